import { allJobs } from '../../jobs/all-jobs.ts'
import { jobBackend } from '../../jobs/backend.ts'
import { schedules } from '../../jobs/schedule.ts'
import { startWorkers, type Workers } from '../../jobs/worker.ts'
import { createApp } from '../app.ts'
import type { EmbeddedPostgres } from '../db/embedded.ts'
import type { PastProgress } from '../demonstration/history.ts'
import { seedDemonstration, seedPast } from '../demonstration/seed.ts'
import { serveConsole } from '../http/console.ts'
import { someWorkerLives } from '../jobs-desk/heartbeat.ts'
import type { Services } from '../services.ts'
import { announce } from './announce.ts'
import type { ConsoleState } from './build-console.ts'
import type { StartContext } from './context.ts'
import { openDatabaseOf } from './database.ts'
import { DRAIN_MS, openHttpServer } from './http-server.ts'
import { StartError } from './sentence.ts'
import { assembleServices } from './services.ts'
import type { Terminal } from './terminal.ts'

/** From a running PostgreSQL to an open port. Each step adds what undoes it. */
export async function serveApplication(
  context: StartContext,
  server: EmbeddedPostgres | null,
  built: Promise<ConsoleState>,
): Promise<void> {
  const { config, terminal, stopper } = context
  const databaseUrl = await openDatabaseOf(context, server, config.loopback ? (url) => furnish(context, url) : null)
  stopper.check()
  const { services, database } = assembleServices(config, databaseUrl, terminal.log)
  await stopper.add('database pool', () => database.close(), 5_000)
  const workers = await openWorkers(context, services, databaseUrl)
  const console = consoleFolder(context, await built)
  stopper.check()
  const app = createApp(
    { ...services, jobs: workers.desk },
    {
      ready: () => workers.ready(),
      watched: async () => ({ heartbeat: await someWorkerLives(services) }),
      metrics: { token: config.metricsToken, pool: database.pool, ofProcess: true },
      trustedProxies: config.trustedProxies,
      ...(console ? { console: serveConsole(console) } : {}),
    },
  )
  const http = await openHttpServer(app, config)
  await stopper.add('HTTP', () => http.drain(), DRAIN_MS + 2_000)
  await announce({ config, terminal, db: services.db, port: http.port, console: console !== null })
  if (server && config.loopback) await startPast(context, services)
}

/**
 * The demonstration, in a database nobody uses yet: a commit does not wait for the disk, since one cut short begins anew,
 * and the commit that gives the whole its name waits for all before it.
 */
async function furnish({ config, terminal }: StartContext, databaseUrl: string): Promise<void> {
  const hasty = new URL(databaseUrl)
  hasty.searchParams.set('options', '-c synchronous_commit=off')
  const { services, database } = assembleServices(config, hasty.toString(), terminal.log)
  try {
    await terminal.progress('Preparing the demonstration', () => seedDemonstration(services))
  } finally {
    await database.close()
  }
}

/** The past of the demonstration, told while people already look at its present; a stop waits for the stories under way. */
async function startPast({ config, terminal, stopper }: StartContext, services: Services): Promise<void> {
  const stop = new AbortController()
  const telling = terminal
    .progress('Telling the past of the demonstration', () =>
      seedPast(services, { years: config.demonstrationYears, signal: stop.signal, onProgress: quarters(terminal) }),
    )
    .catch((error: unknown) => terminal.log.error({ err: error }, 'the past of the demonstration could not be told to its end'))
  await stopper.add(
    'past of the demonstration',
    async () => {
      stop.abort()
      await telling
    },
    10_000,
  )
}

/** Says how far the stories are, four times in all. */
function quarters({ say }: Terminal): (progress: PastProgress) => void {
  let said = 0
  return ({ told, of }) => {
    const quarter = Math.floor((4 * told) / of)
    if (quarter <= said) return
    said = quarter
    say(`The past of the demonstration: ${told} of ${of} case files.`)
  }
}

/** The folder of the built console, or null when the API is served alone. */
function consoleFolder({ terminal }: StartContext, state: ConsoleState): string | null {
  if (state.kind === 'ready') return state.folder
  if (state.kind === 'no-sources') {
    terminal.say('The console is not part of this checkout: only the API is served.')
    return null
  }
  terminal.log.error({ output: state.output }, 'the console could not be built')
  terminal.say(
    state.older ? 'The console could not be built: an older one is served.' : 'The console could not be built: only the API is served.',
  )
  return state.older
}

async function openWorkers({ config, terminal, stopper }: StartContext, services: Services, databaseUrl: string): Promise<Workers> {
  const backend = jobBackend(databaseUrl, config.redisUrl)
  try {
    await backend.prepare()
  } catch (cause) {
    if (backend.kind === 'postgres') throw cause
    throw new StartError('Redis does not answer at REDIS_URL: start it, correct the address, or leave REDIS_URL out to use PostgreSQL.', {
      cause,
    })
  }
  stopper.check()
  const workers = await terminal.progress('Starting the workers', () =>
    startWorkers({ services, backend, databaseUrl, jobs: allJobs, schedules }),
  )
  await stopper.add('workers and queue', () => workers.close(), 12_000)
  return workers
}
