import { unless, unlessGiven } from '../cases/judging.ts'
import type { ActContext, Judgement } from '../cases/programme.ts'
import { type Cents, formatMoney, smallest, ZERO } from '../kernel/money.ts'
import { claimedBefore, currentClaim, hasClaim } from '../payments/payment-conditions.ts'
import { advanceLimit, interimLimit, paymentRulesOf } from '../payments/payment-limits.ts'
import type { GrantFacts } from './grant-facts.ts'

/** The facts of a programme that pays before the balance: its edition says how much. */
export interface AdvanceFacts extends Pick<GrantFacts, 'checklist' | 'claims' | 'given'> {
  readonly parameters: { readonly payments: Parameters<typeof paymentRulesOf>[0] }
}
type Condition = (facts: AdvanceFacts, context: ActContext) => Judgement

/** The document that covers an advance beyond the usual share. */
const GUARANTEE = 'bank-guarantee'

/** The advance within its share of the award, and with what is already claimed within what may be paid before the balance. */
export const advanceLimitOf = (facts: AdvanceFacts, awarded: Cents, guaranteed: boolean): Cents =>
  smallest(advanceLimit(awarded, paymentRulesOf(facts.parameters.payments), guaranteed), interimLimitOf(facts, awarded))

/** What may still be paid before the balance. */
export const interimLimitOf = (facts: AdvanceFacts, awarded: Cents): Cents =>
  interimLimit(awarded, paymentRulesOf(facts.parameters.payments), claimedBefore(facts))

const claimWithin = (amount: Cents | null, limit: Cents): Judgement =>
  unlessGiven(amount, (wanted) => unless(wanted > 0n && wanted <= limit, { limit: formatMoney(limit), wanted: formatMoney(wanted) }))

/** The conditions a programme that pays before the balance takes into its table (décret 2018-514 art. 12). */
export const advanceConditions = {
  advanceWithinLimit: (facts, { caseFile }) => {
    const { given, checklist } = facts
    if (hasClaim(facts, 'advance')) return { why: 'already-claimed' }
    if (given.guaranteed && !checklist.some((item) => item.code === GUARANTEE && item.status !== 'missing'))
      return { why: 'guarantee-missing' }
    return claimWithin(given.amount, advanceLimitOf(facts, caseFile.awarded ?? ZERO, given.guaranteed))
  },
} as const satisfies Record<string, Condition>

/** The same for interim payments, where there are some. */
export const interimConditions = {
  interimWithinLimit: (facts, { caseFile }) => {
    const limit = interimLimitOf(facts, caseFile.awarded ?? ZERO)
    return limit === ZERO ? { limit: formatMoney(limit) } : claimWithin(facts.given.amount, limit)
  },
  interimClaimed: (facts) => {
    const claim = currentClaim(facts)
    if (claim?.kind !== 'interim' || claim.state !== 'claimed') return {}
    return unlessGiven(facts.given.amount, (amount) =>
      unless(amount > 0n && amount <= claim.claimed, { limit: formatMoney(claim.claimed) }),
    )
  },
} as const satisfies Record<string, Condition>
