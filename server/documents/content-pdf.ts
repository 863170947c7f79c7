import { hasZipDirectory } from './content-zip.ts'
import { fileRefusal } from './file-refusal.ts'
import type { FormatProbe } from './format-probe.ts'

const ENCRYPT = Buffer.from('/Encrypt')
/** After the name: a reference ("12 0 R") or the dictionary itself. `/EncryptMetadata` is not it. */
const ITS_VALUE = /^\s*(?:\d+\s+\d+\s+R|<<)/
const SEAM = 64
/** ISO 32000: the end mark stands in the last kilobyte; scanners pad a little more. */
const END_ZONE = 2048

/** A PDF: header at the first byte, end mark at the end, no encryption (a reader could not open it, nor a rule look at it). */
export function checkPdf(): FormatProbe {
  let before: Buffer = Buffer.alloc(0)
  return {
    take: (chunk) => {
      const seam = Buffer.concat([before, chunk.subarray(0, SEAM)])
      if (namesEncryption(seam) || namesEncryption(chunk)) throw fileRefusal('file-encrypted', { format: 'pdf' })
      before = Buffer.from((chunk.length >= SEAM ? chunk : Buffer.concat([before, chunk])).subarray(-SEAM))
    },
    finish: ({ tail }) => {
      if (!tail.subarray(-END_ZONE).includes('%%EOF')) throw fileRefusal('file-damaged', { format: 'pdf' })
      if (hasZipDirectory(tail)) throw fileRefusal('file-ambiguous')
      return 'pdf'
    },
  }
}

function namesEncryption(window: Buffer): boolean {
  for (let at = window.indexOf(ENCRYPT); at !== -1; at = window.indexOf(ENCRYPT, at + 1)) {
    const value = at + ENCRYPT.length
    if (ITS_VALUE.test(window.toString('latin1', value, value + SEAM))) return true
  }
  return false
}
