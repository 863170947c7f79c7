import { ROLES, type Role } from '../../../server/access/actor.ts'
import { randomId } from '../../../server/kernel/ids.ts'
import { fracDefaults, fracDocumentTypes } from '../../../server/programmes/frac/parameters.ts'
import { createFunder, createUser, type TestUser } from '../../support/api.ts'
import type { TestDatabase } from '../../support/database.ts'
import { fillLater, fillReturn } from './tagged-later.ts'

/** How much of each thing a funder has; drawn at random. */
export interface Sizes {
  readonly firms: number
  readonly consultancies: number
  readonly cases: number
  readonly awards: number
}

/** A funder all of whose words carry its tag: one of them in an answer to another funder's people is a leak. */
export interface TaggedFunder {
  readonly id: string
  readonly tag: string
  readonly users: Readonly<Record<Role, TestUser>>
  /** One id of each kind, for the places of a path. */
  readonly ids: Readonly<
    Record<
      | 'case'
      | 'firm'
      | 'envelope'
      | 'import'
      | 'document'
      | 'user'
      | 'mail'
      | 'call'
      | 'session'
      | 'review'
      | 'edition'
      | 'reminder'
      | 'postal'
      | 'snapshot'
      | 'webhook'
      | 'correction'
      | 'export',
      string
    >
  >
}

export const TAG = /zq[0-9a-f]{8}qz/g

export async function createTaggedFunder(database: TestDatabase, sizes: Sizes): Promise<TaggedFunder> {
  const tag = `zq${randomId().slice(0, 8)}qz`
  const funderId = await createFunder(database)
  const { sql } = database
  const ids = async (text: string, values: readonly unknown[]): Promise<string[]> =>
    (await sql<{ id: string }>(text, values)).map(({ id }) => id)
  // a funder that lets people register has its name on the public list; this one does not, and nobody learns of it
  await sql(`update funder set name = $2, service_name = $2, open_registration = false where id = $1`, [funderId, tag])
  await sql(`insert into programme (funder_id, code) values ($1, 'frac')`, [funderId])
  const organisations = (kind: string, count: number) =>
    ids(
      `insert into organisation (id, funder_id, siren, name, kind, departement, commune_name, address_line, source, created_at, updated_at)
       select gen_random_uuid(), $1, lpad((100000000 + n)::text, 9, '0'), $2 || ' ' || $3 || ' ' || n, $3, (array['75', '93'])[1 + n % 2], $2, $2, 'seed', now(), now()
       from generate_series(1, $4::int) n returning id`,
      [funderId, tag, kind, count],
    )
  const firms = await organisations('firm', sizes.firms)
  const consultancies = await organisations('consultancy', sizes.consultancies)
  const users = {} as Record<Role, TestUser>
  for (const role of ROLES) {
    const organisationIds = role === 'applicant' ? firms.slice(0, 1) : role === 'consultant' ? consultancies.slice(0, 1) : []
    users[role] = await createUser(database, { funderId, roles: [role], organisationIds, name: `${tag} ${role}` })
    await sql('update user_account set email = $2 where id = $1', [users[role].id, `${role}@${tag}.example`])
  }
  const [edition = ''] = await ids(
    `insert into programme_edition (id, funder_id, programme_code, label, in_force_from, decision_months, parameters, document_types, created_at)
     values (gen_random_uuid(), $1, 'frac', $2, '2020-01-01', 2, $3, $4, now()) returning id`,
    [funderId, tag, JSON.stringify(fracDefaults), JSON.stringify(fracDocumentTypes)],
  )
  const people = { officer: users.caseOfficer.id, applicant: users.applicant.id, administrator: users.administrator.id }
  const made = { database, funderId, tag, firms, consultancies, people }
  const cases = await fillCases(made, edition, sizes.cases)
  const envelope = await fillMoney(made)
  const document = await fillPapers(made)
  const imported = await fillRest(made, sizes.awards)
  const [mail = ''] = await ids(
    `insert into mail_message (id, funder_id, user_id, recipient, kind, subject, body_text, created_at)
     values (gen_random_uuid(), $1, $2, $3, 'invitation', $4, $4, now()) returning id`,
    [funderId, people.officer, `x@${tag}.example`, tag],
  )
  await fillReturn(made, mail)
  const later = await fillLater(made, { edition, caseId: cases[0], member: users.committeeMember.id })
  const all = { ...later, edition, case: cases[0], firm: firms[0], envelope, import: imported, document, user: people.officer, mail }
  return {
    id: funderId,
    tag,
    users,
    ids: Object.fromEntries(Object.entries(all).map(([kind, id]) => [kind, id ?? randomId()])) as TaggedFunder['ids'],
  }
}

export interface Made {
  readonly database: TestDatabase
  readonly funderId: string
  readonly tag: string
  readonly firms: readonly string[]
  readonly consultancies: readonly string[]
  readonly people: { readonly officer: string; readonly applicant: string; readonly administrator: string }
}

async function fillCases(
  { database, funderId, tag, firms, consultancies, people }: Made,
  edition: string,
  count: number,
): Promise<string[]> {
  // the references are those of every funder: FRAC-2026-000001 and on
  const rows = await database.sql<{ id: string }>(
    `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, title, applicant_organisation_id, applicant_name,
       departement, officer_id, created_by, created_at, received_on, next_due_on, next_due_kind, requested_amount, eligible_amount, awarded_amount, awarded_on,
       last_event_at, last_action)
     select gen_random_uuid(), $1, 'frac', $2, '2026-01', 'FRAC-2026-' || lpad(n::text, 6, '0'), (array['missionStarted', 'submitted', 'complete', 'draft'])[1 + n % 4],
       $3, firm, $3, (array['75', '93'])[1 + n % 2], case when n % 3 = 0 then null else $4::uuid end, $5, now(), case when n % 4 = 3 then null else date '2026-03-01' + n end,
       date '2026-12-01', 'implicit-rejection', n * 100, n * 100, case when n % 4 = 0 then n * 100 end, case when n % 4 = 0 then date '2026-05-01' end, now(), 'submit'
     from generate_series(1, $6::int) n cross join lateral (select ($7::uuid[])[1 + n % cardinality($7::uuid[])] as firm) f returning id`,
    [funderId, edition, tag, people.officer, people.applicant, count, firms],
  )
  await database.sql(
    `insert into case_party (case_id, organisation_id, capacity)
     select id, applicant_organisation_id, 'applicant' from case_file where funder_id = $1
     union all select id, $2, 'consultant' from case_file where funder_id = $1 and state <> 'draft'`,
    [funderId, consultancies[0]],
  )
  await database.sql(
    `insert into frac_case (case_id, mission_kind, field, subject, terms_of_reference, consultant_organisation_id, consultant_name, choice_reason, days, daily_rate, appraisal_note)
     select id, 'court', 'digital', $2, $2, $3, $2, $2, 4, 900, $2 from case_file where funder_id = $1`,
    [funderId, tag, consultancies[0]],
  )
  await database.sql(
    `insert into case_event (id, case_id, funder_id, sequence, action, from_state, to_state, actor_id, actor_role, actor_name, at, on_date, reason, basis, details)
     select gen_random_uuid(), id, funder_id, 1, 'submit', 'draft', 'submitted', $2, 'caseOfficer', $3, now(), '2026-03-01', $3, $3, jsonb_build_object('x', $3::text)
     from case_file where funder_id = $1`,
    [funderId, people.officer, tag],
  )
  await database.sql(
    `insert into case_note (id, case_id, author_id, text, internal, at)
     select gen_random_uuid(), id, $2, $3, internal, now() from case_file cross join (values (true), (false)) v (internal) where funder_id = $1`,
    [funderId, people.officer, tag],
  )
  return rows.map(({ id }) => id)
}

/** An envelope, and for each awarded case its commitment and a claim with its order. */
async function fillMoney({ database, funderId, tag, people }: Made): Promise<string> {
  const [envelope] = await database.sql<{ id: string }>(
    `insert into envelope (id, funder_id, programme_code, year, label, created_at) values (gen_random_uuid(), $1, 'frac', 2026, $2, now()) returning id`,
    [funderId, tag],
  )
  await database.sql(
    `insert into ledger_entry (id, envelope_id, kind, amount, memo, actor_id, at) values (gen_random_uuid(), $1, 'allocation', 9999999, $2, $3, now())`,
    [envelope?.id, tag, people.administrator],
  )
  await database.sql(
    `insert into ledger_entry (id, envelope_id, case_id, event_id, kind, amount, memo, actor_id, at)
     select gen_random_uuid(), $2, c.id, e.id, 'commitment', c.awarded_amount, $3, $4, now()
     from case_file c join case_event e on e.case_id = c.id where c.funder_id = $1 and c.awarded_amount > 0`,
    [funderId, envelope?.id, tag, people.officer],
  )
  await database.sql(
    `with claim as (
       insert into payment_claim (id, case_id, kind, claimed_amount, certified_amount, state, claimed_by, claimed_at, certified_by, certified_at, refused_reason)
       select gen_random_uuid(), id, 'advance', 10, 10, 'ordered', $2, now(), $3, now(), $4 from case_file where funder_id = $1 and awarded_amount > 0
       returning id, case_id
     ) insert into payment_order (id, funder_id, claim_id, case_id, number, amount, iban, ordered_by, ordered_at, due_on)
     select gen_random_uuid(), $1, id, case_id, $4 || case_id, 10, 'FR76', $3, now(), '2026-12-31' from claim`,
    [funderId, people.applicant, people.officer, tag],
  )
  return envelope?.id ?? ''
}

async function fillPapers({ database, funderId, tag, people }: Made): Promise<string> {
  const rows = await database.sql<{ id: string }>(
    `insert into document (id, funder_id, organisation_id, case_id, type_code, created_at)
     select gen_random_uuid(), $1, applicant_organisation_id, id, 'balance-sheet', now() from case_file where funder_id = $1 returning id`,
    [funderId],
  )
  await database.sql(
    `insert into document_version (id, document_id, number, file_name, media_type, size_bytes, sha256, storage_key, uploaded_by, uploaded_at)
     select gen_random_uuid(), id, 1, $2 || '.pdf', 'application/pdf', 10, sha256('x'), left(id::text, 2) || '/' || substr(id::text, 3, 2) || '/' || id, $3, now() from document where funder_id = $1`,
    [funderId, tag, people.applicant],
  )
  await database.sql(
    `insert into letter (id, funder_id, case_id, event_id, kind, recipient_name, recipient_email, content, queued_at)
     select gen_random_uuid(), $1, case_id, id, 'acknowledgement', $2, $2 || '@demo.example', jsonb_build_object('subject', $2::text, 'paragraphs', jsonb_build_array($2::text)), now()
     from case_event where funder_id = $1`,
    [funderId, tag],
  )
  return rows[0]?.id ?? ''
}

/** Accreditations, people, links, imports, past awards, links of interest. */
async function fillRest({ database, funderId, tag, firms, consultancies, people }: Made, awards: number): Promise<string> {
  const { sql } = database
  await sql(
    `insert into accredited_field (id, funder_id, organisation_id, field, valid, insurance_until, recorded_at)
     select gen_random_uuid(), $1, one, 'digital', daterange('2020-01-01', '2035-01-01'), '2035-01-01', now() from unnest($2::uuid[]) one`,
    [funderId, consultancies],
  )
  await sql(
    `with one as (insert into person (id, funder_id, full_name, email, created_at) values (gen_random_uuid(), $1, $2, $2 || '@demo.example', now()) returning id)
     insert into organisation_person (organisation_id, person_id, capacity) select $3, id, 'contact' from one`,
    [funderId, tag, firms[0]],
  )
  await sql(
    `insert into organisation_link (id, funder_id, holder_id, held_id, kind, valid, recorded_at)
     select gen_random_uuid(), $1, $2, $3, 'majority-of-votes', daterange('2020-01-01', null), now() where $2::uuid <> $3::uuid`,
    [funderId, firms[0], firms.at(-1)],
  )
  await sql(
    `insert into declared_aid (id, funder_id, organisation_id, granted_on, amount, authority, purpose, regulation, recorded_by, recorded_at)
     values (gen_random_uuid(), $1, $2, '2025-01-01', 10, $3, $3, 'de-minimis-2023-2831', $4, now())`,
    [funderId, firms[0], tag, people.officer],
  )
  await sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, note, from_on, until_on, declared_by, declared_at)
     values (gen_random_uuid(), $1, $2, $3, 'family', $4, '2020-01-01', '2020-02-01', $2, '2026-01-01')`,
    [funderId, people.officer, firms[0], tag],
  )
  const reading = {
    encoding: 'utf-8',
    byteOrderMark: false,
    separator: ';',
    sheet: tag,
    headerRow: 1,
    columns: [],
    absent: [],
    notes: [],
    problemCounts: [],
  }
  const [file] = await sql<{ id: string }>(
    `insert into import_file (id, funder_id, kind, file_name, sha256, byte_size, reading, row_count, add_count, state, added, created_by, created_at, ended_by, ended_at)
     values (gen_random_uuid(), $1, 'past-awards', $2 || '.csv', sha256('x'), 10, $3, 1, 1, 'imported', $5, $4, now(), $4, now()) returning id`,
    [funderId, tag, JSON.stringify(reading), people.administrator, awards],
  )
  await sql(
    `insert into import_row (import_id, row_number, outcome, cells, record, identity) values ($1, 2, 'add', jsonb_build_array($2::text), '{}', 'x')`,
    [file?.id, tag],
  )
  await sql(
    `insert into past_award (id, funder_id, import_id, row_number, identity_key, grantor_name, agreement_date, date_precision, beneficiary_name, purpose, amount, organisation_id, created_at)
     select gen_random_uuid(), $1, $2, n, n::text, $3, '2019-05-05', 'day', $3, $3, 10, $4, now() from generate_series(1, $5::int) n`,
    [funderId, file?.id, tag, firms[0], awards],
  )
  await sql(`insert into past_award_year (funder_id, year, awards, amount) select $1, 2019, $2::int, 10 * $2::int where $2::int > 0`, [
    funderId,
    awards,
  ])
  return file?.id ?? ''
}
