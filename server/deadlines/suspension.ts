import type { Db, Tx } from '../db/client.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type SilenceDate, type Suspension, silenceDate } from './silence.ts'

/** The clock stops while the time given for missing documents runs (CRPA L114-5). */
export async function suspendClock(
  tx: Tx,
  input: { caseId: string; from: LocalDate; until: LocalDate; requested: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('case_suspension')
    .values({ id: newId(input.at), case_id: input.caseId, starts_on: input.from, limit_on: input.until, requested: input.requested })
    .execute()
}

/** The documents came (or the request is answered): the open suspension ends. Nothing when none is open. */
export async function resumeClock(tx: Tx, input: { caseId: string; on: LocalDate }): Promise<void> {
  await tx
    .updateTable('case_suspension')
    .set({ ended_on: input.on })
    .where('case_id', '=', input.caseId)
    .where('ended_on', 'is', null)
    .execute()
}

/** In order of date; of two that start the same day, the one still open is the last. */
export async function suspensionsOf(db: Db, caseId: string): Promise<(Suspension & { requested: string })[]> {
  const rows = await db
    .selectFrom('case_suspension')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('starts_on')
    .orderBy('ended_on', (order) => order.asc().nullsLast())
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    startsOn: row.starts_on as LocalDate,
    limitOn: row.limit_on as LocalDate,
    endedOn: row.ended_on as LocalDate | null,
    requested: row.requested,
  }))
}

/** Computes the silence date of a received case anew and stores it on the case. Returns it with its derivation. */
export async function restateDecisionDue(tx: Tx, input: { caseId: string; receivedOn: LocalDate; months: number }): Promise<SilenceDate> {
  const silence = silenceDate(input.receivedOn, input.months, await suspensionsOf(tx, input.caseId))
  await tx
    .updateTable('case_file')
    .set({ decision_due_on: silence.on })
    .where('id', '=', input.caseId)
    // once born, the implicit decision leaves no clock to restate
    .where('implicit_rejection_on', 'is', null)
    .execute()
  return silence
}
