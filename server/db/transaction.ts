import { sql } from 'kysely'
import type { Db, Tx } from './client.ts'

/**
 * One transaction per use case. READ COMMITTED: promises are held by row locks and constraints.
 * A lock not obtained in ten seconds or a statement beyond thirty ends the transaction with an error.
 */
export const inTransaction = <Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db.transaction().execute(async (tx) => {
    await sql`set local lock_timeout = '20s'`.execute(tx)
    return work(tx)
  })
