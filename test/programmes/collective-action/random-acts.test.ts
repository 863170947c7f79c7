import fc from 'fast-check'
import { type CollectiveWorld, createCollectiveWorld, type Enrolled, post, runningAction } from '../support/collective-world.ts'
import { handIn, versionOf } from '../support/driver.ts'

let world: CollectiveWorld
let sheet: string
let caseId: string
let firms: Enrolled[]
beforeAll(async () => {
  world = await createCollectiveWorld({ allocated: '900000.00' })
  const running = await runningAction(world)
  caseId = running.caseId
  firms = running.firms
  sheet = await handIn(world, world.carrier, caseId, 'attendance-sheet')
})
afterAll(() => world?.end())

/** One act at random on a firm: granted, cut, planned, cancelled, signed, struck out. What is refused changes nothing. */
const ACTS = ['grant', 'cut', 'plan', 'cancel', 'sign', 'sign', 'strike'] as const
interface Act {
  readonly kind: (typeof ACTS)[number]
  readonly firm: number
  readonly count: number
}

let sessions = 0
async function take({ kind, firm, count }: Act): Promise<number> {
  const { participantId } = firms[firm % firms.length] as Enrolled
  const path = `/participants/${participantId}`
  if (kind === 'grant' || kind === 'cut')
    return (await post(world, world.carrier, caseId, `${path}/half-days`, { halfDays: count, direction: kind })).status
  if (kind === 'plan') {
    sessions += 1
    const facilitator = { fullName: 'Yann Conseil', email: `conseil-${sessions}@demo.example` }
    const body = { participantId, onDate: '2026-03-02', half: 'am', title: 'Conseil', place: 'Atelier', link: '', facilitator }
    return (await post(world, world.carrier, caseId, '/sessions', body)).status
  }
  const [session] = await world.database.sql<{ id: string }>(
    'select id from collective_action_session where case_id = $1 and participant_id = $2 and cancelled_at is null order by id offset $3 limit 1',
    [caseId, participantId, count - 1],
  )
  if (!session) return 404
  if (kind === 'cancel')
    return (await post(world, world.carrier, caseId, `/sessions/${session.id}/cancellation`, { reason: 'Au hasard.' })).status
  if (kind === 'strike')
    return (await post(world, world.carrier, caseId, `/sessions/${session.id}/strikes`, { participantId, reason: 'Au hasard.' })).status
  await world.client.call(world.carrier, 'PUT', `/collective-action/cases/${caseId}/sessions/${session.id}/attendance`, {
    version: await versionOf(world, caseId),
    body: { present: [{ participantId, attendee: 'Gérante' }] },
  })
  const lines = [
    { participantId, side: 'participant' },
    { participantId, side: 'facilitator' },
  ]
  return (await post(world, world.carrier, caseId, `/sessions/${session.id}/signatures`, { lines, documentId: sheet })).status
}

/** Balances that break a promise, or differ from what the sessions themselves say. */
const faults = () =>
  world.database.sql(
    `select b.scope, b.subject_id from half_day_balance b where b.case_id = $1
       and (least(allotted, granted, planned, delivered, certified) < 0 or delivered > planned or certified > delivered
            or (scope = 'action' and granted > allotted) or (scope <> 'facilitator' and planned > granted))
     union all
     select b.scope, b.subject_id from half_day_balance b cross join lateral (
       select count(*) as planned, count(*) filter (where (select count(distinct m.side) from collective_action_mark m
         where m.session_id = s.id and m.struck_at is null) = 2) as delivered
       from collective_action_session s where s.case_id = b.case_id and s.cancelled_at is null and s.participant_id is not null
         and (b.scope = 'action' or b.subject_id in (s.participant_id, s.facilitator_id))) told
     where b.case_id = $1 and (b.planned, b.delivered) is distinct from (told.planned, told.delivered)`,
    [caseId],
  )

it('whatever is done in whatever order, the ledger of half-days is never overdrawn and says what the sessions say', async () => {
  const seen = new Set<number>()
  const act = fc.record({ kind: fc.constantFrom(...ACTS), firm: fc.nat(5), count: fc.integer({ min: 1, max: 4 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 14 }), async (acts) => {
      for (const one of acts) seen.add(await take(one))
      expect(await faults()).toEqual([])
    }),
    { numRuns: 12, endOnFailure: true },
  )
  // some acts passed, some were refused by the rules, none broke
  expect([200, 201, 409].every((status) => seen.has(status))).toBe(true)
  expect([...seen].filter((status) => status >= 500)).toEqual([])
})
