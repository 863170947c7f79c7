import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type Cents, parseMoney } from '../kernel/money.ts'

/** What an amendment asks for, as it is stated. */
export interface StatedAmendment {
  /** The day the beneficiary asked for it; null: on the initiative of the service. */
  readonly requestedOn: LocalDate | null
  /** What the rule computes the aid from once amended, as the programme states it; null: as before. */
  readonly budget: unknown
  /** Less than what the rule gives; null: what the rule gives, or the award as it stands where the budget does not change. */
  readonly amount: Cents | null
  /** The day by which the beneficiary has to have finished; null: as before. */
  readonly endsOn: LocalDate | null
}

/** A proposal that waits for its signature. */
export interface PendingAmendment extends StatedAmendment {
  readonly id: string
  readonly number: number
  readonly proposedBy: string
  readonly before: AmendmentTerms
  readonly after: AmendmentTerms
}

/** What an award says, on one side of an amendment. */
export interface AmendmentTerms {
  readonly awarded: Cents
  readonly eligible: Cents
  readonly endsOn: LocalDate
}

export async function pendingAmendment(db: Db, caseId: string): Promise<PendingAmendment | null> {
  const row = await db
    .selectFrom('case_amendment')
    .select(['id', 'number', 'proposed_by', 'requested_on', 'budget', 'stated_amount', 'ends_before', 'ends_after'])
    .select(['awarded_before', 'awarded_after', 'eligible_before', 'eligible_after'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  if (!row) return null
  const termsOf = (awarded: string, eligible: string, endsOn: string): AmendmentTerms => ({
    ...{ awarded: parseMoney(awarded), eligible: parseMoney(eligible), endsOn: endsOn as LocalDate },
  })
  return {
    before: termsOf(row.awarded_before, row.eligible_before, row.ends_before),
    after: termsOf(row.awarded_after, row.eligible_after, row.ends_after),
    ...{ id: row.id, number: row.number, proposedBy: row.proposed_by, budget: row.budget },
    requestedOn: row.requested_on as LocalDate | null,
    amount: row.stated_amount === null ? null : parseMoney(row.stated_amount),
    endsOn: row.ends_after === row.ends_before ? null : (row.ends_after as LocalDate),
  }
}

/** The day by which the beneficiary has to have finished, as last amended; null: as the award said. */
export async function amendedEndOf(db: Db, caseId: string): Promise<LocalDate | null> {
  const { rows } = await sql<{ on: LocalDate | null }>`select amended_end(${caseId}::uuid) as "on"`.execute(db)
  return rows[0]?.on ?? null
}

/** What the last signed amendment with a budget made of it; null: none did. */
export async function amendedBudgetOf(db: Db, caseId: string): Promise<unknown> {
  const row = await db
    .selectFrom('case_amendment')
    .select('budget')
    .where('case_id', '=', caseId)
    .where('state', '=', 'signed')
    .where('budget', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.budget ?? null
}

/** Every amendment of a case, oldest first, with who proposed and who decided. The caller has checked that the person may see the case. */
export async function amendmentsOfCase(db: Db, caseId: string, { decidedOnly }: { readonly decidedOnly: boolean }) {
  let query = db
    .selectFrom('case_amendment as m')
    .innerJoin('case_event as p', 'p.id', 'm.proposed_event_id')
    .leftJoin('case_event as d', 'd.id', 'm.decided_event_id')
    .select(['m.id', 'm.number', 'm.state', 'm.requested_on', 'm.proposed_on', 'm.decided_on', 'm.budget'])
    .select(['m.awarded_before', 'm.awarded_after', 'm.eligible_before', 'm.eligible_after', 'm.ends_before', 'm.ends_after'])
    .select(['p.actor_name as proposed_by_name', 'p.reason', 'd.actor_name as decided_by_name', 'd.reason as decided_reason'])
    .where('m.case_id', '=', caseId)
    .orderBy('m.number')
    .limit(200)
  if (decidedOnly) query = query.where('m.state', 'in', ['signed', 'refused'])
  return (await query.execute()).map((row) => ({
    ...{ id: row.id, number: row.number, state: row.state as 'proposed' | 'signed' | 'refused' | 'taken-back' },
    ...{ requestedOn: row.requested_on, proposedOn: row.proposed_on, proposedByName: row.proposed_by_name },
    ...{ decidedOn: row.decided_on, decidedByName: row.decided_by_name, decidedReason: row.decided_reason },
    // what the service wrote among its own
    reason: decidedOnly ? null : row.reason,
    budgetChanged: row.budget !== null,
    before: { awarded: row.awarded_before, eligible: row.eligible_before, endsOn: row.ends_before },
    after: { awarded: row.awarded_after, eligible: row.eligible_after, endsOn: row.ends_after },
  }))
}
