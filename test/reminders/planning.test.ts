import fc from 'fast-check'
import { assignCase } from '../../server/cases/assign-case.ts'
import { planReminders } from '../../server/reminders/plan-reminders.ts'
import { replanReminders } from '../../server/reminders/replan-reminders.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { brief, noticesOf, remindersOf, sweepAt } from './world.ts'

let world: CaseWorld
beforeEach(async () => {
  world = await createCaseWorld({ now: '2026-11-23T09:00:00Z' })
})
afterEach(() => world.end())

/** A case received on Monday 23 November 2026: silence is a rejection on Saturday 23 January 2027. Given to the officer. */
async function submitted(): Promise<string> {
  const { id } = await world.filledDraft()
  await world.act(id, 'applicant', 'submit')
  const { version } = await world.read<{ version: number }>(id)
  await assignCase(world.services, world.actors.officer, { caseId: id, version, officerId: world.users.officer.id, reason: null })
  return id
}

const SILENCE = [
  'silence-officer-first 2027-01-08',
  'silence-officer-last 2027-01-22',
  'silence-officer-second 2027-01-18',
  'silence-supervisor-first 2027-01-18',
  'silence-supervisor-last 2027-01-22',
]

test('filing plans the warnings of silence; asking for documents moves them; deciding cancels what is left, with the act', async () => {
  const id = await submitted()
  expect(brief(await remindersOf(world, id), 'planned')).toEqual(SILENCE)

  world.clock.set('2026-11-24T09:00:00Z')
  await world.act(id, 'officer', 'requestDocuments', { documents: ['balance-sheet'], days: 30 })
  const moved = await remindersOf(world, id)
  expect(brief(moved, 'cancelled')).toEqual(SILENCE)
  expect(moved.filter(({ state }) => state === 'cancelled').map((row) => row.cancelled_because)).toEqual(Array(5).fill('requestDocuments'))
  const planned = brief(moved, 'planned')
  // 24 December: documents; 30 days later than before: silence
  expect(planned).toContain('documents-applicant 2026-12-17')
  expect(planned).toContain('documents-officer 2026-12-28')
  expect(planned.filter((row) => row.startsWith('silence'))).toHaveLength(5)

  await world.act(id, 'officer', 'declareComplete')
  // provided on the very day: the clock stood still for no day, and the first dates are those that hold again
  expect(brief(await remindersOf(world, id), 'planned')).toEqual(SILENCE)

  expect(await sweepAt(world, '2027-01-08T06:00:00Z')).toEqual({ said: 1, mails: 1 })
  await world.act(id, 'officer', 'recommendRefusal')
  await world.act(id, 'authority', 'refuse')
  const decided = await remindersOf(world, id)
  expect(brief(decided, 'sent')).toEqual(['silence-officer-first 2027-01-08'])
  expect(brief(decided, 'planned')).toEqual([])
  expect(decided.filter((row) => row.cancelled_because === 'refuse')).toHaveLength(4)
})

test('what went out stays out: not planned again, not taken back, by whatever way', async () => {
  const id = await submitted()
  await sweepAt(world, '2027-01-08T06:00:00Z')
  await replanReminders(world.services)
  await sweepAt(world, '2027-01-08T06:10:00Z')
  expect(brief(await remindersOf(world, id), 'sent')).toEqual(['silence-officer-first 2027-01-08'])
  expect(await noticesOf(world, id)).toHaveLength(1)
  await expect(
    world.database.sql(`update reminder set state = 'planned', sent_at = null where case_id = $1 and state = 'sent'`, [id]),
  ).rejects.toThrow('not taken back')
  await expect(world.database.sql(`update notice set mail_state = 'none' where case_id = $1`, [id])).rejects.toThrow('stays mailed')
  await expect(
    world.database.sql(
      `insert into reminder (id, funder_id, case_id, rule, about_kind, about_on, recipient, channel, due_on, due_at, created_at)
       select gen_random_uuid(), funder_id, case_id, rule, about_kind, about_on, recipient, channel, due_on, due_at, created_at from reminder where case_id = $1`,
      [id],
    ),
  ).rejects.toThrow('reminder_once')
})

test('an act that is refused plans and cancels nothing', async () => {
  const id = await submitted()
  const before = await remindersOf(world, id)
  await expect(world.act(id, 'authority', 'award')).rejects.toThrow()
  expect(await remindersOf(world, id)).toEqual(before)
})

test('acts and sweeps at the same instant: each reminder is said or cancelled, never both, never twice', async () => {
  const ids = []
  for (let count = 0; count < 6; count += 1) ids.push(await submitted())
  world.clock.set('2027-01-22T06:00:00Z')
  const results = await Promise.allSettled([
    ...ids.map((id) => world.act(id, 'applicant', 'withdraw')),
    ...[1, 2, 3, 4].map(() => sweepAt(world, '2027-01-22T06:00:00Z')),
  ])
  expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
  await sweepAt(world, '2027-01-22T06:01:00Z')
  expect(await world.database.sql(`select 1 from reminder where state = 'planned'`)).toEqual([])
  const [counts] = await world.database.sql<{ said: number; notices: number }>(
    `select (select count(*)::int from reminder where state = 'sent') as said, (select count(*)::int from notice where kind = 'reminder') as notices`,
  )
  expect(counts?.notices).toBe(counts?.said)
})

test('whatever the dates a case goes through, the planned ones are those of the last, and running it again changes nothing', async () => {
  const id = await submitted()
  const { database, funderId } = world
  const day = fc.integer({ min: 1, max: 200 })
  const planned = () =>
    database.sql(
      `select rule, about_kind, about_on, recipient, due_on from reminder where case_id = $1 and state = 'planned' order by 1, 3`,
      [id],
    )
  const plan = async (on: string, kind: string) => {
    const row = { id, funderId, nextDueOn: on, nextDueKind: kind, decisionDueOn: null, implicitRejectionOn: null, lastAction: 'moved' }
    await database.db.transaction().execute((tx) => planReminders(tx, funderId, [row as never], world.clock.now()))
    return planned()
  }
  const dateOf = (after: number) => new Date(Date.parse('2026-11-23T00:00:00Z') + after * 86_400_000).toISOString().slice(0, 10)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(day, fc.constantFrom('implicit-rejection', 'mission-end', 'payment')), { minLength: 1, maxLength: 6 }),
      async (moves) => {
        let last: unknown = null
        for (const [after, kind] of moves) last = await plan(dateOf(after), kind)
        const [after, kind] = moves.at(-1) ?? [1, 'payment']
        expect(await plan(dateOf(after), kind)).toEqual(last)
        await database.sql('delete from reminder where case_id = $1', [id])
        // the same as if the last date were the only one ever known
        expect(await plan(dateOf(after), kind)).toEqual(last)
      },
    ),
    { numRuns: 25 },
  )
})
