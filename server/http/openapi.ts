import { extendZodWithOpenApi, OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { PEOPLE_ONLY } from '../access/api-token-scope.ts'
import type { Programmes } from '../cases/programme.ts'
import type { Route } from './route.ts'

extendZodWithOpenApi(z)

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), details: z.record(z.string(), z.unknown()).optional() })).optional(),
    unmet: z.array(z.object({ condition: z.string(), details: z.record(z.string(), z.unknown()) })).optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' })

/** The OpenAPI 3.1 document of these routes: the only contract the console and its types are made from. */
export function openApiDocument(routes: readonly Route[], programmes: Programmes): unknown {
  const registry = new OpenAPIRegistry()
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'guichet_session' })
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  for (const route of routes) registry.registerPath(pathOf(route))
  for (const programme of programmes.all) {
    for (const [action, schema] of Object.entries(programme.payloads)) {
      registry.register(`${pascal(programme.code)}${pascal(action)}Payload`, schema)
    }
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Guichet', version: '1', description: 'Aid to small firms, from the call to the last euro.' },
    servers: [{ url: '/api/v1' }],
  })
}

const pascal = (text: string): string => text.replace(/(^|[-_ ])(\w)/g, (_match, _gap, letter: string) => letter.toUpperCase())

function pathOf(route: Route): Parameters<OpenAPIRegistry['registerPath']>[0] {
  const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } })
  const content = route.response
    ? { 'application/json': { schema: route.response } }
    : { [route.produces ?? 'application/octet-stream']: { schema: z.string().meta({ format: 'binary' }) } }
  const body = route.rawBody
    ? { content: Object.fromEntries(route.rawBody.map((type) => [type, { schema: z.string().meta({ format: 'binary' }) }])) }
    : route.body
      ? { content: { 'application/json': { schema: route.body } } }
      : null
  return {
    method: route.method,
    path: route.path,
    operationId: route.operationId,
    summary: route.summary,
    description: describe(route),
    tags: [route.tag],
    ...(route.permission === 'public' ? {} : { security: [{ session: [] }, ...(PEOPLE_ONLY.includes(route.tag) ? [] : [{ token: [] }])] }),
    request: {
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { query: route.query } : {}),
      ...(body ? { body } : {}),
      ...headersOf(route),
    },
    responses: {
      [route.status]: route.status === 204 ? { description: 'Done' } : { description: 'Success', content },
      default: problem('A problem (RFC 9457)'),
    },
  }
}

const IfMatch = z.string().max(20).meta({ description: 'The ETag of what was read: 412 when someone changed it since', example: '"3"' })
const IdempotencyKey = z
  .string()
  .min(8)
  .max(200)
  .optional()
  .meta({ description: 'The same key with the same request is done once and answered alike' })

function headersOf(route: Route): { headers?: z.ZodObject } {
  const headers = {
    ...(route.ifMatch ? { 'If-Match': IfMatch } : {}),
    ...(route.method === 'post' && route.permission !== 'public' && !route.rawBody && route.response && !route.secretAnswer
      ? { 'Idempotency-Key': IdempotencyKey }
      : {}),
  }
  return Object.keys(headers).length === 0 ? {} : { headers: z.object(headers) }
}

function describe(route: Route): string {
  const who = Array.isArray(route.permission)
    ? `For: ${route.permission.join(', ')}.`
    : route.permission === 'public'
      ? 'For anyone.'
      : 'For anyone signed in.'
  return route.problems.length ? `${who} May refuse with: ${route.problems.join(', ')}.` : who
}
