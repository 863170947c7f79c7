import { sql } from 'kysely'
import type { Tx } from '../db/client.ts'
import { newId } from '../kernel/ids.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { WebhookKind } from './kinds.ts'

/** Something that happened to a case: identifiers, references and states, nobody's name and no account number. */
export interface WebhookEvent {
  readonly kind: WebhookKind
  /** The row that records it: the event of the case, the letter, the order. Told once to each address. */
  readonly eventId: string
  readonly caseId: string
  readonly funderId: string
  readonly at: Date
  readonly about: Readonly<Record<string, string | number | null>>
}

/**
 * Writes what is to be told of this event, and asks for its sending, in the transaction of the event: told if and only if it commits.
 * A draft and a case of a sealed call belong to the applicant alone: nothing is told of them.
 */
export async function tellWebhooks(tx: Tx, event: WebhookEvent): Promise<void> {
  const endpoints = await endpointsFor(tx, event)
  if (endpoints.length === 0) return
  // Under the lock of the case, which an act holds already: the order of the rows is that in which its events become true.
  const found = await tx
    .selectFrom('case_file')
    .select(['id', 'reference', 'programme_code', 'state'])
    .where('id', '=', event.caseId)
    .where('received_on', 'is not', null)
    .where('sealed', '=', false)
    // never for update: who writes a note holds a share of the row by its foreign key, and two of them would wait for each other
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!found) return
  const body = JSON.stringify({
    id: event.eventId,
    type: event.kind,
    at: event.at.toISOString(),
    case: { id: found.id, reference: found.reference, programme: found.programme_code, state: found.state },
    ...event.about,
  })
  for (const endpoint of endpoints) await addDelivery(tx, event, endpoint, body)
}

const endpointsFor = (tx: Tx, event: WebhookEvent): Promise<{ id: string }[]> =>
  tx
    .selectFrom('webhook_endpoint as e')
    .innerJoin('case_file as c', 'c.funder_id', 'e.funder_id')
    .select('e.id')
    .where('c.id', '=', event.caseId)
    .where('e.funder_id', '=', event.funderId)
    .where('e.active', '=', true)
    .where(sql<boolean>`${event.kind} = any(e.kinds)`)
    .where(sql<boolean>`(e.programmes is null or c.programme_code = any(e.programmes))`)
    .orderBy('e.id')
    // one that is being deleted is waited for, and then not told
    .forKeyShare('e')
    .execute()

async function addDelivery(tx: Tx, event: WebhookEvent, endpoint: { id: string }, body: string): Promise<void> {
  const id = newId(event.at)
  const added = await tx
    .insertInto('webhook_delivery')
    .values({
      id,
      funder_id: event.funderId,
      endpoint_id: endpoint.id,
      case_id: event.caseId,
      event_id: event.eventId,
      kind: event.kind,
      body,
      created_at: event.at,
      try_at: event.at,
      queued_at: event.at,
    })
    .onConflict((conflict) => conflict.constraint('webhook_delivery_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added) await enqueue(tx, { job: 'deliver-webhook', payload: { deliveryId: id }, now: event.at })
}
