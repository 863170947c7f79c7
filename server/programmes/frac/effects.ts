import { envelopeOfCase } from '../../budget/envelope.queries.ts'
import { commitToCase, decommit, postRecovery } from '../../budget/post-to-ledger.ts'
import { updateCase } from '../../cases/change-case.ts'
import { fileCase, restartClock, stopClock } from '../../cases/file-case.ts'
import type { EffectContext } from '../../cases/programme.ts'
import { recordTrace } from '../../cases/record-trace.ts'
import { type Duty, takeDuty } from '../../cases/take-duty.ts'
import { add, type Cents, formatMoney, parseMoney, smallest, subtract } from '../../kernel/money.ts'
import { certifyClaim, claimPayment, orderPayment, recordPayment, refuseClaim, settleClaim } from '../../payments/claim.ts'
import type { Claim } from '../../payments/payments.queries.ts'
import { AID_RULE, aidParametersOf, spentOn } from './aid.ts'
import type { FracFacts } from './facts.ts'
import { updateMission } from './frac.repository.ts'
import { sendLetter } from './letters/send-letter.ts'
import { lifecycles } from './lifecycle.ts'
import { balanceFor, currentClaim } from './rules.ts'

type Effect = (context: EffectContext, facts: FracFacts) => Promise<void>

const given = (context: EffectContext, name: string): string => {
  const value = context.payload[name]
  if (typeof value !== 'string') throw new Error(`action ${context.action} without ${name}`)
  return value
}

const duty = (context: EffectContext, kind: Duty): Promise<void> =>
  takeDuty(context.tx, { caseId: context.caseFile.id, userId: context.actor.userId, duty: kind, at: context.at })

/** The computed aid with its whole ladder, beside the act that relies on it. */
async function traceAid(context: EffectContext, facts: FracFacts): Promise<Cents> {
  if (!facts.aid || !facts.aidInputs) throw new Error('an act that needs the aid was allowed without one')
  await recordTrace(context.tx, {
    caseId: context.caseFile.id,
    eventId: context.eventId,
    editionId: context.edition.id,
    ...AID_RULE,
    inputs: facts.aidInputs,
    parameters: aidParametersOf(facts.parameters),
    steps: facts.aid.steps,
    result: formatMoney(facts.aid.amount),
    at: context.at,
  })
  return facts.aid.amount
}

function claimOf(facts: FracFacts): Claim {
  const claim = currentClaim(facts)
  if (!claim) throw new Error('a payment act was allowed without a claim')
  return claim
}

async function envelopeOf(context: EffectContext): Promise<string> {
  const envelopeId = await envelopeOfCase(context.tx, context.caseFile.id)
  if (!envelopeId) throw new Error('money is moved on a case without a commitment')
  return envelopeId
}

const by = (context: EffectContext) => ({ userId: context.actor.userId, at: context.at })
const posting = (context: EffectContext) => ({
  caseId: context.caseFile.id,
  eventId: context.eventId,
  actorId: context.actor.userId,
  at: context.at,
})

const recordAppraisal: Effect = async (context, facts) => {
  await duty(context, 'appraise')
  const favourable = context.action === 'recommendAward'
  await updateMission(context.tx, context.caseFile.id, {
    recommendation: favourable ? 'award' : 'refuse',
    appraisal_note: context.reason,
    ...(favourable
      ? {
          retained_days: given(context, 'days'),
          retained_daily_rate: given(context, 'dailyRate'),
          retained_travel_costs: given(context, 'travelCosts'),
        }
      : {}),
  })
  if (!favourable) return
  await traceAid(context, facts)
  if (facts.aid) await updateCase(context.tx, context.caseFile.id, { eligible_amount: formatMoney(facts.aid.base) })
}

const decideAward: Effect = async (context, facts) => {
  await duty(context, 'decide')
  const amount = await traceAid(context, facts)
  await updateCase(context.tx, context.caseFile.id, {
    eligible_amount: formatMoney(facts.aid?.base ?? amount),
    awarded_amount: formatMoney(amount),
    awarded_on: context.today,
  })
}

const commitBudget: Effect = async (context, facts) => {
  if (!facts.aid || !facts.envelope) throw new Error('an award was allowed without amount or envelope')
  if (facts.aid.amount === 0n) return
  await commitToCase(context.tx, { ...posting(context), envelopeId: facts.envelope.envelopeId, amount: facts.aid.amount })
}

/** What is committed and not paid goes back to the envelope. */
const releaseRemainder: Effect = async (context) => {
  const { committed, paid } = context.caseFile
  if (committed === paid) return
  await decommit(context.tx, { ...posting(context), envelopeId: await envelopeOf(context), amount: subtract(committed, paid) })
}

const recordClaim: Effect = async (context) => {
  const kind = context.action === 'claimAdvance' ? 'advance' : 'interim'
  await claimPayment(context.tx, {
    ...by(context),
    caseId: context.caseFile.id,
    kind,
    amount: parseMoney(given(context, 'amount')),
    spent: null,
  })
}

const recordBalanceClaim: Effect = async (context, facts) => {
  await claimPayment(context.tx, {
    ...by(context),
    caseId: context.caseFile.id,
    kind: 'balance',
    amount: balanceFor(facts, context),
    spent: facts.aidInputs ? spentOn(facts.aidInputs) : null,
  })
}

const certifyInterim: Effect = async (context, facts) => {
  await duty(context, 'certify')
  await certifyClaim(context.tx, claimOf(facts), { ...by(context), amount: parseMoney(given(context, 'amount')) })
}

const certifyBalance: Effect = async (context, facts) => {
  await duty(context, 'certify')
  await traceAid(context, facts)
  const claim = claimOf(facts)
  await certifyClaim(context.tx, claim, { ...by(context), amount: smallest(claim.claimed, balanceFor(facts, context)) })
}

const order: Effect = async (context, facts) => {
  await duty(context, 'pay')
  const { caseFile, today } = context
  const claim = claimOf(facts)
  const amount = claim.certified ?? claim.claimed
  await orderPayment(context.tx, claim, {
    ...by(context),
    funderId: caseFile.funderId,
    caseId: caseFile.id,
    number: given(context, 'number'),
    iban: caseFile.beneficiaryIban ?? '',
    amount,
    today,
    payWithinDays: facts.parameters.payments.payWithinDays,
  })
}

const payClaim: Effect = async (context, facts) => {
  const claim = claimOf(facts)
  await recordPayment(context.tx, claim, {
    ...by(context),
    caseId: context.caseFile.id,
    eventId: context.eventId,
    envelopeId: await envelopeOf(context),
    amount: claim.certified ?? claim.claimed,
    on: context.payload.paidOn as typeof context.today,
    accountantReference: given(context, 'accountantReference'),
  })
}

/** The functions of the lifecycle's effects. */
export const effects = {
  fileCase: (context) => fileCase(context, lifecycles),
  acknowledgeReceipt: sendLetter('acknowledgement'),
  suspendClock: (context, facts) => stopClock(context, facts.parameters.documentRequestDays),
  sendDocumentRequest: sendLetter('document-request'),
  resumeClock: restartClock,
  recordAppraisal,
  decideAward,
  commitBudget,
  sendAwardLetter: sendLetter('award'),
  decideRefusal: (context) => duty(context, 'decide'),
  sendRefusalLetter: sendLetter('refusal'),
  // Who takes an award back or asks for money decides, like whoever gave it: never the one who appraised.
  answerForDecision: (context) => duty(context, 'decide'),
  sendAgreement: sendLetter('agreement'),
  recordStart: (context) =>
    updateMission(context.tx, context.caseFile.id, {
      started_on: given(context, 'startedOn'),
      order_signed_on: given(context, 'orderSignedOn'),
    }),
  recordBankDetails: (context, { given: { iban } }) => updateCase(context.tx, context.caseFile.id, { beneficiary_iban: iban }),
  confirmBankDetails: sendLetter('bank-details-change'),
  recordReport: (context) =>
    updateMission(context.tx, context.caseFile.id, {
      report_received_on: given(context, 'receivedOn'),
      report_digital_section: context.payload.digitalSection === true,
    }),
  sendReportReturn: sendLetter('report-return'),
  recordClaim,
  recordBalanceClaim,
  certifyInterim,
  certifyBalance,
  refuseClaim: (context, facts) => refuseClaim(context.tx, claimOf(facts), context.reason ?? ''),
  orderPayment: order,
  recordPayment: payClaim,
  sendPaymentNotice: sendLetter('payment-notice'),
  settleClaim: (context, facts) => settleClaim(context.tx, claimOf(facts)),
  releaseRemainder,
  sendLapseLetter: sendLetter('lapse'),
  inviteObservations: sendLetter('observations-invited'),
  sendWithdrawalLetter: sendLetter('award-withdrawal'),
  // A second order (after a closed recovery) adds to what the first one already brought back.
  orderRecovery: (context) =>
    updateCase(context.tx, context.caseFile.id, {
      to_recover_amount: formatMoney(add(context.caseFile.recovered, parseMoney(given(context, 'amount')))),
    }),
  sendRecoveryLetter: sendLetter('recovery'),
  recordRecovery: async (context) => {
    const amount = parseMoney(given(context, 'amount'))
    await postRecovery(context.tx, {
      ...posting(context),
      envelopeId: await envelopeOf(context),
      amount,
      memo: given(context, 'accountantReference'),
    })
  },
} as const satisfies Record<string, Effect>
