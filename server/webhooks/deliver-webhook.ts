import { sql } from 'kysely'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import { type Posted, postDelivery } from './post-delivery.ts'
import { signatureOf } from './signature.ts'

const MINUTE_MS = 60_000
/** Pauses after each failure, in minutes: about sixteen hours in all, then it is given up. An administrator may send it again. */
const PAUSES = [0.5, 2, 10, 30, 60, 120, 240, 480] as const
export const MOST_TRIES = PAUSES.length + 1
/** A worker that died while sending is waited for so long: longer than any exchange lasts. */
const CLAIM_MS = MINUTE_MS

type Sending = Pick<Services, 'db' | 'clock' | 'keys' | 'webhookNetworks'>

/** `waits`: one before it in its case, a pause, or another worker that is sending it. */
export type WebhookOutcome = 'delivered' | 'failed' | 'dead' | 'waits'

/**
 * Sends one delivery. It is claimed first, in a transaction that ends before anything is sent: only the first of its case that waits, and
 * only while no other of that case is being sent, so that an address hears of one case in order whatever the number of workers.
 * What it came to is noted in a second one, which hands over the next of the case once this one is done or given up.
 * A worker that dies in between sends it again: who receives it knows the event by its id.
 */
export async function deliverWebhook(
  services: Sending,
  deliveryId: string,
  options: { timeLimitMs?: number } = {},
): Promise<WebhookOutcome> {
  const claimed = await claim(services, deliveryId)
  if (!claimed) return 'waits'
  const sentAt = services.clock.now()
  const began = performance.now()
  const posted = await postDelivery({
    url: claimed.url,
    body: claimed.body,
    allowed: services.webhookNetworks,
    headers: {
      'guichet-signature': signatureOf(services.keys, claimed, claimed.body, sentAt),
      'guichet-event': claimed.kind,
      'guichet-event-id': claimed.event_id,
      'guichet-delivery': deliveryId,
    },
    ...options,
  })
  return note(services, { ...claimed, id: deliveryId }, posted, Math.round(performance.now() - began))
}

/** Everything of one case for one address takes turns here, for the length of a transaction. */
const takeTurns = (tx: Tx, lane: { endpoint_id: string; case_id: string }) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`webhook ${lane.endpoint_id} ${lane.case_id}`}, 0))`.execute(tx)

const claim = ({ db, clock }: Sending, deliveryId: string) =>
  inTransaction(db, async (tx) => {
    const lane = await tx.selectFrom('webhook_delivery').select(['endpoint_id', 'case_id']).where('id', '=', deliveryId).executeTakeFirst()
    if (!lane) return undefined
    await takeTurns(tx, lane)
    const now = clock.now()
    const taken = await tx
      .updateTable('webhook_delivery as d')
      .from('webhook_endpoint as e')
      .set((eb) => ({
        claimed_until: new Date(now.getTime() + CLAIM_MS),
        attempts: eb('d.attempts', '+', 1),
        tries: eb('d.tries', '+', 1),
        tried_at: now,
      }))
      .whereRef('e.id', '=', 'd.endpoint_id')
      .where('d.id', '=', deliveryId)
      .where('e.active', '=', true)
      .where('d.state', '=', 'waiting')
      .where('d.try_at', '<=', now)
      .where((eb) => eb.or([eb('d.claimed_until', 'is', null), eb('d.claimed_until', '<=', now)]))
      .where(
        sql<boolean>`not exists (select 1 from webhook_delivery o where o.endpoint_id = d.endpoint_id and o.case_id = d.case_id
          and o.state = 'waiting' and (o.position < d.position or (o.id <> d.id and o.claimed_until > ${now})))`,
      )
      .returning(['d.endpoint_id', 'd.case_id', 'd.body', 'd.kind', 'd.event_id', 'd.attempts', 'd.tries'])
      .returning(['e.url', 'e.secret', 'e.previous_secret', 'e.previous_until'])
      .executeTakeFirst()
    return taken
  })

type Claimed = NonNullable<Awaited<ReturnType<typeof claim>>> & { readonly id: string }

function note({ db, clock }: Sending, sent: Claimed, posted: Posted, durationMs: number): Promise<WebhookOutcome> {
  return inTransaction(db, async (tx) => {
    await takeTurns(tx, sent)
    const now = clock.now()
    const pause = posted.error === null ? undefined : PAUSES[sent.tries - 1]
    const outcome = posted.error === null ? 'delivered' : pause === undefined ? 'dead' : 'failed'
    const noted = await tx
      .updateTable('webhook_delivery')
      .set({
        status: posted.status,
        error: posted.error,
        response: posted.response,
        duration_ms: durationMs,
        claimed_until: null,
        ...(pause === undefined ? { state: outcome, finished_at: now } : { try_at: new Date(now.getTime() + pause * MINUTE_MS) }),
      })
      .where('id', '=', sent.id)
      .where('state', '=', 'waiting')
      // a worker that was given up for dead says nothing of the attempt of another
      .where('attempts', '=', sent.attempts)
      .returning('id')
      .executeTakeFirst()
    if (!noted) return 'waits'
    if (pause === undefined) await handOverNext(tx, sent, now)
    return outcome
  })
}

/** The first of the case that waits, if any: it may have waited for the one that just ended. */
export async function handOverNext(tx: Tx, lane: { endpoint_id: string; case_id: string }, now: Date): Promise<void> {
  const next = await tx
    .updateTable('webhook_delivery')
    .set({ queued_at: now })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('webhook_delivery')
        .select('id')
        .where('endpoint_id', '=', lane.endpoint_id)
        .where('case_id', '=', lane.case_id)
        .where('state', '=', 'waiting')
        .orderBy('position')
        .limit(1),
    )
    .returning('id')
    .executeTakeFirst()
  if (next) await enqueue(tx, { job: 'deliver-webhook', payload: { deliveryId: next.id }, now })
}
