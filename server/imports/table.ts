import { Refusal } from '../kernel/refusal.ts'

/** One line of a file. `number` is the row a person sees in a spreadsheet: the first line of the file is 1. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
}

export type Encoding = 'utf-8' | 'windows-1252' | 'iso-8859-1' | 'utf-16le' | 'utf-16be'
export type Separator = ',' | ';' | '\t' | '|'

/** A file read as a table, by what it holds and not by its name. */
export interface Table {
  /** null for a spreadsheet. */
  readonly encoding: Encoding | null
  readonly byteOrderMark: boolean
  readonly separator: Separator | null
  /** The sheet read; null for a text file. */
  readonly sheet: string | null
  readonly otherSheets: readonly string[]
  readonly header: readonly string[]
  readonly headerRow: number
  /** The rows below the header, empty ones left out. Can be run through once. */
  readonly rows: AsyncIterable<TableRow>
  /** Sequences that look like UTF-8 inside a file that is not: known once the rows have been run through. */
  readonly suspectSequences: () => number
}

export const MAX_ROWS = 500_000
export const MAX_COLUMNS = 200
/** The largest text a spreadsheet cell holds. */
export const MAX_CELL = 32_767
/** A title or two may stand above the header. */
const HEADER_WITHIN = 10

/** A file that cannot be read as a table, said by a stable code. */
export const unreadable = (code: string, details: Readonly<Record<string, unknown>> = {}): Refusal =>
  new Refusal('invalid', code, { details })

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length

/**
 * Finds the header: the first row with two filled cells or more among the first lines, else the first that is not empty.
 * Titles above it are left out. Refuses an empty file and a table that is too wide.
 */
export async function takeHeader(
  rows: AsyncIterator<TableRow>,
): Promise<{ header: readonly string[]; headerRow: number; rows: AsyncIterable<TableRow> }> {
  const seen: TableRow[] = []
  let at = -1
  while (seen.length < HEADER_WITHIN && at < 0) {
    const next = await rows.next()
    if (next.done) break
    if (isBlank(next.value.cells)) continue
    seen.push(next.value)
    if (filled(next.value.cells) >= 2) at = seen.length - 1
  }
  const first = seen[Math.max(at, 0)]
  if (!first) throw unreadable('import-empty')
  const header = first.cells
  if (filled(header) > MAX_COLUMNS) throw unreadable('import-too-many-columns', { limit: MAX_COLUMNS })
  return { header, headerRow: first.number, rows: rest(seen.slice(Math.max(at, 0) + 1), rows) }
}

async function* rest(seen: readonly TableRow[], rows: AsyncIterator<TableRow>): AsyncGenerator<TableRow> {
  let count = 0
  const pass = (row: TableRow): boolean => {
    if (isBlank(row.cells)) return false
    count += 1
    if (count > MAX_ROWS) throw unreadable('import-too-many-rows', { limit: MAX_ROWS })
    return true
  }
  try {
    for (const row of seen) if (pass(row)) yield row
    for (let next = await rows.next(); !next.done; next = await rows.next()) if (pass(next.value)) yield next.value
  } finally {
    await rows.return?.()
  }
}
