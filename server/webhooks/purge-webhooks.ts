import { sql } from 'kysely'
import type { Services } from '../services.ts'

/** What was told is kept a season, to answer "were we told?" and to be told again. */
export const KEPT_DAYS = 90
const BATCH = 5_000

/** Forgets deliveries that ended more than KEPT_DAYS ago, in batches. Returns how many. Safe to run twice. */
export async function purgeWebhooks({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000)
  let purged = 0
  for (;;) {
    const { numAffectedRows } = await sql`
      delete from webhook_delivery where id in
        (select id from webhook_delivery where state <> 'waiting' and finished_at < ${before} limit ${BATCH} for update skip locked)
    `.execute(db)
    const batch = Number(numAffectedRows ?? 0n)
    purged += batch
    if (batch < BATCH) return purged
  }
}
