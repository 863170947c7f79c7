import type { Db } from '../db/client.ts'
import { type Keys, unseal } from '../kernel/keys.ts'

/** The ID token a session was opened with, or null when it was opened otherwise or with another provider. */
export async function idTokenOf(db: Db, keys: Keys, input: { sessionId: string; issuer: string }): Promise<string | null> {
  const row = await db
    .selectFrom('oidc_session')
    .select('id_token')
    .where('session_id', '=', input.sessionId)
    .where('issuer', '=', input.issuer)
    .executeTakeFirst()
  return row ? unseal(keys.derive('oidc-id-token'), row.id_token) : null
}
