import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import { allJobs } from '../../jobs/all-jobs.ts'
import { jobBackend, type Schedule } from '../../jobs/backend.ts'
import { startWorkers } from '../../jobs/worker.ts'
import { openDatabase } from '../../server/db/client.ts'
import { smtpTransport } from '../../server/mail/smtp.ts'

/**
 * A real worker process for the proof of the reminders: `worker-process.ts DATABASE_URL CLOCK_FILE SMTP_URL [REDIS_URL]`. What time
 * it is stands in a file that the test moves by hand. Says "ready" once it takes jobs.
 */
const [databaseUrl = '', clockFile = '', smtpUrl = '', redisUrl = null] = process.argv.slice(2)
const unused = (): never => {
  throw new Error('not part of this test')
}
const database = openDatabase({ url: databaseUrl, size: 6, onError: () => undefined })
const eachSecond = (id: string, name: string): Schedule => ({ id, pattern: '* * * * * *', timeZone: 'UTC', name, payload: {} })
await startWorkers({
  services: {
    db: database.db,
    clock: { now: () => new Date(Number(readFileSync(clockFile, 'utf8'))) },
    log: pino({ level: 'fatal' }, pino.destination(2)),
    programmes: { all: [], get: () => undefined },
    registry: { find: unused },
    storage: { write: unused, read: unused, remove: unused },
    keys: { derive: unused },
    mail: smtpTransport(smtpUrl, 'guichet@demo.example'),
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
  schedules: [eachSecond('send', 'send-reminders'), eachSecond('resume', 'resume-mails')],
  recoverAfterMs: 1_000,
  pollMs: 200,
  lookBackMs: 1_000,
  keepSchedulesMs: 500,
})
process.stdout.write('ready\n')
