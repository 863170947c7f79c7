import { type Actor, administersAll } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { conflict, type FieldFault, fieldFault, forbidden, invalid, notFound, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { WebhookKind } from './kinds.ts'
import { newWebhookSecret, OVERLAP_MS, sealWebhookSecret } from './signature.ts'
import { addressFault } from './webhook-address.ts'

/** Enough for the programs around one funder; each costs a row for each act. */
const MOST_ENDPOINTS = 20

export interface EndpointInput {
  readonly name: string
  readonly url: string
  readonly kinds: readonly WebhookKind[]
  readonly programmes: readonly string[] | null
}

/** What leaves by an address concerns the funder as a whole: an administrator of a part of it neither sets nor sees any. */
export function refuseUnlessWhole(actor: Actor): void {
  if (!administersAll(actor)) throw forbidden('role-may-not')
}

/** Registers an address. The secret is in the answer and is not shown again; it is kept sealed, since signing needs it. */
export async function registerEndpoint(services: Services, actor: Actor, input: EndpointInput): Promise<{ id: string; secret: string }> {
  refuseUnlessWhole(actor)
  refuseFaults(services, input)
  const now = services.clock.now()
  const id = newId(now)
  const secret = newWebhookSecret()
  await inTransaction(services.db, async (tx) => {
    // two at once are counted one after the other
    await tx.selectFrom('funder').select('id').where('id', '=', actor.funderId).forNoKeyUpdate().execute()
    const { known } = await tx
      .selectFrom('webhook_endpoint')
      .where('funder_id', '=', actor.funderId)
      .select((select) => select.fn.countAll<string>().as('known'))
      .executeTakeFirstOrThrow()
    if (Number(known) >= MOST_ENDPOINTS) throw conflict('too-many-webhooks', { details: { most: MOST_ENDPOINTS } })
    await tx
      .insertInto('webhook_endpoint')
      .values({
        id,
        funder_id: actor.funderId,
        ...columnsOf(input),
        secret: sealWebhookSecret(services.keys, secret),
        created_by: actor.userId,
        created_at: now,
      })
      .execute()
    await tell(tx, actor, { action: 'webhook.created', id, name: input.name, at: now, after: input })
  })
  return { id, secret }
}

/** Changes what an address is told, or switches it off and on. What waits for one that is off is kept, and leaves once it is on again. */
export async function changeEndpoint(
  services: Services,
  actor: Actor,
  change: { id: string; version: number; input: EndpointInput & { readonly active: boolean } },
): Promise<void> {
  refuseUnlessWhole(actor)
  refuseFaults(services, change.input)
  const now = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const before = await lockEndpoint(tx, actor, change.id)
    if (before.version !== change.version) throw stale()
    const { active } = change.input
    await tx
      .updateTable('webhook_endpoint')
      .set({ ...columnsOf(change.input), active, version: before.version + 1 })
      .where('id', '=', change.id)
      .execute()
    const { name, url, kinds, programmes } = before
    await tell(tx, actor, {
      ...{ action: 'webhook.changed', id: change.id, name: change.input.name, at: now },
      before: { name, url, kinds, programmes, active: before.active },
      after: change.input,
    })
  })
}

/** Makes a new secret, shown this once. The one before signs beside it for OVERLAP_MS; the one before that no more. */
export async function renewSecret(services: Services, actor: Actor, id: string): Promise<{ secret: string; previousUntil: Date }> {
  refuseUnlessWhole(actor)
  const now = services.clock.now()
  const secret = newWebhookSecret()
  const previousUntil = new Date(now.getTime() + OVERLAP_MS)
  await inTransaction(services.db, async (tx) => {
    const before = await lockEndpoint(tx, actor, id)
    await tx
      .updateTable('webhook_endpoint')
      .set({
        secret: sealWebhookSecret(services.keys, secret),
        previous_secret: before.secret,
        previous_until: previousUntil,
        version: before.version + 1,
      })
      .where('id', '=', id)
      .execute()
    await tell(tx, actor, { action: 'webhook.secret-renewed', id, name: before.name, at: now, after: { previousUntil } })
  })
  return { secret, previousUntil }
}

async function lockEndpoint(tx: Tx, actor: Actor, id: string) {
  const row = await tx
    .selectFrom('webhook_endpoint')
    .select(['name', 'url', 'kinds', 'programmes', 'active', 'secret', 'version'])
    .where('id', '=', id)
    .where('funder_id', '=', actor.funderId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

const columnsOf = ({ name, url, kinds, programmes }: EndpointInput) => ({
  name,
  url,
  kinds: [...new Set(kinds)],
  programmes: programmes ? [...new Set(programmes)] : null,
})

function refuseFaults(services: Services, input: EndpointInput): void {
  const address = addressFault(input.url, services.webhookNetworks)
  const faults: FieldFault[] = (input.programmes ?? []).flatMap((code, index) =>
    services.programmes.get(code) ? [] : [fieldFault(`/programmes/${index}`, 'unknown-programme')],
  )
  if (address) faults.unshift(fieldFault('/url', address))
  if (faults.length > 0) throw invalid(...faults)
}

const tell = (
  tx: Tx,
  actor: Actor,
  told: {
    action: 'webhook.created' | 'webhook.changed' | 'webhook.secret-renewed'
    id: string
    name: string
    at: Date
    before?: unknown
    after?: unknown
  },
): Promise<void> =>
  recordAudit(tx, {
    actor,
    at: told.at,
    action: told.action,
    role: 'administrator',
    subject: { kind: 'webhook', id: told.id, label: told.name },
    ...(told.before === undefined ? {} : { before: told.before }),
    ...(told.after === undefined ? {} : { after: told.after }),
  })
