import { caseColumns, caseFileOf } from '../../../cases/case-file.repository.ts'
import type { EffectContext } from '../../../cases/programme.ts'
import { suspensionsOf } from '../../../deadlines/suspension.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { queueLetter } from '../../../letters/queue-letter.ts'
import type { FracFacts } from '../facts.ts'
import { type LetterFields, type LetterKind, letterTexts } from './letter-texts.ts'

/** The effect that queues one kind of letter to the applicant, in the transaction of the act. */
export const sendLetter =
  (kind: LetterKind) =>
  async (context: EffectContext, facts: FracFacts): Promise<void> => {
    const { tx, at, eventId } = context
    // Read anew: earlier effects of the same act have changed the case.
    const caseFile = caseFileOf(
      await tx.selectFrom('case_file').select(caseColumns).where('id', '=', context.caseFile.id).executeTakeFirstOrThrow(),
    )
    const funder = await tx.selectFrom('funder').selectAll().where('id', '=', caseFile.funderId).executeTakeFirstOrThrow()
    const recipient = await recipientOf(context)
    const suspension = (await suspensionsOf(tx, caseFile.id)).at(-1)
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
      toRecover: formatMoney(caseFile.toRecover),
      payment:
        facts.claims.filter((claim) => claim.state === 'ordered').map((claim) => formatMoney(claim.certified ?? claim.claimed))[0] ?? null,
      reason: context.reason,
      message: typeof context.payload.message === 'string' ? context.payload.message : '',
      observationDays: facts.parameters.observationDays,
      signer: context.actor.fullName,
      role: context.role,
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

function documentLabels(context: EffectContext): string[] {
  const codes = Array.isArray(context.payload.documents) ? context.payload.documents : []
  return codes.map((code) => {
    const type = context.edition.documentTypes.find((candidate) => candidate.code === code)
    return type ? `${type.labelFr} (${type.legalBasis})` : String(code)
  })
}

/** The first person who acts for the firm: the letter goes to the address used to file (CRPA R112-11-3). */
const recipientOf = (context: EffectContext) =>
  context.tx
    .selectFrom('organisation_member as m')
    .innerJoin('user_account as u', 'u.id', 'm.user_id')
    .select(['u.full_name', 'u.email'])
    .where('m.organisation_id', '=', context.caseFile.applicantOrganisationId)
    .orderBy('m.since')
    .limit(1)
    .executeTakeFirst()
