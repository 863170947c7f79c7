import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { cause, type DifferenceCause, facts, type SnapshotScope, within } from './snapshot-state.ts'
import { olderFirst, readSnapshot } from './snapshots.queries.ts'
import { keptFrom, reached } from './statistic-filter.ts'

const differing = (first: SnapshotScope, second: SnapshotScope) => sql`(select f.*, file.reference, file.applicant_name,
    case when ${within(second)} then 1 else -1 end as sign, ${cause(first, second)} as why
  from ${facts} where f.funder_id = ${first.funderId}::uuid and ${within(first)} <> ${within(second)}) d`

/** The facts (`d`) in which they differ, of the cases the person may see: of the list and of its export. */
export const differencesSeen = (actor: Actor, first: SnapshotScope, second: SnapshotScope) => sql`${differing(first, second)}
  join statistic_case c on c.case_id = d.case_id and ${reached(actor, 'c')} and not ${keptFrom(actor, 'c')}`

/** Both snapshots, the older one first. Throws `not-found`, `snapshots-of-other-scope`. */
export async function snapshotsCompared(db: Db, actor: Actor, asked: { first: string; second: string }) {
  return olderFirst(await readSnapshot(db, actor, asked.first), await readSnapshot(db, actor, asked.second))
}

/** What each cause makes of the difference, kind by kind: of the page and of its export. */
export async function differenceTotals(db: Db, first: SnapshotScope, second: SnapshotScope) {
  const { rows } = await sql<{ cause: DifferenceCause; kind: string; count: string; amount: string; cases: number }>`
    select d.why as cause, d.kind, sum(d.sign * d.count)::text as count, sum(d.sign * d.amount)::numeric(18,2)::text as amount,
      count(distinct d.case_id)::int as cases
    from ${differing(first, second)} group by 1, 2 order by 1, 2`.execute(db)
  return rows.map(({ kind, ...total }) => ({ ...total, indicator: kind, count: Number(total.count) }))
}

/**
 * What makes the second snapshot differ from the first: totals by cause and kind, which add up to the difference of their figures, and the
 * facts by case, of the cases the person may see.
 */
export async function compareSnapshots(
  db: Db,
  actor: Actor,
  input: { first: string; second: string; cursor?: string | undefined; limit: number },
) {
  const { first, second } = await snapshotsCompared(db, actor, input)
  const totals = await differenceTotals(db, first.scope, second.scope)
  const after = input.cursor ? decodeCursor(input.cursor, ['text', 'integer']) : null
  const rows = await sql<Row>`
    select d.id::text as id, d.case_id, d.reference, d.applicant_name, d.kind, d.on_date, d.recorded_at, d.why,
      d.sign * d.count as count, (d.sign * d.amount)::text as amount
    from ${differencesSeen(actor, first.scope, second.scope)}
      ${after ? sql`where (d.reference, d.id) > (${after[0]}, ${after[1]}::bigint)` : sql``}
    order by d.reference, d.id limit ${input.limit + 1}`.execute(db)
  const page = pageOf(rows.rows, input.limit, (row) => [row.reference, Number(row.id)])
  return {
    first: first.snapshot,
    second: second.snapshot,
    totals,
    items: page.items.map((row) => ({
      ...{ id: row.id, caseId: row.case_id, caseReference: row.reference, applicantName: row.applicant_name, indicator: row.kind },
      ...{ on: row.on_date, recordedAt: row.recorded_at.toISOString(), cause: row.why, count: row.count, amount: row.amount },
    })),
    nextCursor: page.nextCursor,
  }
}

interface Row {
  id: string
  case_id: string
  reference: string
  applicant_name: string
  kind: string
  on_date: string
  recorded_at: Date
  why: DifferenceCause
  count: number
  amount: string
}
