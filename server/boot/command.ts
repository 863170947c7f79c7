import path from 'node:path'
import { type Config, readConfig } from '../config.ts'
import { findEmbeddedPostgres } from '../db/embedded.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
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
export async function runCommand(work: (services: Services, config: Config) => Promise<readonly string[]>): Promise<void> {
  let lines: readonly string[] = []
  try {
    lines = await withServices(readConfig(), work)
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? `Refused: ${error.code}.` : sentenceOf(error)}\n`)
    process.exitCode = 1
  }
  for (const line of lines) process.stdout.write(`${line}\n`)
}

async function withServices<Result>(config: Config, work: (services: Services, config: Config) => Promise<Result>): Promise<Result> {
  const terminal = createTerminal('warn', process.stdout.isTTY)
  const stopper = createStopper(terminal.log)
  try {
    const url = await databaseBeside(config, async () => {
      const lock = lockDataFolder(path.resolve(config.dataDir))
      await stopper.add('data folder', () => lock.release(), 1_000)
      const context = { config, terminal, stopper, end: () => undefined }
      return openDatabaseOf(context, await openPostgres(context), null)
    })
    const { services, database } = assembleServices(config, url, terminal.log)
    await stopper.add('database pool', () => database.close(), 5_000)
    return await work(services, config)
  } finally {
    await stopper.run()
  }
}

/** With the application running over the same folder, its PostgreSQL is used; else one is started. */
async function databaseBeside(config: Config, alone: () => Promise<string>): Promise<string> {
  const folder = path.resolve(config.dataDir)
  if (config.databaseUrl !== null || holderOf(folder) === null) return alone()
  const running = await findEmbeddedPostgres(embeddedFolder(config))
  if (!running) throw new StartError(`Guichet is starting or stopping over the data folder ${folder}: try again in a moment.`)
  return embeddedDatabase(running.url)
}
