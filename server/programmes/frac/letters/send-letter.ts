import { caseById } from '../../../cases/case-by-id.queries.ts'
import type { EffectContext } from '../../../cases/programme.ts'
import { suspensionsOf } from '../../../deadlines/suspension.ts'
import { addMonths } from '../../../kernel/local-date.ts'
import { formatMoney, subtract } from '../../../kernel/money.ts'
import { frenchCapacity } from '../../../letters/french.ts'
import { documentLabels, recipientOf } from '../../../letters/letter-parts.ts'
import { queueLetter } from '../../../letters/queue-letter.ts'
import type { FracFacts } from '../facts.ts'
import { maskedIban } from '../masked-iban.ts'
import { type LetterFields, type LetterKind, letterTexts } from './letter-texts.ts'

/** The effect that queues one kind of letter to the applicant, in the transaction of the act. */
export const sendLetter =
  (kind: LetterKind) =>
  async (context: EffectContext, facts: FracFacts): Promise<void> => {
    const { tx, at, eventId } = context
    // Read anew: earlier effects of the same act have changed the case.
    const caseFile = await caseById(tx, context.caseFile.id)
    const funder = await tx.selectFrom('funder').selectAll().where('id', '=', caseFile.funderId).executeTakeFirstOrThrow()
    const recipient = await recipientOf(context)
    const suspension = (await suspensionsOf(tx, caseFile.id)).at(-1)
    const { lapse, observationDays } = facts.parameters
    const fields: LetterFields = {
      reference: caseFile.reference,
      firm: caseFile.applicantName,
      title: caseFile.title,
      service: funder.service_name,
      serviceEmail: funder.service_email,
      servicePhone: funder.service_phone,
      serviceAddress: funder.service_address,
      funder: funder.name,
      court: funder.appeal_court,
      receivedOn: caseFile.receivedOn,
      decisionDueOn: caseFile.decisionDueOn,
      requestLimitOn: suspension?.limitOn ?? null,
      documents: documentLabels(context),
      amount: caseFile.awarded === null ? null : formatMoney(caseFile.awarded),
      base: caseFile.eligible === null ? null : formatMoney(caseFile.eligible),
      paid: formatMoney(caseFile.paid),
      toRecover: formatMoney(subtract(caseFile.toRecover, caseFile.recovered)),
      payment:
        facts.claims.filter((claim) => claim.state === 'ordered').map((claim) => formatMoney(claim.certified ?? claim.claimed))[0] ?? null,
      reason: context.reason,
      startLimitOn: caseFile.awardedOn && addMonths(caseFile.awardedOn, lapse.startMonths),
      finishLimitOn: caseFile.awardedOn && addMonths(caseFile.awardedOn, lapse.finishMonths),
      claimMonths: lapse.claimMonths,
      account: maskedIban(caseFile.beneficiaryIban) ?? '',
      message: typeof context.payload.message === 'string' ? context.payload.message : '',
      observationDays,
      signer: context.actor.fullName,
      capacity: frenchCapacity(context.role),
      on: context.today,
    }
    await queueLetter(tx, {
      funderId: caseFile.funderId,
      caseId: caseFile.id,
      eventId,
      kind,
      recipientName: recipient?.full_name ?? caseFile.applicantName,
      recipientEmail: recipient?.email ?? null,
      text: letterTexts[kind](fields),
      fields: { ...fields },
      at,
    })
  }
