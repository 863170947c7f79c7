import { sql } from 'kysely'
import type { Services } from '../services.ts'

/** Rows handed over are kept a while, to answer "was this ever sent to the queue?". */
export const KEPT_DAYS = 30
const BATCH = 5_000

/** Deletes rows handed over more than KEPT_DAYS ago, in batches so that no long lock is held. Returns how many. Safe to run twice. */
export async function purgeDispatched(services: Services): Promise<number> {
  const before = new Date(services.clock.now().getTime() - KEPT_DAYS * 86_400_000)
  let purged = 0
  for (;;) {
    const { numAffectedRows } = await sql`
      delete from outbox where id in
        (select id from outbox where dispatched_at < ${before} limit ${BATCH} for update skip locked)
    `.execute(services.db)
    const batch = Number(numAffectedRows ?? 0n)
    purged += batch
    if (batch < BATCH) return purged
  }
}
