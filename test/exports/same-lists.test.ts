import type { Server } from 'node:http'
import fc from 'fast-check'
import type { Actor } from '../../server/access/actor.ts'
import { mayExport, OrderBody, orderOf } from '../../server/exports/export-order.ts'
import { exportLists } from '../../server/exports/lists/index.ts'
import { countExport } from '../../server/exports/write-export.ts'
import { visibleSql, type Who } from '../cases/population.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as, type TestUser } from '../support/api.ts'
import { LISTINGS } from './list-cases.ts'
import { fillLists, type Listed } from './listed.ts'
import type { Filter, Listing, Seer } from './listing.ts'
import { answersOf, fileOf, order, rowsOf, screenOf } from './shown-rows.ts'

/** Filters for each role: SAME_LISTS_RUNS=200 before a release, fewer each time. */
const RUNS = Number(process.env['SAME_LISTS_RUNS'] ?? 20)
/** Filters for people of parts of the funder, and for the cases, whose filters have a test of their own. */
const FEWER = 12
const PARTS = ['officer2', 'one-departement', 'one-programme', 'two-grants', 'both', 'linked']
/** Lists every agent sees alike: a few filters for each role, all of them for one. */
const ALIKE = ['organisations', 'consultants', 'past-awards', 'past-award-figures']
const AGENTS = ['supervisor', 'authority', 'payments', 'administrator', 'auditor', 'committee']
/** Figures are read by three roles, alike too: all filters for administrators. */
const FIGURES = /^(statistic|snapshot)-/
const runsOf = (code: string, name: string): number =>
  code === 'cases' ||
  PARTS.includes(name) ||
  (ALIKE.includes(code) && AGENTS.includes(name)) ||
  (FIGURES.test(code) && name !== 'administrator')
    ? Math.min(FEWER, RUNS)
    : RUNS
/**
 * One filter in so many goes the whole way: HTTP, the announced number, the file. The others compare what the handler of the screen answers
 * with the very statement that is copied, and count it as it is announced: session, JSON and COPY do not depend on the filter.
 */
const WHOLE_EACH = 10
/** One seed, so that the same commit is always judged alike; another is given to look further. */
const SEED = Number(process.env['SAME_LISTS_SEED'] ?? 189_472)

/** Filters tried until one meets a row. */
const MOST_FOR_ROWS = 400
const never = new AbortController().signal

let world: CaseWorld
let listed: Listed
let server: Server
beforeAll(async () => {
  world = await createCaseWorld()
  listed = await fillLists(world)
  server = world.app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
})
afterAll(async () => {
  if (server) await new Promise((resolve) => server.close(resolve))
  await world?.end()
})

/** What a person sees of cases, by hand. */
function casesSeen(name: string, user: TestUser): string {
  const known: readonly string[] = ['one-departement', 'one-programme', 'two-grants', 'applicant', 'consultant', 'both', 'committee']
  if (known.includes(name)) {
    // the helper says `id`, which is that of the case wherever it is joined
    return `(${visibleSql(name as Who, listed.population).replaceAll(/(?<![.\w])(funder_id|id|received_on|created_by|departement|programme_code)(?= |\))/g, 'case_file.$1')})`
  }
  const linked = `case_file.id not in (select case_id from case_party where organisation_id = '${listed.linkedFirm}')`
  return `(case_file.funder_id = '${world.funderId}' and (case_file.received_on is not null or case_file.created_by = '${user.id}')${name === 'linked' ? ` and ${linked}` : ''})`
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const asText = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)

interface Asking {
  readonly name: string
  readonly user: TestUser
  readonly actor: Actor
  readonly listing: Listing
  readonly filter: Filter
  readonly sort: string | undefined
  /** By HTTP and into a file, or by the handler and the statement alone. */
  readonly whole: boolean
}

/** Rows of the screen as a file has them; returns how many. */
async function compare({ name, user, actor, listing, filter, sort, whole }: Asking): Promise<number> {
  const seer: Seer = {
    ...{ name, id: user.id, funderId: world.funderId, roles: actor.grants.map(({ role }) => role) },
    ...{ cases: casesSeen(name, user), organisationIds: actor.organisationIds },
  }
  const shown = await (whole ? screenOf(server, user, listing, filter, sort) : answersOf(world.services, actor, listing, filter, sort))
  if (shown === null) {
    // who may not read it so is refused as well: the same words, whatever the way
    await expect((async () => countExport(world.services, actor, order(actor, listing, filter), never))()).rejects.toThrow()
    return 0
  }
  const keys = shown.items.map((item) => listing.key(item).map(asText))
  if (shown.total !== undefined) expect(shown.total).toBe(keys.length)
  const truth = listing.truth(seer, filter)
  if (truth !== null) {
    const rows = await world.database.sql<{ key: string | null }>(truth)
    expect([listing.code, name, filter, keys.map(([first = '']) => first).sort(inOrder)]).toEqual([
      ...[listing.code, name, filter],
      rows.map(({ key }) => asText(key)).sort(inOrder),
    ])
  }
  const asked = order(actor, listing, filter, sort)
  const rows = whole ? null : await rowsOf(world.services, world.database, asked, actor)
  if (rows) {
    expect([listing.code, name, filter, rows.lines]).toEqual([listing.code, name, filter, keys])
    expect([listing.code, name, filter, rows.announced]).toEqual([listing.code, name, filter, keys.length])
    return keys.length
  }
  expect([listing.code, name, filter, await countExport(world.services, actor, asked, never)]).toEqual([
    ...[listing.code, name, filter, keys.length],
  ])
  if (!whole) return keys.length
  const file = await fileOf(world.services, actor, asked, never)
  expect([file.announced, file.lines]).toEqual([keys.length, keys])
  return keys.length
}

it('every exportable list is looked at here', () => {
  expect(LISTINGS.map(({ code }) => code).sort()).toEqual(exportLists.map(({ code }) => code).sort())
})

it('what is inside a case, an organisation or a session is not found by who may not open it, as its page is not', async () => {
  const { people, population, more } = listed
  const { cases, firms, sessions } = more.inside
  const linked = people.get('linked')
  if (!linked) throw new Error('nobody is kept away')
  const ofCase = LISTINGS.filter(({ route }) => route.startsWith('/cases/{id}/'))
  expect(ofCase).toHaveLength(8)
  const asked = [
    // the third is a case of the firm this supervisor is kept away from
    ...ofCase.map((listing) => [linked, listing, { case: cases[2] ?? '' }] as const),
    ...ofCase.map((listing) => [population.stranger, listing, { case: cases[0] ?? '' }] as const),
    ...LISTINGS.filter(({ route }) => route === '/organisations/{id}').map(
      (listing) => [population.stranger, listing, { organisation: firms[0] ?? '' }] as const,
    ),
    ...LISTINGS.filter(({ route }) => route === '/committee-sessions/{id}').map(
      (listing) => [population.stranger, listing, { session: sessions[0] ?? '' }] as const,
    ),
  ]
  for (const [user, { code, route, columns }, filter] of asked) {
    const person = as(world.app, user)
    const page = await person.get(`/api/v1${route.replace('{id}', Object.values(filter).join(''))}`)
    const count = await person.post(`/api/v1/export-lists/${code}/count`).send({ filter })
    const file = await person.post(`/api/v1/export-lists/${code}/file`).send({ filter, format: 'csv', columns })
    expect([code, page.status, count.status, file.status]).toEqual([code, 404, 404, 404])
  }
  const open = await as(world.app, linked)
    .post('/api/v1/export-lists/case-history/count')
    .send({ filter: { case: cases[1] } })
  expect([open.status, open.body.rows > 200]).toEqual([200, true])
})

describe(`screen, announced number, file and SQL agree (SAME_LISTS_SEED=${SEED})`, () => {
  describe.each(LISTINGS.map((listing) => [listing.code, listing] as const))('%s', (code, listing) => {
    it('as each role, each filter its own; in the order of the screen', async () => {
      const list = exportLists.find((one) => one.code === code)
      if (!list) throw new Error(code)
      const readers: Pick<Asking, 'name' | 'user' | 'actor'>[] = []
      let rows = 0
      for (const [name, user] of listed.people) {
        const actor = await world.actorOf(user)
        if (!mayExport(actor, list)) {
          expect(() => orderOf(actor, code, OrderBody.parse({ format: 'csv', columns: [...listing.columns] }))).toThrow()
          continue
        }
        readers.push({ name, user, actor })
        let run = 0
        const seen = new Set<string>()
        const sorts = listing.sorts ?? [undefined]
        await fc.assert(
          fc.asyncProperty(listing.filters(listed), async (filter) => {
            run += 1
            const sort = sorts[run % sorts.length]
            // a list of few filters is not asked the same thing twice; the journal grows with each file
            const asked = JSON.stringify([filter, sort])
            if (seen.has(asked)) return
            seen.add(asked)
            const whole = run % WHOLE_EACH === 0 || seen.size === 1
            rows += await compare({ name, user, actor, listing, filter, sort, whole })
          }),
          { numRuns: runsOf(code, name), seed: SEED },
        )
      }
      expect(readers.length).toBeGreaterThan(0)
      // jobs given up have no queue here
      if (code === 'failed-jobs') return
      // empty lists agree about nothing: a few narrow filters may have met no row, hundreds do not
      for (const [place, filter] of fc.sample(listing.filters(listed), { numRuns: MOST_FOR_ROWS, seed: SEED }).entries()) {
        if (rows > 0) break
        const reader = readers[place % readers.length]
        if (reader) rows += await compare({ ...reader, listing, filter, sort: listing.sorts?.[0], whole: false })
      }
      expect(rows).toBeGreaterThan(0)
    })
  })
})
