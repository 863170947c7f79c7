import type { Request, Response } from 'express'
import type { Actor } from '../access/actor.ts'
import { addressSubject, type RateClass } from '../access/rate-limit.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { Route } from './route.ts'

/** The class of a route: what it declares, else by what it does. */
export function rateClassOf(route: Pick<Route, 'rate' | 'permission' | 'method' | 'rawBody'>): RateClass {
  if (route.rate) return route.rate
  if (route.permission === 'public') return 'public'
  if (route.rawBody) return 'upload'
  return route.method === 'get' ? 'read' : 'write'
}

/**
 * Counts the request for its account, or for its address when nobody is signed in, and refuses it with 429 beyond the limit.
 * RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers) tell a program how much is left.
 */
export async function limitRate(
  route: Route,
  services: Services,
  { request, response, actor }: { request: Request; response: Response; actor: Actor | null },
): Promise<void> {
  const kind = rateClassOf(route)
  const verdict = await services.rates?.take(kind, actor ? `account:${actor.userId}` : addressSubject(request.ip))
  if (!verdict) return
  response.setHeader('RateLimit-Policy', `"${kind}";q=${verdict.limit};w=60`)
  response.setHeader('RateLimit', `"${kind}";r=${verdict.remaining};t=${verdict.reset}`)
  if (verdict.allowed) return
  response.setHeader('Retry-After', String(verdict.reset))
  throw new Refusal('too-many', 'too-many-requests', { details: { seconds: verdict.reset } })
}
