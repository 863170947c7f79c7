import { unless, unlessGiven } from '../cases/judging.ts'
import type { ActContext, Judgement } from '../cases/programme.ts'
import { add, type Cents, formatMoney, subtract, ZERO } from '../kernel/money.ts'
import type { Claim } from './payments.queries.ts'

/** What the conditions of a payment judge, in any programme that pays. */
export interface PaymentFacts {
  readonly claims: readonly Claim[]
  /** The amount the act states; null in a preview. */
  readonly given: { readonly amount: Cents | null }
}

type Condition = (facts: PaymentFacts, context: ActContext) => Judgement

const live = ({ claims }: Pick<PaymentFacts, 'claims'>) => claims.filter((claim) => claim.state !== 'refused')
const underWay = (facts: Pick<PaymentFacts, 'claims'>) => live(facts).filter((claim) => claim.state !== 'paid')

/** Advance and interim payments claimed so far, refused ones left out. */
export const claimedBefore = (facts: Pick<PaymentFacts, 'claims'>): Cents =>
  add(ZERO, ...live(facts).map((claim) => claim.certified ?? claim.claimed))
/** The claim a payment act is about: the only one under way. */
export const currentClaim = (facts: Pick<PaymentFacts, 'claims'>): Claim | null => underWay(facts)[0] ?? null
/** Whether a claim of this kind stands, paid or under way. */
export const hasClaim = (facts: Pick<PaymentFacts, 'claims'>, kind: Claim['kind']): boolean =>
  live(facts).some((claim) => claim.kind === kind)

const withinLimit = (amount: Cents | null, limit: Cents): Judgement =>
  unlessGiven(amount, (given) => unless(given > 0n && given <= limit, { limit: formatMoney(limit) }))

/** Conditions of claims, orders, payments and recoveries: the same words in every programme that pays. */
export const paymentConditions = {
  noClaimUnderWay: (facts) => unless(underWay(facts).length === 0, { kind: currentClaim(facts)?.kind ?? null }),
  balanceClaimed: (facts) => {
    const claim = currentClaim(facts)
    return unless(claim?.kind === 'balance' && claim.state === 'claimed')
  },
  claimRefusable: (facts) => unless(['claimed', 'certified'].includes(currentClaim(facts)?.state ?? '')),
  claimPayable: (facts) => {
    const claim = currentClaim(facts)
    // An advance needs no certified delivery: nothing is delivered yet.
    const ready = claim?.kind === 'advance' ? claim.state === 'claimed' : claim?.state === 'certified'
    return unless(ready && (claim?.certified ?? claim?.claimed ?? ZERO) > 0n)
  },
  bankDetailsKnown: (_facts, { caseFile }) => unless(caseFile.beneficiaryIban !== null),
  noOrderUnderWay: (facts) => unless(currentClaim(facts)?.state !== 'ordered'),
  paymentOrdered: (facts) => unless(currentClaim(facts)?.state === 'ordered'),
  nothingLeftToPay: (facts) => {
    const claim = currentClaim(facts)
    return unless(claim?.kind === 'balance' && claim.certified === 0n)
  },
  nothingPaid: (_facts, { caseFile }) => unless(caseFile.paid === 0n, { paid: formatMoney(caseFile.paid) }),
  somethingToRecover: ({ given }, { caseFile }) => {
    const limit = subtract(caseFile.paid, caseFile.recovered)
    return limit === ZERO ? { why: 'nothing-paid' } : withinLimit(given.amount, limit)
  },
  recoveryWithinOrder: ({ given }, { caseFile }) => withinLimit(given.amount, subtract(caseFile.toRecover, caseFile.recovered)),
  fullyRecovered: (_facts, { caseFile }) =>
    unless(caseFile.recovered === caseFile.toRecover, { left: formatMoney(subtract(caseFile.toRecover, caseFile.recovered)) }),
  nothingOutstanding: (_facts, { caseFile }) => unless(caseFile.paid === caseFile.recovered, { paid: formatMoney(caseFile.paid) }),
} as const satisfies Record<string, Condition>
