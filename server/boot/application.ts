import { allJobs } from '../../jobs/all-jobs.ts'
import { jobBackend } from '../../jobs/backend.ts'
import { schedules } from '../../jobs/schedule.ts'
import { startWorkers, type Workers } from '../../jobs/worker.ts'
import { createApp } from '../app.ts'
import type { EmbeddedPostgres } from '../db/embedded.ts'
import { seedDemonstration } from '../demonstration/seed.ts'
import { serveConsole } from '../http/console.ts'
import type { Services } from '../services.ts'
import { announce } from './announce.ts'
import type { ConsoleState } from './build-console.ts'
import type { StartContext } from './context.ts'
import { openDatabaseOf } from './database.ts'
import { DRAIN_MS, openHttpServer } from './http-server.ts'
import { StartError } from './sentence.ts'
import { assembleServices } from './services.ts'

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
  const app = createApp(services, {
    ready: () => workers.ready(),
    trustedProxies: config.trustedProxies,
    ...(console ? { console: serveConsole(console) } : {}),
  })
  const http = await openHttpServer(app, config)
  await stopper.add('HTTP', () => http.drain(), DRAIN_MS + 2_000)
  await announce({ config, terminal, db: services.db, port: http.port, console: console !== null })
}

/** The demonstration, in a database nobody uses yet. */
async function furnish({ config, terminal }: StartContext, databaseUrl: string): Promise<void> {
  const { services, database } = assembleServices(config, databaseUrl, terminal.log)
  try {
    await terminal.progress('Preparing the demonstration', () => seedDemonstration(services))
  } finally {
    await database.close()
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
