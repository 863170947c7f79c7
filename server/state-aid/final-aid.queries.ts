import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'

/** What a firm holds of an award made to another. Decimal strings in EUR. */
export interface HeldFinalAid {
  readonly organisationId: string
  readonly cost: string
  readonly amount: string
  readonly regulation: string
  /** The day it was last granted. */
  readonly grantedOn: LocalDate
}

const held = (db: Db) =>
  db
    .selectFrom('final_aid')
    .select(['organisation_id', 'regulation'])
    .select([
      sql<string>`sum(case kind when 'granted' then cost else -cost end)::numeric(14,2)`.as('cost'),
      sql<string>`sum(case kind when 'granted' then amount else -amount end)::numeric(14,2)`.as('amount'),
      sql<string>`max(on_date) filter (where kind = 'granted')`.as('granted_on'),
    ])
    .groupBy(['case_id', 'organisation_id', 'regulation'])
    .having(sql<boolean>`sum(case kind when 'granted' then amount else -amount end) > 0`)

const heldOf = (row: { organisation_id: string; cost: string; amount: string; regulation: string; granted_on: string }): HeldFinalAid => ({
  organisationId: row.organisation_id,
  cost: row.cost,
  amount: row.amount,
  regulation: row.regulation,
  grantedOn: row.granted_on as LocalDate,
})

/** What stands of the aid each firm received through a case. */
export async function finalAidOfCase(db: Db, caseId: string): Promise<HeldFinalAid[]> {
  return (await held(db).where('case_id', '=', caseId).limit(1_000).execute()).map(heldOf)
}

/** The same for many cases in one query, by case. */
export async function finalAidOfCases(db: Db, caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly HeldFinalAid[]>> {
  const found = new Map<string, HeldFinalAid[]>()
  if (caseIds.length === 0) return found
  const rows = await held(db)
    .select('case_id')
    .where('case_id', 'in', [...caseIds])
    .execute()
  for (const row of rows) found.set(row.case_id, [...(found.get(row.case_id) ?? []), heldOf(row)])
  return found
}
