import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { Actor, Grant } from './actor.ts'
import { recusedOrganisations } from './interest.queries.ts'
import { limitOf } from './session-limit.ts'

/** A day of work without a gesture ends the session. */
export const IDLE_HOURS = 12

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The person of a live session token, with grants and organisations as they are now; null when unknown, idle, expired, revoked or inactive. */
export async function findActor(db: Db, token: string, now: Date): Promise<Actor | null> {
  const row = await db
    .selectFrom('user_session as s')
    .innerJoin('user_account as u', 'u.id', 's.user_id')
    .innerJoin('funder as f', 'f.id', 'u.funder_id')
    .select(['s.method', 'u.must_change_password', 'u.totp_confirmed_at', 'f.demonstration'])
    .select(['s.id as session_id', 's.last_seen_at', 'u.id as user_id', 'u.funder_id', 'u.full_name', 'u.email', 'u.locale', 'f.time_zone'])
    .select((select) => [
      select
        .selectFrom('role_grant as g')
        .whereRef('g.user_id', '=', 'u.id')
        .select(
          sql<
            Grant[]
          >`coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'programmes', g.programmes, 'departements', g.departements)), '[]')`.as(
            'grants',
          ),
        )
        .as('grants'),
      select
        .selectFrom('organisation_member as m')
        .whereRef('m.user_id', '=', 'u.id')
        .select(sql<string[]>`coalesce(jsonb_agg(m.organisation_id), '[]')`.as('ids'))
        .as('organisation_ids'),
      recusedOrganisations('u', now),
    ])
    .where('s.token_hash', '=', hashToken(token))
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', new Date(now.getTime() - IDLE_HOURS * 3_600_000))
    .where('u.active', '=', true)
    .executeTakeFirst()
  if (!row) return null
  if (now.getTime() - row.last_seen_at.getTime() > 60_000) {
    await db.updateTable('user_session').set({ last_seen_at: now }).where('id', '=', row.session_id).execute()
  }
  const grants = row.grants ?? []
  return {
    userId: row.user_id,
    sessionId: row.session_id,
    funderId: row.funder_id,
    fullName: row.full_name,
    email: row.email,
    locale: row.locale === 'en' ? 'en' : 'fr',
    timeZone: row.time_zone,
    grants,
    limitedTo: limitOf({
      method: row.method,
      mustChangePassword: row.must_change_password,
      secondFactor: row.totp_confirmed_at !== null,
      demonstration: row.demonstration,
      grants,
    }),
    organisationIds: row.organisation_ids ?? [],
    recusedOrganisationIds: row.recused_organisation_ids,
  }
}
