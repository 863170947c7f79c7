import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { DB } from '../db/types.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { sirenOf } from '../kernel/siret.ts'
import type { Nature } from './choice-cell.ts'

/** Searches match too many rows to count them all: beyond this the total is a floor, and says so. */
const COUNTED_AT_MOST = 10_000

export interface PastAwardFilter {
  /** Words of the beneficiary, the grantor or the reference, or part of an identifier. */
  readonly search?: string | undefined
  readonly year?: number | undefined
  /** The programme, as the file calls it. */
  readonly scheme?: string | undefined
  /** Of the firm, where it is known. */
  readonly departement?: string | undefined
  /** Awards to this very establishment, and those known by its SIREN only. */
  readonly siret?: string | undefined
  /** Awards to any establishment of the firm. */
  readonly siren?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

type PastAwardSearch = Omit<PastAwardFilter, 'cursor' | 'limit'>

type Where = (where: ExpressionBuilder<DB, 'past_award'>) => Expression<SqlBool>

/** Which past awards a filter finds: of the page, its total and its export. */
export function pastAwardsFound(funderId: string, filter: PastAwardSearch): Where {
  return (where) => {
    const all: Expression<SqlBool>[] = [where('funder_id', '=', funderId)]
    if (filter.year !== undefined) {
      all.push(where('agreement_date', '>=', `${filter.year}-01-01`), where('agreement_date', '<=', `${filter.year}-12-31`))
    }
    if (filter.scheme) all.push(where('scheme', '=', filter.scheme))
    if (filter.departement)
      all.push(
        where(
          'organisation_id',
          'in',
          where
            .selectFrom('organisation')
            .select('organisation.id')
            .where('organisation.funder_id', '=', funderId)
            .where('organisation.departement', '=', filter.departement),
        ),
      )
    if (filter.siren) all.push(where('beneficiary_siren', '=', filter.siren))
    if (filter.siret) {
      all.push(where('beneficiary_siren', '=', sirenOf(filter.siret)))
      all.push(where.or([where('beneficiary_siret', '=', filter.siret), where('beneficiary_siret', 'is', null)]))
    }
    for (const word of (filter.search ?? '')
      .split(/\s+/)
      .filter((part) => part !== '')
      .slice(0, 8)) {
      all.push(sql<boolean>`search like '%' || replace(replace(replace(fold(${word}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`)
    }
    return where.and(all)
  }
}

/** Past awards of the funder, newest first. */
export async function listPastAwards(db: Db, scope: { readonly funderId: string }, filter: PastAwardFilter) {
  const where = pastAwardsFound(scope.funderId, filter)
  let query = db
    .selectFrom('past_award')
    .where(where)
    .select([
      'id',
      'import_id',
      'row_number',
      'grantor_name',
      'grantor_siren',
      'grantor_siret',
      'agreement_date',
      'date_precision',
      'decision_reference',
      'beneficiary_name',
      'beneficiary_siren',
      'beneficiary_siret',
      'beneficiary_rna',
      'purpose',
      'amount',
      'nature',
      'payment_terms',
      'payment_from',
      'payment_to',
      'eu_notified',
      'share_basis_points',
      'aid_register_number',
      'scheme',
      'category',
      'organisation_id',
    ])
    .orderBy('agreement_date', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
  if (filter.cursor) {
    const [date, id] = decodeCursor(filter.cursor, ['date', 'uuid'])
    query = query.where(sql<boolean>`(agreement_date, id) < (${date}::date, ${id}::uuid)`)
  }
  const [rows, count] = await Promise.all([query.execute(), countPastAwards(db, scope.funderId, filter, where)])
  const page = pageOf(rows, filter.limit, (row) => [row.agreement_date, row.id])
  return { items: page.items.map(awardOf), nextCursor: page.nextCursor, ...count }
}

type AwardRow = {
  id: string
  import_id: string
  row_number: number
  grantor_name: string
  grantor_siren: string | null
  grantor_siret: string | null
  agreement_date: string
  date_precision: string
  decision_reference: string
  beneficiary_name: string
  beneficiary_siren: string | null
  beneficiary_siret: string | null
  beneficiary_rna: string | null
  purpose: string
  amount: string
  nature: string | null
  payment_terms: string
  payment_from: string | null
  payment_to: string | null
  eu_notified: boolean | null
  share_basis_points: number | null
  aid_register_number: string
  scheme: string
  category: string
  organisation_id: string | null
}

const awardOf = (row: AwardRow) => ({
  id: row.id,
  importId: row.import_id,
  rowNumber: row.row_number,
  grantorName: row.grantor_name,
  grantorSiren: row.grantor_siren,
  grantorSiret: row.grantor_siret,
  agreementDate: row.agreement_date,
  datePrecision: row.date_precision as 'day' | 'year',
  decisionReference: row.decision_reference,
  beneficiaryName: row.beneficiary_name,
  beneficiarySiren: row.beneficiary_siren,
  beneficiarySiret: row.beneficiary_siret,
  beneficiaryRna: row.beneficiary_rna,
  purpose: row.purpose,
  amount: row.amount,
  nature: row.nature as Nature | null,
  paymentTerms: row.payment_terms,
  paymentFrom: row.payment_from,
  paymentTo: row.payment_to,
  euNotified: row.eu_notified,
  shareBasisPoints: row.share_basis_points,
  aidRegisterNumber: row.aid_register_number,
  scheme: row.scheme,
  category: row.category,
  organisationId: row.organisation_id,
})

/** From the totals kept by year when nothing else is asked; counted through an index for one firm; capped for a search. */
async function countPastAwards(
  db: Db,
  funderId: string,
  filter: PastAwardFilter,
  where: Where,
): Promise<{ total: number; totalExact: boolean }> {
  if (!filter.search && !filter.siret && !filter.siren && !filter.scheme && !filter.departement) {
    let years = db.selectFrom('past_award_year').where('funder_id', '=', funderId)
    if (filter.year !== undefined) years = years.where('year', '=', filter.year)
    const { total } = await years.select(sql<string>`coalesce(sum(awards), 0)`.as('total')).executeTakeFirstOrThrow()
    return { total: Number(total), totalExact: true }
  }
  const some = db
    .selectFrom('past_award')
    .where(where)
    .select('id')
    .limit(COUNTED_AT_MOST + 1)
  const { total } = await db
    .selectFrom(some.as('some'))
    .select((select) => select.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { total: Math.min(Number(total), COUNTED_AT_MOST), totalExact: Number(total) <= COUNTED_AT_MOST }
}
