import { inflateRawSync } from 'node:zlib'
import { errorCode } from './error-code.ts'
import type { Format } from './file-formats.ts'
import { FORMATS } from './file-formats.ts'
import { fileRefusal } from './file-refusal.ts'
import type { FormatProbe } from './format-probe.ts'

/** Offsets are those of APPNOTE.TXT 6.3: 4.3.7 local header, 4.3.12 central directory, 4.3.16 its end record. */
const END_RECORD = Buffer.from('504b0506', 'hex')
const END_RECORD_SIZE = 22
const LONGEST_COMMENT = 65_535
const DIRECTORY_SIGNATURE = 0x02014b50
const DIRECTORY_ENTRY_SIZE = 46
const LOCAL_HEADER_SIZE = 30
const STORED = 0
const DEFLATED = 8
const MANIFEST_AT_MOST = 1024 * 1024

interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly packedSize: number
  readonly offset: number
}

/** Where the end record of a zip stands when it closes the file exactly; a zip reader would take such a file for an archive. */
function endRecordOf(tail: Buffer): number {
  const first = Math.max(0, tail.length - END_RECORD_SIZE - LONGEST_COMMENT)
  for (let at = tail.lastIndexOf(END_RECORD); at >= first; at = at === 0 ? -1 : tail.lastIndexOf(END_RECORD, at - 1)) {
    if (at + END_RECORD_SIZE <= tail.length && at + END_RECORD_SIZE + tail.readUInt16LE(at + 20) === tail.length) return at
  }
  return -1
}

/** The file, whatever its beginning says, is an archive as well. */
export const hasZipDirectory = (tail: Buffer): boolean => endRecordOf(tail) !== -1

/** The entries of an archive from its end, or null when the directory does not add up (cut, prefixed, zip64, absurdly large). */
function readDirectory(tail: Buffer, size: number): ZipEntry[] | null {
  const end = endRecordOf(tail)
  if (end === -1) return null
  const tailStart = size - tail.length
  const count = tail.readUInt16LE(end + 10)
  const offset = tail.readUInt32LE(end + 16)
  if (offset + tail.readUInt32LE(end + 12) !== tailStart + end || offset < tailStart) return null
  const entries: ZipEntry[] = []
  let at = offset - tailStart
  while (at + DIRECTORY_ENTRY_SIZE <= end && tail.readUInt32LE(at) === DIRECTORY_SIGNATURE) {
    const nameLength = tail.readUInt16LE(at + 28)
    entries.push({
      name: tail.toString('utf8', at + DIRECTORY_ENTRY_SIZE, at + DIRECTORY_ENTRY_SIZE + nameLength),
      encrypted: (tail.readUInt16LE(at + 8) & 1) === 1,
      method: tail.readUInt16LE(at + 10),
      packedSize: tail.readUInt32LE(at + 20),
      offset: tail.readUInt32LE(at + 42),
    })
    at += DIRECTORY_ENTRY_SIZE + nameLength + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32)
  }
  return at === end && entries.length === count ? entries : null
}

/** Bytes of an entry as they are packed, when that part of the file is at hand. `start` is the offset of `part` in the file. */
function packedBytes(entry: ZipEntry, part: Buffer, start: number): Buffer | null {
  const at = entry.offset - start
  if (at < 0 || at + LOCAL_HEADER_SIZE > part.length) return null
  const from = at + LOCAL_HEADER_SIZE + part.readUInt16LE(at + 26) + part.readUInt16LE(at + 28)
  return from + entry.packedSize <= part.length ? part.subarray(from, from + entry.packedSize) : null
}

/** A zip that is an office document: Office Open XML without macros, or OpenDocument; not encrypted. Any other archive is refused. */
export const checkPackage = (): FormatProbe => ({
  take: () => undefined,
  finish: ({ size, head, tail }) => {
    const entries = readDirectory(tail, size)
    if (!entries) throw fileRefusal('file-damaged', { format: 'zip' })
    if (entries.some((entry) => entry.encrypted || entry.name === 'encrypted-package'))
      throw fileRefusal('file-encrypted', { format: 'zip' })
    const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
    if ([...names].some(isMacro)) throw fileRefusal('file-macros')
    const open = openDocument(entries, head)
    if (open && encryptedInside(entries, tail, size)) throw fileRefusal('file-encrypted', { format: open })
    const found = [...(open ? [open] : []), ...officeOpenXml(names)]
    const [format] = found
    if (found.length > 1) throw fileRefusal('file-ambiguous')
    if (!format) throw fileRefusal('file-archive')
    return format
  },
})

const isMacro = (name: string): boolean =>
  name.endsWith('/vbaproject.bin') || (/^basic\/.+\.xml$/.test(name) && !/script-l[bc]\.xml$/.test(name))

function officeOpenXml(names: ReadonlySet<string>): Format[] {
  if (!names.has('[content_types].xml')) return []
  // Some writers number the main part (word/document2.xml).
  const main = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name))
  return [...(main(/^word\/document\d*\.xml$/) ? (['docx'] as const) : []), ...(main(/^xl\/workbook\d*\.xml$/) ? (['xlsx'] as const) : [])]
}

/** OpenDocument says what it is in its first entry, `mimetype`, unpacked (OpenDocument 1.3 part 2, 3.3). */
function openDocument(entries: readonly ZipEntry[], head: Buffer): Format | null {
  const first = entries.find((entry) => entry.offset === 0)
  if (first?.name !== 'mimetype' || first.method !== STORED) return null
  const declared = packedBytes(first, head, 0)?.toString('latin1')
  return (['odt', 'ods'] as const).find((format) => FORMATS[format].mediaType === declared) ?? null
}

/** OpenDocument encrypts entry by entry and says so in its manifest, which writers put last, hence in the tail. */
function encryptedInside(entries: readonly ZipEntry[], tail: Buffer, size: number): boolean {
  const manifest = entries.find((entry) => entry.name === 'META-INF/manifest.xml')
  const packed = manifest ? packedBytes(manifest, tail, size - tail.length) : null
  if (!manifest || !packed) return false
  return (manifest.method === DEFLATED ? inflated(packed) : packed).includes('encryption-data')
}

function inflated(packed: Buffer): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: MANIFEST_AT_MOST })
  } catch (error) {
    if (errorCode(error) !== null) throw fileRefusal('file-damaged', { format: 'zip' })
    throw error
  }
}
