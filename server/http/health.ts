import express, { type Router } from 'express'
import { sql } from 'kysely'
import type { Services } from '../services.ts'

/** /healthz: the process answers. /readyz: the database and what was given in `ready` answer too; 503 names what does not. */
export function health(services: Services, ready: () => Promise<Readonly<Record<string, boolean>>> = async () => ({})): Router {
  const router = express.Router()
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (request, response) => {
    const checks: Record<string, boolean> = { database: false }
    try {
      await sql`select 1`.execute(services.db)
      checks['database'] = true
      Object.assign(checks, await ready())
    } catch (error) {
      request.log.warn({ err: error }, 'not ready')
    }
    const ok = Object.values(checks).every(Boolean)
    response.status(ok ? 200 : 503).json({ status: ok ? 'ready' : 'not-ready', checks })
  })
  return router
}
