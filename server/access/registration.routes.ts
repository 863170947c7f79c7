import { z } from 'zod'
import { definePublicRoute, type Route } from '../http/route.ts'
import { setSessionCookie } from '../http/session.ts'
import { requiredText } from '../kernel/wire.ts'
import { OUTSIDE_ROLES } from './actor.ts'
import { confirmRegistration, readRegistration } from './confirm-registration.ts'
import { chosenPassword } from './password-rules.ts'
import { listOpenFunders, register } from './register.ts'
import { findActor } from './session.queries.ts'
import { presentSession, Session } from './session.schemas.ts'

const tag = 'Session'
const token = z.string().min(1).max(100)
const email = z
  .string()
  .trim()
  .min(3)
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/)

/** People from outside make their own account. Nothing changes on GET, and no link is a route: it opens a page of the console. */
export const registrationRoutes: readonly Route[] = [
  definePublicRoute({
    method: 'get',
    path: '/registrations/funders',
    operationId: 'listOpenFunders',
    summary: 'Funders where anyone may ask for an account',
    tag,
    response: z.object({ items: z.array(z.object({ code: z.string(), name: z.string() })) }),
    handle: async ({ services }) => ({ body: { items: await listOpenFunders(services.db) } }),
  }),
  definePublicRoute({
    method: 'post',
    path: '/registrations',
    operationId: 'register',
    summary: 'Ask for an account; the same answer whether the address has one or not, a message tells which',
    tag,
    rate: 'sign-in',
    body: z.strictObject({
      funderCode: z.string().min(1).max(40),
      email,
      fullName: requiredText(200),
      password: chosenPassword,
      capacity: z.enum(OUTSIDE_ROLES),
      locale: z.enum(['fr', 'en']).default('fr'),
    }),
    response: z.null(),
    status: 202,
    problems: ['registration-closed'],
    handle: async ({ body, services }) => {
      await register(services, body)
      return { status: 202, body: null }
    },
  }),
  definePublicRoute({
    method: 'post',
    path: '/registrations/reading',
    operationId: 'readRegistration',
    summary: 'Which account a link of confirmation opens; changes nothing (a POST so that the secret is in no address)',
    tag,
    body: z.strictObject({ token }),
    response: z
      .object({ email: z.string(), fullName: z.string(), funderName: z.string(), capacity: z.enum(OUTSIDE_ROLES) })
      .meta({ id: 'PendingRegistration' }),
    problems: ['link-not-valid'],
    handle: async ({ body, services }) => {
      const pending = await readRegistration(services.db, body.token, services.clock.now())
      const { email, full_name: fullName, funder_name: funderName } = pending
      const capacity = pending.capacity === 'consultant' ? ('consultant' as const) : ('applicant' as const)
      return { body: { email, fullName, funderName, capacity } }
    },
  }),
  definePublicRoute({
    method: 'post',
    path: '/registrations/confirmation',
    operationId: 'confirmRegistration',
    summary: 'Open the account by the link and the password chosen; signs in',
    tag,
    rate: 'sign-in',
    body: z.strictObject({ token, password: z.string().min(1).max(1_000) }),
    response: Session,
    status: 201,
    problems: ['link-not-valid', 'too-many-attempts'],
    handle: async ({ body, services, request, response }) => {
      const place = { address: request.ip ?? null, userAgent: request.get('user-agent') ?? null }
      const opened = await confirmRegistration(services, { ...body, ...place })
      const actor = await findActor(services.db, opened.token, services.clock.now())
      if (!actor) throw new Error('a session just opened is not found')
      setSessionCookie(response, opened.token, opened.expires, services.secureCookies)
      return { body: await presentSession(services, actor) }
    },
  }),
]
