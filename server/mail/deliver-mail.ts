import { inTransaction } from '../db/transaction.ts'
import type { Services } from '../services.ts'

export type Delivery = 'sent' | 'already-sent' | 'kept'

/**
 * Sends a message once. The row is held while the mail server is spoken to, so that of two workers one finds nothing to do;
 * one that dies between the server's answer and the commit sends it again, under the same Message-ID.
 * Without a mail server the message stays in the table. A failure is noted on the row, then thrown, so that it is tried again.
 */
export async function deliverMail(services: Pick<Services, 'db' | 'clock' | 'mail'>, mailId: string): Promise<Delivery> {
  const { mail: transport, clock, db } = services
  if (!transport) return 'kept'
  try {
    return await inTransaction(db, async (tx) => {
      const mail = await tx
        .selectFrom('mail_message')
        .select(['recipient', 'subject', 'body_text', 'body_html', 'sent_at', 'secret'])
        .where('id', '=', mailId)
        .forUpdate()
        .executeTakeFirst()
      if (!mail) throw new Error(`message ${mailId} does not exist`)
      if (mail.sent_at) return 'already-sent'
      await transport.send({
        id: mailId,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.body_text ?? '',
        html: mail.body_html ?? '',
      })
      await tx
        .updateTable('mail_message')
        .set((eb) => ({
          sent_at: clock.now(),
          attempts: eb('attempts', '+', 1),
          error: null,
          ...(mail.secret ? { body_text: null, body_html: null } : {}),
        }))
        .where('id', '=', mailId)
        .execute()
      return 'sent'
    })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    await db
      .updateTable('mail_message')
      .set((eb) => ({ attempts: eb('attempts', '+', 1), error: said.slice(0, 500) }))
      .where('id', '=', mailId)
      .where('sent_at', 'is', null)
      .execute()
    throw error
  }
}
