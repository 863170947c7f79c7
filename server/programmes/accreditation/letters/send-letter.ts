import { caseById } from '../../../cases/case-by-id.queries.ts'
import type { EffectContext } from '../../../cases/programme.ts'
import { suspensionsOf } from '../../../deadlines/suspension.ts'
import { frenchCapacity } from '../../../letters/french.ts'
import { documentLabels, recipientOf } from '../../../letters/letter-parts.ts'
import { queueLetter } from '../../../letters/queue-letter.ts'
import { readRequest } from '../accreditation.queries.ts'
import { type AccreditationFacts, sameLine } from '../facts.ts'
import { type LetterFields, type LetterKind, letterTexts } from './letter-texts.ts'

/** The effect that queues one kind of letter to the consultancy, in the transaction of the act. */
export const sendLetter =
  (kind: LetterKind) =>
  async (context: EffectContext, facts: AccreditationFacts): Promise<void> => {
    const { tx, at, eventId } = context
    // Read anew: earlier effects of the same act have changed the case and its lines.
    const caseFile = await caseById(tx, context.caseFile.id)
    const request = await readRequest(tx, caseFile.id)
    const funder = await tx.selectFrom('funder').selectAll().where('id', '=', caseFile.funderId).executeTakeFirstOrThrow()
    const recipient = await recipientOf(context)
    const fields: LetterFields = {
      reference: caseFile.reference,
      firm: caseFile.applicantName,
      service: funder.service_name,
      serviceEmail: funder.service_email,
      servicePhone: funder.service_phone,
      serviceAddress: funder.service_address,
      funder: funder.name,
      court: funder.appeal_court,
      receivedOn: caseFile.receivedOn,
      decisionDueOn: caseFile.decisionDueOn,
      requestLimitOn: (await suspensionsOf(tx, caseFile.id)).at(-1)?.limitOn ?? null,
      documents: documentLabels(context),
      lines: request.lines.flatMap((line) =>
        line.decision
          ? [
              {
                consultant: line.consultantName,
                field: line.field,
                accepted: line.decision.outcome === 'accept',
                reason: line.decision.reason,
                competence: facts.lines.find((judged) => sameLine(judged, line))?.competence.result ?? 'none',
              },
            ]
          : [],
      ),
      validFrom: request.validFrom,
      validUntil: request.validUntil,
      insuredUntil: facts.insuredUntil,
      observationsUntil: request.observationsUntil,
      reason: context.reason,
      message: typeof context.payload.message === 'string' ? context.payload.message : '',
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
