import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { factsOf } from './facts.queries.ts'
import type { StatisticFilter } from './statistic-filter.ts'

interface EntryRow {
  id: string
  on_date: string
  case_id: string
  reference: string
  applicant_name: string
  programme_code: string
  count: number
  amount: string
  cause: 'entry' | 'correction' | 'amendment' | 'withdrawal'
  recorded_at: Date
}

/** The facts a figure is the sum of, with their cases (`file`) and, where the fact is of a firm, the firm (`o`): of the list and of its export. */
export const entriesOf = (actor: Actor, { kind, filter }: { kind: string; filter: StatisticFilter }): RawBuilder<unknown> =>
  sql`${factsOf(actor, filter)} 
    join case_file file on file.id = f.case_id left join organisation o on o.id = f.organisation_id
    where f.kind = ${kind}`

/**
 * The facts a figure is the sum of, newest day first. What was counted and then taken back stands there twice, with both signs, so that the
 * rows add up to the figure.
 */
export async function listStatisticEntries(
  db: Db,
  actor: Actor,
  input: { kind: string; filter: StatisticFilter; cursor?: string | undefined; limit: number },
) {
  const [on, id] = input.cursor ? decodeCursor(input.cursor, ['date', 'integer']) : []
  const { rows } = await sql<EntryRow>`
    select f.id::text as id, f.on_date, f.case_id, file.reference, coalesce(o.name, file.applicant_name) as applicant_name, f.programme_code, f.count, f.amount::text as amount,
      f.cause, f.recorded_at
    from ${entriesOf(actor, input)} ${on === undefined ? sql`` : sql`and (f.on_date, f.id) < (${on}::date, ${id}::bigint)`}
    order by f.on_date desc, f.id desc limit ${input.limit + 1}`.execute(db)
  const page = pageOf(rows, input.limit, (row) => [row.on_date, Number(row.id)])
  const items = page.items.map((row) => ({
    id: row.id,
    on: row.on_date,
    caseId: row.case_id,
    caseReference: row.reference,
    applicantName: row.applicant_name,
    programme: row.programme_code,
    count: row.count,
    amount: row.amount,
    cause: row.cause,
    recordedAt: row.recorded_at.toISOString(),
  }))
  return { items, nextCursor: page.nextCursor }
}
