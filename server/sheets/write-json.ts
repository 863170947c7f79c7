import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { cellText } from './cell-text.ts'
import { type CellValue, eachRow, inRow, type Sheet, type SheetColumn } from './column.ts'
import { inPieces } from './pieces.ts'

/** Amounts stay decimal strings, as on the wire: a float would change them. Rates are fractions: 0.8. */
function jsonValue(column: SheetColumn, value: CellValue): string | number | boolean | null {
  const text = cellText(column, value)
  if (text === null) return null
  if (column.kind === 'yes-no') return text === 'true'
  return column.kind === 'number' || column.kind === 'rate' ? Number(text) : text
}

async function* jsonLines(sheet: Sheet): AsyncGenerator<string> {
  let before = '[\n'
  for await (const row of eachRow(sheet)) {
    const entries = sheet.columns.map((column) => [column.code, jsonValue(inRow(column, row), row[column.code])] as const)
    yield `${before}${JSON.stringify(Object.fromEntries(entries))}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** One sheet as a JSON array of objects, whose properties are the codes of the columns. Ends `out`. */
export const writeJson = (out: Writable, sheet: Sheet): Promise<void> =>
  pipeline(Readable.from(inPieces(jsonLines(sheet)), { objectMode: false }), out)
