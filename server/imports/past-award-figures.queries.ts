import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { partOf } from './past-award-part.ts'

export const PAST_AWARD_CUTS = ['year', 'departement', 'scheme'] as const
export type PastAwardCut = (typeof PAST_AWARD_CUTS)[number]

export interface PastAwardGroup {
  /** Null: the lines that do not say. */
  readonly key: string | null
  /** One for each beneficiary of an award. */
  readonly lines: number
  /** EUR: what these beneficiaries received, an award shared between several being counted once. */
  readonly amount: string
}

const MOST = 2_000
const part = partOf('a')

/** Imported awards by year, by département of the firm where it is known, or by programme as the files call it. Years come from the totals kept by year. */
export async function pastAwardFigures(
  db: Db,
  scope: { readonly funderId: string },
  asked: { readonly by: PastAwardCut; readonly year?: number | undefined },
): Promise<readonly PastAwardGroup[]> {
  const { by, year } = asked
  if (by === 'year') {
    let years = db
      .selectFrom('past_award_year')
      .select([
        sql<string>`year::text`.as('key'),
        sql<number>`awards::int`.as('lines'),
        sql<string>`parts::numeric(18,2)::text`.as('amount'),
      ])
      .where('funder_id', '=', scope.funderId)
      .orderBy('year')
    if (year !== undefined) years = years.where('year', '=', year)
    return years.limit(MOST).execute()
  }
  const { rows } = await sql<PastAwardGroup>`
    select ${by === 'scheme' ? sql`nullif(a.scheme, '')` : sql`o.departement`} as key, count(*)::int as lines, sum(${part})::numeric(18,2)::text as amount
    from past_award a left join organisation o on o.id = a.organisation_id
    where a.funder_id = ${scope.funderId}::uuid
      and ${year === undefined ? sql`true` : sql`a.agreement_date between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`}
    group by 1 order by sum(${part}) desc, 1 nulls last limit ${MOST}`.execute(db)
  return rows
}
