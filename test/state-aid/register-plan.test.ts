import { sql } from 'kysely'
import { localDate } from '../../server/kernel/local-date.ts'
import { REGISTER_STATES } from '../../server/state-aid/register-lines.queries.ts'
import { nextLines } from '../../server/state-aid/register-list.queries.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'

let world: CaseWorld
const TODAY = localDate('2026-11-21')
const CASES = 1_200
const FIRST = 400

beforeAll(async () => {
  world = await createCaseWorld()
  const { database, funderId, editionId } = world
  const awarded = (from: number, to: number) =>
    database.sql(
      `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, applicant_organisation_id, applicant_name,
         departement, created_by, created_at, received_on, last_event_at, last_action, awarded_on, eligible_amount, awarded_amount, committed_amount,
         aid_regulation)
       select gen_random_uuid(), $1, 'frac', $2, 'x', 'X-' || n, 'awarded', $4, 'Firm', '75', $3, now(), '2020-01-01', now(), 'x',
         date '2026-11-21' - n / 2, 900, 900, 900, 'de-minimis-2023-2831' from generate_series($5::int, $6::int) n`,
      [funderId, editionId, world.users.officer2.id, world.firmId, from, to],
    )
  await awarded(1, FIRST)
  // as a server at work does by itself: the triggers are planned for tables that are no longer empty
  await database.sql('analyze')
  for (let from = FIRST + 1; from <= CASES; from += FIRST) await awarded(from, from + FIRST - 1)
  await database.sql('analyze')
})
afterAll(() => world?.end())

interface Plan {
  readonly 'Node Type': string
  readonly 'Index Name'?: string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Plan[]
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

test.each(REGISTER_STATES)(
  'a page of what is %s reads no table from end to end: its lines come in the order of their index',
  async (state) => {
    const [row] = await world.database.db.transaction().execute(async (tx) => {
      // a thousand rows are soon read: as the planner would weigh a million, on a disk without a head to move
      await sql`set local random_page_cost = 1.1`.execute(tx)
      return nextLines(tx, world.actors.supervisor, { today: TODAY }, { state })
        .limit(51)
        .explain<{ 'QUERY PLAN': { Plan: Plan }[] }>('json')
    })
    const nodes = nodesOf(row?.['QUERY PLAN'][0]?.Plan ?? { 'Node Type': 'none' })
    expect(nodes.map((node) => node['Index Name'])).toContain('aid_register_line_page')
    // the only firm of this world is read whole: it is one row
    const whole = nodes.filter((node) => node['Node Type'].includes('Seq Scan')).map((node) => node['Relation Name'])
    expect(whole.filter((table) => table !== 'organisation')).toEqual([])
  },
)

test('every award has its line, written by the statement that made it', async () => {
  const [lines] = await world.database.sql<{ n: number; same: boolean }>(
    `select count(*)::int as n, bool_and(l.amount = c.committed_amount and l.granted_on = c.awarded_on) as same
     from aid_register_line l join case_file c on c.id = l.case_id`,
  )
  expect(lines).toEqual({ n: CASES, same: true })
})
