import path from 'node:path'
import { type ConsoleState, ensureConsole } from './boot/build-console.ts'
import type { StartContext } from './boot/context.ts'
import { lockDataFolder } from './boot/data-folder.ts'
import { checkAddress } from './boot/http-server.ts'
import { openPostgres } from './boot/postgres.ts'
import { isLostConnection, sentenceOf } from './boot/sentence.ts'
import { createStopper, Interrupted } from './boot/stopper.ts'
import { createTerminal } from './boot/terminal.ts'
import { type Config, readConfig } from './config.ts'

/** How long a step of the start that cannot be interrupted is waited for when a stop is asked. */
const START_STEP_MS = 30_000
/** How long the end of a PostgreSQL that broke a connection may take to be known. */
const CAUSE_MS = 2_000
/** The whole stop, whatever its steps do. */
const STOP_LIMIT_MS = 60_000

/**
 * Each step adds what undoes it; a stop undoes them in reverse: HTTP, workers and queue, pool, PostgreSQL, data folder.
 * What may be refused is looked at first; the application's own modules are loaded while PostgreSQL starts.
 */
async function start(context: StartContext): Promise<void> {
  const { config, stopper } = context
  const dataDir = path.resolve(config.dataDir)
  const lock = lockDataFolder(dataDir)
  await stopper.add('data folder', () => lock.release(), 1_000)
  await checkAddress(config)
  const application = import('./boot/application.ts')
  const built = builtConsole(context, dataDir)
  // Awaited below; a failure meanwhile must not pass for one that nobody awaits.
  for (const step of [application, built]) step.catch(() => undefined)
  const server = await openPostgres(context)
  stopper.check()
  const { serveApplication } = await application
  await serveApplication(context, server, built)
}

function builtConsole({ terminal, stopper }: StartContext, dataDir: string): Promise<ConsoleState> {
  return ensureConsole({
    root: process.cwd(),
    dataDir,
    progress: terminal.progress,
    onChild: (child) => {
      // Interrupted: the child was ended at once, and the start looks by itself whether to go on.
      stopper.add('console build', () => void child.kill('SIGKILL'), 1_000).catch(() => undefined)
    },
  })
}

/** Ends the process once everything is undone; the first wish counts. */
function createEnd(context: Omit<StartContext, 'end'>, starting: () => Promise<void>): StartContext['end'] {
  const { terminal, stopper } = context
  let ended = false
  const finish = async (code: number): Promise<void> => {
    const stopped = stopper.run()
    // A step under way adds what it started once it is done; then it is undone too.
    await Promise.race([starting(), new Promise((resolve) => setTimeout(resolve, START_STEP_MS))])
    await stopped
    process.exit(code)
  }
  return (code, why) => {
    if (ended) return
    ended = true
    if (code === 0) terminal.say(why)
    else process.stderr.write(`${why}\n`)
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
    finish(code).catch((error: unknown) => {
      terminal.log.fatal({ err: error }, 'the stop failed')
      process.exit(1)
    })
  }
}

function run(config: Config): void {
  const terminal = createTerminal(config.logLevel, process.stdout.isTTY)
  const stopper = createStopper(terminal.log)
  let starting: Promise<void> = Promise.resolve()
  const end = createEnd({ config, terminal, stopper }, () => starting)
  /** A PostgreSQL of ours that dies breaks its connections a moment before its own end is known: the cause is told, not its effect. */
  const fail = (error: unknown): void => {
    if (isLostConnection(error)) setTimeout(() => end(1, sentenceOf(error)), CAUSE_MS)
    else end(1, sentenceOf(error))
  }
  const unexpected = (error: unknown): void => {
    terminal.log.fatal({ err: error }, 'unexpected error, stopping')
    fail(error)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0, 'Stopping...'))
  process.on('uncaughtException', unexpected)
  process.on('unhandledRejection', unexpected)
  starting = start({ config, terminal, stopper, end }).catch((error: unknown) => {
    if (error instanceof Interrupted || stopper.stopping) return
    terminal.log.debug({ err: error }, 'the start failed')
    fail(error)
  })
}

try {
  run(readConfig())
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exitCode = 1
}
