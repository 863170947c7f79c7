import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { findApiToken, listApiTokens } from './api-token.queries.ts'
import { TOKEN_ROLES, tokenScopeOf } from './api-token-scope.ts'
import { createApiToken, LONGEST_DAYS } from './create-api-token.ts'
import { revokeApiToken } from './revoke-api-token.ts'

const ApiToken = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string(),
    state: z.enum(['active', 'expired', 'revoked', 'makerClosed']),
    role: z.enum(TOKEN_ROLES),
    scopes: z.array(z.string()),
    programmes: z.array(z.string()).nullable(),
    networks: z.array(z.string()).nullable(),
    createdAt: z.string(),
    createdByName: z.string(),
    expiresAt: z.string(),
    lastUsedAt: z.string().nullable(),
    lastAddress: z.string().nullable(),
    revokedAt: z.string().nullable(),
    revokedByName: z.string().nullable(),
  })
  .meta({ id: 'ApiToken' })

const NewApiToken = z
  .object({ token: ApiToken, secret: z.string().meta({ description: 'Shown this once: only its hash is kept' }) })
  .meta({ id: 'NewApiToken' })

const base = { tag: 'API tokens', permission: ['administrator'] } as const

export const apiTokenRoutes: readonly Route[] = [
  defineRoute({
    ...base,
    method: 'get',
    path: '/api-tokens',
    operationId: 'listApiTokens',
    summary: 'Tokens of machines, newest first; never their secrets',
    query: z.strictObject({ cursor: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: z.object({ items: z.array(ApiToken), nextCursor: z.string().nullable(), total: z.number().int() }),
    handle: async ({ actor, query, services }) => ({
      body: await listApiTokens(services.db, tokenScopeOf(actor), { ...query, now: services.clock.now() }),
    }),
  }),
  defineRoute({
    ...base,
    method: 'post',
    path: '/api-tokens',
    operationId: 'createApiToken',
    summary: 'Make a token for a machine; its secret is shown this once',
    body: z.strictObject({
      name: z.string().trim().min(1).max(100),
      role: z.enum(TOKEN_ROLES),
      scopes: z
        .array(z.string().max(100))
        .min(1)
        .max(200)
        .meta({ description: 'read:Tag, write:Tag or call:operationId, as in this document' }),
      programmes: z.array(z.string().max(40)).min(1).max(50).nullable(),
      networks: z.array(z.string().max(60)).min(1).max(50).nullable().meta({ description: 'CIDR; null: from anywhere' }),
      days: z.number().int().min(1).max(LONGEST_DAYS),
    }),
    response: NewApiToken,
    status: 201,
    secretAnswer: true,
    problems: ['token-beyond-own-rights'],
    handle: async ({ actor, body, services }) => {
      const { id, secret } = await createApiToken(services, actor, body)
      const token = await findApiToken(services.db, tokenScopeOf(actor), id, services.clock.now())
      if (!token) throw new Error('a token just made is not found')
      return { body: { token, secret } }
    },
  }),
  defineRoute({
    ...base,
    method: 'delete',
    path: '/api-tokens/{id}',
    operationId: 'revokeApiToken',
    summary: 'Revoke a token: refused from the next request on',
    params: z.object({ id: z.uuid() }),
    response: z.null(),
    status: 204,
    handle: async ({ actor, params, services }) => {
      await revokeApiToken(services, actor, params.id)
      return { body: null }
    },
  }),
]
