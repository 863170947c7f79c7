import { sql } from 'kysely'
import type { Db } from '../db/client.ts'

/** The last result that a rule gave on each of these cases, as its trace keeps it; a case without one is left out. */
export async function lastResults(db: Db, input: { caseIds: readonly string[]; rule: string }): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('case_trace')
    .distinctOn('case_id')
    .select(['case_id', 'result'])
    .where('case_id', '=', sql<string>`any(${[...input.caseIds]}::uuid[])`)
    .where('rule', '=', input.rule)
    .orderBy('case_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.case_id, row.result]))
}
