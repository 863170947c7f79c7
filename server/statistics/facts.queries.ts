import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { ANY, and, FIRST_TEN, keptCases, ofCase, ofFact, reached, type Sql, type StatisticFilter } from './statistic-filter.ts'

/** The facts a filter finds, with their case. A case that left the reach of a person is named to them no more: what it counted for there was taken back with it. */
export const factsOf = (actor: Actor, filter: StatisticFilter): RawBuilder<unknown> => sql`statistic_fact f
  join statistic_case c on c.case_id = f.case_id and f.case_id not in (${keptCases(actor)})
    and ${and([reached(actor, 'f'), reached(actor, 'c'), ...ofFact(filter, 'f', null), ...ofCase(filter, 'c'), ...ofFirstTen(actor, filter)])}`

/** The ten firms of consultants for which most was awarded, of what the same filter finds of all of them. */
function ofFirstTen(actor: Actor, filter: StatisticFilter): readonly Sql[] {
  if (filter.consultant !== FIRST_TEN) return []
  return [
    sql<SqlBool>`c.consultant_id in (select c.consultant_id from ${factsOf(actor, { ...filter, consultant: ANY })}
      where f.kind = 'awarded-amount' group by c.consultant_id order by sum(f.amount) desc, c.consultant_id limit 10)`,
  ]
}
