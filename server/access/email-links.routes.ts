import { z } from 'zod'
import { definePublicRoute, type Route } from '../http/route.ts'
import { setSessionCookie } from '../http/session.ts'
import { instantOut } from '../kernel/wire.ts'
import { choosePassword } from './choose-password.ts'
import { readEmailToken } from './email-token.ts'
import { chosenPassword } from './password-rules.ts'
import { askPasswordReset } from './reset-password.ts'
import { findActor } from './session.queries.ts'
import { presentSession, Session } from './session.schemas.ts'

const token = z.string().min(1).max(100)

/** What links sent by e-mail lead to. The link itself is a page of the console: mail robots that open it change nothing. */
export const emailLinkRoutes: readonly Route[] = [
  definePublicRoute({
    method: 'post',
    path: '/email-links/reading',
    operationId: 'readEmailLink',
    summary: 'What a link sent by e-mail is for, and for whom; changes nothing (a POST so that the secret is in no address)',
    tag: 'Session',
    body: z.strictObject({ token }),
    response: z
      .object({
        purpose: z.enum(['invitation', 'password-reset', 'email-confirmation']),
        email: z.string(),
        fullName: z.string(),
        funderName: z.string(),
        locale: z.enum(['fr', 'en']),
        expires: instantOut,
      })
      .meta({ id: 'EmailLink' }),
    problems: ['link-not-valid'],
    handle: async ({ body, services }) => {
      const { purpose, email, fullName, funderName, locale, expires } = await readEmailToken(services.db, body.token, services.clock.now())
      return { body: { purpose, email, fullName, funderName, locale, expires: expires.toISOString() } }
    },
  }),
  definePublicRoute({
    method: 'post',
    path: '/email-links/password',
    operationId: 'choosePassword',
    summary: 'Choose a password by a link sent by e-mail; an invitation also signs in',
    tag: 'Session',
    rate: 'sign-in',
    body: z.strictObject({ token, password: chosenPassword }),
    response: z.object({ session: Session.nullable() }),
    problems: ['link-not-valid', 'address-used-elsewhere'],
    handle: async ({ body, services, request, response }) => {
      const place = { address: request.ip ?? null, userAgent: request.get('user-agent') ?? null }
      const opened = await choosePassword(services, { ...body, ...place })
      const actor = opened ? await findActor(services.db, opened.token, services.clock.now()) : null
      if (opened) setSessionCookie(response, opened.token, opened.expires, services.secureCookies)
      return { body: { session: actor ? await presentSession(services, actor) : null } }
    },
  }),
  definePublicRoute({
    method: 'post',
    path: '/password-resets',
    operationId: 'askPasswordReset',
    summary: 'Ask for a link to choose a new password; the same answer whether the address has an account or not',
    tag: 'Session',
    rate: 'sign-in',
    body: z.strictObject({ email: z.string().trim().min(3).max(254) }),
    response: z.null(),
    status: 204,
    handle: async ({ body, services }) => {
      await askPasswordReset(services, body.email)
      return { body: null }
    },
  }),
]
