import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { JobPayloads } from '../outbox/job-payloads.ts'
import type { Services } from '../services.ts'
import { queueAccountMail } from './account-mails.ts'
import { issueEmailToken } from './email-token.ts'

/** Messages one address gets in an hour, whoever asks. */
const MOST_IN_AN_HOUR = 3

/**
 * Notes that a password is asked for. The same look-up and the same row, hence the same time and answer, whether the address has
 * an account or not; the address itself is not kept.
 */
export async function askPasswordReset(services: Services, email: string): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const user = await tx.selectFrom('user_account').select('id').where('email', '=', email).where('entered', '=', true).executeTakeFirst()
    await enqueue(tx, { job: 'send-password-reset', payload: { requestId: newId(now), userId: user?.id ?? null }, now })
  })
}

/** Sends the link, when the address has an account that signs in by password. Done once for one request, however often it runs. */
export async function sendPasswordReset(
  services: Services,
  request: JobPayloads['send-password-reset'],
): Promise<'queued' | 'no-account' | 'too-many' | 'already-queued'> {
  const { requestId, userId } = request
  if (userId === null) return 'no-account'
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const user = await tx
      .selectFrom('user_account')
      .select(['id', 'funder_id', 'full_name', 'email'])
      .where('id', '=', userId)
      .where('active', '=', true)
      .where('password_hash', 'is not', null)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!user) return 'no-account'
    const recent = await tx
      .selectFrom('email_token')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('user_id', '=', user.id)
      .where('purpose', '=', 'password-reset')
      .where('created_at', '>', new Date(now.getTime() - 3_600_000))
      .where('id', '!=', requestId)
      .executeTakeFirstOrThrow()
    if (Number(recent.count) >= MOST_IN_AN_HOUR) return 'too-many'
    const link = await issueEmailToken(tx, { id: requestId, userId: user.id, purpose: 'password-reset', createdBy: null, now })
    if (!link) return 'already-queued'
    await queueAccountMail(tx, services, { kind: 'password-reset', userId: user.id, link, now })
    await recordAudit(tx, {
      // nobody is known to have asked
      actor: { funderId: user.funder_id, userId: null, fullName: '' },
      at: now,
      action: 'password.reset-asked',
      subject: { kind: 'account', id: user.id, label: user.email },
    })
    return 'queued'
  })
}
