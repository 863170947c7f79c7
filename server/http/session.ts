import type { Request, Response } from 'express'
import type { Actor } from '../access/actor.ts'
import { findMachine } from '../access/api-token.queries.ts'
import { findActor } from '../access/session.queries.ts'
import type { Services } from '../services.ts'

export const SESSION_COOKIE = 'guichet_session'

/** The value of a cookie of ours, none of which needs decoding; null when it was not sent. */
export function cookieOf(request: Request, wanted: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === wanted && value) return value
  }
  return null
}

/** The opaque session token of the cookie, or null. */
export const sessionToken = (request: Request): string | null => cookieOf(request, SESSION_COOKIE)

/** The secret of `Authorization: Bearer`, or null. Other schemes are left alone: a proxy in front may ask for a password of its own. */
export function bearerToken(request: Request): string | null {
  const [scheme, value] = (request.get('authorization') ?? '').trim().split(/ +/, 2)
  return scheme?.toLowerCase() === 'bearer' ? (value ?? '') : null
}

/**
 * Who sends this request: read anew each time, so a revoked session or a changed right takes effect at once.
 * With a bearer token the cookie is not looked at, and a token that is not accepted is refused, never taken for nobody.
 */
export async function readActor(services: Services, request: Request): Promise<Actor | null> {
  const bearer = bearerToken(request)
  if (bearer !== null) return findMachine(services.db, bearer, request.ip ?? null, services.clock.now())
  const token = sessionToken(request)
  return token ? findActor(services.db, token, services.clock.now()) : null
}

/** Strict: the console and its API share an origin, no other site ever sends this cookie. */
export function setSessionCookie(response: Response, token: string, expires: Date, secure: boolean): void {
  response.cookie(SESSION_COOKIE, token, { httpOnly: true, sameSite: 'strict', secure, path: '/', expires })
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(SESSION_COOKIE, { httpOnly: true, sameSite: 'strict', secure, path: '/' })
}
