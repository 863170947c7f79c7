import type { Request, Response } from 'express'
import type { Actor } from '../access/actor.ts'
import { findActor } from '../access/session.queries.ts'
import type { Services } from '../services.ts'

export const SESSION_COOKIE = 'guichet_session'

/** The opaque session token of the cookie, or null. */
export function sessionToken(request: Request): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === SESSION_COOKIE && value) return value
  }
  return null
}

/** Who sends this request: read anew each time, so a revoked session or a changed right takes effect at once. */
export async function readActor(services: Services, request: Request): Promise<Actor | null> {
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
