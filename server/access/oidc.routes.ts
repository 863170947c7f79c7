import type { Request, Response } from 'express'
import { z } from 'zod'
import { definePublicRoute, defineRoute, type Route } from '../http/route.ts'
import { cookieOf, SESSION_COOKIE, setSessionCookie } from '../http/session.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { beginOidc, endSessionUrl, finishOidc } from './oidc-exchange.ts'
import { HANDSHAKE_MINUTES, openHandshake, sealHandshake } from './oidc-handshake.ts'
import { type OidcProvider, oidcFault } from './oidc-provider.ts'
import { idTokenOf } from './oidc-session.queries.ts'
import { signInWithIdentity } from './oidc-sign-in.ts'

const COOKIE = 'guichet_oidc'
const PATH = '/api/v1/session/oidc'

/**
 * Lax, unlike the cookie of the session: the browser comes back from the provider's site. It opens nothing by itself, lives for
 * minutes and is sent nowhere but here.
 */
const cookieOptions = (services: Services) =>
  ({ httpOnly: true, sameSite: 'lax', secure: services.secureCookies, path: PATH, maxAge: HANDSHAKE_MINUTES * 60_000 }) as const

/** A page, not a problem document: it is a person's browser that is here. Never cached. */
function sendTo(response: Response, address: string): null {
  response.setHeader('Cache-Control', 'no-store')
  response.redirect(303, address)
  return null
}

const toFault = (response: Response, code: string): null => sendTo(response, `/console/login?fault=${encodeURIComponent(code)}`)

/** Says what failed in the log without what could hold a token, and to the person in a sentence of the console. */
function failed(error: unknown, request: Request, response: Response): null {
  if (error instanceof Refusal && error.kind !== 'unavailable') return toFault(response, error.code)
  const fault = oidcFault(error)
  const { name, message } = error instanceof Error ? error : { name: 'unknown', message: '' }
  request.log.warn({ fault, error: { name, message } }, 'sign-in at the provider failed')
  return toFault(response, fault)
}

/** Only errors of the exchange with the provider are told as such: one of the database goes on to be answered like everywhere. */
async function exchanged<T>(work: () => Promise<T>, failure: (error: unknown) => null): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    return failure(error)
  }
}

async function callback(services: Services, provider: OidcProvider, request: Request, response: Response): Promise<null> {
  const handshake = openHandshake(services.keys, cookieOf(request, COOKIE), services.clock.now())
  response.clearCookie(COOKIE, { ...cookieOptions(services), maxAge: undefined })
  const search = new URL(request.originalUrl, 'http://localhost').search
  if (!handshake || new URLSearchParams(search).get('state') !== handshake.state) return toFault(response, 'oidc-expired')
  const failure = (error: unknown): null => failed(error, request, response)
  const identity = await exchanged(() => finishOidc(provider, { publicUrl: services.publicUrl, search, handshake }), failure)
  if (!identity) return null
  try {
    const place = { address: request.ip ?? null, userAgent: request.get('user-agent') ?? null }
    const session = await signInWithIdentity(services, { identity, place, previousToken: cookieOf(request, SESSION_COOKIE) })
    setSessionCookie(response, session.token, session.expires, services.secureCookies)
    return sendTo(response, `/console${handshake.next}`)
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'forbidden') return toFault(response, error.code)
    throw error
  }
}

const notConfigured = (): Refusal => new Refusal('not-found', 'oidc-not-configured')

export const oidcRoutes: readonly Route[] = [
  definePublicRoute({
    method: 'get',
    path: '/session/oidc/offer',
    operationId: 'readOidcOffer',
    summary: 'The identity provider people may sign in with, if there is one',
    tag: 'Session',
    response: z.object({ label: z.string().nullable() }).meta({ id: 'OidcOffer' }),
    handle: async ({ services }) => ({ body: { label: services.oidc?.settings.label ?? null } }),
  }),
  definePublicRoute({
    method: 'get',
    path: '/session/oidc',
    operationId: 'startOidc',
    summary: 'Go and sign in at the identity provider',
    tag: 'Session',
    // a path of the console: never `//elsewhere`, which a browser takes for another site
    query: z.strictObject({
      next: z
        .string()
        .max(500)
        .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
        .default('/'),
    }),
    response: null,
    produces: 'text/html',
    status: 303,
    problems: ['oidc-not-configured'],
    handle: async ({ query, services, request, response }) => {
      const { oidc } = services
      if (!oidc) throw notConfigured()
      const input = { publicUrl: services.publicUrl, next: query.next, now: services.clock.now() }
      const begun = await exchanged(
        () => beginOidc(oidc, input),
        (error) => failed(error, request, response),
      )
      if (!begun) return null
      response.cookie(COOKIE, sealHandshake(services.keys, begun.handshake), cookieOptions(services))
      return sendTo(response, begun.url)
    },
  }),
  definePublicRoute({
    method: 'get',
    path: '/session/oidc/callback',
    operationId: 'finishOidc',
    summary: 'Come back from the identity provider: opens a session, or shows in the console why not',
    tag: 'Session',
    response: null,
    produces: 'text/html',
    status: 303,
    problems: ['oidc-not-configured'],
    handle: async ({ services, request, response }) => {
      if (!services.oidc) throw notConfigured()
      return callback(services, services.oidc, request, response)
    },
  }),
  defineRoute({
    method: 'get',
    path: '/session/oidc/end',
    operationId: 'readOidcEnd',
    summary: 'Where to sign out at the identity provider too, for a session opened there',
    tag: 'Session',
    permission: 'signed-in',
    response: z.object({ url: z.string().nullable() }).meta({ id: 'OidcEnd' }),
    handle: async ({ actor, services, request }) => {
      const { oidc, publicUrl, keys } = services
      const idToken = oidc ? await idTokenOf(services.db, keys, { sessionId: actor.sessionId, issuer: oidc.settings.issuer }) : null
      if (!oidc || idToken === null) return { body: { url: null } }
      const url = await exchanged(
        () => endSessionUrl(oidc, { publicUrl, idToken }),
        (error) => {
          // signing out here must not wait for a provider that is away
          request.log.warn({ fault: oidcFault(error) }, 'the provider could not be asked where to sign out')
          return null
        },
      )
      return { body: { url } }
    },
  }),
]
