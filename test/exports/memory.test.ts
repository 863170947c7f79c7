import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import { unzip } from '../sheets/read-back.ts'
import { compiledScript } from '../support/script.ts'

const ROWS = 100_000
const MOST = 120 * 1024 * 1024
const run = promisify(execFile)
const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-memory-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const truth = (): bigint => {
  let cents = 0n
  for (let index = 0; index < ROWS; index += 1) cents += BigInt(index) * 100n + BigInt(index % 100)
  return cents
}
async function made(format: 'xlsx' | 'ods'): Promise<{ growth: number; file: string }> {
  const file = path.join(folder, `rows.${format}`)
  const { stdout } = await run(process.execPath, [compiledScript('test/exports/memory.ts'), format, file, String(ROWS)])
  return { ...(JSON.parse(stdout) as { growth: number }), file }
}

it('a workbook of 100 000 rows and 12 columns grows the process by less than 120 MB, and is read back with equal totals', async () => {
  const { growth, file } = await made('xlsx')
  expect(growth).toBeLessThan(MOST)
  // read row by row: other readers hold the whole workbook
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, { worksheets: 'emit', sharedStrings: 'ignore', styles: 'ignore' })
  let read = 0
  let sum = 0n
  for await (const sheet of reader) {
    for await (const row of sheet) {
      if (row.number === 1) continue
      read += 1
      sum += BigInt(Math.round(Number(row.getCell(10).value) * 100))
    }
  }
  expect([read, sum]).toEqual([ROWS, truth()])
})

it('an OpenDocument spreadsheet too', async () => {
  const { growth, file } = await made('ods')
  expect(growth).toBeLessThan(MOST)
  const content = (await unzip(readFileSync(file))).get('content.xml')?.toString() ?? ''
  const amounts = [...content.matchAll(/office:value-type="float" office:value="(\d+)\.(\d\d)"/g)]
  expect(amounts).toHaveLength(ROWS)
  expect(amounts.reduce((sum, [, euros = '', cents = '']) => sum + BigInt(euros + cents), 0n)).toBe(truth())
})
