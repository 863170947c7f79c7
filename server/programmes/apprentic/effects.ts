import { duty } from '../../cases/act-effects.ts'
import { updateCase } from '../../cases/change-case.ts'
import { fileCase, takeBackFiling } from '../../cases/file-case.ts'
import type { EffectContext } from '../../cases/programme.ts'
import { amendmentEffects, amendmentLetter, amendmentRefusalLetter } from '../../grants/amendment-effects.ts'
import { aidTrace, awardTraced, certifyDue, grantEffects } from '../../grants/grant-effects.ts'
import { add, formatMoney, parseMoney, ZERO } from '../../kernel/money.ts'
import { claimPayment } from '../../payments/claim.ts'
import { by, stated } from '../../payments/payment-effects.ts'
import { AID_RULE, aidParametersOf } from './aid.ts'
import { updateProject, writeExclusions, writeSpending } from './apprentic.repository.ts'
import type { ApprenticFacts } from './facts.ts'
import { sendLetter } from './letters/send-letter.ts'
import { lifecycles } from './lifecycle.ts'
import { balanceFor } from './rules.ts'

type Effect = (context: EffectContext, facts: ApprenticFacts) => Promise<void>

const keepTrace = aidTrace(AID_RULE, aidParametersOf)
const traceAid: Effect = keepTrace

// the budget amended is read from the amendment: that of the application stays as it was filed
const amend = amendmentEffects<ApprenticFacts>({ traceAid: keepTrace, applyBudget: () => Promise.resolve() })

const recordAppraisal: Effect = async (context, facts) => {
  await duty(context, 'appraise')
  const { tx, caseFile, reason, payload } = context
  await writeExclusions(tx, caseFile.id, 'planned', payload.exclusions as Parameters<typeof writeExclusions>[3])
  await updateProject(tx, caseFile.id, { appraisal_note: reason })
  await traceAid(context, facts)
  await updateCase(tx, caseFile.id, { eligible_amount: formatMoney(facts.aid.base) })
}

const recordBalanceClaim: Effect = async (context, facts) => {
  const { tx, caseFile, payload } = context
  const lines = payload.lines as { line: number; spent: string }[]
  await writeSpending(tx, caseFile.id, lines)
  await updateProject(tx, caseFile.id, { claimed_public_funding: stated(context, 'publicFunding') })
  await claimPayment(tx, {
    ...by(context),
    ...{ caseId: caseFile.id, kind: 'balance' },
    amount: balanceFor(facts, context),
    spent: add(ZERO, ...lines.map(({ spent }) => parseMoney(spent))),
  })
}

const certifyBalance: Effect = async (context, facts) => {
  await duty(context, 'certify')
  const { tx, caseFile, payload } = context
  await writeExclusions(tx, caseFile.id, 'spent', payload.exclusions as Parameters<typeof writeExclusions>[3])
  if (facts.given.demonstratedOn) await updateProject(tx, caseFile.id, { demonstrated_on: facts.given.demonstratedOn })
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
  takeBackFiling,
  acknowledgeReceipt: sendLetter('acknowledgement'),
  confirmTakingBack: sendLetter('filing-taken-back'),
  sendDocumentRequest: sendLetter('document-request'),
  recordAppraisal,
  sendInadmissibleLetter: sendLetter('inadmissible'),
  decideAward: awardTraced(traceAid),
  sendAwardLetter: sendLetter('award'),
  sendRefusalLetter: sendLetter('refusal'),
  sendReserveLetter: sendLetter('reserve'),
  sendNotification: sendLetter('award-notification'),
  recordStart: (context) => updateProject(context.tx, context.caseFile.id, { started_on: stated(context, 'startedOn') }),
  recordReport: (context, { given }) =>
    updateProject(context.tx, context.caseFile.id, {
      report_received_on: stated(context, 'receivedOn'),
      demonstrated_on: given.demonstratedOn,
    }),
  sendReportReturn: sendLetter('report-return'),
  recordBalanceClaim,
  certifyBalance,
  confirmBankDetails: sendLetter('bank-details-change'),
  sendPaymentNotice: sendLetter('payment-notice'),
  recordPrize: (context) => updateProject(context.tx, context.caseFile.id, { prize: stated(context, 'title') }),
  sendPrizeLetter: sendLetter('prize'),
  // a story told anew is published anew: what was agreed to is the text that was shown
  recordStory: ({ tx, caseFile, at, payload }) =>
    updateProject(tx, caseFile.id, { story: String(payload.story), story_consent_at: at, story_published_at: null }),
  publishStory: ({ tx, caseFile, at }) => updateProject(tx, caseFile.id, { story_published_at: at }),
  forgetStory: ({ tx, caseFile }) => updateProject(tx, caseFile.id, { story: '', story_consent_at: null, story_published_at: null }),
  sendLapseLetter: sendLetter('lapse'),
  inviteObservations: sendLetter('observations-invited'),
  sendWithdrawalLetter: sendLetter('award-withdrawal'),
  sendRecoveryLetter: sendLetter('recovery'),
} as const satisfies Record<string, Effect>
