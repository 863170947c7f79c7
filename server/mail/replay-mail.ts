import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { isUuid } from '../kernel/ids.ts'
import { conflict, notFound } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'

/**
 * Sends again a message that is dead or came back, to the address its person has now. Refuses `mail-not-dead` for one that left or is still being tried,
 * `mail-words-gone` for one whose words are no longer kept.
 */
export async function replayMail({ db, clock }: Pick<Services, 'db' | 'clock'>, actor: Actor, mailId: string): Promise<void> {
  if (!isUuid(mailId)) throw notFound()
  const now = clock.now()
  await inTransaction(db, async (tx) => {
    const mail = await tx
      .selectFrom('mail_message')
      .select(['id', 'user_id', 'dead_at', 'returned_at', 'body_text', 'subject'])
      .where('id', '=', mailId)
      .where('funder_id', '=', actor.funderId)
      .forUpdate()
      .executeTakeFirst()
    if (!mail) throw notFound()
    if (!mail.dead_at && !mail.returned_at) throw conflict('mail-not-dead')
    if (mail.body_text === null) throw conflict('mail-words-gone')
    const person = mail.user_id
      ? await tx.selectFrom('user_account').select('email').where('id', '=', mail.user_id).executeTakeFirst()
      : undefined
    await tx
      .updateTable('mail_message')
      .set({
        ...{ dead_at: null, dead_because: null, sent_at: null, returned_at: null, returned_because: null, error: null },
        ...{ try_at: null, replayed_at: now },
        ...(person ? { recipient: person.email } : {}),
      })
      .where('id', '=', mailId)
      .execute()
    await recordAudit(tx, { actor, at: now, action: 'mail.replayed', subject: { kind: 'mail', id: mailId, label: mail.subject } })
    await enqueue(tx, { job: 'deliver-mail', payload: { mailId }, now })
  })
}
