import { sql } from 'kysely'
import { inTransaction } from '../db/transaction.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'

const BATCH = 200
/** Handed over and not heard of: a queue that was emptied, an address that was switched off meanwhile. */
const AGAIN_AFTER_MS = 10 * 60_000

/**
 * Hands over the deliveries whose pause is over, and those nothing is heard of: of each case and address the first that waits.
 * Returns how many. Any number may run at once.
 */
export async function resumeWebhooks({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  let resumed = 0
  for (;;) {
    const now = clock.now()
    const silent = new Date(now.getTime() - AGAIN_AFTER_MS)
    const batch = await inTransaction(db, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        update webhook_delivery set queued_at = ${now} where id in (
          select d.id from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id and e.active
          where d.state = 'waiting' and d.try_at <= ${now} and (d.queued_at < d.try_at or d.queued_at <= ${silent})
            and (d.claimed_until is null or d.claimed_until <= ${now})
            and not exists (select 1 from webhook_delivery o where o.endpoint_id = d.endpoint_id and o.case_id = d.case_id
              and o.state = 'waiting' and o.position < d.position)
          order by d.try_at limit ${BATCH} for update of d skip locked)
        returning id`.execute(tx)
      for (const { id } of rows) await enqueue(tx, { job: 'deliver-webhook', payload: { deliveryId: id }, now })
      return rows.length
    })
    resumed += batch
    if (batch < BATCH) return resumed
  }
}
