import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { partOf } from '../imports/past-award-part.ts'
import { STAGES } from './case-sets.queries.ts'
import type { FirmGroup, FrozenFigures, ImportedLine, PlaceSum, YearSum } from './frozen-figures.ts'
import { type CountedState, facts, ofProgramme } from './snapshot-state.ts'
import { AGES } from './steps.queries.ts'
import { STEPS } from './steps.ts'

/** Everything that is frozen but the ratios, which are made of it. */
export type Computed = Omit<FrozenFigures, 'ratios'>

/** Computed from the facts, the past awards and the population of a state alone, so that the same state gives the same figures. */
export async function computeFigures(db: Db, state: CountedState): Promise<Computed> {
  const steps = await stepLines(db, state)
  return {
    ...(await sumLines(db, state)),
    firms: await firmGroups(db, state),
    steps,
    backlog: await backlogLines(db, state),
    funnel: await funnelLines(db, state),
    imported: state.programme === null ? await importedLines(db, state) : [],
  }
}

const counted = (state: CountedState) => sql`${state.facts} and ${ofProgramme(state)}`

/** The parts of a fact that figures are grouped by. A missing département is '' here, to be told from a group of all of them. */
const PARTS = sql`f.programme_code as programme, to_char(f.on_date, 'YYYY') as year, to_char(f.on_date, 'YYYY-MM') as month,
  to_char(f.on_date, 'YYYY-"Q"Q') as quarter, coalesce(f.departement, '') as departement`

const C = sql`collate "C"`

async function sumLines(db: Db, state: CountedState): Promise<Pick<Computed, 'figures' | 'months' | 'departements'>> {
  const { rows } = await sql<YearSum & { month: string | null; departement: string | null }>`
    select programme, year, month, departement, kind, sum(count)::text as count, sum(amount)::numeric(18,2)::text as amount
    from (select ${PARTS}, f.kind, f.count, f.amount from ${facts} where ${counted(state)}) f
    group by grouping sets ((programme, year, kind), (programme, year, month, kind), (programme, year, departement, kind))
    having sum(count) <> 0 or sum(amount) <> 0
    order by programme ${C}, year, month nulls first, departement ${C} nulls first, kind ${C}`.execute(db)
  const sum = ({ programme, kind, count, amount }: YearSum) => ({ programme, kind, count, amount })
  return {
    figures: rows.filter((row) => row.month === null && row.departement === null).map((row) => ({ ...sum(row), year: row.year })),
    months: rows.flatMap((row) => (row.month === null ? [] : [{ ...sum(row), month: row.month }])),
    departements: rows.flatMap((row): PlaceSum[] =>
      row.departement === null ? [] : [{ ...sum(row), year: row.year, departement: row.departement || null }],
    ),
  }
}

/** Years, quarters and départements, of each programme and of all together: firms of two programmes are not added up. */
function groupings({ programme }: CountedState, more: RawBuilder<unknown>): RawBuilder<unknown> {
  const cuts = [sql`year`, sql`year, quarter`, sql`year, departement`]
  const sets = [...(programme === null ? cuts : []), ...cuts.map((cut) => sql`programme, ${cut}`)].map((cut) => sql`(${cut}, ${more})`)
  return sql`group by grouping sets (${sql.join(sets)})`
}

interface GroupRow {
  programme: string | null
  year: string
  quarter: string | null
  departement: string | null
}

const groupKey = ({ programme, year, quarter, departement }: GroupRow): Pick<FirmGroup, 'programme' | 'year' | 'cut' | 'key'> =>
  quarter !== null
    ? { programme, year, cut: 'quarter', key: quarter }
    : departement !== null
      ? { programme, year, cut: 'departement', key: departement || null }
      : { programme, year, cut: 'year', key: year }

async function firmGroups(db: Db, state: CountedState): Promise<readonly FirmGroup[]> {
  const firms = await sql<GroupRow & { firms: string; before: string }>`
    with net as materialized (
      select programme, year, quarter, departement, firm, on_date, sum(count) as aids
      from (select ${PARTS}, f.firm, f.on_date, f.count from ${facts} where ${state.facts} and f.kind = 'aids') f
      group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0),
    past as (select firm, on_date, lag(on_date) over (partition by firm order by on_date) as before_on from (
      select firm, on_date from net group by 1, 2 having sum(aids) > 0
      union select p.beneficiary_siren, p.agreement_date from past_award p where ${state.awards} and p.beneficiary_siren in (select firm::char(9) from net)) d),
    grouped as (
      select programme, year, quarter, departement, firm, min(on_date) filter (where aids > 0) as first_on
      from net where ${state.programme === null ? sql`true` : sql`programme = ${state.programme}`}
      ${groupings(state, sql`firm`)} having sum(aids) > 0)
    select g.programme, g.year, g.quarter, g.departement, count(*)::text as firms,
      count(past.firm) filter (where past.before_on >= g.first_on - interval '5 years')::text as before
    from grouped g left join past on past.firm = g.firm and past.on_date = g.first_on
    group by 1, 2, 3, 4 order by g.programme ${C} nulls first, g.year, g.quarter nulls first, g.departement ${C} nulls first`.execute(db)
  const consultants = await sql<GroupRow & { ten: string; whole: string }>`
    with each as (
      select programme, year, quarter, departement, consultant_id, sum(amount) as amount
      from (select ${PARTS}, c.consultant_id, f.amount from ${facts} join statistic_case c on c.case_id = f.case_id
        where ${counted(state)} and f.kind = 'awarded-amount' and c.consultant_id is not null) f
      ${groupings(state, sql`consultant_id`)})
    select programme, year, quarter, departement, coalesce(sum(amount) filter (where place <= 10), 0)::numeric(18,2)::text as ten,
      sum(amount)::numeric(18,2)::text as whole
    from (select each.*, row_number() over (partition by programme, year, quarter, departement order by amount desc, consultant_id) as place from each) p
    group by 1, 2, 3, 4`.execute(db)
  const nothing = { firms: '0', firmsBefore: '0', consultantsAmount: '0.00', firstTenAmount: '0.00' }
  const groups = new Map<string, FirmGroup>()
  for (const row of firms.rows)
    groups.set(JSON.stringify(groupKey(row)), { ...groupKey(row), ...nothing, firms: row.firms, firmsBefore: row.before })
  for (const row of consultants.rows) {
    const key = JSON.stringify(groupKey(row))
    groups.set(key, { ...(groups.get(key) ?? { ...groupKey(row), ...nothing }), consultantsAmount: row.whole, firstTenAmount: row.ten })
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group)
}

const MOMENTS = {
  received_on: 'received',
  acknowledged_on: 'acknowledged',
  complete_on: 'complete',
  decided_on: 'decided',
  favourable_on: 'awarded',
  agreed_on: 'agreed',
  first_paid_on: 'paid',
  settled_on: 'settled',
  withdrawn_on: 'withdrawn',
  implicit_on: 'implicit',
} as const

/** Each case with its dates and the amount it asks for, as its facts tell them: what `statistic_case` is, of the state. */
const casesOf = (state: CountedState) => sql`(
  select m.case_id, m.programme, sum(m.requested) as requested, ${sql.join(
    Object.entries(MOMENTS).map(([column, kind]) => sql`min(m.on_date) filter (where m.kind = ${sql.lit(kind)}) as ${sql.ref(column)}`),
  )}
  from (
    select f.case_id, f.programme_code as programme, f.kind, f.on_date, case when f.kind = 'requested' then sum(f.amount) end as requested
    from ${facts} where ${counted(state)} and f.kind in ('requested', ${sql.join(Object.values(MOMENTS).map((kind) => sql.lit(kind)))})
    group by 1, 2, 3, 4 having case when f.kind in ('paid', 'requested') then sum(f.amount) <> 0 else sum(f.count) > 0 end
  ) m group by 1, 2 having bool_or(m.kind = 'received')) c`

async function stepLines(db: Db, state: CountedState): Promise<Computed['steps']> {
  const sets = [...(state.programme === null ? [sql`(year, step)`] : []), sql`(programme, year, step)`]
  const days = STEPS.map(
    ({ code, from, to }) => sql`(${sql.lit(code)}, ${sql.ref(`c.${to}`)}, ${sql.ref(`c.${to}`)} - ${sql.ref(`c.${from}`)})`,
  )
  const { rows } = await sql<Computed['steps'][number]>`
    select programme, year, step, count(*)::int as cases, percentile_disc(0.5) within group (order by days) as median,
      percentile_disc(0.9) within group (order by days) as ninth
    from (select c.programme, to_char(t.ended_on, 'YYYY') as year, t.step, t.days
      from ${casesOf(state)} cross join lateral (values ${sql.join(days)}) t (step, ended_on, days) where t.days is not null) s
    group by grouping sets (${sql.join(sets)})
    order by programme ${C} nulls first, year, array_position(${STEPS.map(({ code }) => code)}::text[], step)`.execute(db)
  return rows
}

async function backlogLines(db: Db, state: CountedState): Promise<Computed['backlog']> {
  const { rows } = await sql<{ programme: string; age: number; cases: number; requested: string }>`
    select c.programme, width_bucket(${state.asOf}::date - c.received_on, ${[...AGES]}::int[]) as age, count(*)::int as cases,
      coalesce(sum(c.requested), 0)::numeric(18,2)::text as requested
    from ${casesOf(state)} where c.decided_on is null and c.withdrawn_on is null and c.implicit_on is null
    group by 1, 2 order by c.programme ${C}, 2`.execute(db)
  return rows.map(({ programme, age, cases, requested }) => ({ programme, from: [0, ...AGES][age] ?? 0, cases, requested }))
}

async function funnelLines(db: Db, state: CountedState): Promise<Computed['funnel']> {
  const stages = STAGES.map(({ code, reached }) => sql`(${sql.lit(code)}, ${sql.ref(`c.${reached}`)})`)
  const { rows } = await sql<Computed['funnel'][number]>`
    select c.programme, to_char(c.received_on, 'YYYY') as year, s.stage, count(*)::int as cases
    from ${casesOf(state)} cross join lateral (values ${sql.join(stages)}) s (stage, reached) where s.reached is not null
    group by 1, 2, 3 order by c.programme ${C}, 2, array_position(${STAGES.map(({ code }) => code)}::text[], s.stage)`.execute(db)
  return rows
}

/** Awards of files, as the page of the dashboard tells them: what each beneficiary received. */
async function importedLines(db: Db, state: CountedState): Promise<readonly ImportedLine[]> {
  const { rows } = await sql<{
    year: string
    scheme: string | null
    departement: string | null
    of_scheme: boolean
    lines: number
    amount: string
  }>`
    select year, scheme, departement, grouping(scheme) = 0 as of_scheme, count(*)::int as lines, sum(amount)::numeric(18,2)::text as amount
    from (select to_char(p.agreement_date, 'YYYY') as year, p.scheme, coalesce(o.departement, '') as departement,
        ${partOf('p')} as amount
      from past_award p left join organisation o on o.id = p.organisation_id where ${state.awards}) p
    group by grouping sets ((year, scheme), (year, departement))
    order by year, 4 desc, scheme ${C}, departement ${C}`.execute(db)
  return rows.map((row) => ({
    ...{ year: row.year, cut: row.of_scheme ? ('scheme' as const) : ('departement' as const) },
    ...{ key: (row.of_scheme ? row.scheme : row.departement) || null, lines: row.lines, amount: row.amount },
  }))
}
