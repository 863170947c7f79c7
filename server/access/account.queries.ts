import type { Db } from '../db/client.ts'
import type { Actor } from './actor.ts'
import { IDLE_HOURS } from './session.queries.ts'

/** The live sessions of a person, the last used first. A person has few: what is idle or revoked is not among them. */
export async function listOwnSessions(db: Db, actor: Actor, now: Date) {
  const rows = await db
    .selectFrom('user_session')
    .select(['id', 'created_at', 'last_seen_at', 'address', 'user_agent', 'method'])
    .where('user_id', '=', actor.userId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - IDLE_HOURS * 3_600_000))
    .orderBy('last_seen_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    address: row.address,
    userAgent: row.user_agent,
    method: row.method === 'oidc' ? ('oidc' as const) : ('password' as const),
    current: row.id === actor.sessionId,
  }))
}

/** Whether a second factor is on, and how many recovery codes are left. */
export async function readOwnSecondFactor(db: Db, actor: Actor) {
  const row = await db
    .selectFrom('user_account as u')
    .select(['u.totp_confirmed_at', 'u.password_hash'])
    .select((eb) =>
      eb
        .selectFrom('recovery_code as r')
        .select((inner) => inner.fn.countAll<string>().as('left'))
        .whereRef('r.user_id', '=', 'u.id')
        .where('r.used_at', 'is', null)
        .as('left'),
    )
    .where('u.id', '=', actor.userId)
    .executeTakeFirstOrThrow()
  return {
    enabledAt: row.totp_confirmed_at?.toISOString() ?? null,
    recoveryCodesLeft: Number(row.left ?? 0),
    localPassword: row.password_hash !== null,
  }
}
