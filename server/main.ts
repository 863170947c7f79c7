import path from 'node:path'
import { allJobs } from '../jobs/all-jobs.ts'
import { jobBackend } from '../jobs/backend.ts'
import { schedules } from '../jobs/schedule.ts'
import { startWorkers, type Workers } from '../jobs/worker.ts'
import { createApp } from './app.ts'
import { announce } from './boot/announce.ts'
import { ensureConsole } from './boot/build-console.ts'
import { lockDataFolder } from './boot/data-folder.ts'
import { openConfiguredDatabase } from './boot/database.ts'
import { checkAddress, DRAIN_MS, openHttpServer } from './boot/http-server.ts'
import { StartError, sentenceOf } from './boot/sentence.ts'
import { assembleServices } from './boot/services.ts'
import { createStopper, Interrupted, type Stopper } from './boot/stopper.ts'
import { createTerminal, type Terminal } from './boot/terminal.ts'
import { type Config, readConfig } from './config.ts'
import { seedDemonstration } from './demonstration/seed.ts'
import { serveConsole } from './http/console.ts'
import type { Services } from './services.ts'

/** How long a step of the start that cannot be interrupted is waited for when a stop is asked. */
const START_STEP_MS = 30_000
/** The whole stop, whatever its steps do. */
const STOP_LIMIT_MS = 45_000
/** npm passes on the Ctrl-C that the terminal already sent: a second signal counts as a second wish only after this. */
const SAME_SIGNAL_MS = 1_500

interface Context {
  readonly config: Config
  readonly terminal: Terminal
  readonly stopper: Stopper
  readonly end: (code: number, why: string) => void
}

/** Each step adds what undoes it; a stop undoes them in reverse: HTTP, workers and queue, pool, PostgreSQL, data folder. */
async function start(context: Context): Promise<void> {
  const { config, terminal, stopper, end } = context
  const root = process.cwd()
  const dataDir = path.resolve(config.dataDir)
  const lock = lockDataFolder(dataDir)
  await stopper.add('data folder', () => lock.release(), 1_000)
  await checkAddress(config)
  const databaseUrl = await openConfiguredDatabase({
    config,
    terminal,
    stopper,
    furnish: config.loopback ? (url) => furnish(context, url) : null,
    onDatabaseLost: () => end(1, 'The embedded PostgreSQL ended unexpectedly.'),
  })
  stopper.check()
  const { services, database } = assembleServices(config, databaseUrl, terminal.log)
  await stopper.add('database pool', () => database.close(), 5_000)
  const console = await builtConsole(context, root, dataDir)
  stopper.check()
  const workers = await openWorkers(context, services, databaseUrl)
  const app = createApp(services, {
    ready: () => workers.ready(),
    trustedProxies: config.trustedProxies,
    ...(console ? { console: serveConsole(console) } : {}),
  })
  const server = await openHttpServer(app, config)
  await stopper.add('HTTP', () => server.drain(), DRAIN_MS + 2_000)
  await announce({ config, terminal, db: services.db, port: server.port, console: console !== null })
}

/** The demonstration, in a database nobody uses yet. */
async function furnish({ config, terminal }: Context, databaseUrl: string): Promise<void> {
  const { services, database } = assembleServices(config, databaseUrl, terminal.log)
  try {
    await terminal.progress('Preparing the demonstration', () => seedDemonstration(services))
  } finally {
    await database.close()
  }
}

/** The folder of the built console, or null when the API is served alone. */
async function builtConsole({ terminal, stopper }: Context, root: string, dataDir: string): Promise<string | null> {
  const state = await ensureConsole({
    root,
    dataDir,
    progress: terminal.progress,
    onChild: (child) => {
      stopper.add('console build', () => void child.kill('SIGKILL'), 1_000).catch(() => undefined)
    },
  })
  stopper.check()
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

async function openWorkers({ config, terminal, stopper }: Context, services: Services, databaseUrl: string): Promise<Workers> {
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

function run(): void {
  let config: Config
  try {
    config = readConfig()
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`)
    process.exitCode = 1
    return
  }
  const terminal = createTerminal(config.logLevel, process.stdout.isTTY)
  const stopper = createStopper(terminal.log)
  let ended: number | null = null
  let starting: Promise<void> = Promise.resolve()

  const finish = async (code: number): Promise<void> => {
    const stopped = stopper.run()
    // A step under way adds what it started once it is done; then it is undone too.
    await Promise.race([starting, new Promise((resolve) => setTimeout(resolve, START_STEP_MS))])
    await stopped
    await stopper.run()
    process.exit(code)
  }
  const end = (code: number, why: string): void => {
    if (ended !== null) {
      if (performance.now() - ended > SAME_SIGNAL_MS) terminal.say('Still stopping...')
      return
    }
    ended = performance.now()
    if (code === 0) terminal.say(why)
    else process.stderr.write(`${why}\n`)
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
    finish(code).catch((error: unknown) => {
      terminal.log.fatal({ err: error }, 'the stop failed')
      process.exit(1)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0, 'Stopping...'))
  const unexpected = (error: unknown): void => {
    terminal.log.fatal({ err: error }, 'unexpected error, stopping')
    end(1, sentenceOf(error))
  }
  process.on('uncaughtException', unexpected)
  process.on('unhandledRejection', unexpected)
  starting = start({ config, terminal, stopper, end }).catch((error: unknown) => {
    if (error instanceof Interrupted) return
    if (ended !== null) return
    terminal.log.debug({ err: error }, 'the start failed')
    end(1, sentenceOf(error))
  })
}

run()
