import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { refuseUnlessWhole } from './change-endpoints.ts'
import { type Posted, postDelivery } from './post-delivery.ts'
import { signatureOf } from './signature.ts'

/** What a test came to: what was sent, and what was answered to it. */
export interface Tested extends Posted {
  readonly eventId: string
  readonly body: string
  readonly durationMs: number
}

/**
 * Sends one event that is about nothing, signed like the others, while the person waits; it is neither kept nor tried again, and takes no turn
 * among the deliveries of cases. An address that is switched off is tested too: that is how one finds out that it may be switched on.
 */
export async function testEndpoint(
  services: Services,
  actor: Actor,
  id: string,
  options: { readonly timeLimitMs?: number } = {},
): Promise<Tested> {
  refuseUnlessWhole(actor)
  const endpoint = await services.db
    .selectFrom('webhook_endpoint')
    .select(['name', 'url', 'secret', 'previous_secret', 'previous_until'])
    .where('id', '=', id)
    .where('funder_id', '=', actor.funderId)
    .executeTakeFirst()
  if (!endpoint) throw notFound()
  const at = services.clock.now()
  const eventId = newId(at)
  const body = JSON.stringify({ id: eventId, type: 'test', at: at.toISOString() })
  const began = performance.now()
  const posted = await postDelivery({
    url: endpoint.url,
    body,
    allowed: services.webhookNetworks,
    headers: {
      'guichet-signature': signatureOf(services.keys, endpoint, body, at),
      'guichet-event': 'test',
      'guichet-event-id': eventId,
      'guichet-delivery': eventId,
    },
    ...options,
  })
  const durationMs = Math.round(performance.now() - began)
  const { status, error } = posted
  await inTransaction(services.db, (tx) =>
    recordAudit(tx, {
      ...{ actor, at, action: 'webhook.tested', role: 'administrator' },
      subject: { kind: 'webhook', id, label: endpoint.name },
      after: { status, error },
    }),
  )
  return { ...posted, eventId, body, durationMs }
}
