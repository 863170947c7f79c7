import type { Column, ColumnMapping } from './column-mapping.ts'
import type { CellNote, Reading, RowProblem } from './problem.ts'
import { MAX_CELL, type Table, type TableRow } from './table.ts'

const SPREADSHEET_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|NOM\?|VALEUR!|NOMBRE!|NUL!|DIV\/0 !)$/i

/** One row seen through the columns that were recognised; gathers what there is to say of it. */
export interface RowCells<Field extends string> {
  readonly problems: readonly RowProblem[]
  /** False when the row does not have the width of the header: its cells may stand under the wrong headings. */
  readonly wellShaped: boolean
  readonly rejected: () => boolean
  /** The cell without outer spaces; '' when empty, unusable or without a column. An unusable compulsory cell is a problem. */
  text(field: Field): string
  /** What `parse` makes of the cell, its note kept; null for an empty cell. */
  read<Value>(field: Field, parse: (text: string) => Reading<Value>): Value | null
  /** Says something of a field, or of the whole row. */
  say(field: Field | null, note: CellNote): void
}

/** Prepares the reading of rows of this table. */
export function rowReader<Field extends string>(
  table: Table,
  mapping: ColumnMapping<Field>,
  compulsory: readonly Field[],
): (row: TableRow) => RowCells<Field> {
  const columnsOf = new Map<Field, Column<Field>[]>()
  for (const column of mapping.columns) if (column.field) columnsOf.set(column.field, [...(columnsOf.get(column.field) ?? []), column])
  const lastNamed = mapping.columns.at(-1)?.number ?? 0
  const required = new Set<Field>(compulsory)
  const memory = rememberReadings<Field>()
  return (row) => {
    const problems: RowProblem[] = []
    const say = (field: Field | null, note: CellNote, column?: Column<Field>): void => {
      const at = column ?? (field ? columnsOf.get(field)?.[0] : undefined)
      problems.push({ ...note, field, column: at?.number ?? null, header: at?.header ?? null })
    }
    const shape = shapeProblem(row, table.header.length, lastNamed, table.sheet === null)
    if (shape) say(null, shape)
    const text = (field: Field): string =>
      pick(row, columnsOf.get(field) ?? [], required.has(field), (note, column) => say(field, note, column))
    return {
      problems,
      wellShaped: shape === null,
      rejected: () => problems.some((problem) => problem.severity === 'problem'),
      text,
      read: (field, parse) => {
        const cell = text(field)
        if (cell === '') return null
        const { value, note } = memory(field, cell, parse)
        if (note) say(field, note)
        return value
      },
      say,
    }
  }
}

/** A spreadsheet leaves out empty cells at the end; a text file that does so has lost a separator somewhere. */
function shapeProblem(row: TableRow, width: number, lastNamed: number, isText: boolean): CellNote | null {
  const found = row.cells.length
  if (isText && found < lastNamed) return { code: 'row-too-short', severity: 'problem', details: { expected: lastNamed, found } }
  const beyond = row.cells.slice(width).some((cell) => cell.trim() !== '')
  return beyond ? { code: 'row-too-long', severity: 'problem', details: { expected: width, found } } : null
}

function pick<Field extends string>(
  row: TableRow,
  columns: readonly Column<Field>[],
  compulsory: boolean,
  say: (note: CellNote, column: Column<Field>) => void,
): string {
  const severity = compulsory ? 'problem' : 'warning'
  let chosen = ''
  let from: Column<Field> | undefined
  for (const column of columns) {
    const cell = (row.cells[column.number - 1] ?? '').trim()
    if (cell === '') continue
    if (SPREADSHEET_ERROR.test(cell)) {
      say({ code: 'cell-error', severity, details: { value: cell } }, column)
      return ''
    }
    if (cell.length > MAX_CELL) {
      say({ code: 'cell-too-long', severity, details: { length: cell.length, limit: MAX_CELL } }, column)
      return ''
    }
    if (from && cell !== chosen) {
      say({ code: 'columns-disagree', severity, details: { first: from.header, second: column.header, secondColumn: column.number } }, from)
      return ''
    }
    chosen = cell
    from ??= column
  }
  const first = columns[0]
  if (chosen === '' && compulsory && first) say({ code: 'cell-empty', severity: 'problem', details: {} }, first)
  return chosen
}

const REMEMBERED = 2_000

/** Columns say the same few things over and over: dates, natures, grantors. Each is read once, as long as they are few. */
function rememberReadings<Field extends string>() {
  const readings = new Map<Field, Map<string, unknown>>()
  return <Value>(field: Field, text: string, parse: (text: string) => Reading<Value>): Reading<Value> => {
    const known = readings.get(field) ?? new Map<string, unknown>()
    readings.set(field, known)
    // One field is always read by one parser, so what is kept for it is of that parser's type.
    const before = known.get(text) as Reading<Value> | undefined
    if (before) return before
    const reading = parse(text)
    if (known.size < REMEMBERED) known.set(text, reading)
    return reading
  }
}
