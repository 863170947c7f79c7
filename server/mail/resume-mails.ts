import { sql } from 'kysely'
import { inTransaction } from '../db/transaction.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'

const BATCH = 200
/** When nothing is heard of the new tries, for instance of a queue that was emptied: once more. */
const AGAIN_AFTER_MS = 6 * 3_600_000

/** Hands over again the messages whose pause after a failure is over. Returns how many. Any number may run at once. */
export async function resumeMails({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  let resumed = 0
  for (;;) {
    const now = clock.now()
    const batch = await inTransaction(db, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        update mail_message set try_at = ${new Date(now.getTime() + AGAIN_AFTER_MS)} where id in (
          select id from mail_message where try_at <= ${now} and sent_at is null and dead_at is null
          order by try_at limit ${BATCH} for update skip locked)
        returning id`.execute(tx)
      for (const { id } of rows) await enqueue(tx, { job: 'deliver-mail', payload: { mailId: id }, now })
      return rows.length
    })
    resumed += batch
    if (batch < BATCH) return resumed
  }
}
