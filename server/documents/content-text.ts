import { TextDecoder } from 'node:util'
import { hasZipDirectory } from './content-zip.ts'
import { errorCode } from './error-code.ts'
import { fileRefusal, unknownType } from './file-refusal.ts'
import type { FormatProbe } from './format-probe.ts'

const TAB = 0x09
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const CONTROL = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte < 0x20 && ![TAB, LINE_FEED, CARRIAGE_RETURN].includes(byte)) || byte === 0x7f ? 1 : 0,
)
/** Bytes that stand for nothing in windows-1252, which is what French offices mean by Latin-1. */
const UNASSIGNED = Uint8Array.from({ length: 256 }, (_, byte) => ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte) ? 1 : 0))

/** Text without control characters, in strict UTF-8 or else in windows-1252 (Latin-1 and the euro sign). */
export function checkText(format: 'csv' | 'txt'): FormatProbe {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let utf8 = true
  let latin1 = true
  const decode = (chunk?: Buffer): boolean => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined })
      return true
    } catch (error) {
      if (errorCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false
      throw error
    }
  }
  return {
    take: (chunk) => {
      for (const byte of chunk) {
        if (CONTROL[byte]) throw unknownType()
        if (UNASSIGNED[byte]) latin1 = false
      }
      utf8 &&= decode(chunk)
      if (!utf8 && !latin1) throw unknownType()
    },
    finish: ({ tail }) => {
      utf8 &&= decode()
      if (!utf8 && !latin1) throw unknownType()
      if (hasZipDirectory(tail)) throw fileRefusal('file-ambiguous')
      return format
    },
  }
}

const MARKUP = /<(?:!doctype|!--|html|head|body|title|script|style|iframe|object|embed|svg|math|\?xml|\?php)\b/i

/** HTML, SVG or XML under any name: it begins with a tag, or holds one that a browser would act upon in the part it sniffs. */
export const looksLikeMarkup = (head: Buffer): boolean => {
  const start = head.toString('latin1').trimStart()
  return start.startsWith('<') || MARKUP.test(start)
}
