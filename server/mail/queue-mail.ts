import type { Tx } from '../db/client.ts'
import { newId } from '../kernel/ids.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { MailWords } from './words.ts'

export interface MailInput {
  readonly funderId: string
  readonly userId: string | null
  readonly recipient: string
  /** Stable code of what the message is about. */
  readonly kind: string
  readonly words: MailWords
  /** The link of the message opens a door: its words are forgotten once sent. */
  readonly secret: boolean
  readonly now: Date
}

/** Writes a message and its delivery job in the caller's transaction: no act without its message, no message without its act. */
export async function queueMail(tx: Tx, mail: MailInput): Promise<string> {
  const id = newId(mail.now)
  await tx
    .insertInto('mail_message')
    .values({
      id,
      funder_id: mail.funderId,
      user_id: mail.userId,
      recipient: mail.recipient,
      kind: mail.kind,
      subject: mail.words.subject.slice(0, 300),
      body_text: mail.words.text,
      body_html: mail.words.html,
      secret: mail.secret,
      created_at: mail.now,
    })
    .execute()
  await enqueue(tx, { job: 'deliver-mail', payload: { mailId: id }, now: mail.now })
  return id
}
