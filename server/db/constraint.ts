import { conflict, Refusal } from '../kernel/refusal.ts'

/** Constraints a person can run into, and the refusal that says so. Any other database error stays unexpected. */
const REFUSALS: Readonly<Record<string, () => Refusal>> = {
  envelope_not_overdrawn: () => conflict('budget-insufficient'),
  envelope_allocated_positive: () => conflict('budget-insufficient'),
  organisation_funder_id_siret_key: () => conflict('organisation-already-known'),
  envelope_funder_id_programme_code_year_label_key: () => conflict('envelope-already-exists'),
  programme_edition_funder_id_programme_code_in_force_from_key: () => conflict('edition-already-starts-that-day'),
  edition_corrected_once: () => conflict('edition-corrected-already'),
  silence_stopped_once: () => conflict('silence-stopped-already'),
  limit_met_pkey: () => conflict('limit-already-met'),
  amendment_four_eyes: () => conflict('four-eyes'),
  case_duty_pkey: () => conflict('four-eyes'),
  payment_claim_one_under_way: () => conflict('claim-under-way'),
  payment_claim_once: () => conflict('claim-already-made'),
  organisation_rna_alone: () => conflict('organisation-already-known'),
  organisation_person_no_overlap: () => conflict('capacity-already-recorded'),
  organisation_link_holder_id_held_id_kind_valid_excl: () => conflict('link-already-recorded'),
  attachment_request_open: () => conflict('attachment-already-asked'),
  user_account_address: () => conflict('address-used-elsewhere'),
  case_evaluation_pkey: () => conflict('already-evaluated'),
  interest_running: () => conflict('interest-already-declared'),
  committee_item_one_agenda: () => conflict('already-on-an-agenda'),
  review_once: () => conflict('already-reviewing'),
  reminder_muted_once: () => conflict('reminder-already-muted'),
  seat_left: () => conflict('no-seat-left'),
  firm_enrolled_once: () => conflict('firm-already-enrolled'),
  facilitator_half_day: () => conflict('half-day-taken'),
  half_days_allotted: () => conflict('half-days-exhausted'),
  half_days_granted: () => conflict('half-days-exhausted'),
  half_days_planned: () => conflict('half-days-exhausted'),
  half_days_delivered: () => conflict('half-days-exhausted'),
  half_days_positive: () => conflict('half-days-exhausted'),
  attendance_signed_once: () => conflict('already-signed'),
  letter_wording_draft: () => conflict('stale-version'),
  signature_code_open: () => conflict('code-just-sent'),
  letter_signature_pkey: () => conflict('already-signed-letter'),
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
  GU031: () => conflict('half-days-exhausted'),
  GU032: () => conflict('half-day-not-signed'),
  GU033: () => conflict('firm-waits-beside-free-seat'),
  GU271: () => conflict('correction-kept'),
  GU250: () => conflict('wording-published'),
  GU251: () => conflict('letter-kept'),
  GU016: () => conflict('attachment-already-decided'),
  GU19A: () => conflict('call-kept'),
  GU19B: () => conflict('call-not-open'),
  GU181: () => conflict('agenda-frozen'),
  GU182: () => conflict('session-not-in-this-state'),
  GU183: () => conflict('member-not-present'),
  GU184: () => conflict('review-submitted'),
  GU185: () => conflict('member-voted'),
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
