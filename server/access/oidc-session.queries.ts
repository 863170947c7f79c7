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

/** Whether a person of the funder may come through the provider, and the identities they are tied to; null when not theirs. */
export async function readProviderAccess(db: Db, scope: { readonly funderId: string }, userId: string) {
  const account = await db
    .selectFrom('user_account')
    .select('oidc_allowed')
    .where('id', '=', userId)
    .where('funder_id', '=', scope.funderId)
    .where('kind', '=', 'person')
    .executeTakeFirst()
  if (!account) return null
  const rows = await db
    .selectFrom('user_identity')
    .select(['issuer', 'linked_at', 'last_used_at'])
    .where('user_id', '=', userId)
    .orderBy('linked_at')
    .limit(20)
    .execute()
  return {
    allowed: account.oidc_allowed,
    identities: rows.map((row) => ({
      issuer: row.issuer,
      linkedAt: row.linked_at.toISOString(),
      lastUsedAt: row.last_used_at.toISOString(),
    })),
  }
}
