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

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A database of its own for one test file: a clone of the migrated template. Call `drop` in afterAll. */
export async function createTestDatabase(options: { size?: number } = {}): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`
  await onServer(`create database ${name} template ${TEMPLATE} strategy file_copy`)
  const url = Object.assign(new URL(serverUrl()), { pathname: `/${name}` }).toString()
  const errors: Error[] = []
  const database = openDatabase({ url, size: options.size ?? 8, onError: (error) => errors.push(error) })
  return {
    ...database,
    url,
    sql: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await database.pool.query<Row>(text, [...values])).rows,
    drop: async () => {
      await database.close()
      await onServer(`drop database ${name} with (force)`)
    },
  }
}
