import type { Response } from 'express'
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { setSessionCookie } from '../http/session.ts'
import { instantOut } from '../kernel/wire.ts'
import type { Services } from '../services.ts'
import { listOwnSessions, readOwnSecondFactor } from './account.queries.ts'
import { changePassword } from './change-password.ts'
import { confirmSecondFactor, removeSecondFactor, renewRecoveryCodes, startSecondFactor } from './enrol-second-factor.ts'
import { changeLanguage, revokeOtherSessions, revokeOwnSession } from './manage-own-sessions.ts'
import type { OpenedSession } from './open-session.ts'
import { chosenPassword } from './password-rules.ts'

const present = z.string().min(1).max(1_000)

const OwnSession = z
  .object({
    id: z.string(),
    createdAt: instantOut,
    lastSeenAt: instantOut,
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
    method: z.enum(['password', 'oidc']),
    current: z.boolean(),
  })
  .meta({ id: 'OwnSession' })

const SecondFactor = z
  .object({ enabledAt: instantOut.nullable(), recoveryCodesLeft: z.number().int(), localPassword: z.boolean() })
  .meta({ id: 'SecondFactor' })

const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' })

const renew = (response: Response, services: Services, session: OpenedSession): void =>
  setSessionCookie(response, session.token, session.expires, services.secureCookies)

const secondFactorRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/account/second-factor',
    operationId: 'readSecondFactor',
    summary: 'Whether one’s second factor is on',
    tag: 'Accounts',
    permission: 'signed-in',
    response: SecondFactor,
    handle: async ({ actor, services }) => ({ body: await readOwnSecondFactor(services.db, actor) }),
  }),
  defineRoute({
    method: 'post',
    path: '/account/second-factor',
    operationId: 'startSecondFactor',
    summary: 'A secret for an authenticator application; it counts once a code of it has been given',
    tag: 'Accounts',
    permission: 'signed-in',
    body: z.strictObject({ password: present }),
    response: z.object({ secret: z.string(), address: z.string(), picture: z.string() }).meta({ id: 'SecondFactorEnrolment' }),
    secretAnswer: true,
    problems: ['no-local-password', 'second-factor-already-there', 'too-many-attempts'],
    handle: async ({ actor, body, services }) => ({ body: await startSecondFactor(services, actor, body.password) }),
  }),
  defineRoute({
    method: 'post',
    path: '/account/second-factor/confirmation',
    operationId: 'confirmSecondFactor',
    summary: 'Turn one’s second factor on with a first code; answers the recovery codes, this once',
    tag: 'Accounts',
    permission: 'signed-in',
    body: z.strictObject({ code: z.string().trim().min(6).max(30) }),
    response: RecoveryCodes,
    secretAnswer: true,
    problems: ['second-factor-not-started', 'second-factor-already-there', 'too-many-attempts'],
    handle: async ({ actor, body, services, response }) => {
      const { session, recoveryCodes } = await confirmSecondFactor(services, actor, body.code)
      renew(response, services, session)
      return { body: { recoveryCodes } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/account/second-factor/removal',
    operationId: 'removeSecondFactor',
    summary: 'Take one’s second factor away',
    tag: 'Accounts',
    permission: 'signed-in',
    body: z.strictObject({ password: present }),
    response: z.null(),
    status: 204,
    secretAnswer: true,
    problems: ['second-factor-not-started', 'second-factor-compulsory', 'no-local-password', 'too-many-attempts'],
    handle: async ({ actor, body, services, response }) => {
      renew(response, services, await removeSecondFactor(services, actor, body.password))
      return { body: null }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/account/recovery-codes',
    operationId: 'renewRecoveryCodes',
    summary: 'New recovery codes in place of those before, told this once',
    tag: 'Accounts',
    permission: 'signed-in',
    body: z.strictObject({ password: present }),
    response: RecoveryCodes,
    secretAnswer: true,
    problems: ['second-factor-not-started', 'no-local-password', 'too-many-attempts'],
    handle: async ({ actor, body, services }) => ({
      body: { recoveryCodes: await renewRecoveryCodes(services, actor, body.password) },
    }),
  }),
]

/** What is about oneself. Bodies that hold a password answer with `secretAnswer`: nothing of them is kept, not even a hash. */
export const accountRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/account/sessions',
    operationId: 'listOwnSessions',
    summary: 'One’s own sessions: when, from where, with which browser',
    tag: 'Accounts',
    permission: 'signed-in',
    response: z.object({ items: z.array(OwnSession) }),
    handle: async ({ actor, services }) => ({ body: { items: await listOwnSessions(services.db, actor, services.clock.now()) } }),
  }),
  defineRoute({
    method: 'delete',
    path: '/account/sessions/{id}',
    operationId: 'revokeOwnSession',
    summary: 'End one of one’s own sessions',
    tag: 'Accounts',
    permission: 'signed-in',
    params: z.object({ id: z.uuid() }),
    response: z.null(),
    status: 204,
    handle: async ({ actor, params, services }) => {
      await revokeOwnSession(services, actor, params.id)
      return { body: null }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/account/sessions/end-others',
    operationId: 'revokeOtherSessions',
    summary: 'End all of one’s own sessions but this one',
    tag: 'Accounts',
    permission: 'signed-in',
    response: z.object({ ended: z.number().int() }),
    handle: async ({ actor, services }) => ({ body: { ended: await revokeOtherSessions(services, actor) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/account/password',
    operationId: 'changePassword',
    summary: 'Change one’s own password; the other sessions end',
    tag: 'Accounts',
    permission: 'signed-in',
    body: z.strictObject({ present, password: chosenPassword }),
    response: z.null(),
    status: 204,
    secretAnswer: true,
    problems: ['no-local-password', 'too-many-attempts'],
    handle: async ({ actor, body, services, response }) => {
      renew(response, services, await changePassword(services, actor, body))
      return { body: null }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/account/language',
    operationId: 'changeLanguage',
    summary: 'The language of one’s account, and of the messages one gets',
    tag: 'Accounts',
    permission: 'signed-in',
    body: z.strictObject({ locale: z.enum(['fr', 'en']) }),
    response: z.null(),
    status: 204,
    handle: async ({ actor, body, services }) => {
      await changeLanguage(services, actor, body.locale)
      return { body: null }
    },
  }),
  ...secondFactorRoutes,
]
