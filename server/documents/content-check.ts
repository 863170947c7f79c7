import { checkPdf } from './content-pdf.ts'
import { checkJpeg, checkPng } from './content-picture.ts'
import { checkText, looksLikeMarkup } from './content-text.ts'
import { checkPackage } from './content-zip.ts'
import { extensionsOf, type Format } from './file-formats.ts'
import { cleanFileName, extensionOf } from './file-name.ts'
import { fileRefusal, unknownType } from './file-refusal.ts'
import type { FormatProbe } from './format-probe.ts'

/** Looks at the bytes of one file as they pass. */
export interface ContentCheck {
  /** Throws the Refusal as soon as it is certain. */
  take(chunk: Buffer): void
  /** What the file is, once all bytes have passed; or throws the Refusal. */
  finish(): Format
}

/** Readers of PDF accept the header anywhere in the first kilobyte, so that is what is looked at first. */
const HEAD = 1024
/** Enough for the directory of an office document with thousands of parts; the most a check keeps of a file. */
const TAIL = 512 * 1024

/**
 * Decides from the content alone whether a file may come in, then whether its name tells the truth.
 * The declared media type is not even looked at. See `file-formats.ts` for what is accepted.
 */
export function checkContent(fileName: string): ContentCheck {
  const extension = extensionOf(cleanFileName(fileName))
  const tail = keepTail()
  let head: Buffer = Buffer.alloc(0)
  let size = 0
  let probe: FormatProbe | null = null

  const start = (): FormatProbe => {
    const chosen = probeFor(head, extension)
    chosen.take(head)
    return chosen
  }
  return {
    take: (chunk) => {
      size += chunk.length
      tail.take(chunk)
      if (probe) {
        probe.take(chunk)
        return
      }
      head = Buffer.concat([head, chunk])
      if (head.length >= HEAD) probe = start()
    },
    finish: () => {
      if (size === 0) throw fileRefusal('file-empty')
      probe ??= start()
      const end = { size, head, tail: tail.read() }
      if (!startsWith(head, PDF) && head.subarray(0, HEAD).includes(PDF)) throw fileRefusal('file-ambiguous')
      const format = probe.finish(end)
      const expected = extensionsOf([format])
      if (extension !== null && !expected.includes(extension)) {
        throw fileRefusal('file-extension-mismatch', { extension, found: format, expected })
      }
      return format
    },
  }
}

/** The last TAIL bytes of a stream, in one ring: as much memory for a client that sends byte by byte as for any other. */
function keepTail(): { take(chunk: Buffer): void; read(): Buffer } {
  const ring = Buffer.allocUnsafe(TAIL)
  let taken = 0
  return {
    take: (chunk) => {
      const last = chunk.subarray(-TAIL)
      const at = (taken + chunk.length - last.length) % TAIL
      last.copy(ring, 0, last.copy(ring, at))
      taken += chunk.length
    },
    read: () => {
      const at = taken % TAIL
      return taken <= TAIL ? ring.subarray(0, taken) : Buffer.concat([ring.subarray(at), ring.subarray(0, at)])
    },
  }
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex')
const ELF = hex('7f454c46')
const MACH_O = ['feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe'].map(hex)
const WASM = hex('0061736d')
const WINDOWS_LINK = hex('4c00000001140200')
const OLE = hex('d0cf11e0a1b11ae1')
const UTF8_BOM = hex('efbbbf')
const PDF = Buffer.from('%PDF-')
const PNG = hex('89504e470d0a1a0a')
const JPEG = hex('ffd8ff')
const ZIP = [hex('504b0304'), hex('504b0506')]
const SELF_DESCRIBED_TEXT = ['%!PS', '{\\rtf'].map((text) => Buffer.from(text))

const startsWith = (head: Buffer, magic: Buffer): boolean => head.subarray(0, magic.length).equals(magic)

function probeFor(head: Buffer, extension: string | null): FormatProbe {
  if (head.length === 0) throw fileRefusal('file-empty')
  if (isExecutable(head)) throw fileRefusal('file-executable')
  // Word and Excel before 2007, and any later Office file under a password, are OLE containers.
  if (startsWith(head, OLE)) throw fileRefusal('file-old-office')
  if (startsWith(head, PDF)) return checkPdf()
  if (startsWith(head, PNG)) return checkPng()
  if (startsWith(head, JPEG)) return checkJpeg()
  if (ZIP.some((magic) => startsWith(head, magic))) return checkPackage()
  const text = startsWith(head, UTF8_BOM) ? head.subarray(UTF8_BOM.length) : head
  if (looksLikeMarkup(text)) throw fileRefusal('file-markup')
  if (SELF_DESCRIBED_TEXT.some((magic) => startsWith(text, magic))) throw unknownType()
  return checkText(extension === 'csv' ? 'csv' : 'txt')
}

function isExecutable(head: Buffer): boolean {
  const script = startsWith(head, Buffer.from('#!'))
  // Two letters alone may start an honest text; a program has binary fields right after.
  const windows = startsWith(head, Buffer.from('MZ')) && head.subarray(0, 128).includes(0)
  return script || windows || [ELF, WASM, WINDOWS_LINK, ...MACH_O].some((magic) => startsWith(head, magic))
}
