import { inTransaction } from '../db/transaction.ts'
import type { Services } from '../services.ts'
import { noteUnreachable } from './note-unreachable.ts'
import { sentAs } from './sent-as.ts'
import { RefusedForGood } from './transport.ts'

export type Delivery = 'sent' | 'already-sent' | 'kept' | 'dead'

/** First pause after the tries of the queue itself, doubled after each further round of them. */
const PAUSE_MS = 30 * 60_000
const LONGEST_PAUSE_MS = 6 * 3_600_000
/** Tries of the queue in one round (`jobs/backend.ts`). */
const ROUND = 11
/** A message that could not leave for so long is given up: it would be news no more. An administrator may send it again. */
const GIVEN_UP_AFTER_MS = 4 * 86_400_000

/**
 * Sends a message once. The row is held while the mail server is spoken to, so that of two workers one finds nothing to do;
 * one that dies between the server's answer and the commit sends it again, under the same Message-ID.
 * Without a mail server the message stays in the table. A failure is noted on the row, then thrown, so that it is tried again: by the
 * queue for a quarter of an hour, then by `resume-mails.ts`. Refused for good, it is dead, and its address noted as out of reach.
 */
export async function deliverMail(services: Pick<Services, 'db' | 'clock' | 'mail'>, mailId: string): Promise<Delivery> {
  const { mail: transport, clock, db } = services
  if (!transport) return 'kept'
  try {
    return await inTransaction(db, async (tx) => {
      const mail = await tx
        .selectFrom('mail_message')
        .select(['funder_id', 'recipient', 'subject', 'body_text', 'body_html', 'sent_at', 'dead_at', 'secret', 'list_unsubscribe'])
        .select('replayed_at')
        .where('id', '=', mailId)
        .forUpdate()
        .executeTakeFirst()
      if (!mail) throw new Error(`message ${mailId} does not exist`)
      if (mail.sent_at) return 'already-sent'
      if (mail.dead_at) return 'dead'
      const messageId = await transport.send({
        id: sentAs(mailId, mail.replayed_at),
        to: mail.recipient,
        subject: mail.subject,
        text: mail.body_text ?? '',
        html: mail.body_html ?? '',
        ...(mail.list_unsubscribe ? { listUnsubscribe: mail.list_unsubscribe } : {}),
      })
      await tx
        .updateTable('mail_message')
        .set((eb) => ({
          sent_at: clock.now(),
          message_id: messageId,
          attempts: eb('attempts', '+', 1),
          error: null,
          try_at: null,
          ...(mail.secret ? { body_text: null, body_html: null } : {}),
        }))
        .where('id', '=', mailId)
        .execute()
      // it was reached after all
      await tx.deleteFrom('unreachable_address').where('funder_id', '=', mail.funder_id).where('address', '=', mail.recipient).execute()
      return 'sent'
    })
  } catch (error) {
    const said = (error instanceof Error ? error.message : String(error)).slice(0, 500)
    if (error instanceof RefusedForGood) {
      await bury(db, { mailId, said, because: error.what === 'address' ? 'address-refused' : 'message-refused', at: clock.now() })
      return 'dead'
    }
    await noteFailure(db, mailId, said, clock.now())
    throw error
  }
}

/** The message will not be taken: dead, and told to those whom it concerns. */
export async function bury(
  db: Services['db'],
  { mailId, said, because, at }: { mailId: string; said: string; because: 'address-refused' | 'message-refused'; at: Date },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const mail = await tx
      .updateTable('mail_message')
      .set((eb) => ({ attempts: eb('attempts', '+', 1), error: said, try_at: null, dead_at: at, dead_because: because }))
      .where('id', '=', mailId)
      .where('sent_at', 'is', null)
      .where('dead_at', 'is', null)
      .returning(['id', 'funder_id', 'recipient'])
      .executeTakeFirst()
    if (!mail || because !== 'address-refused') return
    await noteUnreachable(tx, { mailId: mail.id, funderId: mail.funder_id, address: mail.recipient, said, at })
  })
}

/** Tried again after a pause that grows; given up after days of it. */
async function noteFailure(db: Services['db'], mailId: string, said: string, at: Date): Promise<void> {
  const mail = await db
    .selectFrom('mail_message')
    .select(['attempts', 'created_at', 'replayed_at'])
    .where('id', '=', mailId)
    .executeTakeFirst()
  if (!mail) return
  const since = mail.replayed_at ?? mail.created_at
  const over = at.getTime() - since.getTime() > GIVEN_UP_AFTER_MS
  const pause = Math.min(PAUSE_MS * 2 ** Math.floor(mail.attempts / ROUND), LONGEST_PAUSE_MS)
  await db
    .updateTable('mail_message')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      error: said,
      ...(over ? { dead_at: at, dead_because: 'given-up', try_at: null } : { try_at: new Date(at.getTime() + pause) }),
    }))
    .where('id', '=', mailId)
    .where('sent_at', 'is', null)
    .where('dead_at', 'is', null)
    .execute()
}
