import { refusalIn } from '../support/client.ts'
import {
  type CollectiveWorld,
  createCollectiveWorld,
  post,
  posted,
  present,
  runningAction,
  session,
  signedOnPaper,
} from '../support/collective-world.ts'
import { handIn } from '../support/driver.ts'

let world: CollectiveWorld
beforeAll(async () => {
  world = await createCollectiveWorld({ poolSize: 16, allocated: '900000.00' })
})
afterAll(() => world?.end())

/** Balances by scope, and whether they are the sums of the ledger. */
async function balances(caseId: string) {
  const rows = await world.database.sql<{ scope: string; line: string }>(
    `select scope, concat_ws('/', allotted, granted, planned, delivered, certified) as line from half_day_balance where case_id = $1 order by scope, line`,
    [caseId],
  )
  const wrong = await world.database.sql(
    `select b.scope, b.subject_id from half_day_balance b
     cross join lateral (
       select coalesce(sum(s) filter (where k = 'allotment'), 0) as allotted, coalesce(sum(s) filter (where k = 'grant'), 0) as granted,
         coalesce(sum(s) filter (where k = 'plan'), 0) as planned, coalesce(sum(s) filter (where k = 'delivery'), 0) as delivered,
         coalesce(sum(s) filter (where k = 'certification'), 0) as certified
       from (select replace(e.kind, '-cut', '') as k, case when e.kind like '%-cut' then -e.half_days else e.half_days end as s
             from half_day_entry e where e.case_id = b.case_id
               and (b.scope = 'action' or b.subject_id in (e.participant_id, e.facilitator_id))) entries
     ) sums
     where (b.allotted, b.granted, b.planned, b.delivered, b.certified)
       is distinct from (sums.allotted, sums.granted, sums.planned, sums.delivered, sums.certified)`,
  )
  expect(wrong).toEqual([])
  return rows.map(({ scope, line }) => `${scope} ${line}`)
}

it('two hundred requests for the last half-day: one is granted, the others read why not', async () => {
  const { caseId, firms } = await runningAction(world)
  const [first] = firms
  await posted(world, world.carrier, caseId, `/participants/${first?.participantId}/half-days`, { halfDays: 11 })
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_none, index) =>
      post(world, world.carrier, caseId, `/participants/${firms[index % firms.length]?.participantId}/half-days`, { halfDays: 1 }),
    ),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set(answers.filter(({ status }) => status !== 200).map((answer) => JSON.stringify(refusalIn(answer))))).toEqual(
    new Set(['{"status":409,"code":"half-days-exhausted"}']),
  )
  const [action] = await balances(caseId)
  expect(action).toBe('action 12/12/0/0/0')
  await expect(world.database.sql('update half_day_balance set granted = 0 where case_id = $1', [caseId])).rejects.toThrow('ledger only')
  await expect(world.database.sql('delete from half_day_entry where case_id = $1', [caseId])).rejects.toThrow('append-only')
})

it('an individual half-day is planned of what was granted, delivered once both sides have signed, and comes back when struck out', async () => {
  const { caseId, firms } = await runningAction(world)
  const firm = firms[0] as (typeof firms)[number]
  const plan = (half: 'am' | 'pm', email: string) =>
    post(world, world.carrier, caseId, '/sessions', {
      ...{ participantId: firm.participantId, onDate: '2026-03-02', half, title: 'Conseil', place: 'Atelier', link: '' },
      facilitator: { fullName: 'Yann Conseil', email },
    })
  expect(refusalIn(await plan('am', 'yann@demo.example'))).toEqual({ status: 409, code: 'half-days-exhausted' })
  await posted(world, world.carrier, caseId, `/participants/${firm.participantId}/half-days`, { halfDays: 2 })
  const planned = await plan('am', 'yann@demo.example')
  expect(planned.status).toBe(201)
  const sessionId = planned.body.id as string
  expect(await balances(caseId)).toEqual(['action 12/2/1/0/0', 'facilitator 0/0/1/0/0', 'firm 0/2/1/0/0'])
  // nobody signs for who is not declared present; the firm signs here, the adviser on paper
  const lines = (side: string) => [{ participantId: firm.participantId, side }]
  const sign = (user: typeof firm.user, side: string, documentId: string | null = null) =>
    post(world, user, caseId, `/sessions/${sessionId}/signatures`, { lines: lines(side), documentId })
  expect(refusalIn(await sign(firm.user, 'participant'))).toEqual({ status: 409, code: 'not-declared-present' })
  expect((await present(world, caseId, sessionId, [firm])).status).toBe(200)
  expect((await sign(firm.user, 'participant')).status).toBe(200)
  expect(refusalIn(await sign(firm.user, 'participant'))).toEqual({ status: 409, code: 'already-signed' })
  expect(refusalIn(await sign(firm.user, 'facilitator'))).toEqual({ status: 403, code: 'role-may-not' })
  expect(refusalIn(await sign(world.carrier, 'facilitator'))).toMatchObject({ status: 422, errors: [{ pointer: '/documentId' }] })
  expect(await balances(caseId)).toContain('firm 0/2/1/0/0')
  const sheet = await handIn(world, world.carrier, caseId, 'attendance-sheet')
  expect((await sign(world.carrier, 'facilitator', sheet)).status).toBe(200)
  expect(await balances(caseId)).toEqual(['action 12/2/1/1/0', 'facilitator 0/0/1/1/0', 'firm 0/2/1/1/0'])
  // the firm cannot leave the half-days it received behind, nor are they cancelled
  expect(refusalIn(await post(world, world.carrier, caseId, `/sessions/${sessionId}/cancellation`, { reason: 'x' }))).toMatchObject({
    code: 'session-signed',
  })
  await posted(world, world.carrier, caseId, `/sessions/${sessionId}/strikes`, {
    participantId: firm.participantId,
    reason: 'Autre jour.',
  })
  expect(await balances(caseId)).toEqual(['action 12/2/1/0/0', 'facilitator 0/0/1/0/0', 'firm 0/2/1/0/0'])
  await signedOnPaper(world, caseId, sessionId, [firm])
  expect(await balances(caseId)).toContain('firm 0/2/1/1/0')
  // what a session delivers is one half-day, signed by both: the database says so too
  await expect(
    world.database.sql(
      `insert into half_day_entry select gen_random_uuid(), case_id, participant_id, facilitator_id, session_id, event_id, 'delivery', 1, actor_id, at
         from half_day_entry where session_id = $1 and kind = 'delivery' limit 1`,
      [sessionId],
    ),
  ).rejects.toThrow('one half-day')
})

it('nobody delivers three half-days on one date, across all actions of the funder', async () => {
  const one = await runningAction(world)
  const other = await runningAction(world)
  const email = 'partout@demo.example'
  await session(world, one.caseId, { half: 'am', email })
  const second = await session(world, other.caseId, { half: 'pm', email })
  for (const half of ['am', 'pm'] as const)
    for (const { caseId } of [one, other])
      expect(
        refusalIn(
          await post(world, world.carrier, caseId, '/sessions', {
            ...{ onDate: '2026-03-02', half, title: 'De trop', place: 'Ici', link: '' },
            // the same person, however the address is written
            facilitator: { fullName: 'Maëlle F.', email: email.toUpperCase() },
          }),
        ),
      ).toEqual({ status: 409, code: 'half-day-taken' })
  // at the same instant: one of fifty
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_none, index) =>
      post(world, world.carrier, index % 2 === 0 ? one.caseId : other.caseId, '/sessions', {
        ...{ onDate: '2026-03-03', half: 'am', title: 'Course', place: 'Ici', link: '' },
        facilitator: { fullName: 'Maëlle Facil', email },
      }),
    ),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  // a half-day given up is free again
  await posted(world, world.carrier, other.caseId, `/sessions/${second}/cancellation`, { reason: 'Salle prise.' })
  await session(world, one.caseId, { half: 'pm', email })
  const taken = await world.database.sql<{ most: number }>(
    `select max(n)::int as most from (select count(*) as n from collective_action_session where cancelled_at is null group by facilitator_id, on_date) t`,
  )
  expect(taken).toEqual([{ most: 2 }])
})
