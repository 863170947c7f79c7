import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { cellText, isNumeric, neutralised } from './cell-text.ts'
import { type CellValue, eachRow, inRow, type Sheet, type SheetColumn } from './column.ts'
import { inPieces } from './pieces.ts'

export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const
export type Separator = keyof typeof SEPARATORS

export interface CsvOptions {
  readonly separator: Separator
  /** By which Excel recognises UTF-8. */
  readonly byteOrderMark: boolean
  /** `comma`: numbers as a French spreadsheet reads them. */
  readonly decimals: 'point' | 'comma'
}
export const PLAIN_CSV: CsvOptions = { separator: 'comma', byteOrderMark: false, decimals: 'point' }

export const BYTE_ORDER_MARK = '\ufeff'

/** RFC 4180: quoted when it holds the separator, a quote or an end of line. */
const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

function csvCell(column: SheetColumn, value: CellValue, options: CsvOptions): string {
  const text = cellText(column, value)
  if (text === null) return ''
  const separator = SEPARATORS[options.separator]
  if (isNumeric(column)) return quoted(options.decimals === 'comma' ? text.replace('.', ',') : text, separator)
  // an empty text is quoted, an empty cell is not: so a reader that wants to can tell them apart
  return text === '' ? '""' : quoted(column.kind === 'text' ? neutralised(text) : text, separator)
}

async function* csvLines(sheet: Sheet, options: CsvOptions): AsyncGenerator<string> {
  const separator = SEPARATORS[options.separator]
  const heading = sheet.columns.map((column) => quoted(neutralised(column.heading), separator)).join(separator)
  yield `${options.byteOrderMark ? BYTE_ORDER_MARK : ''}${heading}\r\n`
  for await (const row of eachRow(sheet)) {
    yield `${sheet.columns.map((column) => csvCell(inRow(column, row), row[column.code], options)).join(separator)}\r\n`
  }
}

/** One sheet as CSV (RFC 4180, UTF-8, CRLF). Ends `out`; rejects when the source or `out` fails. */
export const writeCsv = (out: Writable, sheet: Sheet, options: CsvOptions = PLAIN_CSV): Promise<void> =>
  pipeline(Readable.from(inPieces(csvLines(sheet, options)), { objectMode: false }), out)
