import fc from 'fast-check'
import { Refusal } from '../../../server/kernel/refusal.ts'
import { caseAt } from '../../cases/stages.ts'
import { type CaseWorld, createCaseWorld, type Person } from '../../cases/world.ts'
import { amendmentFaults } from '../support/amendments.ts'
import { ledgerDifferences } from '../support/truth.ts'

const SERIES = 25

let world: CaseWorld
beforeAll(async () => {
  world = await createCaseWorld({ now: '2026-03-02T09:00:00Z' })
})
afterAll(() => world.end())

interface Proposal {
  /** Days in hundredths; 0: the budget stays. */
  readonly days: number
  /** Cents; null: what the rule gives. */
  readonly amount: number | null
  readonly laterBy: number
  /** What follows: a signature, a refusal, an advance paid in between. */
  readonly next: 'sign' | 'refuse' | 'advance-and-sign'
}

const proposal: fc.Arbitrary<Proposal> = fc.record({
  days: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6_000 })),
  amount: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) }),
  laterBy: fc.oneof(fc.constant(0), fc.integer({ min: -400, max: 2_400 })),
  next: fc.constantFrom<Proposal['next']>('sign', 'sign', 'refuse', 'advance-and-sign'),
})

const euros = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
const outcomes = new Map<string, number>()

/** An act that may be refused by the rules; any other failure is a fault. */
async function tried(
  caseId: string,
  by: Person,
  action: string,
  payload: Record<string, unknown>,
  reason: string | null,
): Promise<boolean> {
  try {
    await world.act(caseId, by, action, payload, reason)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'forbidden') throw error
    outcomes.set(`${action} ${error.code}`, (outcomes.get(`${action} ${error.code}`) ?? 0) + 1)
    return false
  }
  outcomes.set(action, (outcomes.get(action) ?? 0) + 1)
  return true
}

const FIGURES = { days: '20.00', dailyRate: '900.00', travelCosts: '1000.00' }

async function advanced(caseId: string): Promise<void> {
  if (!(await tried(caseId, 'applicant', 'claimAdvance', { amount: '700.00', guaranteed: false }, null))) return
  await world.act(caseId, 'payments', 'orderPayment', { number: `OP-${caseId}` })
  await world.act(caseId, 'payments', 'recordPayment', { paidOn: '2026-03-02', accountantReference: 'MANDAT' })
}

async function series(proposals: readonly Proposal[]): Promise<void> {
  // scarce: some increases find nothing left
  const envelopeId = await world.envelope(2026, '16000.00')
  const { id } = await caseAt(world, 'agreementNotified', {
    envelopeId,
    figures: FIGURES,
    application: { missionKind: 'long', ...FIGURES },
  })
  for (const { days, amount, laterBy, next } of proposals) {
    const endsOn = new Date(Date.UTC(2030, 2, 2 + laterBy)).toISOString().slice(0, 10)
    const payload = {
      ...(days > 0 ? { budget: { ...FIGURES, days: euros(days) } } : {}),
      ...(amount === null ? {} : { amount: euros(amount) }),
      ...(laterBy === 0 ? {} : { endsOn }),
    }
    if (!(await tried(id, 'officer', 'proposeAmendment', payload, 'Avenant.'))) continue
    if (next === 'advance-and-sign') await advanced(id)
    const signed = next !== 'refuse' && (await tried(id, 'authority', 'signAmendment', {}, null))
    if (!signed) await world.act(id, 'authority', 'refuseAmendment', {}, 'Non.')
    expect([await amendmentFaults(world.database), await ledgerDifferences(world.database)]).toEqual([[], []])
  }
}

it(`whatever ${SERIES} series of amendments do, committed = award + differences, paid within it, and never beyond the envelope`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(proposal, { minLength: 2, maxLength: 7 }), (proposals) => series(proposals)),
    { numRuns: SERIES, endOnFailure: true },
  )
  const [row] = await world.database.sql<{ drawn: boolean; kinds: number }>(
    'select bool_and(committed <= allocated) as drawn, (select count(distinct kind)::int from ledger_entry) as kinds from envelope_balance',
  )
  expect(row).toEqual({ drawn: true, kinds: 4 })
  // series in which nothing ever passes would prove nothing
  for (const passed of ['proposeAmendment', 'signAmendment', 'claimAdvance', 'proposeAmendment conditions-not-met'])
    expect([passed, (outcomes.get(passed) ?? 0) > 2]).toEqual([passed, true])
})
