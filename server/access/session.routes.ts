import type { Request, Response } from 'express'
import { z } from 'zod'
import { definePublicRoute, defineRoute, type Route } from '../http/route.ts'
import { clearSessionCookie, setSessionCookie } from '../http/session.ts'
import type { Services } from '../services.ts'
import type { OpenedSession, Place } from './open-session.ts'
import { findActor } from './session.queries.ts'
import { presentSession, Session } from './session.schemas.ts'
import { confirmSignIn, signIn, signOut } from './sign-in.ts'

const placeOf = (request: Request): Place => ({ address: request.ip ?? null, userAgent: request.get('user-agent') ?? null })

/** Hands the cookie over and says who it is for. */
async function enter(services: Services, opened: OpenedSession, response: Response) {
  const actor = await findActor(services.db, opened.token, services.clock.now())
  if (!actor) throw new Error('a session just opened is not found')
  setSessionCookie(response, opened.token, opened.expires, services.secureCookies)
  return { body: await presentSession(services, actor) }
}

export const sessionRoutes: readonly Route[] = [
  definePublicRoute({
    method: 'post',
    path: '/session',
    operationId: 'signIn',
    rate: 'sign-in',
    summary: 'Sign in with e-mail and password; sets the session cookie, or asks for the second factor (details.pending)',
    tag: 'Session',
    body: z.strictObject({ email: z.string().trim().min(3).max(254), password: z.string().min(1).max(1_000) }),
    response: Session,
    status: 201,
    problems: ['wrong-credentials', 'second-factor', 'too-many-attempts'],
    handle: async ({ body, services, request, response }) =>
      enter(services, await signIn(services, { ...body, ...placeOf(request) }), response),
  }),
  definePublicRoute({
    method: 'post',
    path: '/session/second-factor',
    operationId: 'confirmSignIn',
    rate: 'sign-in',
    summary: 'The second step of signing in: a code of the application, or a recovery code',
    tag: 'Session',
    body: z.strictObject({ pending: z.string().min(1).max(100), code: z.string().trim().min(6).max(30) }),
    response: Session,
    status: 201,
    problems: ['sign-in-expired', 'wrong-code', 'too-many-attempts'],
    handle: async ({ body, services, request, response }) =>
      enter(services, await confirmSignIn(services, { ...body, ...placeOf(request) }), response),
  }),
  defineRoute({
    method: 'get',
    path: '/session',
    operationId: 'readSession',
    summary: 'Who is signed in, with which roles and scopes',
    tag: 'Session',
    permission: 'signed-in',
    response: Session,
    handle: async ({ actor, services }) => ({ body: await presentSession(services, actor) }),
  }),
  defineRoute({
    method: 'delete',
    path: '/session',
    operationId: 'signOut',
    summary: 'Sign out',
    tag: 'Session',
    permission: 'signed-in',
    response: z.null(),
    status: 204,
    handle: async ({ actor, services, response }) => {
      await signOut(services, actor)
      clearSessionCookie(response, services.secureCookies)
      return { body: null }
    },
  }),
]
