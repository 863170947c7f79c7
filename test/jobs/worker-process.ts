import { pino } from 'pino'
import { allJobs } from '../../jobs/all-jobs.ts'
import { jobBackend } from '../../jobs/backend.ts'
import { startWorkers } from '../../jobs/worker.ts'
import { openDatabase } from '../../server/db/client.ts'
import { systemClock } from '../../server/kernel/clock.ts'

/** A real worker process for the tests that kill one: `worker-process.ts DATABASE_URL [REDIS_URL]`. Says "ready" once it takes jobs. */
const [databaseUrl = '', redisUrl = null] = process.argv.slice(2)
const unused = (): never => {
  throw new Error('not part of this test')
}
const database = openDatabase({ url: databaseUrl, size: 8, onError: () => undefined })
await startWorkers({
  services: {
    db: database.db,
    clock: systemClock,
    log: pino({ level: 'warn' }, pino.destination(2)),
    programmes: { all: [], get: () => undefined },
    registry: { find: unused },
    storage: { write: unused, read: unused, remove: unused },
    keys: { derive: unused },
    mail: null,
    publicUrl: 'http://127.0.0.1:3000',
    uploadMaxBytes: 0,
    oidc: null,
    rates: null,
    webhookNetworks: [],
    jobs: null,
    secureCookies: false,
  },
  backend: jobBackend(databaseUrl, redisUrl),
  databaseUrl,
  jobs: allJobs,
  recoverAfterMs: 1_000,
})
process.stdout.write('ready\n')
