import type { Readable } from 'node:stream'
import type { PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import Cursor from 'pg-cursor'
import { type Db, poolOf } from './client.ts'
import { inlineParameters } from './inline-parameters.ts'

/** A statement as Kysely compiles it. */
export interface Compiled {
  readonly sql: string
  readonly parameters: readonly unknown[]
}
export type Row = Readonly<Record<string, unknown>>

/** The database as it stood at one instant: what is counted is what is read, whatever is written meanwhile. */
export interface Snapshot {
  /** How many rows the statement gives. */
  count(statement: Compiled): Promise<number>
  /** Its rows, a few hundred at a time, as fast as they are taken. */
  rows(statement: Compiled): AsyncGenerator<Row>
  /** `copy (...) to stdout (options)`: the answer of the server, byte by byte. */
  copy(statement: Compiled, options: string): Readable
  /** A setting for this snapshot alone. */
  set(name: string, value: string): Promise<void>
}

const AT_ONCE = 500

const snapshotOn = (client: PoolClient): Snapshot => ({
  count: async ({ sql, parameters }) => {
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from (${sql}) counted`, [...parameters])
    return Number(rows[0]?.n ?? 0)
  },
  rows: async function* ({ sql, parameters }) {
    const cursor = client.query(new Cursor<Row>(sql, [...parameters]))
    try {
      for (let some = await cursor.read(AT_ONCE); some.length > 0; some = await cursor.read(AT_ONCE)) yield* some
    } finally {
      await cursor.close()
    }
  },
  copy: (statement, options) => client.query(copyTo(`copy (${inlineParameters(statement)}) to stdout (${options})`)),
  set: async (name, value) => {
    await client.query('select set_config($1, $2, true)', [name, value])
  },
})

/**
 * Reads in one read-only snapshot, on a connection of its own. When `signal` aborts, the statement under way is cancelled in the server:
 * a client that leaves does not leave its query behind. A connection on which anything failed is not used again.
 */
export async function withSnapshot<Result>(db: Db, signal: AbortSignal, work: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
  const pool = poolOf(db)
  signal.throwIfAborted()
  const client = await pool.connect()
  const cancelling: Promise<unknown>[] = []
  let pid: number | undefined
  const cancel = (): void => {
    cancelling.push(pool.query('select pg_cancel_backend($1)', [pid]).catch(() => null))
  }
  signal.addEventListener('abort', cancel, { once: true })
  let failed = true
  try {
    pid = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
    signal.throwIfAborted()
    await client.query('begin isolation level repeatable read read only')
    await client.query(`set local standard_conforming_strings = on; set local datestyle = 'ISO'; set local jit = off`)
    signal.throwIfAborted()
    const result = await work(snapshotOn(client))
    await client.query('commit')
    failed = false
    return result
  } finally {
    signal.removeEventListener('abort', cancel)
    await Promise.all(cancelling)
    client.release(failed)
  }
}
