import path from 'node:path'
import pg from 'pg'
import type { Config } from '../config.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../db/embedded.ts'
import type { StartContext } from './context.ts'
import { databaseFault, StartError } from './sentence.ts'

const STOP_MS = 20_000
/** server_version_num of PostgreSQL 14. */
const OLDEST = 140_000

export const embeddedFolder = (config: Config): string => path.join(path.resolve(config.dataDir), 'postgres')

/** The embedded PostgreSQL of this configuration, stopped at the end; null when DATABASE_URL names another, which must answer. */
export async function openPostgres({ config, terminal, stopper, end }: StartContext): Promise<EmbeddedPostgres | null> {
  if (config.databaseUrl !== null) {
    await checkDatabase(config.databaseUrl)
    return null
  }
  const server = await terminal.progress('Starting the embedded PostgreSQL', () =>
    startEmbeddedPostgres({
      dataDir: embeddedFolder(config),
      onNotice: (notice) => terminal.say(notice),
      onUnexpectedEnd: () => end(1, 'The embedded PostgreSQL ended unexpectedly.'),
    }),
  )
  await stopper.add('PostgreSQL', () => server.stop(), STOP_MS)
  if (server.adopted) terminal.say('The embedded PostgreSQL of the previous run is still there: going on with it.')
  return server
}

/** A wrong address or password, or too old a server, is told before anything is done. */
async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'guichet-setup', connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; number: number }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
    )
    const found = rows[0]
    if (found && found.number < OLDEST) {
      throw new StartError(`The database of DATABASE_URL is PostgreSQL ${found.version}: Guichet needs 14 or later.`)
    }
  } catch (error) {
    throw error instanceof StartError ? error : databaseFault(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}
