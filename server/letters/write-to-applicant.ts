import { caseById } from '../cases/case-by-id.queries.ts'
import type { CaseFile } from '../cases/case-file.ts'
import type { EffectContext } from '../cases/programme.ts'
import { givenDate } from '../cases/stated-dates.ts'
import { caseValues } from './case-values.queries.ts'
import type { CommonValues } from './common-fields.ts'
import { frenchCapacity } from './french.ts'
import { documentLabels, recipientOf } from './letter-parts.ts'
import type { LetterSet } from './letter-set.ts'
import { composeLetter } from './letter-values.ts'
import { queueLetter } from './queue-letter.ts'
import { wordingInForce } from './wordings/wording-in-force.queries.ts'

/**
 * Queues a letter to whoever filed the case, in the transaction of the act. `valuesOf` is given the case as it stands after the earlier
 * effects of the act, and what any letter may name; it answers with all the values. The words are those in force for the edition of the case.
 */
export async function writeToApplicant<Kind extends string>(
  context: EffectContext,
  letters: LetterSet<Kind>,
  kind: NoInfer<Kind>,
  valuesOf: (caseFile: CaseFile, common: CommonValues) => Promise<CommonValues>,
): Promise<void> {
  const caseFile = await caseById(context.tx, context.caseFile.id)
  const recipient = await recipientOf(context)
  await writeLetter(context, letters, {
    kind,
    organisationId: caseFile.applicantOrganisationId,
    recipientName: recipient?.full_name ?? caseFile.applicantName,
    recipientEmail: recipient?.email ?? null,
    values: await valuesOf(caseFile, await commonValues(context, caseFile)),
  })
}

interface Addressed<Kind> {
  readonly kind: Kind
  /** To whom it is written: its people may open it. */
  readonly organisationId: string
  readonly recipientName: string
  readonly recipientEmail: string | null
  readonly values: CommonValues
}

/** Queues one letter with the words in force, to the people of any organisation. */
export async function writeLetter<Kind extends string>(
  { tx, at, eventId, caseFile, edition, actor, role }: EffectContext,
  letters: LetterSet<Kind>,
  { kind, values, ...to }: Addressed<NoInfer<Kind>>,
): Promise<void> {
  const wording = await wordingInForce(tx, { editionId: edition.id, kind }, letters[kind])
  await queueLetter(tx, {
    ...to,
    ...{ funderId: caseFile.funderId, caseId: caseFile.id, eventId, kind, at, wordingId: wording.id },
    text: composeLetter(letters[kind], wording, values),
    signer: { userId: role === 'system' ? null : actor.userId, name: values.signer ?? '', capacity: values.capacity ?? '' },
    fields: { ...values },
  })
}

/** What any letter may name: of the funder, of the case as it stands, of the act under way. */
export async function commonValues(context: Omit<EffectContext, 'eventId'>, caseFile: CaseFile): Promise<CommonValues> {
  const of = await caseValues(context.tx, caseFile)
  return {
    ...of,
    documents: documentLabels(context),
    reason: context.reason,
    message: typeof context.payload.message === 'string' ? context.payload.message : '',
    answerBy: givenDate(context.payload, 'answerBy'),
    signer: context.actor.fullName,
    capacity: frenchCapacity(context.role),
    on: context.today,
  }
}
