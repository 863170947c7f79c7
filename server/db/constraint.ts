import { conflict, Refusal } from '../kernel/refusal.ts'

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
  organisation_rna_alone: () => conflict('organisation-already-known'),
  organisation_person_no_overlap: () => conflict('capacity-already-recorded'),
  organisation_link_holder_id_held_id_kind_valid_excl: () => conflict('link-already-recorded'),
  attachment_request_open: () => conflict('attachment-already-asked'),
  interest_running: () => conflict('interest-already-declared'),
  accredited_field_organisation_id_field_valid_excl: () => conflict('accreditation-overlaps'),
}

const busy = (): Refusal => new Refusal('unavailable', 'busy')
const unavailable = (): Refusal => new Refusal('unavailable', 'database-unavailable')
const unprintable = (): Refusal => new Refusal('malformed', 'unprintable-characters')

/** Errors raised by our own triggers (class GU), and those of PostgreSQL that are no fault of the program. */
const CODES: Readonly<Record<string, () => Refusal>> = {
  GU002: () => conflict('edition-in-use'),
  GU011: () => conflict('person-recused'),
  GU012: () => conflict('interest-ended'),
  GU016: () => conflict('attachment-already-decided'),
  // a lock not obtained in time, a deadlock, a serialization failure: nothing was written, trying again is right
  '55P03': busy,
  '40P01': busy,
  '40001': busy,
  // the server is away, stopping, starting or full: unlike above, a commit under way may or may not have been done
  ECONNREFUSED: unavailable,
  ECONNRESET: unavailable,
  ETIMEDOUT: unavailable,
  '08006': unavailable,
  '53300': unavailable,
  '57P01': unavailable,
  '57P03': unavailable,
  // U+0000 in a text or a jsonb: PostgreSQL cannot hold it, and only input brings it
  '22021': unprintable,
  '22P05': unprintable,
}

/** node-postgres gives these no code. */
const LOST = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

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
  if (code && CODES[code]) return CODES[code]()
  return error instanceof Error && LOST.test(error.message) ? unavailable() : null
}

/** Names of the constraints answered here, for the test that each of them exists. */
export const refusedConstraints: readonly string[] = Object.keys(REFUSALS)
