import type { Db, Tx } from '../db/client.ts'
import { conflict } from '../kernel/refusal.ts'

/** The four acts that must be four people on one case (separation of duties; four eyes). */
export type Duty = 'appraise' | 'decide' | 'certify' | 'pay'

/** Notes that this person holds this duty on the case. The primary key holds the rule: one person, one duty; another one is refused with `four-eyes`. */
export async function takeDuty(tx: Tx, input: { caseId: string; userId: string; duty: Duty; at: Date }): Promise<void> {
  const taken = await tx
    .insertInto('case_duty')
    .values({ case_id: input.caseId, user_id: input.userId, duty: input.duty, since: input.at })
    .onConflict((on) => on.columns(['case_id', 'user_id']).doNothing())
    .returning('duty')
    .executeTakeFirst()
  if (taken) return
  const held = await dutyOf(tx, input.caseId, input.userId)
  if (held !== input.duty) throw conflict('four-eyes', { details: { held, wanted: input.duty } })
}

/** The duty this person holds on the case, or null. */
export async function dutyOf(db: Db, caseId: string, userId: string): Promise<Duty | null> {
  const row = await db.selectFrom('case_duty').select('duty').where('case_id', '=', caseId).where('user_id', '=', userId).executeTakeFirst()
  return row ? (row.duty as Duty) : null
}
