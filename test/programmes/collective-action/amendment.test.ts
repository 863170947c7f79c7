import { amended, amendmentFaults, amendmentsOf, propose } from '../support/amendments.ts'
import { type Json, refusalIn, unmet } from '../support/client.ts'
import { type CollectiveWorld, createCollectiveWorld, present, runningAction, session, signedOnPaper } from '../support/collective-world.ts'
import { act, done } from '../support/driver.ts'
import { caseTruth, ledgerDifferences, ledgerOf } from '../support/truth.ts'

let world: CollectiveWorld
beforeAll(async () => {
  world = await createCollectiveWorld({ allocated: '13000.00' })
})
afterAll(() => world?.end())

it('the plan of an action changes: what is retained, what is asked, its last day; its balance follows', async () => {
  const { caseId, firms } = await runningAction(world, { firms: 6 })
  // 20 000 of which 12 000 asked, 2 000 of another public funder; 70 % of public money at most
  expect(await caseTruth(world.database, caseId)).toMatchObject({ eligible: '20000.00', awarded: '12000.00' })
  const said = async (payload: Json) => refusalIn(await propose(world, world.officer, caseId, payload))
  const plan = (retained: readonly string[], asked: string): Json => ({ budget: { retained, asked } })
  expect(await said(plan(['12000.00', '7000.00'], '12000.00'))).toMatchObject({
    errors: [{ code: 'one-per-line', details: { lines: 3 } }],
  })
  // asked for more than the public cap leaves: the rule gives no more
  expect(await said({ ...plan(['12000.00', '7000.00', '1000.00'], '13000.00'), amount: '12000.01' })).toMatchObject({
    unmet: [{ condition: 'amendmentWithinRule', details: { limit: '12000.00' } }],
  })
  // 24 000 of which travel and half-days leave 22 200: 70 % is 15 540, less 2 000 of the other funder
  expect(await said(plan(['14000.00', '8500.00', '1500.00'], '14000.00'))).toEqual(
    unmet(['amendmentFunded', { left: '1000.00', wanted: '1540.00', envelope: 'Budget' }]),
  )
  await amended(world, caseId, {
    ...plan(['14000.00', '8500.00', '1500.00'], '12800.00'),
    endsOn: '2026-12-31',
    requestedOn: '2026-03-02',
  })
  expect(await amendmentsOf(world.database, caseId)).toEqual(['1 signed 12000.00>12800.00 20000.00>22200.00 2026-10-31>2026-12-31'])
  expect(await ledgerOf(world.database, caseId)).toEqual(['commitment 12000.00', 'commitment 800.00'])
  expect(await world.database.sql('select next_due_on, next_due_kind from case_file where id = $1', [caseId])).toEqual([
    { next_due_on: '2026-12-31', next_due_kind: 'action-end' },
  ])
  // only the date, later: what was asked and retained stands
  await amended(world, caseId, { endsOn: '2027-01-31' })
  expect((await amendmentsOf(world.database, caseId)).at(-1)).toBe('2 signed 12800.00>12800.00 22200.00>22200.00 2026-12-31>2027-01-31')
  await ended(caseId, firms)
  await done(world, world.carrier, caseId, 'claimBalance', {
    payload: { spent: ['12000.00', '0.00', '0.00'], otherPublic: '0.00', attendances: 6, individualHalfDays: 0 },
  })
  const traces = (await world.client.call(world.auditor, 'GET', `/cases/${caseId}/traces`)).body.items as { same: boolean }[]
  expect(traces.map(({ same }) => same)).toEqual(traces.map(() => true))
  const [claim] = await world.database.sql<{ claimed_amount: string }>('select claimed_amount from payment_claim where case_id = $1', [
    caseId,
  ])
  // at the rate of the award as amended (12 800 ÷ 22 200) of the base of one half-day, never above it
  const [base] = await world.database.sql<{ claimed: string }>(
    `select details ->> 'base' as claimed from case_event where case_id = $1 and action = 'claimBalance'`,
    [caseId],
  )
  const cents = BigInt((base?.claimed ?? '').replace('.', ''))
  expect(claim?.claimed_amount.replace('.', '')).toBe(String((cents * 1_280_000n) / 2_220_000n))
  expect(refusalIn(await act(world, world.authority, caseId, 'signAmendment')).status).toBe(409)
  expect([await ledgerDifferences(world.database), await amendmentFaults(world.database)]).toEqual([[], []])
})

async function ended(caseId: string, firms: Parameters<typeof present>[3]): Promise<void> {
  const id = await session(world, caseId)
  expect((await present(world, caseId, id, firms)).status).toBe(200)
  await signedOnPaper(world, caseId, id, firms)
  await done(world, world.carrier, caseId, 'endAction', { payload: { endedOn: world.clock.now().toISOString().slice(0, 10) } })
}
