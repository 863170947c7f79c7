import { hasZipDirectory } from './content-zip.ts'
import { fileRefusal } from './file-refusal.ts'
import type { FormatProbe } from './format-probe.ts'

/** The IEND chunk: no data, and its own checksum. */
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex')
const JPEG_END = Buffer.from('ffd9', 'hex')

/** A PNG that ends where its last chunk does: nothing cut off, nothing appended. */
export const checkPng = (): FormatProbe => ({
  take: () => undefined,
  finish: ({ tail }) => {
    if (hasZipDirectory(tail)) throw fileRefusal('file-ambiguous')
    if (!tail.subarray(-PNG_END.length).equals(PNG_END)) throw fileRefusal('file-damaged', { format: 'png' })
    return 'png'
  },
})

/** A JPEG with its end mark. Phones append to it (depth, a short film), so the mark need not be last; an archive may not follow. */
export function checkJpeg(): FormatProbe {
  let ended = false
  let last = 0
  return {
    take: (chunk) => {
      ended ||= (last === 0xff && chunk[0] === 0xd9) || chunk.includes(JPEG_END)
      last = chunk.at(-1) ?? last
    },
    finish: ({ tail }) => {
      if (hasZipDirectory(tail)) throw fileRefusal('file-ambiguous')
      if (!ended) throw fileRefusal('file-damaged', { format: 'jpeg' })
      return 'jpeg'
    },
  }
}
