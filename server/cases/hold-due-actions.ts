import { sql } from 'kysely'
import type { Db, Tx } from '../db/client.ts'

const keyOf = (funderId: string) => sql`hashtextextended(${`due actions ${funderId}`}, 0)`

/**
 * Runs `work` while no date brings about an act on a case of this funder: for whoever takes acts on days long past, one after the other. Between
 * two of them today's clock would find their cases late, and expire or lapse what is still being told. An act under way is waited for.
 * The hold is that of one connection: it ends with the process, whatever happens to it.
 */
export function holdDueActions<Result>(db: Db, funderId: string, work: () => Promise<Result>): Promise<Result> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${keyOf(funderId)})`.execute(connection)
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${keyOf(funderId)})`.execute(connection)
    }
  })
}

/** Whether a date may bring about acts for this funder, until the transaction ends. False: they are held; the job's next run finds them. */
export async function dueActionsAllowed(tx: Tx, funderId: string): Promise<boolean> {
  const { rows } = await sql<{ allowed: boolean }>`select pg_try_advisory_xact_lock_shared(${keyOf(funderId)}) as allowed`.execute(tx)
  return rows[0]?.allowed === true
}
