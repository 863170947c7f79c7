import { chmodSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../server/db/embedded.ts'
import { migrate } from '../../server/db/migrate.ts'

export const TEMPLATE = 'guichet_template'

/** One PostgreSQL for the whole run, without durability (nothing outlives the run), and one migrated template to clone. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-test-'))
  // the account that runs PostgreSQL when we are root must reach it
  chmodSync(folder, 0o755)
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    jit: 'off',
    max_connections: '200',
  }
  const server = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    flags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  })
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  await migrate(databaseUrl(server.url, TEMPLATE))
  process.env['TEST_POSTGRES_URL'] = server.url
  globalThis.__guichetTest = { server, folder }
}

const databaseUrl = (server: string, name: string): string => Object.assign(new URL(server), { pathname: `/${name}` }).toString()

declare global {
  var __guichetTest: { server: Awaited<ReturnType<typeof startEmbeddedPostgres>>; folder: string } | undefined
}
