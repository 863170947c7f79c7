import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { notFound } from '../kernel/refusal.ts'
import { instantOut } from '../kernel/wire.ts'
import { mustManagePeople } from './administrators.ts'
import { changeProviderAccess } from './change-provider-access.ts'
import { readProviderAccess } from './oidc-session.queries.ts'

const base = { tag: 'Users', permission: ['administrator'], path: '/users/{id}/provider', params: z.object({ id: z.uuid() }) } as const

const ProviderAccess = z
  .object({
    allowed: z.boolean(),
    identities: z.array(z.object({ issuer: z.string(), linkedAt: instantOut, lastUsedAt: instantOut })),
  })
  .meta({ id: 'ProviderAccess' })

export const providerAccessRoutes: readonly Route[] = [
  defineRoute({
    ...base,
    method: 'get',
    operationId: 'readUserProvider',
    summary: 'Whether an account may be entered through the identity provider, and to which identity it is tied',
    response: ProviderAccess,
    handle: async ({ actor, params, services }) => {
      mustManagePeople(actor)
      const access = await readProviderAccess(services.db, actor, params.id)
      if (!access) throw notFound()
      return { body: access }
    },
  }),
  defineRoute({
    ...base,
    method: 'post',
    operationId: 'changeUserProvider',
    summary: 'Allow the way through the identity provider, or bar it: untied, and the sessions opened there end',
    body: z.strictObject({ allowed: z.boolean() }),
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['own-account'],
    handle: async ({ actor, params, body, version, services }) => {
      const changed = await changeProviderAccess(services, actor, { userId: params.id, version, ...body })
      return { body: changed, etag: changed.version }
    },
  }),
]
