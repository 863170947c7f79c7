import { envelopeOfCase } from '../budget/envelope.queries.ts'
import { commitToCase, decommit, postRecovery } from '../budget/post-to-ledger.ts'
import { duty } from '../cases/act-effects.ts'
import { updateCase } from '../cases/change-case.ts'
import type { EffectContext } from '../cases/programme.ts'
import { add, type Cents, cents, formatMoney, parseMoney, subtract } from '../kernel/money.ts'
import * as claims from './claim.ts'
import { currentClaim, type PaymentFacts } from './payment-conditions.ts'
import type { Claim } from './payments.queries.ts'

/** What the effects of a payment need beside the claims. */
export interface PayingFacts extends PaymentFacts {
  readonly parameters: { readonly payments: { readonly payWithinDays: number } }
}

type Effect = (context: EffectContext, facts: PayingFacts) => Promise<void>

/** A text of the payload; its absence is a fault of the programme, whose schema asks for it. */
export function stated(context: EffectContext, name: string): string {
  const value = context.payload[name]
  if (typeof value !== 'string') throw new Error(`action ${context.action} without ${name}`)
  return value
}

/** The claim a payment act is about; its absence is a fault of the programme, whose conditions ask for it. */
export function claimOf(facts: PaymentFacts): Claim {
  const claim = currentClaim(facts)
  if (!claim) throw new Error('a payment act was allowed without a claim')
  return claim
}

/** Who did it, and when. */
export const by = ({ actor, at }: EffectContext) => ({ userId: actor.userId, at })
const posting = ({ caseFile, eventId, actor, at }: EffectContext) => ({ caseId: caseFile.id, eventId, actorId: actor.userId, at })

async function envelopeOf({ tx, caseFile }: EffectContext): Promise<string> {
  const envelopeId = await envelopeOfCase(tx, caseFile.id)
  if (!envelopeId) throw new Error('money is moved on a case without a commitment')
  return envelopeId
}

/** An advance or an interim payment is asked for: the amount is that of the act. */
export async function claimStated(context: EffectContext, kind: 'advance' | 'interim'): Promise<void> {
  const amount = parseMoney(stated(context, 'amount'))
  await claims.claimPayment(context.tx, { ...by(context), caseId: context.caseFile.id, kind, amount, spent: null })
}

/** Reserves the award in the envelope named by the act. */
export async function commitAward(context: EffectContext, award: { envelopeId: string; amount: Cents }): Promise<void> {
  if (award.amount > 0n) await commitToCase(context.tx, { ...posting(context), ...award })
}

/** The difference of an amended award, on the envelope that carries its commitment: more is committed, less goes back. */
export async function postDifference(context: EffectContext, change: Cents): Promise<void> {
  const to = { ...posting(context), envelopeId: await envelopeOf(context) }
  if (change > 0n) await commitToCase(context.tx, { ...to, amount: change })
  else await decommit(context.tx, { ...to, amount: cents(-change) })
}

const orderPayment: Effect = async (context, facts) => {
  const { tx, caseFile, today } = context
  await duty(context, 'pay')
  const claim = claimOf(facts)
  await claims.orderPayment(tx, claim, {
    ...by(context),
    funderId: caseFile.funderId,
    caseId: caseFile.id,
    number: stated(context, 'number'),
    iban: caseFile.beneficiaryIban ?? '',
    amount: claim.certified ?? claim.claimed,
    today,
    payWithinDays: facts.parameters.payments.payWithinDays,
  })
}

const recordPayment: Effect = async (context, facts) => {
  const claim = claimOf(facts)
  await claims.recordPayment(context.tx, claim, {
    ...by(context),
    caseId: context.caseFile.id,
    eventId: context.eventId,
    envelopeId: await envelopeOf(context),
    amount: claim.certified ?? claim.claimed,
    on: context.payload.paidOn as typeof context.today,
    accountantReference: stated(context, 'accountantReference'),
  })
}

/** Effects of claims, orders, payments and recoveries: the same in every programme that pays. */
export const paymentEffects = {
  refuseClaim: (context, facts) => claims.refuseClaim(context.tx, claimOf(facts), context.reason ?? ''),
  orderPayment,
  recordPayment,
  settleClaim: (context, facts) => claims.settleClaim(context.tx, claimOf(facts)),
  /** What is committed and not paid goes back to the envelope. */
  releaseRemainder: async (context) => {
    const { committed, paid } = context.caseFile
    if (committed === paid) return
    await decommit(context.tx, { ...posting(context), envelopeId: await envelopeOf(context), amount: subtract(committed, paid) })
  },
  // A second order (after a closed recovery) adds to what the first one already brought back.
  orderRecovery: (context) =>
    updateCase(context.tx, context.caseFile.id, {
      to_recover_amount: formatMoney(add(context.caseFile.recovered, parseMoney(stated(context, 'amount')))),
    }),
  recordRecovery: async (context) =>
    postRecovery(context.tx, {
      ...posting(context),
      envelopeId: await envelopeOf(context),
      amount: parseMoney(stated(context, 'amount')),
      memo: stated(context, 'accountantReference'),
    }),
} as const satisfies Record<string, Effect>
