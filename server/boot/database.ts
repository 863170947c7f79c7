import path from 'node:path'
import pg from 'pg'
import type { Config } from '../config.ts'
import { EmbeddedPostgresError, startEmbeddedPostgres } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { databaseFault } from './sentence.ts'
import type { Stopper } from './stopper.ts'
import type { Terminal } from './terminal.ts'

const DATABASE = 'guichet'
/** Prepared under another name and renamed once whole: a first start killed half-way begins anew. */
const DRAFT = 'guichet_new'
const STOP_MS = 20_000

/** Fills a database that has just been migrated and holds nothing. */
export type Furnish = (databaseUrl: string) => Promise<void>

interface Start {
  readonly config: Config
  readonly terminal: Terminal
  readonly stopper: Stopper
  /** null: a new database is left empty. */
  readonly furnish: Furnish | null
  readonly onDatabaseLost: () => void
}

/** Makes the configured database ready and migrated. Returns its connection string. */
export async function openConfiguredDatabase(start: Start): Promise<string> {
  if (start.config.databaseUrl === null) return openEmbedded(start)
  const url = start.config.databaseUrl
  try {
    await bringUp(url, start.terminal)
  } catch (error) {
    throw databaseFault(error)
  }
  return url
}

export const embeddedFolder = (config: Config): string => path.join(path.resolve(config.dataDir), 'postgres')
export const embeddedDatabase = (server: string): string => Object.assign(new URL(server), { pathname: `/${DATABASE}` }).toString()

function bringUp(url: string, terminal: Terminal): Promise<void> {
  return terminal.progress('Bringing the database up to date', () =>
    migrate(url, (name) => terminal.log.info({ migration: name }, 'migration done')),
  )
}

async function openEmbedded({ config, terminal, stopper, furnish, onDatabaseLost }: Start): Promise<string> {
  const server = await terminal.progress('Starting the embedded PostgreSQL', () =>
    startEmbeddedPostgres({
      dataDir: embeddedFolder(config),
      onNotice: (notice) => terminal.say(notice),
      onUnexpectedEnd: onDatabaseLost,
    }),
  )
  await stopper.add('PostgreSQL', () => server.stop(), STOP_MS)
  if (server.adopted) terminal.say('The embedded PostgreSQL of the previous run is still there: going on with it.')
  const url = embeddedDatabase(server.url)
  try {
    if (await exists(server.url)) {
      await bringUp(url, terminal)
      if (furnish && (await isEmpty(url))) await furnish(url)
    } else {
      await createWhole(server.url, terminal, stopper, furnish)
    }
  } catch (error) {
    if (stopper.stopping) throw error
    const words = error instanceof Error ? error.message : String(error)
    throw new EmbeddedPostgresError(
      `The database in ${server.dataDir} cannot be used (${words}): restore it from a backup, or choose another with DATA_DIR.`,
      { cause: error },
    )
  }
  return url
}

async function onServer<Result>(server: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: server, application_name: 'guichet-setup', connectionTimeoutMillis: 15_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const exists = (server: string): Promise<boolean> =>
  onServer(server, async (client) => (await client.query('select 1 from pg_database where datname = $1', [DATABASE])).rows.length > 0)

const isEmpty = (url: string): Promise<boolean> =>
  onServer(url, async (client) => (await client.query('select 1 from funder limit 1')).rows.length === 0)

async function createWhole(server: string, terminal: Terminal, stopper: Stopper, furnish: Furnish | null): Promise<void> {
  await onServer(server, async (client) => {
    await client.query(`drop database if exists ${DRAFT} with (force)`)
    await client.query(`create database ${DRAFT}`)
  })
  stopper.check()
  const draft = Object.assign(new URL(server), { pathname: `/${DRAFT}` }).toString()
  await bringUp(draft, terminal)
  stopper.check()
  if (furnish) await furnish(draft)
  stopper.check()
  await onServer(server, (client) => client.query(`alter database ${DRAFT} rename to ${DATABASE}`))
}
