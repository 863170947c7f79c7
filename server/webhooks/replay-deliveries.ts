import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, notFound } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import { refuseUnlessWhole } from './change-endpoints.ts'
import { handOverNext } from './deliver-webhook.ts'

/** How many are sent again by one request; the rest by another. */
export const MOST_AT_ONCE = 1_000

/**
 * Sends one delivery again, the same bytes under the same event id, whatever became of it. What waits of the same case waits for it.
 * Refuses `delivery-waiting` for one that has not left yet.
 */
export async function replayDelivery(services: Services, actor: Actor, id: string): Promise<void> {
  refuseUnlessWhole(actor)
  const now = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const delivery = await lockDelivery(tx, actor, id)
    if (delivery.state === 'waiting') throw conflict('delivery-waiting')
    await tx
      .updateTable('webhook_delivery')
      .set({ ...asked(actor, now), queued_at: now })
      .where('id', '=', id)
      .execute()
    await enqueue(tx, { job: 'deliver-webhook', payload: { deliveryId: id }, now })
    await recordAudit(tx, { ...by(actor, now), action: 'webhook.replayed', subject: { kind: 'webhook', id, label: delivery.name } })
  })
}

/**
 * Sends again, to one address, what happened since this instant: what was given up or passed over, or everything that left. In the order of
 * the events; at most MOST_AT_ONCE. Returns how many, and whether there is more.
 */
export async function replaySince(
  services: Services,
  actor: Actor,
  asking: { endpointId: string; since: Date; only: 'undelivered' | 'all' },
): Promise<{ replayed: number; more: boolean }> {
  refuseUnlessWhole(actor)
  const now = services.clock.now()
  const states = asking.only === 'all' ? ['delivered', 'dead', 'skipped'] : ['dead', 'skipped']
  return inTransaction(services.db, async (tx) => {
    const endpoint = await tx
      .selectFrom('webhook_endpoint')
      .select('name')
      .where('id', '=', asking.endpointId)
      .where('funder_id', '=', actor.funderId)
      .executeTakeFirst()
    if (!endpoint) throw notFound()
    const rows = await tx
      .selectFrom('webhook_delivery as d')
      .innerJoin('case_file', 'case_file.id', 'd.case_id')
      .select('d.id')
      .where('d.endpoint_id', '=', asking.endpointId)
      .where('d.created_at', '>=', asking.since)
      .where('d.state', 'in', states)
      .where((eb) => eb.or([eb('d.replayed_at', 'is', null), eb('d.replayed_at', '<', now)]))
      .where(visibleTo(actor))
      .orderBy('d.position')
      .limit(MOST_AT_ONCE + 1)
      .forUpdate('d')
      .execute()
    const ids = rows.slice(0, MOST_AT_ONCE).map(({ id }) => id)
    if (ids.length > 0) {
      // older than any pause: `resume-webhooks` takes the first of each case, and each hands over the next
      const longAgo = new Date(0)
      await tx
        .updateTable('webhook_delivery')
        .set({ ...asked(actor, now), queued_at: longAgo })
        .where(sql<boolean>`id = any(${ids}::uuid[])`)
        .execute()
      await enqueue(tx, { job: 'resume-webhooks', payload: {}, now })
      await recordAudit(tx, {
        ...by(actor, now),
        action: 'webhook.replayed',
        subject: { kind: 'webhook', id: asking.endpointId, label: endpoint.name },
        after: { since: asking.since, only: asking.only, replayed: ids.length },
      })
    }
    return { replayed: ids.length, more: rows.length > MOST_AT_ONCE }
  })
}

/** Passes over a delivery that waits, so that what follows it of its case may leave. Refuses `delivery-ended`, and `delivery-being-sent`. */
export async function skipDelivery(services: Services, actor: Actor, id: string): Promise<void> {
  refuseUnlessWhole(actor)
  const now = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const delivery = await lockDelivery(tx, actor, id)
    if (delivery.state !== 'waiting') throw conflict('delivery-ended')
    if (delivery.claimed_until && delivery.claimed_until > now) throw conflict('delivery-being-sent')
    await tx.updateTable('webhook_delivery').set({ state: 'skipped', finished_at: now, claimed_until: null }).where('id', '=', id).execute()
    await handOverNext(tx, delivery, now)
    await recordAudit(tx, { ...by(actor, now), action: 'webhook.skipped', subject: { kind: 'webhook', id, label: delivery.name } })
  })
}

const by = (actor: Actor, at: Date) => ({ actor, at, role: 'administrator' as const })

const asked = (actor: Actor, now: Date) => ({
  state: 'waiting',
  finished_at: null,
  claimed_until: null,
  tries: 0,
  try_at: now,
  replayed_at: now,
  replayed_by: actor.userId,
})

async function lockDelivery(tx: Tx, actor: Actor, id: string) {
  const row = await tx
    .selectFrom('webhook_delivery as d')
    .innerJoin('webhook_endpoint as e', 'e.id', 'd.endpoint_id')
    .innerJoin('case_file', 'case_file.id', 'd.case_id')
    .select(['d.state', 'd.claimed_until', 'd.endpoint_id', 'd.case_id', 'e.name'])
    .where('d.id', '=', id)
    .where('e.funder_id', '=', actor.funderId)
    .where(visibleTo(actor))
    .forUpdate('d')
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}
