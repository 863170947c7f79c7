import { duty, trace } from '../cases/act-effects.ts'
import { updateCase } from '../cases/change-case.ts'
import { restartClock, stateImplicitRejection, stopClock } from '../cases/file-case.ts'
import type { EffectContext } from '../cases/programme.ts'
import { type Cents, formatMoney, smallest } from '../kernel/money.ts'
import { certifyClaim } from '../payments/claim.ts'
import { by, claimOf, commitAward, paymentEffects } from '../payments/payment-effects.ts'
import type { GrantFacts } from './grant-facts.ts'

export type GrantEffect = (context: EffectContext, facts: GrantFacts) => Promise<void>

/** What a trace of the aid is made of. */
export interface TracedAid<Parameters> {
  readonly parameters: Parameters
  readonly aidInputs: unknown
  readonly aid: { readonly amount: Cents; readonly steps: unknown } | null
}

/** The effect that keeps the computed aid with its whole ladder. `parametersOf`: the part of the edition the rule reads. */
export const aidTrace =
  <Parameters>(rule: { readonly rule: string; readonly version: number }, parametersOf: (parameters: Parameters) => unknown) =>
  (context: EffectContext, { aid, aidInputs, parameters }: TracedAid<Parameters>): Promise<void> => {
    if (!aid) throw new Error('an act that needs the aid was allowed without one')
    const { steps, amount } = aid
    return trace(context, { ...rule, inputs: aidInputs, parameters: parametersOf(parameters), steps, result: formatMoney(amount) })
  }

/** What the decision awards: the aid as it is computed now, with its trace. */
export const awardTraced =
  <Facts extends GrantFacts>(traceAid: (context: EffectContext, facts: Facts) => Promise<void>) =>
  async (context: EffectContext, facts: Facts): Promise<void> => {
    const { aid } = facts
    if (!aid) throw new Error('an award was allowed without an amount')
    await duty(context, 'decide')
    await traceAid(context, facts)
    const amounts = { eligible_amount: formatMoney(aid.base), awarded_amount: formatMoney(aid.amount) }
    const changes = { ...amounts, awarded_on: context.today, aid_regulation: facts.aidRegulation }
    await updateCase(context.tx, context.caseFile.id, changes)
  }

/** The balance is certified for what is due now, never beyond what was claimed. */
export const certifyDue = (context: EffectContext, facts: Pick<GrantFacts, 'claims' | 'given'>, due: Cents): Promise<void> => {
  const claim = claimOf(facts)
  return certifyClaim(context.tx, claim, { ...by(context), amount: smallest(claim.claimed, due) })
}

/** The effects of the procedure, of money and of the four eyes a programme that pays takes into its table. */
export const grantEffects = {
  suspendClock: (context, { parameters }) => stopClock(context, parameters.documentRequestDays),
  resumeClock: restartClock,
  stateImplicitRejection,
  /** Reserves what the decision awards. */
  commitBudget: async (context, { aid, envelope }) => {
    if (!aid || !envelope) throw new Error('an award was allowed without amount or envelope')
    await commitAward(context, { envelopeId: envelope.envelopeId, amount: aid.amount })
  },
  decideRefusal: (context) => duty(context, 'decide'),
  // Who takes an award back or asks for money decides, like whoever gave it: never the one who appraised.
  answerForDecision: (context) => duty(context, 'decide'),
  recordBankDetails: (context, { given }) => updateCase(context.tx, context.caseFile.id, { beneficiary_iban: given.iban }),
  ...paymentEffects,
} as const satisfies Record<string, GrantEffect>
