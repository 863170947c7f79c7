import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { partOf } from '../imports/past-award-part.ts'
import { type Cents, parseMoney } from '../kernel/money.ts'

export interface BodyYear {
  /** Nine digits; '' is in no total. */
  readonly siren: string
  readonly year: number
}

/**
 * What legal units were awarded in a civil year, in one query: cases by the SIREN of who filed, past awards by theirs. The threshold of
 * agreements is per body and year (décret 2001-495). `totalOf` answers null for a pair that was not asked for.
 */
export async function yearTotals(db: Db, funderId: string, asked: readonly BodyYear[]): Promise<(pair: BodyYear) => Cents | null> {
  const pairs = asked.filter(({ siren }) => siren !== '')
  if (pairs.length === 0) return () => null
  const { rows } = await sql<BodyYear & { total: string }>`
    select w.siren, w.year,
      ((select coalesce(sum(c.awarded_amount), 0) from organisation o join case_file c on c.applicant_organisation_id = o.id
        where o.funder_id = ${funderId} and o.siren = w.siren and c.awarded_on >= make_date(w.year, 1, 1) and c.awarded_on <= make_date(w.year, 12, 31))
      + (select coalesce(sum(${partOf('p')}), 0) from past_award p
        where p.funder_id = ${funderId} and p.beneficiary_siren = w.siren and p.agreement_date >= make_date(w.year, 1, 1)
          and p.agreement_date <= make_date(w.year, 12, 31)))::numeric(18,2)::text as total
    from (select distinct siren, year from unnest(${pairs.map(({ siren }) => siren)}::text[], ${pairs.map(({ year }) => year)}::int[]) as w(siren, year)) w
  `.execute(db)
  const totals = new Map(rows.map(({ siren, year, total }) => [`${siren} ${year}`, parseMoney(total)]))
  return ({ siren, year }) => totals.get(`${siren} ${year}`) ?? null
}

/** The award itself counts whole, whatever the total of its year knows of it: its signature may be of another year than its decision. */
export const larger = (award: Cents, total: Cents): Cents => (total > award ? total : award)
