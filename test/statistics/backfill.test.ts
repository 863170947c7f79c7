import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Kysely } from 'kysely'
import { acknowledgementsOfThePast } from '../../migrations/0037_statistic_months.ts'
import { measuresOfThePast } from '../../migrations/measures-of-the-past.ts'
import { historyOfStatistics } from '../../migrations/statistics-history.ts'
import { actorOf, readPeople } from '../../server/demonstration/people.ts'
import { seedDemonstration } from '../../server/demonstration/seed.ts'
import { diskStorage } from '../../server/documents/disk-storage.ts'
import { programmes } from '../../server/programmes/index.ts'
import { sums } from '../../server/statistics/figures.queries.ts'
import { COUNTED } from '../../server/statistics/indicators.ts'
import { CUTS } from '../../server/statistics/statistic-filter.ts'
import { testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { baseCells } from './base-figures.ts'

/** Tables that the backfill fills, in the order in which they are emptied. */
const FILLED = [
  'statistic_month',
  'statistic_span',
  'statistic_cell',
  'statistic_fact',
  'case_measure',
  'statistic_case',
  'statistic_counter',
] as const

let database: TestDatabase
const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-backfill-'))

beforeAll(async () => {
  database = await createTestDatabase()
  await seedDemonstration(testServices(database, { programmes, storage: diskStorage(folder) }))
})
afterAll(async () => {
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** What is counted, without what only says when it was written. */
const counted = () =>
  database.sql(
    `select case_id, kind, programme_code, edition_id, departement, on_date, organisation_id, sum(count)::int as count, sum(amount) as amount
     from statistic_fact group by 1, 2, 3, 4, 5, 6, 7 having sum(count) <> 0 or sum(amount) <> 0 order by 1, 2, 6, 7`,
  )
const cases = () => database.sql('select * from statistic_case order by case_id')

test('a database filled before there were statistics counts its past as it counts the present', async () => {
  const [before, casesBefore] = [await counted(), await cases()]
  const kinds = new Set(before.map(({ kind }) => kind as string))
  for (const kind of [
    'received',
    'paid',
    'aids',
    'missions',
    'collective-delivered',
    'individual-delivered',
    'would-smaller',
    'project-cost',
  ])
    expect([...kinds]).toContain(kind)
  expect(new Set(before.map(({ programme_code: code }) => code as string)).size).toBe(4)

  // as on the day of the migration: cases, events and ledger, and nothing that counts them
  for (const table of FILLED) {
    await database.sql(`alter table ${table} disable trigger user`)
    await database.sql(`delete from ${table}`)
    await database.sql(`alter table ${table} enable trigger user`)
  }
  await database.sql('alter table case_event disable trigger user')
  await database.sql(`update case_event set milestones = '{}'`)
  await database.sql('alter table case_event enable trigger user')
  await database.db.transaction().execute(async (tx) => {
    await historyOfStatistics(tx as unknown as Kysely<unknown>)
    await measuresOfThePast(tx as unknown as Kysely<unknown>)
    await acknowledgementsOfThePast(tx as unknown as Kysely<unknown>)
  })
  expect(await counted()).toEqual(before)
  expect(await cases()).toEqual(casesBefore)
})

test('every cell of the past counted again is that of a plain GROUP BY', async () => {
  const people = await readPeople(database.db)
  if (!people) throw new Error('no demonstration')
  const administrator = actorOf(people, 'administrator', false)
  for (const cut of CUTS.filter((one) => one !== 'naf' && one !== 'size' && one !== 'field')) {
    // the other kinds are moments of a case, which steps measure
    const read = (await sums(database.db, administrator, {}, cut)).filter(({ kind }) => COUNTED.some((one) => one.kind === kind))
    const cells = read.map(({ key, kind, count, amount }) => `${key ?? '-'} ${kind} ${count} ${amount}`).sort()
    expect([cut, cells]).toEqual([cut, await baseCells(database, cut, { funderId: administrator.funderId })])
  }
})
