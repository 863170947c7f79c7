import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import Cursor from 'pg-cursor'
import type { DB } from './types.ts'

export type Db = Kysely<DB>
/** Inside a transaction; a Db is accepted wherever only reading is done. */
export type Tx = Transaction<DB>

const DATE_OID = 1082
const DATE_RANGE_OID = 3912

/** Legal dates stay text: node-postgres would make them a Date in the zone of the process, and days would shift. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((value: string) => unknown) =>
    oid === DATE_OID || oid === DATE_RANGE_OID ? (value) => value : (pg.types.getTypeParser(oid, format) as (value: string) => unknown),
}

export interface Database {
  readonly db: Db
  readonly pool: pg.Pool
  close(): Promise<void>
}

/**
 * Opens a pool of `size` connections. A connection killed by the server is reported to `onError` and replaced:
 * without both listeners a killed backend would end the process.
 */
export function openDatabase(options: { url: string; size: number; onError: (error: Error) => void }): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.size,
    types,
    application_name: 'guichet',
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', options.onError)
  pool.on('connect', (client) => client.on('error', options.onError))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool, cursor: Cursor }) })
  return { db, pool, close: () => db.destroy() }
}
