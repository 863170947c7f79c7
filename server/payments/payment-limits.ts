import { type BasisPoints, basisPoints, type Cents, largest, shareRoundedDown, subtract, ZERO } from '../kernel/money.ts'

export interface PaymentRules {
  /** Advance without, and with, a guarantee; share of the award (décret 2018-514 art. 12). */
  readonly advance: BasisPoints
  readonly advanceWithGuarantee: BasisPoints
  /** Advance and interim payments together, before the balance. */
  readonly beforeBalance: BasisPoints
}

/** The shares as an edition writes them. */
export const paymentRulesOf = (shares: {
  readonly advanceBasisPoints: number
  readonly advanceWithGuaranteeBasisPoints: number
  readonly beforeBalanceBasisPoints: number
}): PaymentRules => ({
  advance: basisPoints(shares.advanceBasisPoints),
  advanceWithGuarantee: basisPoints(shares.advanceWithGuaranteeBasisPoints),
  beforeBalance: basisPoints(shares.beforeBalanceBasisPoints),
})

/** The largest advance, in cents, rounded down. */
export const advanceLimit = (awarded: Cents, rules: PaymentRules, guaranteed: boolean): Cents =>
  shareRoundedDown(awarded, guaranteed ? rules.advanceWithGuarantee : rules.advance)

/** What may still be claimed as an interim payment after `claimedBefore` (advance and interims, refused ones left out). Never negative. */
export const interimLimit = (awarded: Cents, rules: PaymentRules, claimedBefore: Cents): Cents =>
  largest(ZERO, subtract(shareRoundedDown(awarded, rules.beforeBalance), claimedBefore))

/** The balance: what the certified aid exceeds the money already paid. Never negative; what was paid in excess is recovered. */
export const balanceDue = (certifiedAid: Cents, paid: Cents): Cents => largest(ZERO, subtract(certifiedAid, paid))
