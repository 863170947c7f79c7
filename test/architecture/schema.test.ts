import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { refusedConstraints } from '../../server/db/constraint.ts'
import { writeTypes } from '../../server/db/write-types.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { firstDifference } from '../support/first-difference.ts'
import { ROOT } from './source.ts'

// the generators run as programs of their own, which on a busy machine takes its time
let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-types-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.drop()
})

it('server/db/types.ts is that of the newest schema: else run `npm run generate`', async () => {
  const made = path.join(folder, 'types.ts')
  await writeTypes(database.url, made)
  expect(firstDifference(path.join(ROOT, 'server/db/types.ts'), made)).toBeNull()
  // and the comparison sees a column more
  await database.sql('alter table funder add column nobody_knows text')
  await writeTypes(database.url, made)
  expect(firstDifference(path.join(ROOT, 'server/db/types.ts'), made)).toContain('nobody_knows')
  await database.sql('alter table funder drop column nobody_knows')
})

it('every constraint that is answered as a refusal exists', async () => {
  const rows = await database.sql<{ name: string }>(
    'select conname as name from pg_constraint union select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where i.indisunique',
  )
  const names = rows.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(20)
  expect(refusedConstraints.filter((name) => !names.includes(name))).toEqual([])
})

it('no column holds a timestamp without a zone, a float or an unbounded identifier type', async () => {
  const rows = await database.sql<{ column: string }>(
    `select table_name || '.' || column_name || ' ' || data_type as column from information_schema.columns
     where table_schema = 'public' and table_name not like 'kysely_%' and table_name not like 'pg_stat_%'
       and data_type in ('timestamp without time zone', 'real', 'double precision', 'money', 'json', 'time without time zone')`,
  )
  expect(rows).toEqual([])
})

/** Foreign keys to these tables without an index that begins with them; a partial index counts when it only leaves out nulls. */
const unindexedKeys = (): Promise<{ key: string }[]> =>
  database.sql(
    `select c.conrelid::regclass || '(' || string_agg(a.attname, ', ' order by k.place) || ')' as key
     from pg_constraint c
     cross join lateral unnest(c.conkey) with ordinality as k(number, place)
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
     where c.contype = 'f'
       and c.confrelid = any (array['case_file', 'organisation', 'document', 'payment_claim', 'import_file']::regclass[])
       and not exists (
         select 1 from pg_index i
         where i.indrelid = c.conrelid and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
           and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$'))
     group by c.oid, c.conrelid order by 1`,
  )

it('what belongs to a case, a firm or a document is found by an index: a million rows are not read for one case page', async () => {
  expect((await unindexedKeys()).map(({ key }) => key)).toEqual([])
  await database.sql('create table forgotten (case_id uuid references case_file)')
  expect((await unindexedKeys()).map(({ key }) => key)).toContain('forgotten(case_id)')
  await database.sql('create index on forgotten (case_id) where case_id is not null')
  expect((await unindexedKeys()).map(({ key }) => key)).not.toContain('forgotten(case_id)')
})
