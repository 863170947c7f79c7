import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { factsOf } from './facts.queries.ts'
import type { FirmCode } from './firm-indicators.ts'
import { populationOf } from './populations.queries.ts'
import { ANY, and, type Cut, cutValue, keptCases, needsCases, ofFact, reached, type StatisticFilter } from './statistic-filter.ts'

/** Facts of aids, from their index alone where no case has to be looked at. */
const aidFacts = (actor: Actor, filter: StatisticFilter, by: Cut | null): RawBuilder<unknown> =>
  needsCases(filter, by)
    ? sql`${factsOf(actor, filter)} where f.kind = 'aids'`
    : sql`statistic_fact f where f.kind = 'aids' and ${and([reached(actor, 'f'), ...ofFact(filter, 'f', null)])}
        and f.case_id not in (${keptCases(actor)})`

/** Firms and their first aid, which is all their number asks for. */
const firmsOf = (actor: Actor, filter: StatisticFilter, by: Cut | null): RawBuilder<unknown> => sql`
  select d.key, d.firm, min(d.on_date) filter (where d.aids > 0) as first_on
  from (select ${cutValue(by)} as key, f.firm, f.on_date, sum(f.count) as aids from ${aidFacts(actor, filter, by)} group by 1, 2, 3) d
  group by 1, 2 having sum(d.aids) > 0`

/**
 * A firm is known by its SIREN: establishments of one firm are one. Without one it is the organisation itself. Summed by day first: what was taken
 * back is no aid of the day it was counted on. No comment in the statement: exports copy it.
 */
const aided = (actor: Actor, filter: StatisticFilter, by: Cut | null): RawBuilder<unknown> => sql`
  select d.key, d.firm, min(d.organisation_id)::uuid as organisation_id, min(d.on_date) filter (where d.aids > 0) as first_on,
    sum(d.aids)::int as aids, sum(d.amount)::numeric(18,2) as amount
  from (
    select ${cutValue(by)} as key, f.firm, min(f.organisation_id::text) as organisation_id, f.on_date, sum(f.count) as aids, sum(f.amount) as amount
    from ${aidFacts(actor, filter, by)} group by 1, 2, f.on_date
  ) d group by 1, 2 having sum(d.aids) > 0`

/** Whether a firm (`a`) had an aid in the five years before: of a case of the funder, whatever its programme, or of an import. */
const before = (actor: Actor) => sql<SqlBool>`(
  exists (select 1 from statistic_fact past where past.funder_id = ${actor.funderId}::uuid and past.kind = 'aids' and past.firm = a.firm
      and past.on_date >= a.first_on - interval '5 years' and past.on_date < a.first_on
    group by past.on_date having sum(past.count) > 0)
  or exists (select 1 from past_award imported where imported.funder_id = ${actor.funderId}::uuid and imported.beneficiary_siren = a.firm::char(9)
    and imported.agreement_date >= a.first_on - interval '5 years' and imported.agreement_date < a.first_on))`

/** Within the period or the five years before it. */
const fiveYearsMore = (day: RawBuilder<unknown>, { from, to }: StatisticFilter) =>
  and([...(from ? [sql<SqlBool>`${day} >= ${from}::date - interval '5 years'`] : []), ...(to ? [sql<SqlBool>`${day} <= ${to}::date`] : [])])

/** Each day on which a firm had an aid, of a case or of an import, with the last such day before it: the same question, asked of all at once. */
function daysOfAid(actor: Actor, filter: StatisticFilter): RawBuilder<unknown> {
  const between = (day: RawBuilder<unknown>) => fiveYearsMore(day, filter)
  return sql`select d.firm, d.on_date, lag(d.on_date) over (partition by d.firm order by d.on_date) as before_on from (
    select f.firm, f.on_date from statistic_fact f
    where f.funder_id = ${actor.funderId}::uuid and f.kind = 'aids' and ${between(sql`f.on_date`)} group by 1, 2 having sum(f.count) > 0
    union
    select p.beneficiary_siren, p.agreement_date from past_award p
    where p.funder_id = ${actor.funderId}::uuid and p.beneficiary_siren in (select firm::char(9) from aided) and ${between(sql`p.agreement_date`)}) d`
}

/** How many different firms a period has, and how many of them were aided before. */
export interface FirmCount {
  readonly firms: string
  readonly before: string
}

/**
 * The same of whole periods, when no case has to be looked at: days of aid are read once for all of them, firm by firm, each with what of it is within
 * the reach and the filter of a period (`aids`) beside what the funder gave in all. The first day of a firm in a period and whether it was aided within
 * the five years before it are one number, the least: twice the day, odd when it was not. They are asked with the same other filters.
 */
export async function countFirms(db: Db, actor: Actor, ...periods: readonly StatisticFilter[]): Promise<readonly FirmCount[]> {
  const each = <T>(make: (at: number, period: StatisticFilter) => RawBuilder<T>) => sql.join(periods.map((period, at) => make(at, period)))
  const aids = (at: number) => sql.ref(`aids${at}`)
  const within = (period: StatisticFilter) =>
    and([reached(actor, 'f'), ...ofFact(period, 'f', null), sql<SqlBool>`f.case_id not in (${keptCases(actor)})`])
  const between = (day: RawBuilder<unknown>) =>
    sql<SqlBool>`(${sql.join(
      periods.map((period) => fiveYearsMore(day, period)),
      sql` or `,
    )})`
  const { rows } = await sql<Record<string, string>>`
    with own as materialized (
      select f.firm, f.on_date, sum(f.count) > 0 as gave,
        ${each((at, period) => sql`coalesce(sum(f.count) filter (where ${within(period)}), 0) as ${aids(at)}`)}
      from statistic_fact f where f.funder_id = ${actor.funderId}::uuid and f.kind = 'aids' and ${between(sql`f.on_date`)} group by 1, 2),
    imported as materialized (
      select distinct p.beneficiary_siren::text as firm, p.agreement_date as on_date from past_award p
      where p.funder_id = ${actor.funderId}::uuid and p.beneficiary_siren in (select firm::char(9) from own) and ${between(sql`p.agreement_date`)}),
    day as (
      select own.firm, own.on_date, own.gave or i.firm is not null as gave, ${each((at) => aids(at))}
      from own left join imported i on (i.firm, i.on_date) = (own.firm, own.on_date)
      union all
      select i.firm, i.on_date, true, ${each(() => sql`0`)} from imported i
      where not exists (select 1 from own where (own.firm, own.on_date) = (i.firm, i.on_date))),
    ordered as (
      select *, case when gave and on_date - interval '5 years' <= max(on_date) filter (where gave) over (
        partition by firm order by on_date rows between unbounded preceding and 1 preceding) then 0 else 1 end as odd from day),
    firm as (
      select ${each((at) => sql`sum(${aids(at)}) > 0 as ${sql.ref(`in${at}`)}, min((on_date - date '1900-01-01') * 2 + odd) filter (where ${aids(at)} > 0) as ${sql.ref(`first${at}`)}`)}
      from ordered group by firm)
    select ${each((at) => {
      const inside = sql.ref(`in${at}`)
      return sql`count(*) filter (where ${inside})::text as ${sql.ref(`firms${at}`)},
        count(*) filter (where ${inside} and ${sql.ref(`first${at}`)} % 2 = 0)::text as ${sql.ref(`before${at}`)}`
    })} from firm`.execute(db)
  return periods.map((_period, at) => ({ firms: rows[0]?.[`firms${at}`] ?? '0', before: rows[0]?.[`before${at}`] ?? '0' }))
}

export { before as aidedBefore }

/** The firms of a period (`a`) with their organisations (`o`): of the list and of its export. `set`: all, or those aided before. */
export const aidedFirms = (
  actor: Actor,
  { set, filter }: { set: 'firms' | 'firms-before'; filter: StatisticFilter },
): RawBuilder<unknown> =>
  sql`(${aided(actor, filter, null)}) a join organisation o on o.id = a.organisation_id where ${set === 'firms' ? sql`true` : before(actor)}`

type Read = ReadonlyMap<FirmCode, bigint | null>

/** Of each group; of a whole period from its days, unless they were read with those of another. */
async function firmsByGroup(
  db: Db,
  actor: Actor,
  filter: StatisticFilter,
  by: Cut | null,
): Promise<readonly (FirmCount & { key: string | null })[]> {
  if (by === null && !needsCases(filter, by)) return (await countFirms(db, actor, filter)).map((count) => ({ ...count, key: '' }))
  const { rows } = await sql<FirmCount & { key: string | null }>`
    with aided as materialized (${firmsOf(actor, filter, by)}), past as (${daysOfAid(actor, filter)})
    select a.key, count(*)::text as firms, count(p.firm) filter (where p.before_on >= a.first_on - interval '5 years')::text as before
    from aided a left join past p on p.firm = a.firm and p.on_date = a.first_on group by 1`.execute(db)
  return rows
}

/** Figures of different firms, by group: they are no sums, one firm is one however often it is aided. `known`: the firms of the whole period. */
export async function firmFigures(
  db: Db,
  actor: Actor,
  filter: StatisticFilter,
  by: Cut | null,
  known?: FirmCount,
): Promise<(key: string | null) => Read> {
  const firms = known ? [{ ...known, key: '' }] : await firmsByGroup(db, actor, filter, by)
  const consultants = await sql<{ key: string | null; ten: string; whole: string }>`
    select key, coalesce(sum(amount) filter (where place <= 10), 0)::numeric(18,2)::text as ten, sum(amount)::numeric(18,2)::text as whole from (
      select ${cutValue(by)} as key, sum(f.amount) as amount,
        row_number() over (partition by ${cutValue(by)} order by sum(f.amount) desc, c.consultant_id) as place
      from ${factsOf(actor, filter.consultant === undefined || filter.consultant === '' ? { ...filter, consultant: ANY } : filter)}
      where f.kind = 'awarded-amount' and c.consultant_id is not null group by ${cutValue(by)}, c.consultant_id
    ) each group by 1`.execute(db)
  const population = await populationOf(db, actor, filter, by)
  return (key) => {
    const found = firms.find((row) => row.key === key)
    const awards = consultants.rows.find((row) => row.key === key)
    const cents = (text: string | undefined): bigint => BigInt((text ?? '0').replace('.', ''))
    return new Map<FirmCode, bigint | null>([
      ['firms', BigInt(found?.firms ?? 0)],
      ['firms-before', BigInt(found?.before ?? 0)],
      ['population', population(key)],
      ['consultants-amount', cents(awards?.whole)],
      ['first-ten-amount', cents(awards?.ten)],
    ])
  }
}

interface FirmRow {
  firm: string
  organisation_id: string
  siren: string | null
  name: string
  first_on: string
  aids: number
  amount: string
  before: boolean
}

/** The firms aided in a period, by their first aid of it, newest first: as many as the figure says. */
export async function listAidedFirms(
  db: Db,
  actor: Actor,
  input: { set: 'firms' | 'firms-before'; filter: StatisticFilter; cursor?: string | undefined; limit: number },
) {
  const [on, firm] = input.cursor ? decodeCursor(input.cursor, ['date', 'text']) : []
  const { rows } = await sql<FirmRow>`
    select a.firm, a.organisation_id, o.siren, o.name, a.first_on, a.aids, a.amount::text as amount, ${before(actor)} as before
    from ${aidedFirms(actor, input)} ${on === undefined ? sql`` : sql`and (a.first_on, a.firm) < (${on}::date, ${firm})`}
    order by a.first_on desc, a.firm desc limit ${input.limit + 1}`.execute(db)
  const page = pageOf(rows, input.limit, (row) => [row.first_on, row.firm])
  const items = page.items.map((row) => ({
    ...{ organisationId: row.organisation_id, name: row.name, siren: row.siren, firstOn: row.first_on },
    ...{ aids: row.aids, amount: row.amount, before: row.before },
  }))
  return { items, nextCursor: page.nextCursor }
}
