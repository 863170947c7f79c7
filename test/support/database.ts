import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Database, openDatabase } from '../../server/db/client.ts'
import { TEMPLATE } from './global-setup.ts'

export interface TestDatabase extends Database {
  readonly url: string
  /** Direct SQL, to read the truth without the code under test. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

function serverUrl(): string {
  const url = process.env['TEST_POSTGRES_URL']
  if (!url) throw new Error('the test server was not started: run the tests with the project configuration')
  return url
}

/** A connection to the server itself, closed at the end: what it locked is free again. */
export async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** A folder that lives as long as the run. */
export function runFolder(): string {
  const folder = process.env['TEST_RUN_FOLDER']
  if (!folder) throw new Error('the test server was not started: run the tests with the project configuration')
  return folder
}

/** A database of its own for one test file: a clone of the migrated template, or of another. Call `drop` in afterAll. */
export async function createTestDatabase(options: { size?: number; template?: string } = {}): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`
  await onServer(async (client) => {
    const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
    // copying the files is the faster way here; PostgreSQL 14 knows no other
    const strategy = (rows[0]?.version ?? 0) >= 150_000 ? 'strategy file_copy' : ''
    await client.query(`create database ${name} template ${options.template ?? TEMPLATE} ${strategy}`)
  })
  const url = Object.assign(new URL(serverUrl()), { pathname: `/${name}` }).toString()
  const errors: Error[] = []
  // two hundred requests at once on a busy machine wait longer than people should: promises are judged here, not speed
  const database = openDatabase({ url, size: options.size ?? 8, onError: (error) => errors.push(error), patienceMs: 600_000 })
  return {
    ...database,
    url,
    sql: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await database.pool.query<Row>(text, [...values])).rows,
    drop: async () => {
      await database.close()
      await onServer((client) => client.query(`drop database ${name} with (force)`))
    },
  }
}
