import { chmodSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../server/db/embedded.ts'
import { migrate } from '../../server/db/migrate.ts'
import { shippedBrowser } from './shipped-browser.ts'

export const TEMPLATE = 'guichet_template'

/**
 * One PostgreSQL for the whole run, without durability (nothing outlives the run), and one migrated template to clone.
 * `TEST_SERVER_URL` names a server of another version to run against; its account may create databases, and nothing else is in it.
 */
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
  const given = process.env['TEST_SERVER_URL']
  const server = given
    ? { url: given, stop: () => Promise.resolve() }
    : await startEmbeddedPostgres({
        dataDir: path.join(folder, 'postgres'),
        flags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      })
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(`drop database if exists ${TEMPLATE}`)
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  await migrate(databaseUrl(server.url, TEMPLATE))
  process.env['TEST_POSTGRES_URL'] = server.url
  process.env['TEST_CHROMIUM'] = process.env['CHROMIUM_PATH'] ?? (await shippedBrowser()) ?? ''
  process.env['TEST_RUN_FOLDER'] = folder
  globalThis.__guichetTest = { server, folder }
}

const databaseUrl = (server: string, name: string): string => Object.assign(new URL(server), { pathname: `/${name}` }).toString()

declare global {
  var __guichetTest: { server: { readonly url: string; stop(): Promise<void> }; folder: string } | undefined
}
