/**
 * What a sheet is made of, whatever file it becomes. Values are those of the wire:
 *
 * | kind | value |
 * |---|---|
 * | `text` | any string |
 * | `amount` | decimal string of euros, `"-1234.50"`: never a float |
 * | `number` | a number or its decimal string |
 * | `date` | civil date, `"2026-11-22"` |
 * | `instant` | a Date, or ISO with Z |
 * | `rate` | basis points: 8000 is 80 % |
 * | `yes-no` | boolean |
 *
 * null and undefined are an empty cell everywhere.
 */
export type CellKind = 'text' | 'amount' | 'number' | 'date' | 'instant' | 'rate' | 'yes-no'

export interface SheetColumn {
  /** Key of the value in each row, and of the property in JSON. */
  readonly code: string
  /** What the reader sees above the column. */
  readonly heading: string
  readonly kind: CellKind
  /** Where rows of one column are of several kinds: that of this row, instead. */
  readonly kindIn?: (row: SheetRow) => CellKind
}

/** Characters a column of each kind needs; a heading that needs more stands on several lines. */
const WIDTHS: Readonly<Record<CellKind, number>> = {
  ...{ text: 26, amount: 16, number: 13, date: 13, instant: 18, rate: 13, 'yes-no': 11 },
}
/** Longest word of a heading that widens its column. */
const LONGEST_WORD = 20

/** Width of a column, in characters: that of its values, or the longest word of its heading. */
export const widthIn = ({ kind, heading }: SheetColumn): number =>
  Math.max(WIDTHS[kind], ...heading.split(/\s+/).map((word) => Math.min(word.length, LONGEST_WORD) + 2))

/** The column as it is in one row. */
export const inRow = (column: SheetColumn, row: SheetRow): SheetColumn => (column.kindIn ? { ...column, kind: column.kindIn(row) } : column)

export type CellValue = string | number | boolean | Date | null | undefined
export type SheetRow = Readonly<Record<string, CellValue>>

export interface Sheet {
  /** Name of the tab; cut to what spreadsheets accept. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** Read once, row by row, never kept. */
  readonly rows: AsyncIterable<SheetRow> | Iterable<SheetRow>
}

/** One row after the other, from either kind of source. */
export async function* eachRow(sheet: Sheet): AsyncGenerator<SheetRow> {
  yield* sheet.rows
}
