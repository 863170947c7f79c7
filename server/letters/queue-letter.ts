import { actorOfEvent } from '../audit/actor-of.queries.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { newId } from '../kernel/ids.ts'
import { enqueue } from '../outbox/enqueue.ts'

/** A letter as it goes out: its words are stored, so that what was sent can be read years later. */
export interface LetterText {
  readonly subject: string
  readonly paragraphs: readonly string[]
}

export interface LetterInput {
  readonly funderId: string
  readonly caseId: string
  readonly eventId: string
  readonly kind: string
  /** The published wording it was made with; null: the programme's own. */
  readonly wordingId: string | null
  /** The organisation it is written to: its people open it on the portal. */
  readonly organisationId: string
  /** Who answers for it, by name and capacity (CRPA L212-1); without an account when the law alone has acted. */
  readonly signer: { readonly userId: string | null; readonly name: string; readonly capacity: string }
  readonly recipientName: string
  readonly recipientEmail: string | null
  readonly text: LetterText
  /** The values the words were made from. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly at: Date
}

/** Writes the letter and its delivery job in the caller's transaction: no act without its letter, no letter without its act. */
export async function queueLetter(tx: Tx, letter: LetterInput): Promise<string> {
  const id = newId(letter.at)
  await tx
    .insertInto('letter')
    .values({
      id,
      funder_id: letter.funderId,
      case_id: letter.caseId,
      event_id: letter.eventId,
      kind: letter.kind,
      wording_id: letter.wordingId,
      organisation_id: letter.organisationId,
      signer_id: letter.signer.userId,
      signer_name: letter.signer.name,
      signer_capacity: letter.signer.capacity,
      recipient_name: letter.recipientName,
      recipient_email: letter.recipientEmail,
      content: jsonb({ ...letter.text, fields: letter.fields }),
      queued_at: letter.at,
    })
    .execute()
  const { actor, reference } = await actorOfEvent(tx, letter.eventId)
  await recordAudit(tx, {
    actor,
    at: letter.at,
    action: 'letter.queued',
    subject: { kind: 'letter', id, label: reference },
    after: { caseId: letter.caseId, kind: letter.kind, recipient: letter.recipientName, subject: letter.text.subject },
  })
  await enqueue(tx, { job: 'deliver-letter', payload: { letterId: id }, now: letter.at })
  return id
}
