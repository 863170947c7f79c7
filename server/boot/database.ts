import pg from 'pg'
import { type EmbeddedPostgres, EmbeddedPostgresError } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import type { StartContext } from './context.ts'
import { databaseFault } from './sentence.ts'

const DATABASE = 'guichet'
/** Prepared under another name and renamed once whole: a first start killed half-way begins anew. */
const DRAFT = 'guichet_new'

/** Fills a database that has just been migrated and holds nothing. */
export type Furnish = (databaseUrl: string) => Promise<void>

type Start = Pick<StartContext, 'config' | 'terminal' | 'stopper'>

const named = (server: string, name: string): string => Object.assign(new URL(server), { pathname: `/${name}` }).toString()
export const embeddedDatabase = (server: string): string => named(server, DATABASE)

/**
 * Makes the configured database ready and migrated; a new embedded one is furnished, or left empty (null).
 * Returns its connection string.
 */
export async function openDatabaseOf(start: Start, server: EmbeddedPostgres | null, furnish: Furnish | null): Promise<string> {
  if (server) return openEmbedded(start, server, furnish)
  const url = start.config.databaseUrl ?? ''
  try {
    await bringUp(start, url)
  } catch (error) {
    throw databaseFault(error)
  }
  return url
}

function bringUp({ terminal }: Start, url: string): Promise<void> {
  return terminal.progress('Bringing the database up to date', () =>
    migrate(url, (name) => terminal.log.debug({ migration: name }, 'migration done')),
  )
}

async function openEmbedded(start: Start, server: EmbeddedPostgres, furnish: Furnish | null): Promise<string> {
  const url = embeddedDatabase(server.url)
  try {
    if (await exists(server.url)) {
      await bringUp(start, url)
      if (furnish && (await isEmpty(url))) await furnish(url)
    } else {
      await createWhole(start, server.url, furnish)
    }
  } catch (error) {
    if (start.stopper.stopping) throw error
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

async function createWhole(start: Start, server: string, furnish: Furnish | null): Promise<void> {
  await onServer(server, async (client) => {
    await client.query(`drop database if exists ${DRAFT} with (force)`)
    await client.query(`create database ${DRAFT}`)
  })
  start.stopper.check()
  const draft = named(server, DRAFT)
  await bringUp(start, draft)
  start.stopper.check()
  if (furnish) await furnish(draft)
  start.stopper.check()
  await onServer(server, (client) => client.query(`alter database ${DRAFT} rename to ${DATABASE}`))
}
