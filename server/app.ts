import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express'
import helmet from 'helmet'
import { refusalOfDatabaseError } from './db/constraint.ts'
import { health } from './http/health.ts'
import { mountRoutes } from './http/mount.ts'
import { openApiDocument } from './http/openapi.ts'
import { sameOrigin } from './http/origin.ts'
import { sendProblem, sendUnexpected } from './http/problem.ts'
import { requestId, requestLog } from './http/request-log.ts'
import { Refusal } from './kernel/refusal.ts'
import { allRoutes } from './routes.ts'
import type { Services } from './services.ts'

export interface AppOptions {
  /** Answers readiness beyond the database: queues, workers. */
  readonly ready?: () => Promise<Readonly<Record<string, boolean>>>
  /** The built console, served under /console; absent in most tests. */
  readonly console?: Router
  readonly trustedProxies?: number
}

/** The Express application. No listen, no environment, no singleton. */
export function createApp(services: Services, options: AppOptions = {}): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', options.trustedProxies ?? 0)
  app.use(requestLog(services.log))
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          objectSrc: ["'none'"],
          frameSrc: ["'self'", 'blob:'],
          frameAncestors: ["'self'"],
          // On plain HTTP (the one-command start) this directive would make browsers ask for https.
          upgradeInsecureRequests: services.secureCookies ? [] : null,
        },
      },
      strictTransportSecurity: services.secureCookies,
    }),
  )
  app.use(compression())
  app.use(health(services, options.ready))
  const routes = allRoutes(services.programmes)
  app.get('/api/v1/openapi.json', openApi(openApiDocument(routes, services.programmes)))
  app.use('/api/v1', sameOrigin, mountRoutes(routes, services))
  app.use('/api', () => {
    throw new Refusal('not-found', 'not-found')
  })
  if (options.console) {
    app.use('/console', options.console)
    app.get('/', (_request, response) => response.redirect(302, '/console/'))
  }
  app.use(() => {
    throw new Refusal('not-found', 'not-found')
  })
  app.use(answerError)
  return app
}

const openApi =
  (document: unknown): RequestHandler =>
  (_request, response) => {
    response.json(document)
  }

const answerError: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error)
    return
  }
  const refusal = error instanceof Refusal ? error : (refusalOfDatabaseError(error) ?? refusalOfParser(error))
  if (refusal) {
    sendProblem(response, refusal, requestId(request))
    return
  }
  request.log.error({ err: error }, 'unexpected error')
  sendUnexpected(response, requestId(request))
}

/** Errors of Express's own body and URL parsing. */
function refusalOfParser(error: unknown): Refusal | null {
  const type: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'type') : null
  if (type === 'entity.parse.failed') return new Refusal('malformed', 'json-malformed')
  if (type === 'entity.too.large') return new Refusal('too-large', 'body-too-large')
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return new Refusal('unsupported', 'encoding-unsupported')
  if (type === 'request.aborted' || type === 'request.size.invalid') return new Refusal('malformed', 'request-aborted')
  return error instanceof URIError ? new Refusal('malformed', 'address-malformed') : null
}
