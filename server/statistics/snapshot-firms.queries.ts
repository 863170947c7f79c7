import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { inOrder } from './explain-snapshots.queries.ts'
import { CAUSES, cause, type DifferenceCause, facts, ofProgramme, stateAfter } from './snapshot-state.ts'
import { keptFrom, reached } from './statistic-filter.ts'

interface Row {
  firm: string
  rank: number
  sign: 1 | -1
  organisation_id: string
  name: string
  siren: string | null
  case_id: string
  reference: string
  on_date: string
  recorded_at: Date
}

/**
 * The firms that are counted in a year by one of two snapshots only, each with the cause and the aid that made it: by cause as many entered
 * less as many left as the figure of different firms changed by. A firm that entered for one cause and left for another stands there twice.
 * The aid told of one that left is what took it away, rather than what it leaves behind.
 */
export async function listSnapshotFirms(
  db: Db,
  actor: Actor,
  asked: { first: string; second: string; programme?: string | undefined; year: string; cursor?: string | undefined; limit: number },
) {
  const { one, other } = await inOrder(db, actor, asked)
  const [afterFirm, afterRank] = asked.cursor ? decodeCursor(asked.cursor, ['text', 'integer']) : []
  const programme = asked.programme ?? one.scope.programme
  const states = [0, ...CAUSES.map((_cause, index) => index + 1)].map((causes) => stateAfter(causes, one, other).facts)
  const why = cause(one.scope, other.scope)
  const counts = states.map((state, index) => sql`coalesce(sum(f.count) filter (where ${state}), 0) > 0 as ${sql.ref(`s${index}`)}`)
  const flips = CAUSES.map((_cause, index) => sql`(${sql.lit(index + 1)}, ${sql.ref(`s${index}`)}, ${sql.ref(`s${index + 1}`)})`)
  const ours = sql<SqlBool>`f.funder_id = ${actor.funderId}::uuid and f.kind = 'aids' and ${ofProgramme({ programme })}
    and f.on_date between make_date(${Number(asked.year)}::int, 1, 1) and make_date(${Number(asked.year)}::int, 12, 31)`
  const { rows } = await sql<Row>`
    with firm as (select f.firm, ${sql.join(counts)} from ${facts} where ${ours} group by f.firm)
    select firm.firm, flip.rank, case when flip.is_in then 1 else -1 end as sign, o.id as organisation_id, o.name, o.siren, made.case_id,
      made.reference, made.on_date, made.recorded_at
    from firm cross join lateral (values ${sql.join(flips)}) flip (rank, was_in, is_in)
    cross join lateral (
      select f.organisation_id, f.case_id, file.reference, f.on_date, f.recorded_at from ${facts}
      join statistic_case c on c.case_id = f.case_id
      where ${ours} and f.firm = firm.firm and array_position(${[...CAUSES]}::text[], ${why}) = flip.rank
        and (${states[0]}) <> (${states.at(-1)}) and ${reached(actor, 'c')} and not ${keptFrom(actor, 'c')}
      order by (f.count > 0) = flip.is_in desc, f.id limit 1) made
    join organisation o on o.id = made.organisation_id
    where flip.was_in <> flip.is_in ${afterFirm === undefined ? sql`` : sql`and (firm.firm, flip.rank) > (${afterFirm}, ${afterRank}::int)`}
    order by firm.firm, flip.rank limit ${asked.limit + 1}`.execute(db)
  const page = pageOf(rows, asked.limit, (row) => [row.firm, row.rank])
  const items = page.items.map((row) => ({
    ...{ organisationId: row.organisation_id, name: row.name, siren: row.siren, entered: row.sign === 1 },
    cause: CAUSES[row.rank - 1] as DifferenceCause,
    ...{ caseId: row.case_id, caseReference: row.reference, on: row.on_date, recordedAt: row.recorded_at.toISOString() },
  }))
  return { items, nextCursor: page.nextCursor }
}
