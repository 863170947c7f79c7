import type { Writable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import type { Sheet, SheetRow } from '../../server/sheets/column.ts'
import { type CsvOptions, PLAIN_CSV, SEPARATORS, writeCsv } from '../../server/sheets/write-csv.ts'
import { writeJson } from '../../server/sheets/write-json.ts'
import { writeOds } from '../../server/sheets/write-ods.ts'
import { writeXlsx } from '../../server/sheets/write-xlsx.ts'
import { ALL_KINDS, readOds, unzip, written } from './read-back.ts'

const RUNS = { numRuns: 150 }
const sheetOf = (rows: readonly SheetRow[], name = 'Aides'): Sheet => ({ name, columns: ALL_KINDS, rows })
const column = (code: string) => ALL_KINDS.filter((one) => one.code === code)

/** What people paste: separators, quotes, ends of line, formulas, spaces, tags, signs beyond the first plane. */
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', '=', '+', '-', '@', ' ', '1', 'é', '<', '&', "'", '😀', '_'),
    maxLength: 12,
  }),
  fc.constantFrom(
    "=cmd|' /C calc'!A0",
    '+33 6 12 34 56 78',
    '-12,5',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1',
    '＝1+1',
    '_x000D_',
    '  deux  espaces ',
    '',
  ),
)
const amount = fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n }).map((cents) => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
})
const centsOf = (text: string): bigint => BigInt(text.replace('.', ''))
const day = fc
  .date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const instant = fc.date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
const empty = <T>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 6 })
const rowOf = fc.record({
  label: empty(nasty),
  amount: empty(amount),
  days: empty(fc.integer()),
  on: empty(day),
  at: empty(instant),
  rate: empty(fc.integer({ min: 0, max: 10_000 })),
  paid: empty(fc.boolean()),
})
const csvOptions: fc.Arbitrary<CsvOptions> = fc.record({
  separator: fc.constantFrom('comma', 'semicolon', 'tab'),
  byteOrderMark: fc.boolean(),
  decimals: fc.constantFrom('point', 'comma'),
})

const readCsv = (bytes: Buffer, { separator }: CsvOptions): string[][] =>
  parse(bytes, { delimiter: SEPARATORS[separator], bom: true, record_delimiter: '\r\n' })
const runs = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(text)

describe('CSV', () => {
  it('is read back by another library, whatever the text, the separator, the mark and the decimals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf, { maxLength: 8 }), csvOptions, async (rows, options) => {
        const bytes = await written((out) => writeCsv(out, sheetOf(rows), options))
        expect(bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))).toBe(options.byteOrderMark)
        const [heading, ...lines] = readCsv(bytes, options)
        expect(heading).toEqual(ALL_KINDS.map((one) => one.heading))
        const decimal = (text: string) => (options.decimals === 'comma' ? text.replace('.', ',') : text)
        expect(lines).toEqual(
          rows.map(({ label, amount, days, on, at, rate, paid }) => [
            label && runs(label) ? `'${label}` : (label ?? ''),
            decimal(amount ?? ''),
            days === null ? '' : String(days),
            on ?? '',
            at?.toISOString() ?? '',
            rate === null ? '' : decimal(String(rate / 10_000)),
            paid === null ? '' : String(paid),
          ]),
        )
      }),
      RUNS,
    )
  })

  it('a text never begins as a formula, a negative amount stays a number', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, amount, async (label, money) => {
        const [, line] = readCsv(await written((out) => writeCsv(out, sheetOf([{ label, amount: money }]))), PLAIN_CSV)
        expect(runs(line?.[0] ?? '')).toBe(false)
        expect(line?.[1]).toBe(money)
      }),
      RUNS,
    )
  })

  it('a heading is no formula either, and every line ends with CR LF', async () => {
    const columns = [{ code: 'a', heading: '=1+1', kind: 'text' as const }]
    const bytes = await written((out) => writeCsv(out, { name: 'x', columns, rows: [{ a: 'deux\nlignes' }, { a: '' }, {}] }))
    expect(bytes.toString()).toBe(`'=1+1\r\n"deux\nlignes"\r\n""\r\n\r\n`)
  })
})

describe('JSON', () => {
  it('gives amounts as decimal strings, numbers as numbers, and what is missing as null', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf, { maxLength: 6 }), async (rows) => {
        const read = JSON.parse((await written((out) => writeJson(out, sheetOf(rows)))).toString()) as unknown
        expect(read).toEqual(
          rows.map((row) => ({
            ...row,
            label: row.label,
            at: row.at?.toISOString() ?? null,
            rate: row.rate === null ? null : row.rate / 10_000,
          })),
        )
      }),
      RUNS,
    )
  })
})

describe('an OpenDocument spreadsheet', () => {
  it('holds typed cells and the very texts, none of them a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf, { maxLength: 6 }), async (rows) => {
        const [table] = await readOds(await written((out) => writeOds(out, [sheetOf(rows)])))
        const [heading, ...lines] = table?.rows ?? []
        expect(heading?.map(({ text }) => text)).toEqual(ALL_KINDS.map((one) => one.heading))
        expect(lines.flat().filter(({ formula }) => formula)).toEqual([])
        const value = (type: string, text: string | undefined) => (text === undefined ? [null, ''] : [type, text])
        expect(lines.map((cells) => cells.map(({ type, value: held, text }) => [type, type === 'string' ? text : held]))).toEqual(
          rows.map((row) => [
            row.label === null ? [null, ''] : ['string', xmlForm(row.label)],
            value('float', row.amount ?? undefined),
            value('float', row.days?.toString()),
            value('date', row.on ?? undefined),
            value('date', row.at?.toISOString().slice(0, 19)),
            value('percentage', row.rate === null ? undefined : String(row.rate / 10_000)),
            value('boolean', row.paid?.toString()),
          ]),
        )
      }),
      RUNS,
    )
  })

  it('begins with its type, not compressed', async () => {
    const bytes = await written((out) => writeOds(out, [sheetOf([])]))
    expect(bytes.subarray(30, 84).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
    expect([...(await unzip(bytes)).keys()]).toEqual(['mimetype', 'META-INF/manifest.xml', 'content.xml'])
  })

  it('holds several sheets, whose names never collide', async () => {
    const tables = await readOds(
      await written((out) => writeOds(out, [sheetOf([{ label: 'a' }], 'Aides/2026'), sheetOf([], 'aides 2026')])),
    )
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Aides 2026', 2],
      ['aides 2026 2', 1],
    ])
  })
})

/** What XML can hold of a text: no control character, no half of a pair; ends of line are one. */
const xmlForm = (text: string): string => text.replace(/\r\n|\r/g, '\n').replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '')

/** Excel holds a time as a fraction of a day: to the second it is exact. */
const toTheSecond = (cell: unknown): unknown => (cell instanceof Date ? new Date(Math.round(cell.getTime() / 1_000) * 1_000) : cell)

describe('an Excel workbook', () => {
  it('is read back by another library: numbers as numbers, dates as dates, texts as texts', async () => {
    const label = nasty.filter((text) => text.trim() === text && text !== '' && !text.includes('\r') && !text.includes('_x'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ label, amount, on: day, at: instant, rate: fc.integer({ min: 0, max: 10_000 }), paid: fc.boolean() }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (rows) => {
          const [book] = await readXlsx(await written((out) => writeXlsx(out, [sheetOf(rows)])))
          expect(book?.sheet).toBe('Aides')
          const [heading, ...lines] = book?.data ?? []
          expect(heading).toEqual(ALL_KINDS.map((one) => one.heading))
          expect(lines.map((cells) => cells.map(toTheSecond))).toEqual(
            rows.map((row) => [
              xmlForm(row.label),
              Number(row.amount),
              null,
              new Date(`${row.on}T00:00:00Z`),
              new Date(`${row.at.toISOString().slice(0, 19)}Z`),
              row.rate / 10_000,
              row.paid,
            ]),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('shows instants as the clock of the place does, in summer and in winter', async () => {
    const rows = [{ at: '2026-07-01T22:30:00Z' }, { at: new Date('2026-12-31T23:30:00Z') }]
    const [book] = await readXlsx(
      await written((out) => writeXlsx(out, [{ name: 'x', columns: column('at'), rows }], { timeZone: 'Europe/Paris' })),
    )
    expect(book?.data.slice(1).map(([cell]) => [toTheSecond(cell)])).toEqual([
      [new Date('2026-07-02T00:30:00Z')],
      [new Date('2027-01-01T00:30:00Z')],
    ])
  })

  it('goes on in another tab beyond what one holds, and loses nothing', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => ({ days: index }))
    const sheet = { name: 'Suite', columns: column('days'), rows }
    const books = await readXlsx(await written((out) => writeXlsx(out, [sheet], { timeZone: 'UTC', mostRows: 11 })))
    expect(books.map((book) => [book.sheet, book.data.length])).toEqual([
      ['Suite', 11],
      ['Suite 2', 11],
      ['Suite 3', 6],
    ])
    expect(books.flatMap((book) => book.data.slice(1)).flat()).toEqual(rows.map(({ days }) => days))
  })
})

describe('every format', () => {
  const writers = {
    csv: writeCsv,
    json: writeJson,
    ods: (out: Writable, sheet: Sheet) => writeOds(out, [sheet]),
    xlsx: (out: Writable, sheet: Sheet) => writeXlsx(out, [sheet]),
  }

  it.each(Object.entries(writers))(
    '%s: fails, and closes the source, when a value is not of its kind or the source breaks',
    async (_name, write) => {
      let closed = 0
      async function* source(last: SheetRow | Error): AsyncGenerator<SheetRow> {
        try {
          yield { amount: '1.00' }
          if (last instanceof Error) throw last
          yield last
          yield { amount: '2.00' }
        } finally {
          closed += 1
        }
      }
      const make = (last: SheetRow | Error) => written((out) => write(out, { name: 'x', columns: ALL_KINDS, rows: source(last) }))
      await expect(make({ amount: '=1+1' })).rejects.toThrow('column amount holds no amount')
      await expect(make(new Error('connection lost'))).rejects.toThrow('connection lost')
      expect(closed).toBe(2)
    },
  )

  it('adds up to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 1, maxLength: 30 }), async (amounts) => {
        const rows = amounts.map((money) => ({ amount: money }))
        const truth = amounts.reduce((sum, money) => sum + centsOf(money), 0n)
        const sheet = { name: 'x', columns: column('amount'), rows }
        const [, ...csv] = readCsv(await written((out) => writeCsv(out, sheet)), PLAIN_CSV)
        const [ods] = await readOds(await written((out) => writeOds(out, [sheet])))
        const xml = (await unzip(await written((out) => writeXlsx(out, [sheet])))).get('xl/worksheets/sheet1.xml')?.toString() ?? ''
        const json = JSON.parse((await written((out) => writeJson(out, sheet))).toString()) as { amount: string }[]
        const sums = [
          csv.map(([money]) => money),
          ods?.rows.slice(1).map(([cell]) => cell?.value),
          [...xml.matchAll(/<v>([^<]*)</g)].map(([, v]) => v),
          json.map((row) => row.amount),
        ]
        for (const sum of sums) expect(sum?.reduce((total, money) => total + centsOf(money ?? ''), 0n)).toBe(truth)
      }),
      { numRuns: 40 },
    )
  })
})
