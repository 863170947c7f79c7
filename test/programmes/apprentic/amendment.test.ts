import { amended, amendmentFaults, amendmentsOf, propose } from '../support/amendments.ts'
import { type ApprenticWorld, createApprenticWorld, filed } from '../support/apprentic-world.ts'
import { type Json, refusalIn, unmet } from '../support/client.ts'
import { act, done, handIn } from '../support/driver.ts'
import { held, reviewed, step } from '../support/jury.ts'
import { caseTruth, ledgerDifferences, ledgerOf, lettersOf } from '../support/truth.ts'

let world: ApprenticWorld
let caseId: string
beforeAll(async () => {
  world = await createApprenticWorld({ allocated: '15000.00' })
  caseId = await filed(world, { firmId: world.firmId, user: world.applicant })
  world.on('2026-04-20')
  await world.unseal(world.supervisor)
  await done(world, world.officer, caseId, 'declareAdmissible', { payload: {}, reason: 'Recevable.' })
  await done(world, world.officer, caseId, 'openReview')
  await reviewed(world, new Map([[caseId, 5]]))
  await done(world, world.supervisor, caseId, 'rank')
  world.on('2026-05-12')
  const session = await held(world, new Map([[caseId, 'for' as const]]), world.apprenticEnvelopeId)
  await step(world, world.authority, session, 'POST', '/post')
  await done(world, world.officer, caseId, 'notifyAward', { payload: { notifiedOn: '2026-05-12', means: 'e-mail' } })
})
afterAll(() => world?.end())

/** EUR of the three lines that count; the wages never do. */
const budget = (...amounts: readonly (readonly [line: number, amount: string, excluded?: string])[]): Json => ({
  lines: amounts.map(([line, amount, excluded = '0.00']) => ({ line, amount, excluded })),
})

it('the budget of a project changes line by line, within its contract, its ceiling and its envelope', async () => {
  // 18 000 eligible of 20 000: 14 400 awarded, 600 left in the envelope
  expect(await caseTruth(world.database, caseId)).toMatchObject({ eligible: '18000.00', awarded: '14400.00' })
  const said = async (payload: Json) => refusalIn(await propose(world, world.officer, caseId, payload))
  expect(await said({ budget: budget([9, '10.00']) })).toMatchObject({
    errors: [{ pointer: '/payload/budget/lines/0/line', code: 'unknown-line' }],
  })
  expect(await said({ budget: budget([0, '10.00', '11.00']) })).toMatchObject({ errors: [{ code: 'too-big' }] })
  expect(await said({ budget: budget([0, '9000.00']), amount: '15000.01' })).toEqual(
    unmet(
      ['amendmentWithinRule', { limit: '15000.00', wanted: '15000.01' }],
      ['amendmentFunded', { left: '600.00', wanted: '600.01', envelope: 'Appel 2026' }],
    ),
  )
  // the contract of the apprentice ends on 31 August 2027
  expect(await said({ endsOn: '2027-09-01' })).toMatchObject({
    unmet: [{ condition: 'contractCoversProject', details: { projectEnd: '2027-09-01' } }],
  })
  await amended(world, caseId, { budget: budget([0, '9000.00']), endsOn: '2027-08-31' })
  expect(await caseTruth(world.database, caseId)).toMatchObject({ eligible: '21000.00', awarded: '15000.00', committed: '15000.00' })
  // another line later: the first change stands
  await amended(world, caseId, { budget: budget([1, '1000.00']) })
  expect(await amendmentsOf(world.database, caseId)).toEqual([
    '1 signed 14400.00>15000.00 18000.00>21000.00 2028-05-12>2027-08-31',
    '2 signed 15000.00>9600.00 21000.00>12000.00 2027-08-31>2027-08-31',
  ])
  expect(await ledgerOf(world.database, caseId)).toEqual(['commitment 14400.00', 'commitment 600.00', 'decommitment 5400.00'])
  expect((await lettersOf(world.database, caseId)).filter(({ kind }) => kind === 'amendment')).toHaveLength(2)
  // what was filed stays as it was filed
  expect(await world.database.sql('select amount from apprentic_line where case_id = $1 order by place', [caseId])).toEqual([
    ...['6000.00', '10000.00', '2000.00', '2000.00'].map((amount) => ({ amount })),
  ])
  const traces = (await world.client.call(world.auditor, 'GET', `/cases/${caseId}/traces`)).body.items as {
    same: boolean
    result: string
  }[]
  expect(traces.map(({ same }) => same)).not.toContain(false)
  expect(traces.map(({ result }) => result).sort()).toEqual(['14400.00', '14400.00', '15000.00', '15000.00', '9600.00', '9600.00'])
})

it('the balance keeps to the award as it was amended', async () => {
  world.on('2026-09-01')
  await done(world, world.applicant, caseId, 'startProject', { payload: { startedOn: '2026-09-01' } })
  expect(await world.database.sql('select next_due_on from case_file where id = $1', [caseId])).toEqual([{ next_due_on: '2027-08-31' }])
  world.on('2027-04-02')
  await handIn(world, world.applicant, caseId, 'final-report')
  await done(world, world.applicant, caseId, 'submitReport', { payload: { receivedOn: '2027-04-01', demonstratedOn: '2027-04-01' } })
  // more was spent than the budget as amended: no more is paid
  const lines = ['9000.00', '3000.00', '2000.00', '0.00'].map((spent, line) => ({ line, spent }))
  await done(world, world.applicant, caseId, 'claimBalance', { payload: { lines, publicFunding: '0.00' } })
  const [claim] = await world.database.sql('select claimed_amount from payment_claim where case_id = $1', [caseId])
  expect(claim).toEqual({ claimed_amount: '9600.00' })
  expect(refusalIn(await act(world, world.authority, caseId, 'signAmendment'))).toMatchObject({
    unmet: [{ condition: 'amendmentProposed' }, { condition: 'noClaimUnderWay' }],
  })
  expect([await ledgerDifferences(world.database), await amendmentFaults(world.database)]).toEqual([[], []])
})
