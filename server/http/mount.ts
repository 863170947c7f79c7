import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { z } from 'zod'
import { type Actor, hasRole } from '../access/actor.ts'
import { limitMachine } from '../access/api-token-scope.ts'
import { refuseLimited } from '../access/session-limit.ts'
import { recordAuditedReading } from '../audit/record-audited-reading.ts'
import { type FieldFault, forbidden, notFound, Refusal } from '../kernel/refusal.ts'
import { faultsOf } from '../kernel/zod-faults.ts'
import type { Services } from '../services.ts'
import { type Rendered, rememberReply } from './idempotency.ts'
import { hostileFaults } from './input-guard.ts'
import { sendMethodNotAllowed } from './problem.ts'
import { limitRate } from './rate.ts'
import { requestId } from './request-log.ts'
import type { Reply, Route, SignedInCall } from './route.ts'
import { readActor } from './session.ts'

/** Ten times what the longest form of ours holds; files go their own way (`upload.ts`). */
const BODY_LIMIT = '100kb'

/**
 * An Express router for these routes: session, permission, parsing, If-Match, Idempotency-Key, then the handler.
 * One router per first segment of the path, since a router tries its patterns one after the other: of hundreds, most of a request's time.
 */
export function mountRoutes(routes: readonly Route[], services: Services): Router {
  const router = express.Router(AS_WRITTEN)
  // no compressed body: nobody sends one, and what unfolds is a way to make us work
  const json = express.json({ inflate: false, limit: BODY_LIMIT, strict: true, type: ['application/json', 'application/*+json'] })
  const bySegment = new Map<string, Router>()
  for (const [path, group] of byPath(routes)) {
    const first = segmentOf(path)
    if (first.startsWith('{')) throw new Error(`a path begins with a word of its own: ${path}`)
    const own = bySegment.get(first) ?? express.Router(AS_WRITTEN)
    bySegment.set(first, own)
    const pattern = path.replace(/\{(\w+)\}/g, ':$1')
    for (const route of group) {
      const handlers: RequestHandler[] = route.rawBody || !route.body ? [] : [json]
      own[route.method](pattern, ...handlers, (request, response) => serve(route, services, request, response))
    }
    own.all(pattern, otherMethod(group))
  }
  router.use((request, response, next) => {
    const own = bySegment.get(segmentOf(request.path))
    if (own) own(request, response, next)
    else next()
  })
  return router
}

const AS_WRITTEN = { caseSensitive: true, strict: true }

/** Of '/cases/{id}': 'cases'. */
const segmentOf = (path: string): string => path.split('/', 2)[1] ?? ''

/** Routes by path, the literal ones first: /cases/summary must not be taken for the case named "summary", in whatever order rooms list them. */
function byPath(routes: readonly Route[]): [string, Route[]][] {
  const groups = new Map<string, Route[]>()
  for (const route of routes) groups.set(route.path, [...(groups.get(route.path) ?? []), route])
  const rank = (path: string): string => path.replace(/\{\w+\}/g, '\uffff')
  return [...groups].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

/** A known path with a method it does not have: 405, and Allow says which it has. */
function otherMethod(group: readonly Route[]): RequestHandler {
  const methods = group.map((route) => route.method.toUpperCase())
  const allow = [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].sort().join(', ')
  const shapes = group.flatMap((route) => (route.params ? [route.params] : []))
  return (request, response) => {
    if (shapes.length > 0 && !shapes.some((shape) => shape.safeParse(request.params).success)) throw notFound()
    if (request.method === 'OPTIONS') response.status(204).setHeader('Allow', allow).end()
    else sendMethodNotAllowed(response, allow, requestId(request))
  }
}

async function serve(route: Route, services: Services, request: Request, response: Response): Promise<void> {
  // for the measures, which know a route by its template
  response.locals['route'] = `${request.baseUrl}${route.path}`
  if (route.permission === 'public') await limitRate(route, services, { request, response, actor: null })
  const actor = route.permission === 'public' ? null : await requireActor(route, services, request, response)
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
  const run = async (): Promise<Rendered | null> => {
    const reply = await route.handle(call)
    if (actor && route.method === 'get') {
      const { operationId, path } = route
      await recordAuditedReading(services, actor, { operationId, path, params: call.params, query: call.query })
    }
    return reply ? render(route, reply) : null
  }
  const key = request.get('idempotency-key')
  const rendered =
    route.method === 'post' && actor && key !== undefined && !route.rawBody && route.response && !route.secretAnswer
      ? await rememberReply(services, actor, key, request, run)
      : await run()
  if (rendered) send(response, rendered)
}

async function requireActor(route: Route, services: Services, request: Request, response: Response): Promise<Actor> {
  const found = await readActor(services, request)
  if (!found) throw new Refusal('not-signed-in', 'not-signed-in')
  const origin = { address: request.ip ?? null, ...(found.machine ? { tokenId: found.userId } : {}) }
  const actor: Actor = { ...found, origin }
  // for the log, which names whoever is refused
  response.locals['account'] = actor.userId
  await limitRate(route, services, { request, response, actor })
  if (actor.machine) limitMachine(route, actor.machine)
  refuseLimited(actor, route.operationId)
  if (typeof route.permission !== 'string' && !hasRole(actor, ...route.permission)) throw forbidden()
  return actor
}

/** The declared schema decides what leaves: an undeclared field is cut, a missing one is our error (500). */
function render(route: Route, reply: Reply<unknown>): Rendered {
  const status = reply.status ?? route.status
  const body: unknown = route.response ? route.response.parse(reply.body) : reply.body
  return {
    status,
    headers: { ...reply.headers, ...(reply.etag === undefined ? {} : { ETag: `"${reply.etag}"` }) },
    text: status === 204 ? '' : JSON.stringify(body),
  }
}

/**
 * Written without Express's `send`, which would answer 304 when the ETag is the one the browser holds:
 * ours is the version of the thing, while what is shown of it depends on who asks.
 */
function send(response: Response, rendered: Rendered): void {
  for (const [name, value] of Object.entries(rendered.headers)) response.setHeader(name, value)
  response.setHeader('Cache-Control', 'no-store')
  response.status(rendered.status)
  if (rendered.status === 204) {
    response.end()
    return
  }
  const bytes = Buffer.from(rendered.text)
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Content-Length', bytes.length)
  response.end(bytes)
}

/** One version, as we sent it; a proxy that compresses may have made it weak. Lists and `*` are refused: they do not say what was read. */
function readIfMatch(request: Request): number {
  const header = request.get('if-match')
  if (header === undefined) throw new Refusal('precondition-required', 'if-match-required')
  const match = /^(?:W\/)?("?)(\d{1,9})\1$/.exec(header.trim())
  if (!match) throw new Refusal('malformed', 'if-match-malformed')
  return Number(match[2])
}

function parseBody(route: Route, request: Request): unknown {
  if (!route.body) return undefined
  const body: unknown = request.body
  if (body !== undefined) return parse(route.body, body, '/')
  const sent = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  if (sent) throw new Refusal('unsupported', 'json-expected')
  // nothing sent: either the body is optional, or each field that is required is named
  return parse(route.body, route.body.safeParse(undefined).success ? undefined : {}, '/')
}

/** Parses with the route's schema; each fault is named by pointer ('/a/0/b') or parameter ('?limit'). */
function parse(schema: z.ZodType | undefined, value: unknown, at: '' | '?' | '/'): unknown {
  if (!schema) return undefined
  const hostile = hostileFaults(value, at)
  if (hostile.length > 0) throw faulty(at, hostile)
  // With the input in the issue, "required" and "wrong type" can be told apart; the input itself is never sent back.
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  throw faulty(
    at,
    parsed.error.issues.flatMap((issue) => faultsOf(issue, at)),
  )
}

const faulty = (at: '' | '?' | '/', errors: readonly FieldFault[]): Refusal => {
  if (at === '') return notFound()
  return at === '?' ? new Refusal('malformed', 'invalid-parameters', { errors }) : new Refusal('invalid', 'invalid-fields', { errors })
}
