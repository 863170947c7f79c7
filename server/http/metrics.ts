import { createHash, timingSafeEqual } from 'node:crypto'
import express, { type Request, type RequestHandler, type Router } from 'express'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { readGauges } from '../jobs-desk/gauges.queries.ts'
import type { Services } from '../services.ts'
import { bearerToken } from './session.ts'

export interface MetricsOptions {
  /** Opens the page from anywhere; null: from this machine only. */
  readonly token: string | null
  /** Connections of the process to the database. */
  readonly pool?: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number }
  /** With a proxy in front every request may come from this machine: then only the token opens. */
  readonly trustedProxies: number
  /** Measures of the process itself, whose timers live as long as it does. */
  readonly ofProcess?: boolean
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Measures of one application: nothing global, so that two applications of one process do not count for each other. */
export function metrics(services: Services, options: MetricsOptions): { measure: RequestHandler; page: Router } {
  const registry = new Registry()
  if (options.ofProcess) collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'guichet_http_request_duration_seconds',
    help: 'Time of a request, by the template of its route',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  })
  const gauges = defineGauges(registry)
  const failures = new Counter({ name: 'guichet_metrics_failures_total', help: 'Measures that could not be taken', registers: [registry] })
  const router = express.Router()
  router.get('/metrics', async (request, response, next) => {
    if (!mayRead(request, options)) {
      next()
      return
    }
    try {
      await takeGauges(services, gauges, options)
    } catch (error) {
      // what was counted in memory is worth more than nothing while the database is away
      failures.inc()
      request.log.warn({ err: error }, 'some measures could not be taken')
    }
    response.setHeader('Cache-Control', 'no-store')
    response.type(registry.contentType).send(await registry.metrics())
  })
  const measure: RequestHandler = (request, response, next) => {
    const began = performance.now()
    response.once('finish', () => {
      const route: unknown = response.locals['route']
      durations.observe(
        {
          method: METHODS.includes(request.method) ? request.method : 'OTHER',
          // never the path itself: it holds identifiers, and each would be a series of its own
          route: typeof route === 'string' ? route : 'other',
          status: String(response.statusCode),
        },
        (performance.now() - began) / 1000,
      )
    })
    next()
  }
  return { measure, page: router }
}

type Gauges = ReturnType<typeof defineGauges>

function defineGauges(registry: Registry) {
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name: `guichet_${name}`, help, labelNames, registers: [registry] })
  return {
    jobs: gauge('jobs', 'Jobs of the queue by state', ['state']),
    outboxRows: gauge('outbox_waiting', 'Rows not handed to the queue yet'),
    outboxAge: gauge('outbox_oldest_seconds', 'Age of the oldest row not handed to the queue yet'),
    mails: gauge('mails', 'Messages that did not leave', ['state']),
    webhooks: gauge('webhook_deliveries', 'Webhook deliveries that did not succeed yet', ['state']),
    beat: gauge('worker_last_beat_seconds', 'Time since a worker last said that it lives'),
    pool: gauge('database_connections', 'Connections of this process to the database', ['state']),
  }
}

async function takeGauges(services: Services, gauges: Gauges, { pool }: MetricsOptions): Promise<void> {
  if (pool) {
    gauges.pool.set({ state: 'idle' }, pool.idleCount)
    gauges.pool.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
    gauges.pool.set({ state: 'asked' }, pool.waitingCount)
  }
  const now = services.clock.now().getTime()
  const read = await readGauges(services.db)
  gauges.outboxRows.set(read.outboxWaiting)
  gauges.outboxAge.set(read.outboxOldestAt ? (now - read.outboxOldestAt.getTime()) / 1000 : 0)
  gauges.mails.set({ state: 'dead' }, read.mailsDead)
  gauges.mails.set({ state: 'to-retry' }, read.mailsToRetry)
  gauges.webhooks.set({ state: 'waiting' }, read.webhooksWaiting)
  gauges.webhooks.set({ state: 'dead' }, read.webhooksDead)
  if (read.lastBeatAt) gauges.beat.set((now - read.lastBeatAt.getTime()) / 1000)
  for (const [state, count] of Object.entries((await services.jobs?.counts()) ?? {})) gauges.jobs.set({ state }, count)
}

const LOOPBACK = /^(::ffff:)?127\.|^::1$/
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The token, or a request of this very machine that no proxy forwarded. */
function mayRead(request: Request, { token, trustedProxies }: MetricsOptions): boolean {
  const given = bearerToken(request)
  if (token !== null && given !== null) return timingSafeEqual(digest(given), digest(token))
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => request.get(name) !== undefined)
  return trustedProxies === 0 && !forwarded && LOOPBACK.test(request.socket.remoteAddress ?? '')
}
