import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { lockDataFolder } from '../../server/boot/data-folder.ts'
import { embeddedDatabase } from '../../server/boot/database.ts'
import { openDatabase } from '../../server/db/client.ts'
import { startEmbeddedPostgres } from '../../server/db/embedded.ts'
import { migrate } from '../../server/db/migrate.ts'
import { createFunder, createUser } from '../support/api.ts'
import type { TestDatabase } from '../support/database.ts'
import { awardFile, heldAwards } from './importing.ts'

/** The command over the embedded server of a data folder: started and stopped, or found running and left alone. */

let dataDir: string
let file: string

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'guichet-import-'))
  // the account that runs PostgreSQL when we are root must reach it
  chmodSync(dataDir, 0o755)
  file = path.join(dataDir, 'aides.csv')
  writeFileSync(file, awardFile([{ name: 'Un' }, { name: 'Deux' }]))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

function run(...given: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const environment = { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, NODE_ENV: 'test' }
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['server/start.mjs', 'import', ...given],
      { env: environment, encoding: 'utf8' },
      (_error, out, err) => resolve({ code: child.exitCode, out, err }),
    )
    child.stdin?.end()
  })
}

async function testDatabase(server: string): Promise<TestDatabase> {
  const url = embeddedDatabase(server)
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query('create database guichet')
  await client.end()
  await migrate(url)
  const errors: Error[] = []
  const database = openDatabase({ url, size: 2, onError: (error) => errors.push(error) })
  return {
    ...database,
    url,
    sql: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await database.pool.query<Row>(text, [...values])).rows,
    drop: () => database.close(),
  }
}

test('beside a running application it imports through its server, which goes on', async () => {
  const server = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), flags: ['-c', 'fsync=off'] })
  try {
    const database = await testDatabase(server.url)
    try {
      const funderId = await createFunder(database)
      await createUser(database, { funderId, roles: ['administrator'] })
      const lock = lockDataFolder(dataDir)
      const outcome = await run(file, '--yes')
      lock.release()
      expect(outcome).toMatchObject({ code: 0, err: '' })
      expect(outcome.out).toContain('Importé : 2 lignes ajoutées')
      expect(await heldAwards(database, funderId)).toEqual({ awards: 2, amount: '2000.00' })
    } finally {
      await database.drop()
    }
  } finally {
    await server.stop()
  }
})

test('on its own it starts the server, says that there is no funder yet, and leaves nothing running', async () => {
  const outcome = await run(file, '--yes', '--lang', 'en')
  expect(outcome).toMatchObject({ code: 1, err: 'There is no funder in this database: run npm start first.\n' })
  expect(existsSync(path.join(dataDir, 'postgres', 'PG_VERSION'))).toBe(true)
  expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
  expect(existsSync(path.join(dataDir, 'guichet.lock'))).toBe(false)
})
