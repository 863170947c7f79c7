import { openArchive } from './archive.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { type Table, unreadable } from './table.ts'

/** First bytes of things people send by mistake; the name of the file is never believed. */
const SIGNATURES: readonly (readonly [bytes: Buffer, format: string])[] = [
  [Buffer.from('%PDF-'), 'pdf'],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'image'],
  [Buffer.from([0xff, 0xd8, 0xff]), 'image'],
  [Buffer.from('GIF8'), 'image'],
  [Buffer.from('{\\rtf'), 'document'],
  [Buffer.from([0x1f, 0x8b]), 'archive'],
  [Buffer.from('7z\xbc\xaf', 'latin1'), 'archive'],
  [Buffer.from('Rar!'), 'archive'],
]
const ZIP = Buffer.from('PK\x03\x04', 'latin1')
/** Old Excel (.xls), and also a new spreadsheet locked with a password. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

const startsWith = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start)

/**
 * Reads a file of cells: CSV in UTF-8, UTF-16, Windows-1252 or Latin-1 with comma, semicolon, tab or bar, or an Excel
 * workbook. Decided on the content alone. `prefers` scores headers where a workbook holds several tables. Throws a Refusal that says what the file is instead.
 */
export async function readTable(bytes: Buffer, prefers: (header: readonly string[]) => number = () => 0): Promise<Table> {
  if (bytes.length === 0) throw unreadable('import-empty')
  if (startsWith(bytes, ZIP)) return readZip(bytes, prefers)
  if (startsWith(bytes, OLE)) {
    const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw unreadable('import-format-unsupported', { format: locked ? 'protected' : 'xls' })
  }
  for (const [start, format] of SIGNATURES) {
    if (startsWith(bytes, start)) throw unreadable('import-not-a-table', { format })
  }
  return readCsv(bytes)
}

function readZip(bytes: Buffer, prefers: (header: readonly string[]) => number): Promise<Table> {
  const { names } = openArchive(bytes)
  if (names.has('[Content_Types].xml') && [...names].some((name) => name.startsWith('xl/worksheets/'))) return readXlsx(bytes, prefers)
  if (names.has('content.xml')) throw unreadable('import-format-unsupported', { format: 'ods' })
  if (names.has('xl/workbook.bin')) throw unreadable('import-format-unsupported', { format: 'xlsb' })
  throw unreadable('import-not-a-table', { format: names.has('word/document.xml') ? 'document' : 'archive' })
}
