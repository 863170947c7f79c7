import { newId, newSecret } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { spendVerifyTime, verifyPassword } from './password.ts'
import { hashToken } from './session.queries.ts'

const SESSION_HOURS = 7 * 24

export interface SignedIn {
  readonly token: string
  readonly expires: Date
}

/** Opens a session. The same refusal, in the same time, for an unknown e-mail, a wrong password and a closed account. */
export async function signIn(
  services: Services,
  input: { email: string; password: string; address: string | null; userAgent: string | null },
): Promise<SignedIn> {
  const user = await services.db
    .selectFrom('user_account')
    .select(['id', 'password_hash', 'active'])
    .where('email', '=', input.email)
    .executeTakeFirst()
  if (!user?.password_hash) {
    await spendVerifyTime(input.password)
    throw new Refusal('not-signed-in', 'wrong-credentials')
  }
  const right = await verifyPassword(user.password_hash, input.password)
  if (!right || !user.active) throw new Refusal('not-signed-in', 'wrong-credentials')
  const now = services.clock.now()
  const token = newSecret()
  const expires = new Date(now.getTime() + SESSION_HOURS * 3_600_000)
  await services.db
    .insertInto('user_session')
    .values({
      id: newId(now),
      token_hash: hashToken(token),
      user_id: user.id,
      created_at: now,
      last_seen_at: now,
      expires_at: expires,
      address: input.address,
      user_agent: input.userAgent?.slice(0, 300) ?? null,
    })
    .execute()
  return { token, expires }
}

/** Ends a session at once. */
export async function signOut(services: Services, sessionId: string): Promise<void> {
  await services.db
    .updateTable('user_session')
    .set({ revoked_at: services.clock.now() })
    .where('id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .execute()
}
