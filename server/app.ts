import compression from 'compression'
import express, { type Express, type RequestHandler, type Router } from 'express'
import helmet from 'helmet'
import { answerError } from './http/answer-error.ts'
import { health } from './http/health.ts'
import { type MetricsOptions, metrics } from './http/metrics.ts'
import { mountRoutes } from './http/mount.ts'
import { openApiDocument } from './http/openapi.ts'
import { sameOrigin } from './http/origin.ts'
import { requestLog } from './http/request-log.ts'
import type { Route } from './http/route.ts'
import { Refusal } from './kernel/refusal.ts'
import { allPages, allRoutes } from './routes.ts'
import type { Services } from './services.ts'

export interface AppOptions {
  /** Answers readiness beyond the database: queues, workers. */
  readonly ready?: () => Promise<Readonly<Record<string, boolean>>>
  /** What is told by readiness and takes no process out of service: `degraded`. */
  readonly watched?: () => Promise<Readonly<Record<string, boolean>>>
  /** Who reads /metrics, and what of the process is measured there. */
  readonly metrics?: Omit<MetricsOptions, 'trustedProxies'>
  /** The built console, served under /console; absent in most tests. */
  readonly console?: Router
  readonly trustedProxies?: number
  /** Other routes than those of the product: to test what the HTTP layer makes of any route. */
  readonly routes?: readonly Route[]
}

/** Nothing a form needs of the machine it is shown on. */
const PERMISSIONS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'display-capture', 'browsing-topics']
  .map((name) => `${name}=()`)
  .join(', ')

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
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameSrc: ["'self'", 'blob:'],
          frameAncestors: ["'self'"],
          // On plain HTTP (the one-command start) this directive would make browsers ask for https.
          upgradeInsecureRequests: services.secureCookies ? [] : null,
        },
      },
      strictTransportSecurity: services.secureCookies,
    }),
  )
  app.use((_request, response, next) => {
    response.setHeader('Permissions-Policy', PERMISSIONS)
    next()
  })
  app.use(compression())
  app.use(health(services, options.ready, options.watched))
  const { measure, page } = metrics(services, { token: null, ...options.metrics, trustedProxies: options.trustedProxies ?? 0 })
  app.use(page, measure)
  const routes = options.routes ?? allRoutes()
  app.get(
    '/api/v1/openapi.json',
    openApi(() => openApiDocument(routes, services.programmes)),
  )
  app.use('/api/v1', sameOrigin, mountRoutes(routes, services))
  app.use(mountRoutes(allPages(), services))
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

/** Made on the first request for it: most processes of a test never are. */
function openApi(document: () => unknown): RequestHandler {
  let made: unknown
  return (_request, response) => {
    made ??= document()
    response.json(made)
  }
}
