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

/** The pool behind each database that was opened: what only `snapshot.ts` needs, since COPY is not a query. */
const pools = new WeakMap<Db, pg.Pool>()

/** Throws for a transaction: it has one connection of its own. */
export function poolOf(db: Db): pg.Pool {
  const pool = pools.get(db)
  if (!pool) throw new RangeError('not a database opened here')
  return pool
}

export interface Database {
  readonly db: Db
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** How long a request waits for a connection of the pool before it is told to come again. */
const POOL_WAIT_MS = 15_000
/** How long a statement waits for a row that another transaction holds. */
const LOCK_WAIT_MS = 20_000

/**
 * Opens a pool of `size` connections; `patienceMs`: how long to wait for a free one, and for a row. A connection killed by the server is reported to `onError` and replaced:
 * without both listeners a killed backend would end the process.
 */
export function openDatabase(options: { url: string; size: number; onError: (error: Error) => void; patienceMs?: number }): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.size,
    types,
    application_name: 'guichet',
    connectionTimeoutMillis: options.patienceMs ?? POOL_WAIT_MS,
    lock_timeout: options.patienceMs ?? LOCK_WAIT_MS,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', options.onError)
  pool.on('connect', (client) => client.on('error', options.onError))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool, cursor: Cursor }) })
  pools.set(db, pool)
  return { db, pool, close: () => db.destroy() }
}
