import { type Actor, hasRole, isAgent } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'

/** What is muted for this person and, for agents, for everybody; for supervisors and administrators, for anyone of the funder. At most 500. */
export async function listMutes(db: Db, actor: Actor) {
  const all = hasRole(actor, 'supervisor', 'administrator')
  const rows = await db
    .selectFrom('reminder_mute as m')
    .innerJoin('user_account as b', 'b.id', 'm.muted_by')
    .leftJoin('user_account as u', 'u.id', 'm.user_id')
    .select(['m.id', 'm.user_id', 'm.rule', 'm.until_on', 'm.reason', 'm.muted_at', 'u.full_name as user_name', 'b.full_name as by_name'])
    .where('m.funder_id', '=', actor.funderId)
    .$if(!all, (query) =>
      query.where((eb) => eb.or([eb('m.user_id', '=', actor.userId), ...(isAgent(actor) ? [eb('m.user_id', 'is', null)] : [])])),
    )
    .orderBy('m.muted_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    userId: row.user_id,
    userName: row.user_name,
    rule: row.rule,
    until: row.until_on as LocalDate | null,
    reason: row.reason,
    mutedByName: row.by_name,
    mutedAt: row.muted_at.toISOString(),
    mayLift: all || row.user_id === actor.userId,
  }))
}
