import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { JobPayloads } from '../outbox/job-payloads.ts'
import type { Services } from '../services.ts'

/**
 * Leaves a refused password for the journal. Done by a job, which knows whether there is an account: the request writes the
 * same row for any address, so that its time does not tell. What was typed is not in it (people type passwords in the wrong field).
 */
export async function askRefusedNote(
  services: Services,
  refused: Pick<JobPayloads['note-refused-sign-in'], 'userId' | 'address' | 'why'>,
): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    await enqueue(tx, { job: 'note-refused-sign-in', payload: { ...refused, at: now.toISOString() }, now })
  })
}

/** Writes it in the journal of the account's funder, once; nothing for an address nobody has. */
export async function noteRefusedSignIn(
  services: Pick<Services, 'db'>,
  refused: JobPayloads['note-refused-sign-in'],
): Promise<'noted' | 'no-account' | 'already-noted'> {
  const { userId, address, why } = refused
  if (userId === null) return 'no-account'
  const at = new Date(refused.at)
  return inTransaction(services.db, async (tx) => {
    const user = await tx
      .selectFrom('user_account')
      .select(['id', 'funder_id', 'full_name', 'email'])
      .where('id', '=', userId)
      // of two runs of this job, the second waits and finds the line
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!user) return 'no-account'
    const noted = await tx
      .selectFrom('audit_entry')
      .select('sequence')
      .where('funder_id', '=', user.funder_id)
      .where('action', '=', 'session.refused')
      .where('subject_id', '=', user.id)
      .where('at', '=', at)
      .where('address', 'is not distinct from', address)
      .limit(1)
      .executeTakeFirst()
    if (noted) return 'already-noted'
    await recordAudit(tx, {
      actor: { funderId: user.funder_id, userId: user.id, fullName: user.full_name, origin: { address } },
      at,
      action: 'session.refused',
      subject: { kind: 'account', id: user.id, label: user.email },
      after: { why },
    })
    return 'noted'
  })
}
