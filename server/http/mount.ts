import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { z } from 'zod'
import { type Actor, hasRole } from '../access/actor.ts'
import { forbidden, Refusal } from '../kernel/refusal.ts'
import { faultsOf } from '../kernel/zod-faults.ts'
import type { Services } from '../services.ts'
import { rememberReply } from './idempotency.ts'
import type { Reply, Route, SignedInCall } from './route.ts'
import { readActor } from './session.ts'

const BODY_LIMIT = '512kb'

/** An Express router for these routes: session, permission, parsing, If-Match, Idempotency-Key, then the handler. */
export function mountRoutes(routes: readonly Route[], services: Services): Router {
  const router = express.Router({ caseSensitive: true, strict: true })
  const json = express.json({ limit: BODY_LIMIT, strict: true, type: ['application/json', 'application/*+json'] })
  for (const route of routes) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1')
    const handlers: RequestHandler[] = route.rawBody || !route.body ? [] : [json]
    router[route.method](path, ...handlers, (request, response) => serve(route, services, request, response))
  }
  return router
}

async function serve(route: Route, services: Services, request: Request, response: Response): Promise<void> {
  const actor = route.permission === 'public' ? null : await requireActor(route, services, request)
  const call = {
    params: parse(route.params, request.params, ''),
    query: parse(route.query, request.query, '?'),
    body: route.rawBody ? undefined : parseBody(route, request),
    version: route.ifMatch ? readIfMatch(request) : 0,
    actor,
    services,
    log: request.log,
    request,
    response,
  } as unknown as SignedInCall<never, never, never>
  const run = (): Promise<Reply<unknown> | null> => route.handle(call)
  const key = request.get('idempotency-key')
  const reply =
    route.method === 'post' && actor && key !== undefined && !route.rawBody
      ? await rememberReply(services, actor, key, request, run)
      : await run()
  if (reply) send(route, response, reply)
}

async function requireActor(route: Route, services: Services, request: Request): Promise<Actor> {
  const actor = await readActor(services, request)
  if (!actor) throw new Refusal('not-signed-in', 'not-signed-in')
  if (Array.isArray(route.permission) && !hasRole(actor, ...route.permission)) throw forbidden()
  return actor
}

function send(route: Route, response: Response, reply: Reply<unknown>): void {
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value)
  if (reply.etag !== undefined) response.setHeader('ETag', `"${reply.etag}"`)
  response.setHeader('Cache-Control', 'private, no-cache')
  const status = reply.status ?? route.status
  if (status === 204) {
    response.status(204).end()
    return
  }
  // The declared schema decides what leaves: an undeclared field is cut, a missing one is our error (500).
  const body = route.response ? route.response.parse(reply.body) : reply.body
  response.status(status).json(body)
}

function readIfMatch(request: Request): number {
  const header = request.get('if-match')
  if (header === undefined) throw new Refusal('precondition-required', 'if-match-required')
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())
  if (!match) throw new Refusal('malformed', 'if-match-malformed')
  return Number(match[1])
}

function parseBody(route: Route, request: Request): unknown {
  if (!route.body) return undefined
  const body: unknown = request.body
  if (body === undefined) throw new Refusal('unsupported', 'json-expected')
  return parse(route.body, body, '/')
}

/** Parses with the route's schema; each fault is named by pointer ('/a/0/b') or parameter ('?limit'). */
function parse(schema: z.ZodType | undefined, value: unknown, at: '' | '?' | '/'): unknown {
  if (!schema) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  if (at === '') throw new Refusal('not-found', 'not-found')
  const errors = parsed.error.issues.flatMap((issue) => faultsOf(issue, at))
  throw new Refusal(at === '?' ? 'malformed' : 'invalid', at === '?' ? 'invalid-parameters' : 'invalid-fields', { errors })
}
