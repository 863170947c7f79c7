import { duty, trace } from '../../cases/act-effects.ts'
import { updateCase } from '../../cases/change-case.ts'
import { fileCase } from '../../cases/file-case.ts'
import type { EffectContext } from '../../cases/programme.ts'
import { amendmentEffects, amendmentLetter, amendmentRefusalLetter } from '../../grants/amendment-effects.ts'
import { aidTrace, awardTraced, certifyDue, grantEffects } from '../../grants/grant-effects.ts'
import { add, formatMoney, parseMoney, ZERO } from '../../kernel/money.ts'
import { claimPayment } from '../../payments/claim.ts'
import { by, claimStated, stated } from '../../payments/payment-effects.ts'
import { cancelFinalAid, recordFinalAid } from '../../state-aid/record-final-aid.ts'
import { AID_RULE, aidParametersOf } from './aid.ts'
import { updateAction, writeAmounts, writeReached } from './collective.repository.ts'
import type { CollectiveFacts } from './facts.ts'
import { shareInputsOf } from './firms-headroom.ts'
import { deliveredSessions, postHalfDays } from './half-days.repository.ts'
import { sendFirmLetters } from './letters/firm-letter.ts'
import { sendLetter } from './letters/send-letter.ts'
import { lifecycles } from './lifecycle.ts'
import { balanceFor } from './rules.ts'
import { SHARE_RULE, shareAid } from './share.ts'

type Effect = (context: EffectContext, facts: CollectiveFacts) => Promise<void>

const amountsOf = (context: EffectContext, name: string): readonly string[] => context.payload[name] as readonly string[]

const keepTrace = aidTrace(AID_RULE, aidParametersOf)
const traceAid: Effect = keepTrace

// the plan amended is read from the amendment: that of the award stays as it was written
const amend = amendmentEffects<CollectiveFacts>({ traceAid: keepTrace, applyBudget: () => Promise.resolve() })

const recordAppraisal: Effect = async (context, facts) => {
  await duty(context, 'appraise')
  const favourable = context.action === 'recommendAward'
  await updateAction(context.tx, context.caseFile.id, {
    recommendation: favourable ? 'award' : 'refuse',
    appraisal_note: context.reason,
  })
  if (!favourable) return
  await writeAmounts(context.tx, context.caseFile.id, 'retained', amountsOf(context, 'retained'))
  await traceAid(context, facts)
  if (facts.aid) await updateCase(context.tx, context.caseFile.id, { eligible_amount: formatMoney(facts.aid.base) })
}

const recordBalanceClaim: Effect = async (context, facts) => {
  const { tx, caseFile } = context
  const spent = amountsOf(context, 'spent')
  await writeAmounts(tx, caseFile.id, 'claimed', spent)
  await updateAction(tx, caseFile.id, { claimed_other_public: stated(context, 'otherPublic') })
  await claimPayment(tx, {
    ...by(context),
    caseId: caseFile.id,
    kind: 'balance',
    amount: balanceFor(facts, context),
    spent: add(ZERO, ...spent.map(parseMoney)),
  })
}

const certifyBalance: Effect = async (context, facts) => {
  await duty(context, 'certify')
  await traceAid(context, facts)
  await writeAmounts(context.tx, context.caseFile.id, 'certified', amountsOf(context, 'certified'))
  await certifyDue(context, facts, balanceFor(facts, context))
}

/** What was delivered and signed becomes certified, half-day by half-day. */
const certifyHalfDays: Effect = async ({ tx, caseFile, eventId, actor, at }) => {
  for (const { sessionId, participantId, facilitatorId } of await deliveredSessions(tx, caseFile.id))
    await postHalfDays(tx, {
      ...{ caseId: caseFile.id, eventId, participantId, actorId: actor.userId, at },
      ...{ kind: 'certification', halfDays: 1, session: { id: sessionId, facilitatorId } },
    })
}

/** The aid of the carrier becomes that of its firms, to the cent: traced, noted for each firm and told to it. */
const grantFinalAid: Effect = async (context, facts) => {
  const { aid, reconciliation } = facts
  if (!aid) throw new Error('an aid was shared without one')
  const inputs = shareInputsOf(aid, reconciliation)
  const shares = shareAid(inputs)
  await trace(context, { ...SHARE_RULE, inputs, parameters: {}, steps: shares, result: inputs.aid })
  const firms = shares.flatMap((share) => {
    const participant = facts.participants.find(({ id }) => id === share.participantId)
    return participant ? [{ ...share, participant }] : []
  })
  await recordFinalAid(
    context,
    firms.map(({ participant, cost, aid: amount }) => ({
      organisationId: participant.organisationId,
      ...{ cost: parseMoney(cost), amount: parseMoney(amount) },
    })),
    facts.parameters.regulation,
  )
  await sendFirmLetters(context, facts.parameters.regulation, firms)
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
  allotHalfDays: ({ tx, caseFile, eventId, actor, at }, { action }) =>
    postHalfDays(tx, {
      ...{ caseId: caseFile.id, eventId, actorId: actor.userId, at },
      ...{ kind: 'allotment', halfDays: action.individualHalfDays },
    }),
  sendAwardLetter: sendLetter('award'),
  sendRefusalLetter: sendLetter('refusal'),
  sendAgreement: sendLetter('agreement'),
  recordStart: (context) => updateAction(context.tx, context.caseFile.id, { started_on: stated(context, 'startedOn') }),
  recordEnd: (context) => updateAction(context.tx, context.caseFile.id, { ended_on: stated(context, 'endedOn') }),
  recordResumption: (context) => updateAction(context.tx, context.caseFile.id, { ended_on: null }),
  confirmBankDetails: sendLetter('bank-details-change'),
  recordAdvanceClaim: (context) => claimStated(context, 'advance'),
  recordBalanceClaim,
  certifyBalance,
  certifyHalfDays,
  grantFinalAid,
  cancelFinalAid: (context) => cancelFinalAid(context),
  recordIndicators: (context) => writeReached(context.tx, context.caseFile.id, amountsOf(context, 'reached')),
  sendPaymentNotice: sendLetter('payment-notice'),
  sendLapseLetter: sendLetter('lapse'),
  inviteObservations: sendLetter('observations-invited'),
  sendWithdrawalLetter: sendLetter('award-withdrawal'),
  sendRecoveryLetter: sendLetter('recovery'),
} as const satisfies Record<string, Effect>
