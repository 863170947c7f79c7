import type { Tx } from '../db/client.ts'
import { newId, newSecret } from '../kernel/ids.ts'
import { hashToken } from './session.queries.ts'

const SESSION_HOURS = 7 * 24

/** The token of the cookie, told once, and when it ends whatever happens. */
export interface OpenedSession {
  readonly sessionId: string
  readonly token: string
  readonly expires: Date
}

/** Where a person signs in from. */
export interface Place {
  readonly address: string | null
  readonly userAgent: string | null
}

/** Opens a session for a person who has just proved who they are, by our password or at a provider. */
export async function openSession(
  tx: Tx,
  input: { userId: string; method: 'password' | 'oidc'; place: Place; now: Date },
): Promise<OpenedSession> {
  const { userId, method, place, now } = input
  const token = newSecret()
  const expires = new Date(now.getTime() + SESSION_HOURS * 3_600_000)
  const sessionId = newId(now)
  await tx
    .insertInto('user_session')
    .values({
      id: sessionId,
      token_hash: hashToken(token),
      user_id: userId,
      created_at: now,
      last_seen_at: now,
      expires_at: expires,
      address: place.address,
      user_agent: place.userAgent?.slice(0, 300) ?? null,
      method,
    })
    .execute()
  await tx.updateTable('user_account').set({ last_sign_in_at: now }).where('id', '=', userId).execute()
  return { sessionId, token, expires }
}

/** The same session under another token: the one before is worth nothing from now on. Null when it ended meanwhile. */
export async function rotateSession(tx: Tx, sessionId: string): Promise<OpenedSession | null> {
  const token = newSecret()
  const row = await tx
    .updateTable('user_session')
    .set({ token_hash: hashToken(token) })
    .where('id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .returning('expires_at')
    .executeTakeFirst()
  return row ? { sessionId, token, expires: row.expires_at } : null
}

/** Ends the sessions of a person, but for one. Returns how many ended. */
export async function endSessions(tx: Tx, userId: string, options: { except?: string; now: Date }): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('user_session')
    .set({ revoked_at: options.now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .$if(options.except !== undefined, (query) => query.where('id', '!=', options.except ?? ''))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
