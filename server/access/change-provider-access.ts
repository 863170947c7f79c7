import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Services } from '../services.ts'
import type { Actor } from './actor.ts'
import { holdAccount } from './administrators.ts'

/**
 * Allows an account to be entered through the identity provider, or bars it: its identity is untied and the sessions opened there
 * end. Barred and allowed again, it is tied anew at the next sign-in: for somebody whose identity at the provider has changed.
 */
export function changeProviderAccess(
  services: Services,
  actor: Actor,
  input: { userId: string; version: number; allowed: boolean },
): Promise<{ version: number }> {
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const account = await holdAccount(tx, actor, input.userId, input.version)
    const { version } = await tx
      .updateTable('user_account')
      .set((eb) => ({ oidc_allowed: input.allowed, version: eb('version', '+', 1) }))
      .where('id', '=', account.id)
      .returning('version')
      .executeTakeFirstOrThrow()
    if (!input.allowed) {
      await tx.deleteFrom('user_identity').where('user_id', '=', account.id).execute()
      await tx
        .updateTable('user_session')
        .set({ revoked_at: now })
        .where('user_id', '=', account.id)
        .where('method', '=', 'oidc')
        .where('revoked_at', 'is', null)
        .execute()
    }
    const subject = { kind: 'account', id: account.id, label: account.email } as const
    const action = input.allowed ? 'account.changed' : 'identity.unlinked'
    await recordAudit(tx, { actor, at: now, action, subject, after: { providerAllowed: input.allowed } })
    return { version }
  })
}
