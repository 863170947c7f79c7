import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import fc from 'fast-check'
import { inlineParameters } from '../../server/db/inline-parameters.ts'
import { withSnapshot } from '../../server/db/snapshot.ts'
import { carriageReturns } from '../../server/exports/carriage-returns.ts'
import { chosenTexts } from '../../server/exports/chosen-rows.ts'
import { column } from '../../server/exports/export-list.ts'
import { type CsvOptions, PLAIN_CSV, writeCsv } from '../../server/sheets/write-csv.ts'
import { written } from '../sheets/read-back.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.drop())
const never = new AbortController().signal

/** Texts people or attackers send, none with the zero character, which the entrance refuses. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) =>
    text
      .toString()
      .replaceAll('\0', '')
      .replace(/\p{Cs}/gu, ''),
  ),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      '\\',
      '$',
      '1',
      '2',
      '$1',
      '$2',
      '--',
      '/*',
      '*/',
      ';',
      '\n',
      '\r',
      '\t',
      'E',
      "E'",
      '$$',
      '$a$',
      '=',
      ',',
      'é',
    ),
    maxLength: 20,
  }),
  fc.constantFrom(
    "'; drop table case_file; --",
    "\\'; drop table case_file; --",
    "') to program 'touch /tmp/x' --",
    "E'\\''",
    '$1',
    '$$; drop table case_file; $$',
    "' || (select password_hash from user_account limit 1) || '",
  ),
)

const copied = async (statement: { sql: string; parameters: readonly unknown[] }, options = 'format csv'): Promise<Buffer> =>
  withSnapshot(database.db, never, (snapshot) => written((out) => pipeline(snapshot.copy(statement, options), out)))

describe('parameters written into a statement', () => {
  it('stay what they were, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, fc.array(hostile, { maxLength: 4 }), async (first, second, list) => {
        const statement = {
          sql: `select encode(convert_to($1::text, 'UTF8'), 'hex'), encode(convert_to($2 || '', 'UTF8'), 'hex'), '$1' as "x$2", to_json($3::text[])::text = $4, $1::text = $2::text`,
          parameters: [first, second, list, JSON.stringify(list)],
        }
        const [row] = (
          await database.pool.query({
            text: statement.sql.replace('to_json($3::text[])::text = $4', 'array_length($3::text[], 1)::text = $4'),
            values: statement.parameters,
            rowMode: 'array',
          })
        ).rows as unknown[][]
        const inlined = {
          ...statement,
          sql: statement.sql.replace('to_json($3::text[])::text = $4', 'array_length($3::text[], 1)::text = $4'),
        }
        const text = (await copied(inlined, `format csv, null 'NULL'`)).toString()
        const hex = (value: string) => Buffer.from(value).toString('hex')
        expect(text.split(',').slice(0, 3)).toEqual([hex(first), hex(second), '$1'])
        expect(row?.slice(0, 3)).toEqual([hex(first), hex(second), '$1'])
      }),
      { numRuns: 200 },
    )
    const [table] = await database.sql<{ there: string | null }>(`select to_regclass('case_file')::text as there`)
    expect(table?.there).toBe('case_file')
  })

  it('arrays keep each of their elements', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 6 }), async (list) => {
        const sql = `select encode(convert_to(coalesce(array_to_json($1::text[])::text, ''), 'UTF8'), 'base64')`
        const answer = (await copied({ sql, parameters: [list] })).toString().replace(/["\n]/g, '')
        expect(JSON.parse(Buffer.from(answer, 'base64').toString())).toEqual(list)
      }),
      { numRuns: 150 },
    )
  })

  it('a number, a boolean, a date and nothing are read as beside the statement', async () => {
    const parameters = [12, true, new Date('2026-11-22T10:00:00.123Z'), null, -1.5]
    const sql = `select $1::int + 1, $2::boolean, to_char($3::timestamptz at time zone 'UTC', 'HH24:MI:SS.MS'), $4::text is null, $5::numeric`
    expect((await copied({ sql, parameters })).toString()).toBe('13,t,10:00:00.123,t,-1.5\n')
  })

  it('what is not understood is refused rather than guessed', () => {
    const refused = (sql: string, parameters: readonly unknown[]) => expect(() => inlineParameters({ sql, parameters })).toThrow(RangeError)
    refused('select $2', ['a'])
    refused('select 1', ['a'])
    refused('select $1 -- $1', ['a'])
    refused('select /* $1 */ $1', ['a'])
    refused('select $$ $1 $$', ['a'])
    refused('select $1', ['a\0b'])
    refused('select $1', [Number.NaN])
    refused('select $1', [{ a: 1 }])
    expect(inlineParameters({ sql: `select '$1', "$1", E'\\'$1', $1`, parameters: ["a'b"] })).toBe(`select '$1', "$1", E'\\'$1', 'a''b'`)
  })
})

describe('CSV made by the server', () => {
  const columns = [
    column('label', 'text', 'L', 'L'),
    column('amount', 'amount', 'A', 'A'),
    column('days', 'number', 'D', 'D'),
    column('day', 'date', 'J', 'J'),
    column('at', 'instant', 'I', 'I'),
    column('rate', 'rate', 'T', 'T'),
    column('paid', 'yes-no', 'P', 'P'),
  ]
  const empty = <T>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 5 })
  const row = fc.record({
    label: empty(hostile),
    amount: empty(fc.integer({ min: -1e9, max: 1e9 }).map((cents) => (cents / 100).toFixed(2))),
    days: empty(fc.integer({ min: -1e6, max: 1e6 })),
    day: empty(fc.constantFrom('2026-11-22', '1999-01-01')),
    at: empty(fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })),
    rate: empty(fc.integer({ min: 0, max: 10_000 })),
    paid: empty(fc.boolean()),
  })
  const options: fc.Arbitrary<CsvOptions> = fc.record({
    separator: fc.constantFrom('comma', 'semicolon', 'tab'),
    byteOrderMark: fc.constant(false),
    decimals: fc.constantFrom('point', 'comma'),
  })

  it('is byte for byte what the writer of sheets makes of the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), options, async (rows, csv) => {
        const base = {
          sql: `select label, amount::numeric(14,2), days::int, day::date, at::timestamptz, rate::int, paid::boolean
            from jsonb_to_recordset($1::jsonb) as r(n int, label text, amount text, days int, day text, at text, rate int, paid boolean) order by n`,
          parameters: [JSON.stringify(rows.map((one, n) => ({ ...one, n })))],
        }
        const delimiter = { comma: "','", semicolon: "';'", tab: "E'\\t'" }[csv.separator]
        const statement = chosenTexts(base, columns, {}, csv)
        const server = await withSnapshot(database.db, never, (snapshot) =>
          written((out) =>
            pipeline(
              snapshot.copy(statement, `format csv, delimiter ${delimiter}`),
              carriageReturns(() => undefined),
              out,
            ),
          ),
        )
        const sheet = { name: 'x', columns: columns.map(({ code, kind, fr }) => ({ code, kind, heading: fr })), rows }
        const ours = await written((out) => writeCsv(out, sheet, csv))
        expect(server.toString()).toBe(ours.toString().slice(ours.indexOf('\r\n') + 2))
      }),
      { numRuns: 250 },
    )
  })

  it('codes become their words, which are neutralised too', async () => {
    const coded = [{ ...column('state', 'text', 'É', 'S'), coded: true as const }]
    const base = { sql: `select * from (values ('a'), ('b'), (null)) v(state)`, parameters: [] }
    const statement = chosenTexts(base, coded, { state: { a: '=Accordé' } }, PLAIN_CSV)
    expect((await copied(statement)).toString()).toBe("'=Accordé\nb\n\n")
  })

  it('several codes of one cell become their words one by one, in their order', async () => {
    const each = [{ ...column('roles', 'text', 'R', 'R'), coded: 'each' as const }]
    const base = { sql: `select * from (values ('b, a, x'), ('a'), (''), (null)) v(roles)`, parameters: [] }
    const statement = chosenTexts(base, each, { roles: { a: '-Audit', b: 'Budget' } }, PLAIN_CSV)
    expect((await copied(statement)).toString()).toBe(`"Budget, -Audit, x"\n'-Audit\n""\n\n`)
  })
})

describe('a client that leaves', () => {
  it('ends the statement in the server, in a COPY as in a cursor, and the pool stays whole', async () => {
    const endless = { sql: `select n::text as n from generate_series(1, 2000000000) n order by n desc`, parameters: [] }
    for (const how of ['copy', 'rows', 'count'] as const) {
      const gone = new AbortController()
      const reading = withSnapshot(database.db, gone.signal, async (snapshot) => {
        if (how === 'count') return snapshot.count(endless)
        const out = new Writable({ write: (_piece, _encoding, done) => done() })
        if (how === 'copy') return pipeline(snapshot.copy(endless, 'format csv'), out)
        for await (const _row of snapshot.rows(endless)) out.write('x')
        return null
      })
      const running = `select count(*)::int as n from pg_stat_activity where datname = current_database() and query like '%2000000000%' and state = 'active' and pid <> pg_backend_pid()`
      const count = async (): Promise<number> => (await database.sql<{ n: number }>(running))[0]?.n ?? -1
      while ((await count()) === 0) await new Promise(setImmediate)
      gone.abort()
      await expect(reading).rejects.toThrow()
      while ((await count()) > 0) await new Promise(setImmediate)
    }
    const answers = await Promise.all(Array.from({ length: 20 }, () => database.sql<{ one: number }>('select 1 as one')))
    expect(answers.flat()).toHaveLength(20)
  })
})
