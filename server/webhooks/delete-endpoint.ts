import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { notFound, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { refuseUnlessWhole } from './change-endpoints.ts'

/**
 * Deletes an address with what was told to it: what waits is dropped, and counted in the answer and the journal. A worker that is sending at this
 * moment ends what it began and has nothing left to note. Returns how many were dropped.
 */
export async function deleteEndpoint(services: Services, actor: Actor, key: { id: string; version: number }): Promise<{ dropped: number }> {
  refuseUnlessWhole(actor)
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    // acts that tell it something wait for this row, and find it gone
    const endpoint = await tx
      .selectFrom('webhook_endpoint')
      .select(['name', 'url', 'kinds', 'programmes', 'active', 'version'])
      .where('id', '=', key.id)
      .where('funder_id', '=', actor.funderId)
      .forUpdate()
      .executeTakeFirst()
    if (!endpoint) throw notFound()
    if (endpoint.version !== key.version) throw stale()
    const gone = await tx.deleteFrom('webhook_delivery').where('endpoint_id', '=', key.id).returning('state').execute()
    await tx.deleteFrom('webhook_endpoint').where('id', '=', key.id).execute()
    const dropped = gone.filter(({ state }) => state === 'waiting').length
    await recordAudit(tx, {
      ...{ actor, at, action: 'webhook.deleted', role: 'administrator' },
      subject: { kind: 'webhook', id: key.id, label: endpoint.name },
      before: endpoint,
      after: { dropped },
    })
    return { dropped }
  })
}
