import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { notFound } from '../kernel/refusal.ts'
import { instantOut, requiredText } from '../kernel/wire.ts'
import { changeEndpoint, refuseUnlessWhole, registerEndpoint, renewSecret } from './change-endpoints.ts'
import { deleteEndpoint } from './delete-endpoint.ts'
import { WEBHOOK_KINDS } from './kinds.ts'
import { MOST_AT_ONCE, replayDelivery, replaySince, skipDelivery } from './replay-deliveries.ts'
import { testEndpoint } from './test-endpoint.ts'
import { DELIVERY_STATES, findEndpoint, listDeliveries, listEndpoints } from './webhooks.queries.ts'

const Webhook = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    kinds: z.array(z.enum(WEBHOOK_KINDS)),
    programmes: z.array(z.string()).nullable(),
    active: z.boolean(),
    version: z.number().int(),
    createdAt: instantOut,
    createdByName: z.string(),
    previousSecretUntil: instantOut.nullable().meta({ description: 'Until when the secret before the present one signs too' }),
    waiting: z.number().int(),
    dead: z.number().int().meta({ description: 'Given up after the last try' }),
    lastDeliveredAt: instantOut.nullable(),
  })
  .meta({ id: 'Webhook' })

const Delivery = z
  .object({
    id: z.string(),
    eventId: z.string(),
    kind: z.enum(WEBHOOK_KINDS),
    case: z.object({ id: z.string(), reference: z.string() }),
    body: z.string().meta({ description: 'The bytes that are signed and sent' }),
    state: z.enum(DELIVERY_STATES),
    behind: z.boolean().meta({ description: 'Waits for one before it of the same case' }),
    createdAt: instantOut,
    nextTryAt: instantOut.nullable(),
    attempts: z.number().int(),
    triedAt: instantOut.nullable(),
    status: z.number().int().nullable().meta({ description: 'HTTP status of the last answer' }),
    error: z.string().nullable(),
    response: z.string().nullable().meta({ description: 'The beginning of the last answer' }),
    durationMs: z.number().int().nullable(),
    finishedAt: instantOut.nullable(),
    replayedAt: instantOut.nullable(),
  })
  .meta({ id: 'WebhookDelivery' })

const fields = {
  name: requiredText(100),
  url: requiredText(500).meta({ description: 'https; loopback and private networks only when the installation allows them' }),
  kinds: z.array(z.enum(WEBHOOK_KINDS)).min(1).max(20),
  programmes: z.array(z.string().max(40)).min(1).max(50).nullable().meta({ description: 'null: every programme' }),
}
const secret = z.string().meta({ description: 'Shown this once. Signs `timestamp.body` with HMAC-SHA256' })
const base = { tag: 'Webhooks', permission: ['administrator'] } as const
const byId = z.object({ id: z.uuid() })

const endpointRoutes: readonly Route[] = [
  defineRoute({
    ...base,
    method: 'get',
    path: '/webhooks',
    operationId: 'listWebhooks',
    summary: 'Addresses told of what happens to cases; never their secrets',
    response: z.object({ items: z.array(Webhook) }),
    handle: async ({ actor, services }) => {
      refuseUnlessWhole(actor)
      return { body: { items: await listEndpoints(services.db, actor, services.clock.now()) } }
    },
  }),
  defineRoute({
    ...base,
    method: 'post',
    path: '/webhooks',
    operationId: 'createWebhook',
    summary: 'Register an address; its secret is shown this once',
    body: z.strictObject(fields),
    response: z.object({ webhook: Webhook, secret }).meta({ id: 'NewWebhook' }),
    status: 201,
    secretAnswer: true,
    problems: ['too-many-webhooks'],
    handle: async ({ actor, body, services }) => {
      const made = await registerEndpoint(services, actor, body)
      const webhook = await findEndpoint(services.db, actor, made.id, services.clock.now())
      if (!webhook) throw new Error('an address just registered is not found')
      return { body: { webhook, secret: made.secret } }
    },
  }),
  defineRoute({
    ...base,
    method: 'get',
    path: '/webhooks/{id}',
    operationId: 'readWebhook',
    summary: 'One address',
    params: byId,
    response: Webhook,
    handle: async ({ actor, params, services }) => {
      refuseUnlessWhole(actor)
      const webhook = await findEndpoint(services.db, actor, params.id, services.clock.now())
      if (!webhook) throw notFound()
      return { body: webhook, etag: webhook.version }
    },
  }),
  defineRoute({
    ...base,
    method: 'put',
    path: '/webhooks/{id}',
    operationId: 'changeWebhook',
    summary: 'Change what an address is told, switch it off or on',
    params: byId,
    body: z.strictObject({ ...fields, active: z.boolean() }),
    ifMatch: true,
    response: Webhook,
    handle: async ({ actor, params, body, version, services }) => {
      await changeEndpoint(services, actor, { id: params.id, version, input: body })
      const webhook = await findEndpoint(services.db, actor, params.id, services.clock.now())
      if (!webhook) throw notFound()
      return { body: webhook, etag: webhook.version }
    },
  }),
  defineRoute({
    ...base,
    method: 'delete',
    path: '/webhooks/{id}',
    operationId: 'deleteWebhook',
    summary: 'Delete an address; what waits for it is dropped and counted',
    params: byId,
    ifMatch: true,
    response: z.object({ dropped: z.number().int().meta({ description: 'Deliveries that will never leave' }) }),
    handle: async ({ actor, params, version, services }) => ({ body: await deleteEndpoint(services, actor, { id: params.id, version }) }),
  }),
  defineRoute({
    ...base,
    method: 'post',
    path: '/webhooks/{id}/test',
    operationId: 'testWebhook',
    summary: 'Send an event of type `test`, signed like the others, and answer what was answered',
    params: byId,
    response: z
      .object({
        eventId: z.string(),
        body: z.string().meta({ description: 'The bytes that were signed and sent' }),
        status: z.number().int().nullable().meta({ description: 'HTTP status of the answer' }),
        error: z.string().nullable(),
        response: z.string().nullable().meta({ description: 'The beginning of the answer' }),
        durationMs: z.number().int(),
      })
      .meta({ id: 'WebhookTest' }),
    handle: async ({ actor, params, services }) => ({ body: await testEndpoint(services, actor, params.id) }),
  }),
  defineRoute({
    ...base,
    method: 'post',
    path: '/webhooks/{id}/secret',
    operationId: 'renewWebhookSecret',
    summary: 'Make a new secret, shown this once; the one before signs beside it for a week',
    params: byId,
    response: z.object({ secret, previousUntil: instantOut }),
    secretAnswer: true,
    handle: async ({ actor, params, services }) => {
      const made = await renewSecret(services, actor, params.id)
      return { body: { secret: made.secret, previousUntil: made.previousUntil.toISOString() } }
    },
  }),
]

export const webhookRoutes: readonly Route[] = [
  ...endpointRoutes,
  defineRoute({
    ...base,
    method: 'get',
    path: '/webhooks/{id}/deliveries',
    operationId: 'listWebhookDeliveries',
    summary: 'What an address was told, newest first, and what it answered',
    params: byId,
    query: z.strictObject({
      state: z.enum(DELIVERY_STATES).optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(Delivery), nextCursor: z.string().nullable() }),
    handle: async ({ actor, params, query, services }) => {
      refuseUnlessWhole(actor)
      if (!(await findEndpoint(services.db, actor, params.id, services.clock.now()))) throw notFound()
      return { body: await listDeliveries(services.db, actor, { endpointId: params.id, ...query }) }
    },
  }),
  defineRoute({
    ...base,
    method: 'post',
    path: '/webhooks/{id}/replay',
    operationId: 'replayWebhookDeliveries',
    summary: `Send again what happened since an instant, at most ${MOST_AT_ONCE}`,
    params: byId,
    body: z.strictObject({ since: z.iso.datetime().max(40), only: z.enum(['undelivered', 'all']) }),
    response: z.object({ replayed: z.number().int(), more: z.boolean() }),
    status: 202,
    handle: async ({ actor, params, body, services }) => ({
      status: 202,
      body: await replaySince(services, actor, { endpointId: params.id, since: new Date(body.since), only: body.only }),
    }),
  }),
  ...(['replay', 'skip'] as const).map((act) =>
    defineRoute({
      ...base,
      method: 'post',
      path: `/webhook-deliveries/{id}/${act}`,
      operationId: act === 'replay' ? 'replayWebhookDelivery' : 'skipWebhookDelivery',
      summary: act === 'replay' ? 'Send one delivery again' : 'Pass over a delivery that waits, so that what follows it may leave',
      params: byId,
      response: z.object({ id: z.string() }),
      status: 202,
      problems: act === 'replay' ? ['delivery-waiting'] : ['delivery-ended', 'delivery-being-sent'],
      handle: async ({ actor, params, services }) => {
        await (act === 'replay' ? replayDelivery : skipDelivery)(services, actor, params.id)
        return { status: 202, body: { id: params.id } }
      },
    }),
  ),
]
