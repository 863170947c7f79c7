import { z } from 'zod'
import { definePublicRoute, defineRoute, type Route } from '../http/route.ts'
import { clearSessionCookie, setSessionCookie } from '../http/session.ts'
import { type Actor, ROLES } from './actor.ts'
import { findActor } from './session.queries.ts'
import { signIn, signOut } from './sign-in.ts'

const Session = z
  .object({
    userId: z.string(),
    fullName: z.string(),
    email: z.string(),
    locale: z.enum(['fr', 'en']),
    timeZone: z.string(),
    grants: z.array(
      z.object({ role: z.enum(ROLES), programmes: z.array(z.string()).nullable(), departements: z.array(z.string()).nullable() }),
    ),
    organisationIds: z.array(z.string()),
    funder: z.object({ code: z.string(), name: z.string(), demonstration: z.boolean() }),
  })
  .meta({ id: 'Session' })

export const sessionRoutes: readonly Route[] = [
  definePublicRoute({
    method: 'post',
    path: '/session',
    operationId: 'signIn',
    summary: 'Sign in with e-mail and password; sets the session cookie',
    tag: 'Session',
    body: z.strictObject({ email: z.string().trim().min(3).max(254), password: z.string().min(1).max(500) }),
    response: Session,
    status: 201,
    problems: ['wrong-credentials'],
    handle: async ({ body, services, request, response }) => {
      const signedIn = await signIn(services, { ...body, address: request.ip ?? null, userAgent: request.get('user-agent') ?? null })
      const actor = await findActor(services.db, signedIn.token, services.clock.now())
      if (!actor) throw new Error('a session just opened is not found')
      setSessionCookie(response, signedIn.token, signedIn.expires, services.secureCookies)
      return { body: await present(services, actor) }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/session',
    operationId: 'readSession',
    summary: 'Who is signed in, with which roles and scopes',
    tag: 'Session',
    permission: 'signed-in',
    response: Session,
    handle: async ({ actor, services }) => ({ body: await present(services, actor) }),
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
      await signOut(services, actor.sessionId)
      clearSessionCookie(response, services.secureCookies)
      return { body: null }
    },
  }),
]

async function present(services: Parameters<typeof signIn>[0], actor: Actor): Promise<z.input<typeof Session>> {
  const funder = await services.db
    .selectFrom('funder')
    .select(['code', 'name', 'demonstration'])
    .where('id', '=', actor.funderId)
    .executeTakeFirstOrThrow()
  const { userId, fullName, email, locale, timeZone } = actor
  const grants = actor.grants.map(({ role, programmes, departements }) => ({
    role,
    programmes: programmes === null ? null : [...programmes],
    departements: departements === null ? null : [...departements],
  }))
  return { userId, fullName, email, locale, timeZone, grants, organisationIds: [...actor.organisationIds], funder }
}
