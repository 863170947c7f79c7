import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { type Cut, type StatisticFilter, statisticGrants } from './statistic-filter.ts'

interface Row {
  readonly year: number
  readonly departement: string
  readonly naf: string | null
  readonly firms: number
}

type Population = (key: string | null) => bigint | null

const UNKNOWN: Population = () => null

/**
 * How many firms could have been aided, by group: of the year in which the period ends, in every département of the scope. Not known, and never
 * nothing, when one of them is missing, or when the groups are none of firms (months, officers...).
 */
export async function populationOf(db: Db, actor: Actor, filter: StatisticFilter, by: Cut | null): Promise<Population> {
  const { size, field, consultant, officer, naf, to } = filter
  const year = to?.slice(0, 4)
  if (size || field || consultant || officer || naf === 'none') return UNKNOWN
  if (by !== 'year' && (year === undefined || !(by === null || BY.includes(by)))) return UNKNOWN
  const rows = await rowsOf(db, actor, { from: by === 'year' ? filter.from?.slice(0, 4) : year, to: year })
  const known = new Map(rows.map((row) => [`${row.year} ${row.departement} ${row.naf ?? ''}`, BigInt(row.firms)]))
  const places = await placesOf(db, actor, filter)
  return (key) => {
    const section = by === 'naf' ? (naf === undefined || naf === key ? key : null) : (naf ?? '')
    const where = by === 'departement' ? places.filter((place) => place === key) : places
    if (section === null || where.length === 0) return null
    const parts = where.map((place) => known.get(`${(by === 'year' ? key : year) ?? ''} ${place} ${section}`))
    return parts.reduce<bigint | null>((sum, part) => (sum === null || part === undefined ? null : sum + part), 0n)
  }
}

const BY: readonly Cut[] = ['programme', 'edition', 'departement', 'naf']

/** The départements whose firms the figures are about: the one asked for, or all those the person reads. */
async function placesOf(db: Db, actor: Actor, { departement }: StatisticFilter): Promise<readonly string[]> {
  const grants = statisticGrants(actor)
  const { departements } = await db.selectFrom('funder').select('departements').where('id', '=', actor.funderId).executeTakeFirstOrThrow()
  const own = grants.some((grant) => grant.departements === null)
    ? departements
    : departements.filter((place) => grants.some((grant) => grant.departements?.includes(place)))
  return departement === undefined || departement === '' ? own : own.filter((place) => place === departement)
}

/** What was recorded of a year, place by place, with its source; and which years hold something. */
export async function listPopulations(db: Db, actor: Actor, asked: number | undefined) {
  const known = await db
    .selectFrom('reference_population')
    .select('year')
    .distinct()
    .where('funder_id', '=', actor.funderId)
    .orderBy('year', 'desc')
    .limit(250)
    .execute()
  const years = known.map((row) => row.year)
  const year = asked ?? years[0]
  if (year === undefined) return { years, items: [] }
  const rows = await db
    .selectFrom('reference_population')
    .select(['departement', 'naf_nomenclature', 'naf_section', 'firms', 'source', 'recorded_at'])
    .where('funder_id', '=', actor.funderId)
    .where('year', '=', year)
    .orderBy('departement')
    .orderBy('naf_nomenclature', (order) => order.asc().nullsFirst())
    .orderBy('naf_section', (order) => order.asc().nullsFirst())
    .limit(MOST_LINES)
    .execute()
  return {
    years,
    items: rows.map((row) => ({
      ...{ departement: row.departement, firms: row.firms, source: row.source, recordedAt: row.recorded_at.toISOString() },
      naf: row.naf_section === null ? null : `${row.naf_nomenclature ?? ''}:${row.naf_section}`,
    })),
  }
}

/** Lines of one year: each section of two nomenclatures in every département. */
export const MOST_LINES = 5_000

async function rowsOf(db: Db, actor: Actor, years: { from: string | undefined; to: string | undefined }): Promise<readonly Row[]> {
  let query = db
    .selectFrom('reference_population')
    .select(['year', 'departement', 'naf_nomenclature', 'naf_section', 'firms'])
    .where('funder_id', '=', actor.funderId)
  if (years.from !== undefined) query = query.where('year', '>=', Number(years.from))
  if (years.to !== undefined) query = query.where('year', '<=', Number(years.to))
  const rows = await query.limit(100_000).execute()
  return rows.map((row) => ({
    ...{ year: row.year, departement: row.departement, firms: row.firms },
    naf: row.naf_section === null ? null : `${row.naf_nomenclature ?? ''}:${row.naf_section}`,
  }))
}
