import { sql } from 'kysely'
import { casesByIds } from '../cases/case-by-id.queries.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Services } from '../services.ts'
import { planReminders } from './plan-reminders.ts'

const BATCH = 200
/** Limits of the law run from an award or a rejection long after the case waits for nobody; none lasts a year. */
const LIMITS_RUN_DAYS = 366

/**
 * Plans the reminders of every case with a date anew: after a change of the rules, for cases that came another way than by an act, and
 * each night so that nothing depends on nobody having forgotten. Returns how many cases were looked at; changes nothing that is right.
 */
export async function replanReminders(services: Pick<Services, 'db' | 'clock'>, funderId: string | null = null): Promise<number> {
  const { db, clock } = services
  const funders = funderId ? [{ id: funderId }] : await db.selectFrom('funder').select('id').orderBy('id').execute()
  let looked = 0
  const since = new Date(clock.now().getTime() - LIMITS_RUN_DAYS * 86_400_000).toISOString().slice(0, 10)
  for (const { id: funder } of funders) {
    let after = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const ids = await inTransaction(db, async (tx) => {
        // a case under an act plans for itself
        const { rows } = await sql<{ id: string }>`
          select c.id from case_file c where c.funder_id = ${funder}::uuid and c.id > ${after}::uuid and (c.next_due_on is not null
            or c.awarded_on >= ${since}::date or c.implicit_rejection_on >= ${since}::date
            or exists (select 1 from reminder r where r.case_id = c.id and r.state = 'planned'))
          order by c.id limit ${BATCH} for update of c skip locked`.execute(tx)
        const found = rows.map(({ id }) => id)
        await planReminders(tx, funder, await casesByIds(tx, found), clock.now())
        return found
      })
      looked += ids.length
      if (ids.length < BATCH) break
      after = ids.at(-1) ?? after
    }
  }
  return looked
}
