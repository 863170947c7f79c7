import type { Actor } from '../access/actor.ts'
import { caseById } from '../cases/case-by-id.queries.ts'
import { editionById } from '../cases/edition.queries.ts'
import { recordEvent } from '../cases/record-event.ts'
import { moduleOf } from '../cases/take-action.ts'
import { grantsOn, lockVisibleCase } from '../cases/visible-cases.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { conflict, type FieldFault, fieldFault, forbidden, invalid, notFound, stale } from '../kernel/refusal.ts'
import { planReminders } from '../reminders/plan-reminders.ts'
import type { Services } from '../services.ts'
import { recipientOf } from './letter-parts.ts'
import type { LetterKind } from './letter-set.ts'
import { composeLetter } from './letter-values.ts'
import { wordingInForce } from './wordings/wording-in-force.queries.ts'
import { commonValues, writeToApplicant } from './write-to-applicant.ts'

export interface HandInput {
  readonly caseId: string
  readonly version: number
  readonly kind: string
  readonly reason: string | null
  readonly message: string
  readonly answerBy: LocalDate | null
}

/**
 * An officer writes to the applicant outside any act of the procedure: a formal notice, an amendment, an acknowledgement of registration.
 * The words are those in force for the edition; the history keeps that it was written, and what was asked.
 */
export async function writeByHand(services: Services, actor: Actor, input: HandInput): Promise<number> {
  return inTransaction(services.db, async (tx) => {
    const { letters, context } = await prepare(tx, services, actor, input)
    const { caseFile, role, at, today: day } = context
    const eventId = await recordEvent(tx, {
      ...{ caseFile, actor, role, at, today: day, reason: input.reason },
      ...{ action: context.action, basis: 'Organisation du service', details: { letter: input.kind, answerBy: input.answerBy } },
    })
    await writeToApplicant({ ...context, eventId }, letters, input.kind, (_case, common) => Promise.resolve(common))
    // an acknowledgement written by hand meets a limit of the law
    await planReminders(tx, caseFile.funderId, [await caseById(tx, caseFile.id)], at)
    return caseFile.version + 1
  })
}

/** The same letter as it would go out now, to whom and by which means; nothing is written. Refused as sending it would be. */
export async function previewByHand(services: Services, actor: Actor, input: Omit<HandInput, 'version'>) {
  return inTransaction(services.db, async (tx) => {
    const { letter, context } = await prepare(tx, services, actor, { ...input, version: null })
    const wording = await wordingInForce(tx, { editionId: context.edition.id, kind: input.kind }, letter)
    const recipient = await recipientOf(context)
    return {
      ...composeLetter(letter, wording, { ...(await commonValues(context, context.caseFile)) }),
      recipientName: recipient?.full_name ?? context.caseFile.applicantName,
      means: recipient ? ('electronic' as const) : ('post' as const),
    }
  })
}

/** The case, its row locked, and the letter, when this person may write it now and it says all it has to. */
async function prepare(tx: Tx, services: Services, actor: Actor, input: Omit<HandInput, 'version'> & { readonly version: number | null }) {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  const caseFile = await lockVisibleCase(tx, actor, input.caseId)
  if (!caseFile) throw notFound()
  const role = (['caseOfficer', 'supervisor'] as const).find((one) => grantsOn(actor, caseFile).some((grant) => grant.role === one))
  if (!role) throw forbidden('role-may-not')
  if (input.version !== null && caseFile.version !== input.version) throw stale()
  const { letters } = moduleOf(services, caseFile)
  const letter = Object.hasOwn(letters, input.kind) ? letters[input.kind] : undefined
  if (!letter?.byHand) throw invalid(fieldFault('/kind', 'no-such-letter'))
  if (caseFile.receivedOn === null || (letter.byHand === 'awarded' && caseFile.awardedOn === null)) throw conflict('letter-not-now')
  const faults = missing(letter, input, day)
  if (faults.length > 0) throw invalid(...faults)
  const { reason, message, answerBy } = input
  const edition = await editionById(tx, caseFile.editionId)
  const context = { tx, caseFile, edition, actor, at, today: day, action: 'write-letter', reason, payload: { message, answerBy }, role }
  return { letters, letter, context }
}

/** What the letter cannot go out without and only its writer can say. */
function missing(
  { mentions }: LetterKind,
  { reason, message, answerBy }: Omit<HandInput, 'version' | 'caseId' | 'kind'>,
  day: LocalDate,
): FieldFault[] {
  const named = new Set(mentions.flatMap(({ fields }) => fields))
  return [
    ...(named.has('reason') && reason === null ? [fieldFault('/reason', 'required')] : []),
    ...(named.has('message') && message === '' ? [fieldFault('/message', 'required')] : []),
    ...(named.has('answerBy') && answerBy === null ? [fieldFault('/answerBy', 'required')] : []),
    ...(answerBy !== null && answerBy <= day ? [fieldFault('/answerBy', 'date-too-early', { earliest: day })] : []),
  ]
}
