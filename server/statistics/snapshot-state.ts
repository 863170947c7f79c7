import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Sql } from './statistic-filter.ts'

/** What a snapshot holds: facts up to a place in the order of the commits, dated on or before a day, of cases no seal hid when it was asked for. */
export interface SnapshotScope {
  readonly funderId: string
  readonly programme: string | null
  readonly asOf: string
  readonly position: string
  readonly askedAt: Date
}

/** How many firms of a département could be aided in a year, as it was typed. */
export interface FrozenPopulation {
  readonly year: number
  readonly departement: string
  readonly firms: number
  readonly source: string
  readonly recordedAt: string
}

/** What has no place in the order of the commits and is therefore kept with the snapshot: which files of past awards were taken, the population, the territory. */
export interface SnapshotSources {
  readonly imports: readonly string[]
  readonly population: readonly FrozenPopulation[]
  readonly territory: readonly string[]
}

/** What figures are computed from: facts and past awards for which a condition holds. */
export interface CountedState {
  readonly funderId: string
  readonly programme: string | null
  readonly asOf: string
  /** Of `f`, `file` and `its_call`, whatever the programme. */
  readonly facts: Sql
  /** Of a past award `p`. */
  readonly awards: Sql
  readonly population: readonly FrozenPopulation[]
  readonly territory: readonly string[]
}

export const facts = sql`statistic_fact f join case_file file on file.id = f.case_id left join call its_call on its_call.id = file.call_id`

/** Whether a fact of any programme is among those of a snapshot. */
const among = ({ funderId, asOf, position, askedAt }: SnapshotScope): Sql => sql<SqlBool>`(
  f.funder_id = ${funderId}::uuid and f.position <= ${position}::bigint and f.on_date <= ${asOf}::date
  and (file.call_id is null or coalesce(its_call.unsealed_at <= ${askedAt}, false)))`

export const ofProgramme = ({ programme }: { readonly programme: string | null }): Sql =>
  programme === null ? sql<SqlBool>`true` : sql<SqlBool>`f.programme_code = ${programme}`

/** Whether a fact (`f`) of a case (`file`, with its call `its_call`) belongs to a snapshot. */
export const within = (scope: SnapshotScope): Sql => sql<SqlBool>`(${among(scope)} and ${ofProgramme(scope)})`

const imported = ({ funderId, asOf }: SnapshotScope, { imports }: SnapshotSources): Sql =>
  sql<SqlBool>`(p.funder_id = ${funderId}::uuid and p.import_id = any(${[...imports]}::uuid[]) and p.agreement_date <= ${asOf}::date)`

export const stateOf = (scope: SnapshotScope, sources: SnapshotSources): CountedState => ({
  ...{ funderId: scope.funderId, programme: scope.programme, asOf: scope.asOf },
  ...{ facts: among(scope), awards: imported(scope, sources), population: sources.population, territory: sources.territory },
})

/**
 * Why a fact stands in one of two snapshots only. `period`: it is dated between their two days. Else it was recorded in between though it is
 * dated before the day of the first: typed late, or correcting, amending or withdrawing what was counted.
 */
export const CAUSES = ['period', 'late-entry', 'correction', 'amendment', 'withdrawal'] as const
export type DifferenceCause = (typeof CAUSES)[number]

const crossing = (day: RawBuilder<unknown>, first: SnapshotScope, second: SnapshotScope) =>
  sql<SqlBool>`(${day} > ${first.asOf}::date) <> (${day} > ${second.asOf}::date)`

export const cause = (first: SnapshotScope, second: SnapshotScope) => sql<DifferenceCause>`case
  when ${crossing(sql`f.on_date`, first, second)} then 'period'
  when f.cause = 'entry' then 'late-entry' else f.cause end`

export interface Frozen {
  readonly scope: SnapshotScope
  readonly sources: SnapshotSources
}

/**
 * The way from one snapshot to another, one cause after the other: the state after so many causes holds what differs for these as the second
 * snapshot has it, and the rest as the first has it. What a figure changes by from one state to the next is what the cause explains of it.
 */
export function stateAfter(causes: number, first: Frozen, second: Frozen): CountedState {
  const [one, other] = [stateOf(first.scope, first.sources), stateOf(second.scope, second.sources)]
  const rank = sql<number>`array_position(${[...CAUSES]}::text[], ${cause(first.scope, second.scope)})`
  const awardRank = sql<number>`case when ${crossing(sql`p.agreement_date`, first.scope, second.scope)} then 1 else 2 end`
  return {
    ...{ funderId: one.funderId, programme: one.programme, asOf: causes >= 1 ? other.asOf : one.asOf },
    facts: sql<SqlBool>`(case when ${rank} <= ${causes} then ${other.facts} else ${one.facts} end)`,
    awards: sql<SqlBool>`(case when ${awardRank} <= ${causes} then ${other.awards} else ${one.awards} end)`,
    population: populationAfter(causes, first, second),
    territory: causes >= CAUSES.indexOf('correction') + 1 ? other.territory : one.territory,
  }
}

function populationAfter(causes: number, first: Frozen, second: Frozen): readonly FrozenPopulation[] {
  const key = ({ year, departement }: FrozenPopulation): string => `${year} ${departement}`
  const [was, is] = [first, second].map(({ sources }) => new Map(sources.population.map((line) => [key(line), line])))
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((one) => {
    const [before, after] = [was?.get(one), is?.get(one)]
    const year = (before ?? after)?.year ?? 0
    const why: DifferenceCause = before ? 'correction' : year > Number(first.scope.asOf.slice(0, 4)) ? 'period' : 'late-entry'
    const line = CAUSES.indexOf(why) + 1 <= causes ? after : before
    return line ? [line] : []
  })
}
