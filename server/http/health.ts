import express, { type Router } from 'express'
import { sql } from 'kysely'
import type { Services } from '../services.ts'

type Checks = () => Promise<Readonly<Record<string, boolean>>>
const nothing: Checks = async () => ({})

/**
 * /healthz: the process answers. /readyz: the database and what was given in `ready` answer too; 503 names what does not. What was given
 * in `watched` takes no process out of service, since another one would not do better: `degraded`, still 200.
 */
export function health(services: Services, ready: Checks = nothing, watched: Checks = nothing): Router {
  const router = express.Router()
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (request, response) => {
    const checks: Record<string, boolean> = { database: false }
    let seen: Readonly<Record<string, boolean>> = {}
    try {
      await sql`select 1`.execute(services.db)
      checks['database'] = true
      Object.assign(checks, await ready())
      seen = await watched()
    } catch (error) {
      request.log.warn({ err: error }, 'not ready')
    }
    const ok = Object.values(checks).every(Boolean)
    const status = !ok ? 'not-ready' : Object.values(seen).every(Boolean) ? 'ready' : 'degraded'
    response.status(ok ? 200 : 503).json({ status, checks: { ...checks, ...seen } })
  })
  return router
}
