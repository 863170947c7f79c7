import { type Actor, hasRole } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { conflict, fieldFault, invalid, notFound } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import type { Capacity } from './attachment.queries.ts'

/** Requests one person may have open: enough for a consultant, too few to try every SIRET of a town. */
export const MOST_OPEN = 10

/**
 * Asks to act for the organisation of this SIRET. The answer is the same whether the funder knows it or not.
 * Throws `attachment-already-asked`, `already-attached`, `too-many-attachment-requests`, or the faults of the fields.
 */
export async function askAttachment(
  services: Services,
  actor: Actor,
  input: { siret: string; capacity?: Capacity | undefined; message: string },
): Promise<string> {
  const { siret } = input
  const capacity = input.capacity ?? (hasRole(actor, 'applicant') ? 'applicant' : 'consultant')
  if (!hasRole(actor, capacity)) throw invalid(fieldFault('/capacity', 'not-in-list'))
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    // one after the other for one person, so that ten open ones are ten
    await tx.selectFrom('user_account').select('id').where('id', '=', actor.userId).forNoKeyUpdate().execute()
    const member = await tx
      .selectFrom('organisation_member as m')
      .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
      .select('o.id')
      .where('m.user_id', '=', actor.userId)
      .where('o.siret', '=', siret)
      .executeTakeFirst()
    if (member) throw conflict('already-attached')
    const open = await tx
      .selectFrom('attachment_request')
      .select('siret')
      .where('user_id', '=', actor.userId)
      .where('state', '=', 'asked')
      .limit(MOST_OPEN)
      .execute()
    if (open.some((row) => row.siret === siret)) throw conflict('attachment-already-asked')
    if (open.length >= MOST_OPEN) throw conflict('too-many-attachment-requests', { details: { maximum: MOST_OPEN } })
    const id = newId(now)
    await tx
      .insertInto('attachment_request')
      .values({ id, funder_id: actor.funderId, user_id: actor.userId, siret, capacity, message: input.message, created_at: now })
      .execute()
    const subject = { kind: 'account', id: actor.userId, label: actor.email } as const
    await recordAudit(tx, { actor, at: now, action: 'membership.asked', subject, role: capacity, after: { request: id, siret, capacity } })
    await enqueue(tx, { job: 'tell-of-attachment', payload: { funderId: actor.funderId, requestId: id }, now })
    return id
  })
}

/** Takes back one's own open request. Another person's is not there. */
export async function withdrawAttachment(services: Services, actor: Actor, id: string): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const row = await tx
      .selectFrom('attachment_request')
      .select(['state', 'siret'])
      .where('id', '=', id)
      .where('user_id', '=', actor.userId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw notFound()
    if (row.state !== 'asked') throw conflict('attachment-already-decided')
    await tx.updateTable('attachment_request').set({ state: 'withdrawn', decided_at: now }).where('id', '=', id).execute()
    const subject = { kind: 'account', id: actor.userId, label: actor.email } as const
    await recordAudit(tx, { actor, at: now, action: 'membership.withdrawn', subject, after: { request: id, siret: row.siret } })
  })
}
