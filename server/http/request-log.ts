import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { randomId } from '../kernel/ids.ts'

const SAFE_ID = /^[A-Za-z0-9_-]{8,64}$/

/** The request's id, told to the client in X-Request-Id and in every problem. */
export function requestId(request: IncomingMessage): string {
  const id: unknown = Reflect.get(request, 'id')
  return typeof id === 'string' ? id : ''
}

/** Without the query, and without the secret that some addresses are. */
const loggedPath = (url: string): string => (url.split('?')[0] ?? '').replace(/^(\/api\/v1\/calendar\/).+/, '$1[secret]')

/** Whoever asked for what is not theirs to see or to do, by the id of their account: set by `mount.ts`, told of refusals only. */
function refusedAccount(response: ServerResponse): { account?: string } {
  if (response.statusCode !== 403 && response.statusCode !== 404) return {}
  const locals = (response as Partial<Response>).locals
  const account: unknown = locals?.['account']
  return typeof account === 'string' ? { account } : {}
}

/** One line per request, fields from a closed list: never a body, a cookie, a query string or a name. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (request, response) => {
      const given = request.headers['x-request-id']
      const id = typeof given === 'string' && SAFE_ID.test(given) ? given : randomId()
      response.setHeader('X-Request-Id', id)
      return id
    },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    customProps: (_request, response) => refusedAccount(response),
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: loggedPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    autoLogging: {
      ignore: (request) =>
        request.url === '/healthz' ||
        request.url === '/readyz' ||
        request.url === '/metrics' ||
        (request.url ?? '').startsWith('/console/assets'),
    },
  }) as RequestHandler
}
