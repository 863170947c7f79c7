import { holdDueActions } from '../../server/cases/hold-due-actions.ts'
import { takeDueActions } from '../../server/cases/take-due-actions.ts'
import { programmes } from '../../server/programmes/index.ts'
import { refusalIn } from '../programmes/support/client.ts'
import { act, done } from '../programmes/support/driver.ts'
import { caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import { historyOf, lettersOf } from '../programmes/support/truth.ts'
import { testServices } from '../support/api.ts'

// Filed on 2 March 2026: with two months of silence the rejection is born on 2 May, and stands from 3 May on.
let world: FracWorld
beforeEach(async () => {
  world = await createFracWorld()
})
afterEach(() => world?.end())

const on = (instant: string): void => world.clock.set(instant)
const services = () => testServices(world.database, { clock: world.clock, programmes })

interface Row {
  readonly state: string
  readonly due: string | null
  readonly rejected: string | null
  readonly next: string | null
}
async function rowOf(caseId: string): Promise<Row | undefined> {
  const [row] = await world.database.sql<Row & Record<string, unknown>>(
    `select state, decision_due_on::text as due, implicit_rejection_on::text as rejected, next_due_on::text as next from case_file where id = $1`,
    [caseId],
  )
  return row
}

it.each(['submitted', 'complete', 'appraised'] as const)(
  'a case left %s is rejected by the law on its day, stated once whoever works, as nobody’s act and without a letter',
  async (state) => {
    on('2026-03-02T09:00:00Z')
    const caseId = await caseIn(world, state)
    const letters = await lettersOf(world.database, caseId)
    // the last minute of 2 May in Paris is still time to decide
    on('2026-05-02T21:59:00Z')
    expect(await takeDueActions(services())).toBe(0)
    expect(await rowOf(caseId)).toEqual({ state, due: '2026-05-02', rejected: null, next: '2026-05-02' })
    on('2026-05-02T22:00:00Z')
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeDueActions(services())))
    expect(taken.reduce((sum, one) => sum + one)).toBe(1)
    expect(await rowOf(caseId)).toEqual({ state: 'implicitlyRejected', due: '2026-05-02', rejected: '2026-05-02', next: null })
    expect(
      await world.database.sql(
        `select actor_id, actor_role, basis from case_event where case_id = $1 and action = 'stateImplicitRejection'`,
        [caseId],
      ),
    ).toEqual([{ actor_id: null, actor_role: 'system', basis: 'CRPA L231-4 3°' }])
    expect(await lettersOf(world.database, caseId)).toEqual(letters)
    // the person who filed reads it on the case
    expect((await world.client.call(world.applicant, 'GET', `/cases/${caseId}`)).body).toMatchObject({
      state: 'implicitlyRejected',
      implicitRejectionOn: '2026-05-02',
    })
  },
)

it('waits while the dates of the funder are held, however many workers try, and is found by the next run; another funder is held by nobody', async () => {
  on('2026-03-02T09:00:00Z')
  const caseId = await caseIn(world, 'complete')
  on('2026-06-10T09:00:00Z')
  const { db } = services()
  const [funder] = await world.database.sql<{ funder_id: string }>('select funder_id from case_file where id = $1', [caseId])
  const held = await holdDueActions(db, funder?.funder_id ?? '', () =>
    Promise.all(Array.from({ length: 8 }, () => takeDueActions(services()))),
  )
  expect(held).toEqual(Array(8).fill(0))
  expect(await rowOf(caseId)).toMatchObject({ state: 'complete' })
  await expect(holdDueActions(db, funder?.funder_id ?? '', () => Promise.reject(new Error('cut short')))).rejects.toThrow('cut short')
  const [elsewhere, ...others] = await holdDueActions(db, caseId, () =>
    Promise.all(Array.from({ length: 8 }, () => takeDueActions(services()))),
  )
  expect(others.reduce((sum, one) => sum + one, elsewhere ?? 0)).toBe(1)
  expect(await rowOf(caseId)).toMatchObject({ state: 'implicitlyRejected', rejected: '2026-05-02' })
})

it('stated late, it bears the day of the law; the worker that was down for a month loses nothing', async () => {
  on('2026-03-02T09:00:00Z')
  const caseId = await caseIn(world, 'complete')
  on('2026-06-10T09:00:00Z')
  expect(await takeDueActions(services())).toBe(1)
  expect(await rowOf(caseId)).toMatchObject({ state: 'implicitlyRejected', rejected: '2026-05-02' })
})

it('the time given for documents moves the day; once it ran out the case falls although it still waits for them', async () => {
  on('2026-03-02T09:00:00Z')
  const caseId = await caseIn(world, 'submitted')
  on('2026-04-20T09:00:00Z')
  await done(world, world.officer, caseId, 'requestDocuments', { payload: { documents: ['balance-sheet'], days: 20 } })
  expect(await rowOf(caseId)).toMatchObject({ due: '2026-05-22', next: '2026-05-10' })
  on('2026-05-22T09:00:00Z')
  expect(await takeDueActions(services())).toBe(0)
  on('2026-05-23T09:00:00Z')
  expect(await takeDueActions(services())).toBe(1)
  expect(await rowOf(caseId)).toEqual({ state: 'implicitlyRejected', due: '2026-05-22', rejected: '2026-05-22', next: null })
})

it('a decision of the last day stands, and a person may state the rejection only after it', async () => {
  on('2026-03-02T09:00:00Z')
  const awarded = await caseIn(world, 'appraised')
  on('2026-05-02T15:00:00Z')
  expect(refusalIn(await act(world, world.officer, awarded, 'stateImplicitRejection'))).toMatchObject({
    status: 409,
    unmet: [{ condition: 'silenceElapsed', details: { until: '2026-05-02' } }],
  })
  expect(await done(world, world.authority, awarded, 'award', { payload: { envelopeId: world.envelopeId } })).toBe('awarded')
  on('2026-05-20T09:00:00Z')
  expect(await takeDueActions(services())).toBe(0)
  expect(await rowOf(awarded)).toMatchObject({ state: 'awarded', rejected: null })
})

it('an award signed while the rejection is being stated: one of both happened, never both', async () => {
  on('2026-03-02T09:00:00Z')
  const caseId = await caseIn(world, 'appraised')
  on('2026-05-03T09:00:00Z')
  const [answer, taken] = await Promise.all([
    act(world, world.authority, caseId, 'award', { payload: { envelopeId: world.envelopeId } }),
    takeDueActions(services()),
  ])
  const row = await rowOf(caseId)
  expect([answer.status === 200, taken]).toEqual(row?.state === 'awarded' ? [true, 0] : [false, 1])
  const ledger = await world.database.sql('select 1 from ledger_entry where case_id = $1', [caseId])
  expect([row?.state, ledger.length]).toEqual(row?.rejected ? ['implicitlyRejected', 0] : ['awarded', 1])
})

it('reconsidered on appeal, the case is examined again without a clock, and can be awarded; the rejection stays told', async () => {
  on('2026-03-02T09:00:00Z')
  const caseId = await caseIn(world, 'appraised')
  on('2026-05-03T09:00:00Z')
  await takeDueActions(services())
  expect(refusalIn(await act(world, world.officer, caseId, 'reconsider', { reason: 'Recours.' }))).toMatchObject({ status: 403 })
  expect(await done(world, world.supervisor, caseId, 'reconsider', { reason: 'Recours gracieux du 3 mai.' })).toBe('complete')
  expect(await rowOf(caseId)).toEqual({ state: 'complete', due: '2026-05-02', rejected: '2026-05-02', next: null })
  on('2026-07-10T09:00:00Z')
  expect(await takeDueActions(services())).toBe(0)
  await done(world, world.officer, caseId, 'recommendAward', {
    payload: { days: '5.00', dailyRate: '900.00', travelCosts: '200.00' },
    reason: 'Projet cohérent.',
  })
  expect(await done(world, world.authority, caseId, 'award', { payload: { envelopeId: world.envelopeId } })).toBe('awarded')
  expect((await historyOf(world.database, caseId)).filter((line) => /mplicit|reconsider/.test(line))).toHaveLength(2)
  await expect(world.database.sql('update case_file set implicit_rejection_on = null where id = $1', [caseId])).rejects.toThrow(
    /once and for all/,
  )
})
