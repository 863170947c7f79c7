import { duty } from '../../cases/act-effects.ts'
import { updateCase } from '../../cases/change-case.ts'
import { fileCase } from '../../cases/file-case.ts'
import type { EffectContext } from '../../cases/programme.ts'
import { amendmentEffects, amendmentLetter, amendmentRefusalLetter } from '../../grants/amendment-effects.ts'
import { aidTrace, awardTraced, certifyDue, grantEffects } from '../../grants/grant-effects.ts'
import { formatMoney, parseMoney } from '../../kernel/money.ts'
import { certifyClaim, claimPayment } from '../../payments/claim.ts'
import { by, claimOf, claimStated, stated } from '../../payments/payment-effects.ts'
import { AID_RULE, aidParametersOf, spentOn } from './aid.ts'
import type { FracFacts } from './facts.ts'
import { updateMission } from './frac.repository.ts'
import type { Spent } from './frac.schemas.ts'
import { sendLetter } from './letters/send-letter.ts'
import { lifecycles } from './lifecycle.ts'
import { balanceFor } from './rules.ts'

type Effect = (context: EffectContext, facts: FracFacts) => Promise<void>

const keepTrace = aidTrace(AID_RULE, aidParametersOf)
const traceAid: Effect = keepTrace

/** A budget amended is what the officer retains from now on; the traces keep what was retained before. */
const amend = amendmentEffects<FracFacts>({
  traceAid: keepTrace,
  applyBudget: ({ tx, caseFile }, given) => {
    const { days, dailyRate, travelCosts } = given as Spent
    return updateMission(tx, caseFile.id, { retained_days: days, retained_daily_rate: dailyRate, retained_travel_costs: travelCosts })
  },
})

const recordAppraisal: Effect = async (context, facts) => {
  await duty(context, 'appraise')
  const favourable = context.action === 'recommendAward'
  await updateMission(context.tx, context.caseFile.id, {
    recommendation: favourable ? 'award' : 'refuse',
    appraisal_note: context.reason,
    ...(favourable
      ? {
          retained_days: stated(context, 'days'),
          retained_daily_rate: stated(context, 'dailyRate'),
          retained_travel_costs: stated(context, 'travelCosts'),
        }
      : {}),
  })
  if (!favourable) return
  await traceAid(context, facts)
  if (facts.aid) await updateCase(context.tx, context.caseFile.id, { eligible_amount: formatMoney(facts.aid.base) })
}

const recordBalanceClaim: Effect = async (context, facts) => {
  await updateMission(context.tx, context.caseFile.id, { invoiced_on: facts.given.invoicedOn })
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
  await certifyClaim(context.tx, claimOf(facts), { ...by(context), amount: parseMoney(stated(context, 'amount')) })
}

const certifyBalance: Effect = async (context, facts) => {
  await duty(context, 'certify')
  if (facts.given.invoicedOn) await updateMission(context.tx, context.caseFile.id, { invoiced_on: facts.given.invoicedOn })
  await traceAid(context, facts)
  await certifyDue(context, facts, balanceFor(facts, context))
}

/** The functions of the lifecycle's effects. */
export const effects = {
  ...grantEffects,
  ...amend,
  sendAmendmentLetter: amendmentLetter(sendLetter('amendment')),
  sendAmendmentRefusal: amendmentRefusalLetter(sendLetter('amendment-refusal')),
  fileCase: (context) => fileCase(context, lifecycles),
  acknowledgeReceipt: sendLetter('acknowledgement'),
  sendDocumentRequest: sendLetter('document-request'),
  recordAppraisal,
  decideAward: awardTraced(traceAid),
  sendAwardLetter: sendLetter('award'),
  sendRefusalLetter: sendLetter('refusal'),
  sendAgreement: sendLetter('agreement'),
  recordStart: (context) =>
    updateMission(context.tx, context.caseFile.id, {
      started_on: stated(context, 'startedOn'),
      order_signed_on: stated(context, 'orderSignedOn'),
    }),
  confirmBankDetails: sendLetter('bank-details-change'),
  recordReport: (context) =>
    updateMission(context.tx, context.caseFile.id, {
      report_received_on: stated(context, 'receivedOn'),
      report_digital_section: context.payload.digitalSection === true,
    }),
  sendReportReturn: sendLetter('report-return'),
  recordClaim: (context) => claimStated(context, context.action === 'claimAdvance' ? 'advance' : 'interim'),
  recordBalanceClaim,
  certifyInterim,
  certifyBalance,
  sendPaymentNotice: sendLetter('payment-notice'),
  sendLapseLetter: sendLetter('lapse'),
  inviteObservations: sendLetter('observations-invited'),
  sendWithdrawalLetter: sendLetter('award-withdrawal'),
  sendRecoveryLetter: sendLetter('recovery'),
} as const satisfies Record<string, Effect>
