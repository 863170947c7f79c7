import path from 'node:path'
import { type Config, readConfig } from '../config.ts'
import { findEmbeddedPostgres } from '../db/embedded.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { StartContext } from './context.ts'
import { holderOf, lockDataFolder } from './data-folder.ts'
import { embeddedDatabase, openDatabaseOf } from './database.ts'
import { embeddedFolder, openPostgres } from './postgres.ts'
import { StartError, sentenceOf } from './sentence.ts'
import { assembleServices } from './services.ts'
import { createStopper } from './stopper.ts'
import { createTerminal } from './terminal.ts'

/**
 * Runs one task of the command line over the configured database, beside a running application or on its own,
 * and leaves nothing running. `work` returns the lines to print.
 */
export const runCommand = (work: (services: Services) => Promise<readonly string[]>): Promise<void> =>
  runCommandWith(
    () => null,
    (services) => work(services),
  )

/** The same for a command with arguments: `read` looks at them, and may refuse, before anything is opened. */
export async function runCommandWith<Arguments>(
  read: () => Arguments,
  work: (services: Services, given: Arguments) => Promise<readonly string[]>,
): Promise<void> {
  let lines: readonly string[] = []
  try {
    const given = read()
    lines = await withServices(readConfig(), (services) => work(services, given))
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? `Refused: ${error.code}.` : sentenceOf(error)}\n`)
    process.exitCode = 1
  }
  for (const line of lines) process.stdout.write(`${line}\n`)
}

async function withServices<Result>(config: Config, work: (services: Services) => Promise<Result>): Promise<Result> {
  const terminal = createTerminal('warn', process.stdout.isTTY)
  const stopper = createStopper(terminal.log)
  try {
    const url = await databaseUrlOf({ config, terminal, stopper, end: () => undefined })
    const { services, database } = assembleServices(config, url, terminal.log)
    await stopper.add('database pool', () => database.close(), 5_000)
    return await work(services)
  } finally {
    await stopper.run()
  }
}

/**
 * A database of its own is shared by as many processes as one likes. The embedded one is used where the application
 * runs it; else it is started, and the data folder taken for that time.
 */
async function databaseUrlOf(context: StartContext): Promise<string> {
  const { config, stopper } = context
  const folder = path.resolve(config.dataDir)
  if (config.databaseUrl === null && holderOf(folder) !== null) {
    const running = await findEmbeddedPostgres(embeddedFolder(config))
    if (!running) throw new StartError(`Guichet is starting or stopping over the data folder ${folder}: try again in a moment.`)
    return embeddedDatabase(running.url)
  }
  if (config.databaseUrl === null) {
    const lock = lockDataFolder(folder)
    await stopper.add('data folder', () => lock.release(), 1_000)
  }
  return openDatabaseOf(context, await openPostgres(context), null)
}
