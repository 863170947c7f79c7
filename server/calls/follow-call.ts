import { noteNextDue } from '../cases/take-action.ts'
import { inTransaction } from '../db/transaction.ts'
import { planReminders } from '../reminders/plan-reminders.ts'
import type { Services } from '../services.ts'

const BATCH = 100
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * The cases of a call whose dates moved note their next date anew and plan who is reminded of it: a batch is a transaction, a case under an act is
 * waited for. Running it again changes nothing that is right. Returns how many cases were looked at.
 */
export async function followCall(
  { db, clock, programmes }: Pick<Services, 'db' | 'clock' | 'programmes'>,
  callId: string,
): Promise<number> {
  const call = await db.selectFrom('call').select(['funder_id', 'programme_code']).where('id', '=', callId).executeTakeFirst()
  const module = call && programmes.get(call.programme_code)
  if (!module) return 0
  let followed = 0
  for (let after = FIRST; ; ) {
    const ids = await inTransaction(db, async (tx) => {
      const rows = await tx
        .selectFrom('case_file')
        .select('id')
        .where('call_id', '=', callId)
        .where('id', '>', after)
        .orderBy('id')
        .limit(BATCH)
        .forNoKeyUpdate()
        .execute()
      const cases = []
      for (const { id } of rows) cases.push(await noteNextDue(tx, module, id))
      await planReminders(tx, call.funder_id, cases, clock.now())
      return rows.map(({ id }) => id)
    })
    followed += ids.length
    if (ids.length < BATCH) return followed
    after = ids.at(-1) ?? after
  }
}
