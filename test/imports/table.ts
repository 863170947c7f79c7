import iconv from 'iconv-lite'
import { readTable } from '../../server/imports/read-table.ts'
import type { Encoding, Separator, Table } from '../../server/imports/table.ts'
import { Refusal } from '../../server/kernel/refusal.ts'

export interface Writing {
  readonly encoding: Encoding
  readonly mark: boolean
  readonly separator: Separator
  readonly lineEnd: '\n' | '\r\n' | '\r'
  /** Quote every cell, or only those that need it. */
  readonly quoteAll: boolean
}

export const PLAIN: Writing = { encoding: 'utf-8', mark: false, separator: ',', lineEnd: '\n', quoteAll: false }

const MARKS: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  // as some exports do: the mark of UTF-8 in front of eight-bit text
  'windows-1252': [0xef, 0xbb, 0xbf],
  'iso-8859-1': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}

/** A CSV writer of our own, independent of the reader under test. */
export function writeCsv(rows: readonly (readonly string[])[], writing: Partial<Writing> = {}): Buffer {
  const { encoding, mark, separator, lineEnd, quoteAll } = { ...PLAIN, ...writing }
  const cell = (text: string): string => (quoteAll || /[",;\t|\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const text = rows.map((row) => row.map(cell).join(separator)).join(lineEnd) + lineEnd
  const marked = mark || encoding.startsWith('utf-16')
  return Buffer.concat([Buffer.from(marked ? MARKS[encoding] : []), iconv.encode(text, encoding)])
}

/** Header and rows, read to the end. */
export async function readAll(bytes: Buffer): Promise<{ table: Table; header: readonly string[]; rows: string[][]; numbers: number[] }> {
  const table = await readTable(bytes)
  const rows: string[][] = []
  const numbers: number[] = []
  for await (const row of table.rows) {
    rows.push([...row.cells])
    numbers.push(row.number)
  }
  return { table, header: table.header, rows, numbers }
}

/** The refusal a promise ends in; fails the test when it does not. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('a refusal was expected')
}

/** A file that is refused: what it is, its bytes, the code and the details of the refusal. */
export type Refused = readonly [title: string, bytes: Buffer, code: string, details?: object]
