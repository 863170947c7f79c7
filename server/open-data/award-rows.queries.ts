import { sql } from 'kysely'
import type { Programmes } from '../cases/programme.ts'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'

export interface Funder {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly siret: string | null
}

/** Whose awards, and which of them. */
export interface AwardScope {
  readonly funder: Funder
  readonly programmes: Programmes
  readonly pastAwards: boolean
  readonly programme?: string | undefined
  /** Only this award. */
  readonly awardId?: string | undefined
  /** Organisations the reader is kept away from; their awards are left out. */
  readonly without?: readonly string[]
}

export interface Place {
  readonly sortOn: LocalDate
  readonly id: string
}

/** A row of either source, before what hangs on it is read. */
export interface AwardRow {
  readonly source: 'case' | 'import'
  readonly id: string
  readonly sort_on: LocalDate
  readonly signed_on: LocalDate | null
  /** The last day to finish, as amended; null: as the award said. */
  readonly ends_on: LocalDate | null
  readonly programme_code: string | null
  readonly reference: string
  readonly title: string
  readonly parameters: unknown
  readonly organisation_id: string | null
  /** Decimal string in EUR: what stands of the award. */
  readonly amount: string
  /** Decimal string in EUR: what was awarded, whatever was cut since. */
  readonly awarded: string
  /** Of the body the award was made to, by which a year is summed. */
  readonly siren: string | null
  readonly past: PastRow | null
}

export interface PastRow {
  readonly grantor_name: string
  readonly grantor_siret: string | null
  readonly beneficiary_name: string
  readonly beneficiary_siren: string | null
  readonly beneficiary_siret: string | null
  readonly beneficiary_rna: string | null
  readonly nature: string | null
  readonly payment_terms: string
  readonly payment_from: string | null
  readonly payment_to: string | null
  readonly eu_notified: boolean | null
  readonly share_basis_points: number | null
  readonly aid_register_number: string
  readonly scheme: string
  readonly date_precision: string
}

/** The programmes that publish awards, with the acts that decide what stands, as parallel arrays for SQL. */
const actsOf = (programmes: Programmes, only: string | undefined) =>
  programmes.all.flatMap(({ code, publicRecord }) =>
    publicRecord?.awards && (only === undefined || only === code) ? [{ code, awards: publicRecord.awards }] : [],
  )

/**
 * Awards decided, newest signature first, after a place: cases of every programme that publishes, and past awards of this very funder
 * that are no case of its own. Nothing undecided and nothing sealed has an amount awarded; both are asked for all the same.
 */
export async function awardRows(db: Db, scope: AwardScope, page: { after: Place | null; limit: number }): Promise<AwardRow[]> {
  const acts = actsOf(scope.programmes, scope.programme)
  const { after } = page
  const beyond = after ? sql`(a.sort_on, a.id) < (${after.sortOn}::date, ${after.id}::uuid)` : sql`true`
  const one = scope.awardId ? sql`a.id = ${scope.awardId}::uuid` : sql`true`
  const apart = scope.without?.length
    ? sql`a.organisation_id is null or a.organisation_id <> all(${[...scope.without]}::uuid[])`
    : sql`true`
  const { rows } = await sql<AwardRow>`
    select * from (${casesOf(scope, acts)} union all ${pastOf(scope)}) a
    where ${beyond} and ${one} and (${apart})
    order by a.sort_on desc, a.id desc limit ${page.limit}
  `.execute(db)
  return rows
}

/** Acts are looked for among the events of each case: `signed` the first of its kind, `over` and `cut` any. */
function casesOf(scope: AwardScope, acts: ReturnType<typeof actsOf>) {
  const codes = acts.map(({ code }) => code)
  const signing = acts.map(({ awards }) => awards.signedBy)
  const over = [...new Set(acts.flatMap(({ awards }) => awards.takenBackBy))]
  const cut = [...new Set(acts.flatMap(({ awards }) => awards.cutBy))]
  return sql`
    select 'case' as source, c.id, coalesce(e.signed_on, c.awarded_on) as sort_on, e.signed_on, c.programme_code, c.reference, c.title,
      edition.parameters, c.applicant_organisation_id as organisation_id,
      (case when e.over then 0 else greatest(case when e.cut then c.committed_amount else c.awarded_amount end - c.recovered_amount, 0) end)
        ::numeric(14,2) as amount, amended_end(c.id) as ends_on,
      c.awarded_amount as awarded, applicant.siren, null::jsonb as past
    from case_file c
    join organisation applicant on applicant.id = c.applicant_organisation_id
    join unnest(${codes}::text[], ${signing}::text[]) as p(code, signed_by) on p.code = c.programme_code
    join programme_edition edition on edition.id = c.edition_id
    cross join lateral (
      select min(on_date) filter (where action = p.signed_by) as signed_on,
        coalesce(bool_or(action = any(${over}::text[])), false) as over, coalesce(bool_or(action = any(${cut}::text[])), false) as cut
      from case_event where case_event.case_id = c.id
    ) e
    where c.funder_id = ${scope.funder.id} and c.awarded_on is not null and c.awarded_amount > 0 and not c.sealed`
}

/** Lines of the funder itself: by the SIREN of its SIRET, by its name where the file gives no number. */
function pastOf(scope: AwardScope) {
  const siren = scope.funder.siret?.slice(0, 9) ?? null
  return sql`
    select 'import', p.id, p.agreement_date, p.agreement_date, null, p.decision_reference, p.purpose, null::jsonb, p.organisation_id, p.amount, null::date, p.amount,
      coalesce(p.beneficiary_siren, left(p.beneficiary_siret, 9)),
      jsonb_build_object('grantor_name', p.grantor_name, 'grantor_siret', p.grantor_siret, 'beneficiary_name', p.beneficiary_name,
        'beneficiary_siren', p.beneficiary_siren, 'beneficiary_siret', p.beneficiary_siret, 'beneficiary_rna', p.beneficiary_rna,
        'nature', p.nature, 'payment_terms', p.payment_terms, 'payment_from', p.payment_from, 'payment_to', p.payment_to,
        'eu_notified', p.eu_notified, 'share_basis_points', p.share_basis_points, 'aid_register_number', p.aid_register_number,
        'scheme', p.scheme, 'date_precision', p.date_precision)
    from past_award p
    where ${scope.pastAwards && scope.programme === undefined} and p.funder_id = ${scope.funder.id} and p.amount > 0
      and case when coalesce(p.grantor_siren, left(p.grantor_siret, 9)) is null then fold(p.grantor_name) = fold(${scope.funder.name})
        else coalesce(p.grantor_siren, left(p.grantor_siret, 9)) = ${siren} end
      and not exists (select 1 from case_file c where c.funder_id = p.funder_id and c.reference = p.decision_reference)`
}
