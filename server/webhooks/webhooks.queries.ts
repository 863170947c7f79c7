import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { WebhookKind } from './kinds.ts'

export const DELIVERY_STATES = ['waiting', 'delivered', 'dead', 'skipped'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

const counted = (state: DeliveryState) =>
  sql<number>`(select count(*)::int from webhook_delivery d where d.endpoint_id = e.id and d.state = ${sql.lit(state)})`

const endpoints = (db: Db, actor: Actor, now: Date) =>
  db
    .selectFrom('webhook_endpoint as e')
    .innerJoin('user_account as u', 'u.id', 'e.created_by')
    .select(['e.id', 'e.name', 'e.url', 'e.kinds', 'e.programmes', 'e.active', 'e.version', 'e.created_at', 'u.full_name'])
    .select((eb) => eb.case().when('e.previous_until', '>', now).then(eb.ref('e.previous_until')).else(null).end().as('previous_until'))
    .select([counted('waiting').as('waiting'), counted('dead').as('dead')])
    .select(
      sql<Date | null>`(select max(d.finished_at) from webhook_delivery d where d.endpoint_id = e.id and d.state = 'delivered')`.as(
        'last_delivered_at',
      ),
    )
    .where('e.funder_id', '=', actor.funderId)

type EndpointRow = Awaited<ReturnType<ReturnType<typeof endpoints>['executeTakeFirstOrThrow']>>

const endpointOf = (row: EndpointRow) => ({
  id: row.id,
  name: row.name,
  url: row.url,
  kinds: row.kinds as WebhookKind[],
  programmes: row.programmes,
  active: row.active,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  createdByName: row.full_name,
  /** Until when the secret before the present one signs too. */
  previousSecretUntil: row.previous_until?.toISOString() ?? null,
  waiting: row.waiting,
  dead: row.dead,
  lastDeliveredAt: row.last_delivered_at?.toISOString() ?? null,
})

/** Addresses of the funder, newest first: a handful (`change-endpoints.ts`). Never a secret. */
export async function listEndpoints(db: Db, actor: Actor, now: Date) {
  return (await endpoints(db, actor, now).orderBy('e.created_at', 'desc').orderBy('e.id', 'desc').limit(100).execute()).map(endpointOf)
}

export async function findEndpoint(db: Db, actor: Actor, id: string, now: Date) {
  const row = await endpoints(db, actor, now).where('e.id', '=', id).executeTakeFirst()
  return row ? endpointOf(row) : null
}

/** Deliveries to one address, of the cases the person may know of: of the page and of its export. */
export function deliveriesOf(db: Db, actor: Actor, asked: { endpointId: string; state?: DeliveryState | undefined }) {
  const query = db
    .selectFrom('webhook_delivery as d')
    .innerJoin('case_file', 'case_file.id', 'd.case_id')
    .where('d.endpoint_id', '=', asked.endpointId)
    .where('d.funder_id', '=', actor.funderId)
    .where(visibleTo(actor))
  return asked.state ? query.where('d.state', '=', asked.state) : query
}

/** Those deliveries, the newest event first. */
export async function listDeliveries(
  db: Db,
  actor: Actor,
  asked: { endpointId: string; state?: DeliveryState | undefined; cursor?: string | undefined; limit: number },
) {
  let query = deliveriesOf(db, actor, asked)
    .select(['d.id', 'd.position', 'd.event_id', 'd.kind', 'd.body', 'd.state', 'd.created_at', 'd.try_at', 'd.attempts', 'd.tried_at'])
    .select(['d.status', 'd.error', 'd.response', 'd.duration_ms', 'd.finished_at', 'd.replayed_at', 'd.case_id', 'case_file.reference'])
    .select(
      sql<boolean>`d.state = 'waiting' and exists (select 1 from webhook_delivery o where o.endpoint_id = d.endpoint_id
        and o.case_id = d.case_id and o.state = 'waiting' and o.position < d.position)`.as('behind'),
    )
    .orderBy('d.position', 'desc')
    .limit(asked.limit + 1)
  if (asked.cursor) {
    const [position] = decodeCursor(asked.cursor, ['integer'])
    query = query.where('d.position', '<', String(position))
  }
  const page = pageOf(await query.execute(), asked.limit, (row) => [Number(row.position)])
  return { items: page.items.map(deliveryOf), nextCursor: page.nextCursor }
}

interface DeliveryRow {
  readonly id: string
  readonly event_id: string
  readonly kind: string
  readonly body: string
  readonly state: string
  readonly behind: boolean
  readonly created_at: Date
  readonly try_at: Date
  readonly attempts: number
  readonly tried_at: Date | null
  readonly status: number | null
  readonly error: string | null
  readonly response: string | null
  readonly duration_ms: number | null
  readonly finished_at: Date | null
  readonly replayed_at: Date | null
  readonly case_id: string
  readonly reference: string
}

const deliveryOf = (row: DeliveryRow) => ({
  id: row.id,
  eventId: row.event_id,
  kind: row.kind as WebhookKind,
  case: { id: row.case_id, reference: row.reference },
  body: row.body,
  state: row.state as DeliveryState,
  behind: row.behind,
  createdAt: row.created_at.toISOString(),
  nextTryAt: row.state === 'waiting' && !row.behind ? row.try_at.toISOString() : null,
  attempts: row.attempts,
  triedAt: row.tried_at?.toISOString() ?? null,
  status: row.status,
  error: row.error,
  response: row.response,
  durationMs: row.duration_ms,
  finishedAt: row.finished_at?.toISOString() ?? null,
  replayedAt: row.replayed_at?.toISOString() ?? null,
})
