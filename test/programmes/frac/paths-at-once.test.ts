import { type Answer, refusalIn, unmet } from '../support/client.ts'
import { type Clone, cloneCase } from '../support/clone-cases.ts'
import { act, handIn, orderNumber, versionOf } from '../support/driver.ts'
import { AID, application, caseIn, FIGURES, openDraft, save } from '../support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../support/frac-world.ts'
import { balanceOf, caseTruth, historyOf, ledgerDifferences, ledgerOf } from '../support/truth.ts'

let world: FracWorld
/** A case the officer recommends, and one whose agreement is notified: what the tests copy. */
let recommended: string
let notified: string

beforeAll(async () => {
  world = await createFracWorld({ poolSize: 12, allocated: '1000000.00' })
  recommended = await caseIn(world, 'appraised')
  const [copy] = await cloneCase(world.database, recommended)
  if (!copy) throw new Error('no copy')
  notified = copy.caseId
  await act(world, world.authority, notified, 'award', { payload: { envelopeId: world.envelopeId } })
  await act(world, world.officer, notified, 'notifyAgreement', { payload: { notifiedOn: '2026-03-02', means: 'e-mail' } })
})
afterAll(() => world?.end())

/** How often each answer came, by status and code. */
const tally = (answers: readonly Answer[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { status, body } of answers) {
    const key = status === 200 ? '200' : `${status} ${String(body.code)}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

const award = async (clone: Clone, envelopeId = world.envelopeId): Promise<Answer> =>
  act(world, world.authority, clone.caseId, 'award', { payload: { envelopeId } })

test('two hundred approvals at once of an envelope for ten: ten pass, the others learn what is left, and the ledger sums to the cent', async () => {
  // ten times 3 760.00 and 0.99 beside
  const envelopeId = await world.envelope('37600.99', { label: 'Pour dix' })
  const clones = await cloneCase(world.database, recommended, 200)
  const answers = await Promise.all(clones.map((clone) => award(clone, envelopeId)))
  expect(tally(answers)).toEqual({ 200: 10, '409 conditions-not-met': 190 })
  const refused = answers.filter(({ status }) => status === 409)
  const poor = unmet(['budgetAvailable', { left: '0.99', wanted: AID, envelope: 'Pour dix' }])
  expect(refused.map(refusalIn)).toEqual(refused.map(() => poor))
  expect(await balanceOf(world.database, envelopeId)).toEqual({
    allocated: '37600.99',
    committed: '37600.00',
    paid: '0.00',
    recovered: '0.00',
  })
  const lines = await world.database.sql<{ kind: string; count: number; sum: string }>(
    'select kind, count(*)::int, sum(amount)::text from ledger_entry where envelope_id = $1 group by kind order by kind',
    [envelopeId],
  )
  expect(lines).toEqual([
    { kind: 'allocation', count: 1, sum: '37600.99' },
    { kind: 'commitment', count: 10, sum: '37600.00' },
  ])
  expect(await ledgerDifferences(world.database)).toEqual([])
  // a refused approval leaves nothing behind: no event, no computation, no letter, no duty
  const left = await world.database.sql<{ awards: number; traces: number; letters: number; duties: number }>(
    `select (select count(*)::int from case_event where action = 'award' and case_id = any($1)) as awards,
       (select count(*)::int from case_trace t join case_event e on e.id = t.event_id where e.action = 'award' and t.case_id = any($1)) as traces,
       (select count(*)::int from letter where kind = 'award' and case_id = any($1)) as letters,
       (select count(*)::int from case_duty where duty = 'decide' and case_id = any($1)) as duties`,
    [clones.map(({ caseId }) => caseId)],
  )
  expect(left).toEqual([{ awards: 10, traces: 10, letters: 10, duties: 10 }])
})

test('two awards to two sister firms at once: the second sees the first', async () => {
  const [one, other] = await cloneCase(world.database, recommended, 2)
  if (!one || !other) throw new Error('no copies')
  await world.database.sql(
    `insert into organisation_link (id, funder_id, holder_id, held_id, kind, valid, recorded_at)
     values (gen_random_uuid(), $1, $2, $3, 'majority-of-votes', daterange('2020-01-01', null), now())`,
    [world.funderId, one.firmId, other.firmId],
  )
  const answers = await Promise.all([award(one), award(other)])
  expect(tally(answers)).toEqual({ 200: 1, '409 conditions-not-met': 1 })
  const refused = answers.filter(({ status }) => status === 409)
  expect(refused.map(refusalIn)).toEqual([unmet(['recurrenceRespected', { previous: 1, months: 36, missionKind: 'court' }])])
  const states = await Promise.all([one, other].map(async ({ caseId }) => (await caseTruth(world.database, caseId)).state))
  expect(states.sort()).toEqual(['appraised', 'awarded'])
})

test('fifty times the same submission at once: one event, one letter', async () => {
  const caseId = await openDraft(world)
  await save(world, world.applicant, caseId, application(world, { missionKind: 'long' }))
  const version = await versionOf(world, caseId)
  const answers = await Promise.all(Array.from({ length: 50 }, () => act(world, world.applicant, caseId, 'submit', { version })))
  expect(tally(answers)).toEqual({ 200: 1, '412 stale-version': 49 })
  expect(await historyOf(world.database, caseId)).toEqual(['open', 'submit'])
  const letters = await world.database.sql('select kind from letter where case_id = $1', [caseId])
  expect(letters).toEqual([{ kind: 'acknowledgement' }])
})

test('one advance is claimed once, whatever is sent at once and whoever reads the case anew between tries', async () => {
  const [clone] = await cloneCase(world.database, notified)
  if (!clone) throw new Error('no copy')
  const claim = (version?: number): Promise<Answer> =>
    act(world, world.applicant, clone.caseId, 'claimAdvance', { payload: { amount: '500.00' }, ...(version ? { version } : {}) })
  const version = await versionOf(world, clone.caseId)
  const first = await Promise.all(Array.from({ length: 10 }, () => claim(version)))
  expect(tally(first)).toEqual({ 200: 1, '412 stale-version': 9 })
  expect(refusalIn(await claim())).toEqual(
    unmet(['noClaimUnderWay', { kind: 'advance' }], ['advanceWithinLimit', { why: 'already-claimed' }]),
  )
  const orders = await Promise.all(
    Array.from({ length: 10 }, () => act(world, world.payments, clone.caseId, 'orderPayment', { payload: { number: orderNumber() } })),
  )
  expect(orders.filter(({ status }) => status === 200)).toHaveLength(1)
  const version2 = await versionOf(world, clone.caseId)
  const paid = { paidOn: '2026-03-02', accountantReference: 'MANDAT-1' }
  const payments = await Promise.all(
    Array.from({ length: 10 }, () => act(world, world.payments, clone.caseId, 'recordPayment', { payload: paid, version: version2 })),
  )
  expect(tally(payments)).toEqual({ 200: 1, '412 stale-version': 9 })
  expect(await ledgerOf(world.database, clone.caseId)).toEqual([`commitment ${AID}`, 'payment 500.00'])
})

test('one person with two roles does not appraise and decide, in parallel no more than in turn', async () => {
  const both = await world.user(['caseOfficer', 'authority'], { name: 'Deux Casquettes' })
  const [clone] = await cloneCase(world.database, recommended)
  if (!clone) throw new Error('no copy')
  await act(world, world.supervisor, clone.caseId, 'sendBack', { reason: 'Base à revoir.' })
  const seen = await versionOf(world, clone.caseId)
  const appraise = (version: number): Promise<Answer> =>
    act(world, both, clone.caseId, 'recommendAward', { payload: FIGURES, reason: 'Revu.', version })
  const decide = (version: number): Promise<Answer> =>
    act(world, both, clone.caseId, 'award', { payload: { envelopeId: world.envelopeId }, version })
  // the award is sent with the version the recommendation will have made, so that both can find their moment
  const answers = await Promise.all([appraise(seen), ...Array.from({ length: 8 }, () => decide(seen + 1))])
  expect(answers[0]?.status).toBe(200)
  expect(answers.slice(1).filter(({ status }) => status === 200)).toEqual([])
  expect(refusalIn(await decide(seen + 1))).toEqual(unmet(['mayDecide', { held: 'appraise', wanted: 'decide' }]))
  const duties = await world.database.sql('select duty from case_duty where case_id = $1 and user_id = $2', [clone.caseId, both.id])
  expect(duties).toEqual([{ duty: 'appraise' }])
  expect((await caseTruth(world.database, clone.caseId)).state).toBe('appraised')
})

test('documents handed in at once for one case all count, each with its place in the history', async () => {
  const caseId = await openDraft(world)
  await Promise.all(Array.from({ length: 6 }, () => handIn(world, world.applicant, caseId, 'balance-sheet')))
  expect(await historyOf(world.database, caseId)).toEqual(['open', ...Array.from({ length: 6 }, () => 'document-added')])
})
