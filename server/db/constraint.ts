import { conflict, type Refusal } from '../kernel/refusal.ts'

/** Constraints a person can run into, and the refusal that says so. Any other database error stays unexpected. */
const REFUSALS: Readonly<Record<string, () => Refusal>> = {
  envelope_not_overdrawn: () => conflict('budget-insufficient'),
  envelope_allocated_positive: () => conflict('budget-insufficient'),
  organisation_funder_id_siret_key: () => conflict('organisation-already-known'),
  envelope_funder_id_programme_code_year_label_key: () => conflict('envelope-already-exists'),
  programme_edition_funder_id_programme_code_in_force_from_key: () => conflict('edition-already-starts-that-day'),
  case_duty_pkey: () => conflict('four-eyes'),
  payment_claim_one_under_way: () => conflict('claim-under-way'),
  payment_claim_once: () => conflict('claim-already-made'),
  organisation_link_holder_id_held_id_kind_valid_excl: () => conflict('link-already-recorded'),
  accredited_field_organisation_id_field_valid_excl: () => conflict('accreditation-overlaps'),
}

/** Errors raised by our own triggers (class GU). */
const OWN_CODES: Readonly<Record<string, () => Refusal>> = {
  GU002: () => conflict('edition-in-use'),
}

function property(error: unknown, name: 'constraint' | 'code'): string | null {
  if (typeof error !== 'object' || error === null) return null
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : null
}

/** The refusal a database error stands for, or null. */
export function refusalOfDatabaseError(error: unknown): Refusal | null {
  const constraint = property(error, 'constraint')
  if (constraint && REFUSALS[constraint]) return REFUSALS[constraint]()
  const code = property(error, 'code')
  return code && OWN_CODES[code] ? OWN_CODES[code]() : null
}
