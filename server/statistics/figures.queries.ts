import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Actor, Grant } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { breachesIn, withheldBy } from './breaches.queries.ts'
import { factsOf } from './facts.queries.ts'
import { FIRM_FIGURES, FIRM_RATIOS, type FirmCode } from './firm-indicators.ts'
import { type FirmCount, firmFigures } from './firms.queries.ts'
import { countedOf, LISTED } from './indicators.ts'
import { RATIOS } from './ratios.ts'
import { spansOf } from './spans.ts'
import {
  and,
  type Cut,
  cutValue,
  keptCases,
  needsCases,
  ofFact,
  reached,
  type StatisticFilter,
  statisticGrants,
} from './statistic-filter.ts'

/**
 * A figure of one group: a whole number, an amount in EUR, a decimal number or basis points. Null with `withheld`: a rule is broken, it is not
 * published; null without: nothing can be said.
 */
export interface Figure {
  readonly indicator: string
  readonly value: string | null
  readonly withheld: boolean
}

export interface FigureGroup {
  /** Value of the cut; null: the cases that have none. */
  readonly key: string | null
  readonly figures: Figure[]
}

export interface Sum {
  readonly key: string | null
  readonly kind: string
  readonly count: string
  readonly amount: string
}

/** Rows read at most: a cut by consultant of a whole country stays below. */
const MOST = 20_000

/** Sums by group and kind, from the sums of days less the few cases kept from the person, or from the facts themselves. */
export async function sums(db: Db, actor: Actor, filter: StatisticFilter, by: Cut | null): Promise<readonly Sum[]> {
  const source = needsCases(filter, by) ? factsOf(actor, filter) : sumsOf(actor, filter, by)
  const { rows } = await sql<Sum>`
    select ${cutValue(by)} as key, f.kind, sum(f.count)::text as count, sum(f.amount)::numeric(18,2)::text as amount
    from ${source}
    group by 1, 2 having sum(f.count) <> 0 or sum(f.amount) <> 0
    order by 1 nulls last, 2 limit ${MOST}`.execute(db)
  return rows
}

/** Months of all places and editions together, in the form of the others. */
const MONTHS = sql`(select 'month' as span, funder_id, on_date, kind, programme_code, null::uuid as edition_id, '' as departement, count, amount
  from statistic_month)`
const wholeTerritory = ({ departements }: Grant): boolean => departements === null

/** Sums of whole years and months where the period and the cut have them, of days elsewhere. */
function sumsOf(actor: Actor, filter: StatisticFilter, by: Cut | null): RawBuilder<unknown> {
  const everywhere =
    !filter.departement && !filter.edition && by !== 'departement' && by !== 'edition' && statisticGrants(actor).every(wholeTerritory)
  const parts = spansOf(filter, by === 'month' || by === 'quarter' ? 'month' : 'year').map(({ of, from, to }) => {
    const where = and([
      reached(actor, 'd'),
      ...ofFact({ ...filter, from, to }, 'd', ''),
      ...(of === 'day' ? [] : [sql<SqlBool>`d.span = ${of}`]),
    ])
    return sql`select d.kind, d.programme_code, d.edition_id, d.departement, d.on_date, d.count, d.amount
      from ${of === 'day' ? sql`statistic_cell` : of === 'month' && everywhere ? MONTHS : sql`statistic_span`} d where ${where} union all`
  })
  return sql`(${sql.join(parts, sql` `)}
    select k.kind, k.programme_code, k.edition_id, coalesce(k.departement, ''), k.on_date, -k.count, -k.amount
    from statistic_fact k
    where k.case_id in (${keptCases(actor)}) and ${and([reached(actor, 'k'), ...ofFact(filter, 'k', null)])}
  ) f`
}

/** Which figures are read: the sums and their ratios, or those of different firms as well, which cost a reading of their facts. */
export type Depth = 'sums' | 'all'

/** Every indicator of every group. A group in which a case breaks a rule has its figures of money withheld; the cases are `breaches`. */
export async function figures(db: Db, actor: Actor, filter: StatisticFilter, by: Cut | null, depth: Depth = 'all', known?: FirmCount) {
  const rows = await sums(db, actor, filter, by)
  const breaches = await breachesIn(db, actor, filter, by)
  const firms = depth === 'all' ? await firmFigures(db, actor, filter, by, known) : null
  const groups = new Map<string | null, Map<string, Sum>>()
  if (by === null) groups.set('', new Map())
  for (const row of rows) {
    const group = groups.get(row.key) ?? new Map<string, Sum>()
    groups.set(row.key, group.set(row.kind, row))
  }
  const items = [...groups].map(([key, group]) => groupOf(key, group, firms?.(key) ?? null, withheldBy(breaches, key)))
  return { items, breaches, partial: rows.length >= MOST }
}

/** Every indicator of a group, from its sums by kind and what was read of its firms; those made of what is withheld say nothing. */
export function groupOf(
  key: string | null,
  group: ReadonlyMap<string, Pick<Sum, 'count' | 'amount'>>,
  firms: ReadonlyMap<FirmCode, bigint | null> | null,
  withheld: ReadonlySet<string>,
): FigureGroup {
  const values = new Map([...valuesOf(group), ...(firms ? firmValues(firms) : [])])
  return { key, figures: published(values, withheld) }
}

/** What a group reads for each indicator, and of which others it is made. */
type Values = Map<string, { readonly text: string | null; readonly madeOf: readonly string[] }>

export const hundredths = (value: bigint): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** One over the other as many times as `times`, rounded half up; nothing over nothing is none. */
const over = (above: bigint, below: bigint, times: bigint): bigint | null => (below > 0n ? (above * times + below / 2n) / below : null)

function valuesOf(group: ReadonlyMap<string, Pick<Sum, 'count' | 'amount'>>): Values {
  const values: Values = new Map()
  const whole = (code: string): bigint => {
    const counted = countedOf(code)
    const row = counted && group.get(counted.kind)
    return row ? BigInt(counted.unit === 'count' ? row.count : row.amount.replace('.', '')) : 0n
  }
  const total = (codes: readonly string[]): bigint => codes.reduce((sum, code) => sum + whole(code), 0n)
  for (const { code } of LISTED) {
    const counted = countedOf(code)
    if (counted) values.set(code, { text: counted.unit === 'count' ? `${whole(code)}` : hundredths(whole(code)), madeOf: [code] })
  }
  for (const { code, unit, numerator, less = [], denominator } of RATIOS) {
    // days and marks are added up in hundredths: cents over them are cents once multiplied by a hundred
    const times = unit === 'share' ? 10_000n : isCount(denominator) ? 1n : 100n
    const value = over(total(numerator) - total(less), total(denominator), times)
    const text = value === null ? null : unit === 'share' ? `${value}` : hundredths(value)
    values.set(code, { text, madeOf: [...numerator, ...less, ...denominator] })
  }
  return values
}

const isCount = (codes: readonly string[]): boolean => codes.every((code) => countedOf(code)?.unit === 'count')

function firmValues(read: ReadonlyMap<FirmCode, bigint | null>): Values {
  const values: Values = new Map()
  for (const { code, unit } of FIRM_FIGURES) {
    const [above, below] = FIRM_RATIOS[code] ?? []
    // those of consultants are made of awards
    const madeOf = code.startsWith('first-ten') || code === 'consultants-amount' ? ['awarded-amount'] : []
    if (above === undefined || below === undefined) {
      const value = read.get(code) ?? null
      values.set(code, { text: value === null ? null : unit === 'cents' ? hundredths(value) : `${value}`, madeOf })
    } else {
      const value = over(read.get(above) ?? 0n, read.get(below) ?? 0n, 10_000n)
      values.set(code, { text: value === null ? null : `${value}`, madeOf })
    }
  }
  return values
}

const published = (values: Values, withheld: ReadonlySet<string>): Figure[] =>
  LISTED.flatMap(({ code }) => {
    const found = values.get(code)
    if (!found) return []
    const kept = found.madeOf.some((one) => withheld.has(one))
    return [{ indicator: code, value: kept ? null : found.text, withheld: kept }]
  })
