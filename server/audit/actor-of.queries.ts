import type { Db } from '../db/client.ts'
import type { AuditActor } from './record.ts'

/** The person of an account, for what is written deep in an act where the request is no longer at hand: no address, no session. */
export async function actorOfAccount(db: Db, userId: string): Promise<AuditActor> {
  const row = await db.selectFrom('user_account').select(['funder_id', 'full_name']).where('id', '=', userId).executeTakeFirstOrThrow()
  return { funderId: row.funder_id, userId, fullName: row.full_name }
}

/** Who did the act that this event of a case records, and the case it is about. */
export async function actorOfEvent(
  db: Db,
  eventId: string,
): Promise<{ readonly actor: AuditActor; readonly caseId: string; readonly reference: string }> {
  const row = await db
    .selectFrom('case_event as e')
    .innerJoin('case_file as c', 'c.id', 'e.case_id')
    .select(['e.actor_id', 'e.actor_name', 'e.funder_id', 'e.case_id', 'c.reference'])
    .where('e.id', '=', eventId)
    .executeTakeFirstOrThrow()
  const actor = { funderId: row.funder_id, userId: row.actor_id, fullName: row.actor_name }
  return { actor, caseId: row.case_id, reference: row.reference }
}
