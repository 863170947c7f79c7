import type { Tx } from '../db/client.ts'
import { idOf, newId } from '../kernel/ids.ts'
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
  /** A page on which the person chooses not to get such messages any more; opening it changes nothing. */
  readonly listUnsubscribe?: string
  /** What it tells and whom: a job that runs again writes no second message of the same words. Absent: each call is a message. */
  readonly once?: string
  readonly now: Date
}

/** Writes a message and its delivery job in the caller's transaction: no act without its message, no message without its act. */
export async function queueMail(tx: Tx, mail: MailInput): Promise<string> {
  const id = mail.once === undefined ? newId(mail.now) : idOf(`mail ${mail.once}`)
  const written = await tx
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
      list_unsubscribe: mail.listUnsubscribe ?? null,
      created_at: mail.now,
    })
    .$if(mail.once !== undefined, (query) => query.onConflict((on) => on.column('id').doNothing()))
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows === 0n) return id
  await enqueue(tx, { job: 'deliver-mail', payload: { mailId: id }, now: mail.now })
  return id
}
