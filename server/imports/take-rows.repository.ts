import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/client.ts'
import { partOf } from './past-award-part.ts'

/**
 * The rows of an import that are to be added, written in one statement each. A row that someone else added meanwhile
 * is passed over here; the caller sees it in the count and takes the whole import back.
 */

/** A UUID version 7 of this instant, made by the server so that half a million need no round trip (RFC 9562). */
const uuid7 = (at: Date): RawBuilder<string> => sql<string>`
  encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid()) placing substring(int8send(${at.getTime()}::bigint) from 3) from 1 for 6),
      52, 1), 53, 1),
    'hex')::uuid`

/** Adds the awards, ties each to the organisation with its SIRET when known, and keeps the totals of each year. */
export async function takeAwards(tx: Tx, importId: string, funderId: string, at: Date): Promise<number> {
  const { rows } = await sql<{ added: string }>`
    with taken as (
      insert into past_award (
        id, funder_id, import_id, row_number, identity_key, grantor_name, grantor_siren, grantor_siret, agreement_date, date_precision,
        decision_reference, beneficiary_name, beneficiary_siren, beneficiary_siret, beneficiary_rna, purpose, amount, nature,
        payment_terms, payment_from, payment_to, eu_notified, share_basis_points, aid_register_number, scheme, category,
        organisation_id, created_at)
      select ${uuid7(at)}, ${funderId}::uuid, r.import_id, r.row_number, r.identity || '#' || r.occurrence,
             a."grantorName", a."grantorSiren", a."grantorSiret", a."agreementDate", a."datePrecision",
             a."decisionReference", a."beneficiaryName", a."beneficiarySiren", a."beneficiarySiret", a."beneficiaryRna", a."purpose",
             a."amount", a."nature", a."paymentTerms", a."paymentFrom", a."paymentTo", a."euNotified", a."shareBasisPoints",
             a."aidRegisterNumber", a."scheme", a."category", o.id, ${at}::timestamptz
      from import_row r
      cross join lateral jsonb_to_record(r.record) as a (
        "grantorName" text, "grantorSiren" text, "grantorSiret" text, "agreementDate" date, "datePrecision" text,
        "decisionReference" text, "beneficiaryName" text, "beneficiarySiren" text, "beneficiarySiret" text, "beneficiaryRna" text,
        "purpose" text, "amount" numeric, "nature" text, "paymentTerms" text, "paymentFrom" date, "paymentTo" date,
        "euNotified" boolean, "shareBasisPoints" int, "aidRegisterNumber" text, "scheme" text, "category" text)
      left join organisation o on o.funder_id = ${funderId} and o.siret = a."beneficiarySiret"
      where r.import_id = ${importId} and r.outcome = 'add'
      on conflict (funder_id, identity_key) do nothing
      returning agreement_date, amount, ${partOf('past_award')} as part
    ), years as (
      insert into past_award_year as y (funder_id, year, awards, amount, parts)
      select ${funderId}::uuid, extract(year from agreement_date)::int, count(*), sum(amount), sum(part) from taken group by 2
      on conflict (funder_id, year) do update set
        awards = y.awards + excluded.awards, amount = y.amount + excluded.amount, parts = y.parts + excluded.parts
    )
    select count(*) as added from taken`.execute(tx)
  return Number(rows[0]?.added ?? 0)
}

/** Adds the firms that are not known yet. Known ones are never overwritten by a file. */
export async function takeOrganisations(tx: Tx, importId: string, funderId: string, at: Date): Promise<number> {
  const { rows } = await sql<{ added: string }>`
    with taken as (
      insert into organisation (
        id, funder_id, siren, siret, name, legal_form, naf_code, naf_nomenclature, address_line, postal_code, commune_code, commune_name,
        departement, active, source, created_at, updated_at)
      select ${uuid7(at)}, ${funderId}::uuid, a."siren", a."siret", a."name", a."legalForm", a."nafCode", a."nafNomenclature",
             a."addressLine", a."postalCode", a."communeCode", a."communeName", a."departement", a."active", 'import',
             ${at}::timestamptz, ${at}::timestamptz
      from import_row r
      cross join lateral jsonb_to_record(r.record) as a (
        "siren" text, "siret" text, "name" text, "legalForm" text, "nafCode" text, "nafNomenclature" text, "addressLine" text, "postalCode" text,
        "communeCode" text, "communeName" text, "departement" text, "active" boolean)
      where r.import_id = ${importId} and r.outcome = 'add'
      on conflict (funder_id, siret) do nothing
      returning id
    )
    select count(*) as added from taken`.execute(tx)
  return Number(rows[0]?.added ?? 0)
}
