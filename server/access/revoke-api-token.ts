import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { Actor } from './actor.ts'
import { tokenScopeOf } from './api-token-scope.ts'

/** Ends a token at once and for ever; the next request that bears it is refused. Revoking it again changes nothing. */
export async function revokeApiToken(services: Services, actor: Actor, id: string): Promise<void> {
  const now = services.clock.now()
  const scope = tokenScopeOf(actor)
  await inTransaction(services.db, async (tx) => {
    const token = await tx
      .selectFrom('api_token')
      .select(['id', 'name', 'revoked_at'])
      .where('id', '=', id)
      .where('funder_id', '=', scope.funderId)
      .$if(scope.createdBy !== null, (query) => query.where('created_by', '=', scope.createdBy))
      .forUpdate()
      .executeTakeFirst()
    if (!token) throw notFound()
    if (token.revoked_at) return
    await tx.updateTable('api_token').set({ revoked_at: now, revoked_by: actor.userId }).where('id', '=', id).execute()
    await tx.updateTable('user_account').set({ active: false }).where('id', '=', id).execute()
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'token.revoked',
      subject: { kind: 'token', id, label: token.name },
      role: 'administrator',
    })
  })
}
