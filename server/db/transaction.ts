import type { Db, Tx } from './client.ts'

/**
 * One transaction per use case. READ COMMITTED: promises are held by row locks and constraints.
 * A lock not obtained in time (`client.ts`) ends the transaction with an error.
 */
export const inTransaction = <Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> => db.transaction().execute(work)
