import fc from 'fast-check'
import type { Actor } from '../../server/access/actor.ts'
import type { CaseFilter } from '../../server/cases/case-filter.ts'
import { CASE_SORTS, type CaseSort, caseFacets, listCases } from '../../server/cases/case-list.queries.ts'
import { filters } from './filters.ts'
import { filterSql, type Population, populate, visibleSql, type Who } from './population.ts'
import { type CaseWorld, createCaseWorld } from './world.ts'

let world: CaseWorld
let population: Population
const actors = new Map<Who, Actor>()
beforeAll(async () => {
  world = await createCaseWorld()
  population = await populate(world)
  for (const who of Object.keys(population.users) as Who[]) actors.set(who, await world.actorOf(population.users[who]))
})
afterAll(() => world?.end())

const actorOf = (who: Who): Actor => {
  const actor = actors.get(who)
  if (!actor) throw new Error(who)
  return actor
}

/** Every page, one after the other; `between` may change the table while the reader turns the page. */
async function readAll(
  actor: Actor,
  input: { filter: CaseFilter; sort: CaseSort; descending: boolean; limit: number },
  between = async () => {},
) {
  const ids: string[] = []
  let cursor: string | undefined
  let first: Awaited<ReturnType<typeof listCases>> | null = null
  for (;;) {
    const page = await listCases(world.database.db, actor, { ...input, cursor })
    first ??= page
    ids.push(...page.items.map((item) => item.id))
    if (page.items.length > input.limit) throw new Error('a page longer than asked for')
    if (page.nextCursor === null) return { ids, first }
    if (page.items.length !== input.limit) throw new Error('a short page that is not the last')
    cursor = page.nextCursor
    await between()
  }
}

const COLUMNS: Readonly<Record<CaseSort, string>> = {
  lastEventAt: 'last_event_at',
  nextDueOn: `coalesce(next_due_on, '9999-12-31')`,
  reference: 'reference',
  requestedAmount: 'requested_amount',
}

const counted = (rows: readonly { value: string | null; count: number }[]): string[] =>
  rows.map(({ value, count }) => `${value}: ${count}`).sort()

it('gives each person the rows, the numbers, the sums and the facets that SQL gives, whatever filters combine', async () => {
  const who = fc.constantFrom<Who>(...(Object.keys(population.users) as Who[]))
  const shape = fc.record({ sort: fc.constantFrom(...CASE_SORTS), descending: fc.boolean(), limit: fc.constantFrom(9, 40, 73, 200) })
  let found = 0
  await fc.assert(
    fc.asyncProperty(who, filters(population), shape, async (person, filter, { sort, descending, limit }) => {
      const actor = actorOf(person)
      const where = `${visibleSql(person, population)} and ${filterSql(filter, actor.userId)}`
      const direction = descending ? 'desc' : 'asc'
      const truth = await world.database.sql<{ id: string }>(
        `select id from case_file where ${where} order by ${COLUMNS[sort]} ${direction}, id ${direction}`,
      )
      const { ids, first } = await readAll(actor, { filter, sort, descending, limit })
      expect(ids).toEqual(truth.map((row) => row.id))
      const [sums] = await world.database.sql(
        `select count(*)::int as total, coalesce(sum(requested_amount), 0)::numeric(18,2)::text as requested,
           coalesce(sum(awarded_amount), 0)::numeric(18,2)::text as awarded from case_file where ${where}`,
      )
      expect({ total: first.total, requested: first.requestedSum, awarded: first.awardedSum }).toEqual(sums)
      expect(first.totalIsExact).toBe(true)
      const facets = await caseFacets(world.database.db, actor, filter)
      const columns = { state: 'state', programme: 'programme_code', departement: 'departement', officer: 'officer_id::text' } as const
      for (const name of Object.keys(columns) as (keyof typeof columns)[]) {
        const others = `${visibleSql(person, population)} and ${filterSql(filter, actor.userId, name)}`
        const expected = await world.database.sql<{ value: string | null; count: number }>(
          `select ${columns[name]} as value, count(*)::int as count from case_file where ${others} group by 1`,
        )
        expect([name, counted(facets[name])]).toEqual([name, counted(expected)])
      }
      found += ids.length
    }),
    { numRuns: 60 },
  )
  // a test that always compares nothing with nothing would prove nothing
  expect(found).toBeGreaterThan(500)
})

it('loses no row and shows none twice while rows change between pages, for keys that stay', async () => {
  const actor = actorOf('auditor')
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<CaseSort>('reference', 'requestedAmount'),
      fc.boolean(),
      fc.constantFrom(17, 45, 90),
      fc.infiniteStream(fc.nat()),
      async (sort, descending, limit, random) => {
        const visible = visibleSql('auditor', population)
        const before = await world.database.sql<{ id: string }>(`select id from case_file where ${visible} and title <> 'Nouveau'`)
        const pick = (): number => Number(random.next().value)
        const { ids } = await readAll(actor, { filter: {}, sort, descending, limit }, async () => {
          // other columns change, other rows come
          await world.database.sql(
            `update case_file set state = (array['complete', 'paid', 'closed'])[1 + $1::int % 3], last_event_at = last_event_at + interval '1 hour',
               next_due_on = date '2026-06-01' + $1::int % 60 where received_on is not null and title <> 'Nouveau' and hashtext(id::text) % 7 = $1::int % 7`,
            [pick() % 10_000],
          )
          await world.database.sql(
            `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, title, applicant_organisation_id, applicant_name,
               created_by, created_at, received_on, requested_amount, last_event_at, last_action)
             select gen_random_uuid(), funder_id, programme_code, edition_id, 'x', 'FRAC-2025-' || $1::text || '-' || gen_random_uuid(), 'submitted', 'Nouveau',
               applicant_organisation_id, applicant_name, created_by, now(), date '2026-01-01', $1::int % 5000, now(), 'x'
             from case_file where funder_id = $2 limit 1`,
            [pick() % 1_000_000, world.funderId],
          )
        })
        expect(new Set(ids).size).toBe(ids.length)
        expect(before.filter(({ id }) => !ids.includes(id))).toEqual([])
      },
    ),
    { numRuns: 8 },
  )
  // a case that was filed is counted and never leaves: only somebody with every right on the database does this
  const client = await world.database.pool.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query(`delete from case_file where title = 'Nouveau'`)
    await client.query('reset session_replication_role')
  } finally {
    client.release()
  }
})

it('keeps rows of one millisecond apart: the cursor holds microseconds', async () => {
  const [ties] = await world.database.sql<{ most: number }>(
    `select max(n)::int as most from (select count(distinct last_event_at) as n from case_file where title <> 'x'
       group by date_trunc('millisecond', last_event_at)) t`,
  )
  expect(ties?.most).toBeGreaterThan(5)
  for (const descending of [true, false]) {
    const { ids } = await readAll(actorOf('auditor'), { filter: {}, sort: 'lastEventAt', descending, limit: 3 })
    expect(new Set(ids).size).toBe(ids.length)
    const [{ count } = { count: 0 }] = await world.database.sql<{ count: number }>(
      `select count(*)::int as count from case_file where ${visibleSql('auditor', population)}`,
    )
    expect(ids.length).toBe(count)
  }
})
