import { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import { writeXlsx } from '../../server/sheets/write-xlsx.ts'

const ROWS = 20_000
const cells = (index: number): string[] =>
  Array.from({ length: 6 }, (_none, column) => `cellule ${index} ${(index * 7_919 + column) % 99_991}`)
/** Takes its first piece and never says that it is done with it. */
const stuck = (): Writable => new Writable({ highWaterMark: 16_384, write: () => undefined })

/** Why workbooks are not written by exceljs (decision 0012): what a reader has not taken stays in memory. */
it('the streaming writer of exceljs goes on making rows for a reader that takes none', async () => {
  const out = stuck()
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false, useStyles: false })
  const sheet = book.addWorksheet('Lignes')
  let made = 0
  for (; made < ROWS; made += 1) {
    sheet.addRow(cells(made)).commit()
    // gives every stream its turn, as a source that is read row by row does
    if (made % 100 === 0) await new Promise(setImmediate)
  }
  // nothing here ever waited: every row was made though none of them left
  expect([made, out.writableLength > 0]).toEqual([ROWS, true])
  out.destroy()
})

it('ours stops asking for rows', async () => {
  const out = stuck()
  let made = 0
  async function* rows(): AsyncGenerator<Record<string, string>> {
    for (; made < ROWS; made += 1) {
      yield Object.fromEntries(cells(made).map((value, column) => [`c${column}`, value]))
      if (made % 100 === 0) await new Promise(setImmediate)
    }
  }
  const columns = Array.from({ length: 6 }, (_none, column) => ({ code: `c${column}`, heading: `C${column}`, kind: 'text' as const }))
  const writing = writeXlsx(out, [{ name: 'Lignes', columns, rows: rows() }], { timeZone: 'Europe/Paris' })
  let before = -1
  // until a thousand turns of the loop have asked for no row more
  for (let still = 0; still < 1_000; still += 1) {
    if (made !== before) still = 0
    before = made
    await new Promise(setImmediate)
  }
  expect(made).toBeLessThan(ROWS)
  out.destroy(new Error('the reader left'))
  await expect(writing).rejects.toThrow()
})
