import { randomBytes } from 'node:crypto'
import { randomId } from '../../server/kernel/ids.ts'
import { type Population, populate } from '../cases/population.ts'
import type { CaseWorld } from '../cases/world.ts'
import type { TestUser } from '../support/api.ts'
import { type Filled, fillMore } from './listed-more.ts'

/** What every exportable list is filled with, in one database; each value a function of the row's number, so ties and nulls are certain. */
export interface Listed {
  readonly population: Population
  readonly envelopes: readonly string[]
  /** Somebody of each role, of parts of the funder, and one kept away from a firm. */
  readonly people: ReadonlyMap<string, TestUser>
  readonly linkedFirm: string
  readonly more: Filled
}

export const NAMES = [
  'Étude & Fils',
  'ETUDE',
  'Noël Frères',
  'Garage du Œuf',
  'garage central',
  '100 % Bois',
  'a_b',
  'Zébu',
  'Ça roule',
] as const
export const FIELDS = ['digital', 'export', 'design'] as const
export const JOURNAL_ACTIONS = ['case.read', 'document.read', 'session.opened', 'grants.changed'] as const

export async function fillLists(world: CaseWorld): Promise<Listed> {
  const population = await populate(world)
  const { database, funderId } = world
  const other = await database.sql<{ id: string }>('select id from funder where id <> $1 limit 1', [funderId])
  for (const id of [funderId, other[0]?.id ?? '']) {
    await fillOrganisations(world, id)
    await fillPastAwards(world, id)
    await fillPeople(world, id)
  }
  // awards on which the State's register waits, some of them for long
  await database.sql(
    `update case_file set awarded_on = date '2026-10-01' + (awarded_amount::int % 45),
       aid_regulation = case when programme_code = 'apprentic' then 'de-minimis-2023-2831' end where awarded_amount > 0 and received_on is not null`,
  )
  await fillClaims(world)
  const envelopes = await fillLedger(world)
  await fillLettersAndReminders(world)
  await fillService(world)
  const people = await peopleOf(world, population)
  const linkedFirm = population.organisations[1] ?? ''
  await database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
     values (gen_random_uuid(), $1, $2, $3, 'family', '2020-01-01', $2, '2026-01-01')`,
    [funderId, people.get('linked')?.id, linkedFirm],
  )
  await fillJournal(world)
  const more = await fillMore(world, population)
  return { population, envelopes, people, linkedFirm, more }
}

async function peopleOf(world: CaseWorld, { users, organisations }: Population): Promise<ReadonlyMap<string, TestUser>> {
  const { applicant: _applicant, consultant: _consultant, ...agents } = world.users
  return new Map<string, TestUser>([
    ...Object.entries(agents),
    ['one-departement', users['one-departement']],
    ['one-programme', users['one-programme']],
    ['two-grants', users['two-grants']],
    ['applicant', users.applicant],
    ['consultant', users.consultant],
    ['both', users.both],
    ['committee', users.committee],
    ['linked', await world.user(['supervisor', 'administrator'], { organisationIds: organisations.slice(0, 0) })],
  ])
}

async function fillOrganisations({ database }: CaseWorld, funderId: string): Promise<void> {
  await database.sql(
    `insert into organisation (id, funder_id, name, kind, siren, siret, departement, commune_name, naf_code, naf_nomenclature, active, source,
       created_at, updated_at)
     select gen_random_uuid(), $1, ($2::text[])[1 + n % 9] || case when n % 4 = 0 then '' else ' ' || n end,
       (array['firm', 'consultancy', 'chamber', 'association'])[1 + n % 4], lpad((600000000 + n)::text, 9, '0'),
       case when n % 5 = 0 then null else lpad((600000000 + n)::text, 9, '0') || '00011' end, (array['75', '77', '2A', null])[1 + n % 7 % 4],
       (array['Paris', 'Meaux', 'Ajaccio', null])[1 + n % 3], case when n % 3 = 0 then '62.01Z' end, case when n % 3 = 0 then 'NAFRev2' end,
       n % 6 <> 0, 'typed', now(), now()
     from generate_series(1, 170) n`,
    [funderId, [...NAMES]],
  )
  await database.sql(
    `insert into accredited_field (id, funder_id, organisation_id, field, valid, insurance_until, recorded_at)
     select gen_random_uuid(), o.funder_id, o.id, f.field, daterange(date '2024-01-01' + (o.n % 40)::int * 20, date '2026-04-01' + (o.n % 30)::int * 20, '[]'),
       date '2025-03-01' + (o.n % 50)::int * 30, now()
     from (select *, row_number() over (order by siren) as n from organisation where funder_id = $1 and siren like '6%') o
     join unnest($2::text[]) with ordinality f(field, place) on (o.n + f.place) % 2 = 0`,
    [funderId, [...FIELDS]],
  )
}

async function fillPastAwards({ database }: CaseWorld, funderId: string): Promise<void> {
  const [owner] = await database.sql<{ id: string }>('select id from user_account where funder_id = $1 limit 1', [funderId])
  const id = randomId()
  await database.sql(
    `insert into import_file (id, funder_id, kind, file_name, sha256, byte_size, reading, created_by, created_at)
     values ($1, $2, 'past-awards', 'aides.csv', sha256('x'), 1, '{}', $3, now())`,
    [id, funderId, owner?.id],
  )
  await database.sql(
    `insert into past_award (id, funder_id, import_id, row_number, identity_key, grantor_name, agreement_date, date_precision, decision_reference,
       beneficiary_name, beneficiary_siren, beneficiary_siret, purpose, amount, nature, eu_notified, share_basis_points, scheme, created_at)
     select gen_random_uuid(), $1, $2, n, 'k' || n, (array['Région', 'Métropole'])[1 + n % 2], date '2019-01-01' + n * 11 % 1500,
       case when n % 7 = 0 then 'year' else 'day' end, 'D-' || n % 60, ($3::text[])[1 + n % 9], lpad((700000000 + n % 20)::text, 9, '0'),
       case when n % 3 = 0 then null else lpad((700000000 + n % 20)::text, 9, '0') || '0001' || n % 2 end, 'Objet ' || n, (n * 37 % 500) * 100.10,
       (array['cash', 'in-kind', null])[1 + n % 3], (array[true, false, null])[1 + n % 3], case when n % 2 = 0 then 5000 end, '', now()
     from generate_series(1, 190) n`,
    [funderId, id, [...NAMES]],
  )
  // kept by year as the import keeps them
  await database.sql(
    `insert into past_award_year (funder_id, year, awards, amount)
     select funder_id, extract(year from agreement_date)::int, count(*), sum(amount) from past_award where funder_id = $1 group by 1, 2`,
    [funderId],
  )
}

async function fillPeople({ database }: CaseWorld, funderId: string): Promise<void> {
  await database.sql(
    `insert into user_account (id, funder_id, email, full_name, active, last_sign_in_at, kind, created_at)
     select gen_random_uuid(), $1::uuid, 'p' || n || '-' || right($1::uuid::text, 8) || '@demo.example',
       (array['Zoé Démo', 'zoé démo', 'Noël Œuvre', 'Ana 100 %', 'B_c'])[1 + n % 5], n % 5 <> 0,
       case when n % 3 = 0 then timestamptz '2026-10-01 08:00Z' + n * interval '1 hour' end, case when n % 11 = 0 then 'machine' else 'person' end, now()
     from generate_series(1, 90) n`,
    [funderId],
  )
  await database.sql(
    `insert into role_grant (id, user_id, role)
     select gen_random_uuid(), u.id, r.role from user_account u cross join (values ('caseOfficer', 0), ('auditor', 1), ('applicant', 2)) r(role, n)
     where u.funder_id = $1 and u.email::text like 'p%-%@demo.example' and (ascii(right(split_part(u.email::text, '-', 1), 1)) + r.n) % 3 <> 0`,
    [funderId],
  )
}

async function fillClaims({ database, users }: CaseWorld): Promise<void> {
  await database.sql(
    `insert into payment_claim (id, case_id, kind, claimed_amount, certified_amount, state, claimed_by, claimed_at)
     select gen_random_uuid(), c.id, (array['advance', 'interim', 'balance'])[1 + c.n % 3], 100 + c.n, case when c.n % 5 in (1, 2, 3) then 90 + c.n end,
       (array['claimed', 'certified', 'ordered', 'paid', 'refused'])[1 + c.n % 5], $1, timestamptz '2026-09-01 10:00Z' + (c.n % 40) * interval '1 hour'
     from (select id, (row_number() over (order by reference))::int as n from case_file) c where c.n % 3 <> 1`,
    [users.applicant.id],
  )
  await database.sql(
    `insert into payment_order (id, funder_id, claim_id, case_id, number, amount, iban, ordered_by, ordered_at, due_on, paid_on, accountant_reference)
     select gen_random_uuid(), f.funder_id, p.id, p.case_id, 'OP-' || row_number() over (), p.certified_amount, 'FR76', $1, p.claimed_at, '2026-12-01',
       case when p.state = 'paid' then date '2026-11-01' end, case when p.state = 'paid' then '=MANDAT' end
     from payment_claim p join case_file f on f.id = p.case_id where p.state in ('ordered', 'paid')`,
    [users.payments.id],
  )
}

/** Two envelopes of the first programme, one of the second; lines of cases everyone or nobody sees. */
async function fillLedger(world: CaseWorld): Promise<string[]> {
  const { database, funderId, users } = world
  const envelopes = [await world.envelope(2026, '900000.00'), await world.envelope(2027, '900000.00'), randomId()]
  await database.sql(
    `insert into envelope (id, funder_id, programme_code, year, label, created_at) values ($1, $2, 'apprentic', 2026, 'Apprentis', now())`,
    [envelopes[2], funderId],
  )
  await database.sql(
    `insert into ledger_entry (id, envelope_id, kind, amount, actor_id, at) values (gen_random_uuid(), $1, 'allocation', 900000, $2, now())`,
    [envelopes[2], users.administrator.id],
  )
  await database.sql(
    `insert into case_event (id, case_id, funder_id, sequence, action, from_state, to_state, actor_id, actor_role, actor_name, at, on_date, basis)
     select gen_random_uuid(), id, funder_id, 1, 'note', 'x', 'x', $1, 'caseOfficer', 'Camille', last_event_at, '2026-06-01', '' from case_file`,
    [users.officer.id],
  )
  await database.sql(
    `insert into ledger_entry (id, envelope_id, case_id, event_id, kind, amount, memo, actor_id, at)
     select gen_random_uuid(), case when c.programme_code = 'apprentic' then $3::uuid when right(c.reference, 1) in ('1', '3', '5') then $1 else $2::uuid end,
       c.id, e.id, 'commitment', 10, '-1+1', $4, c.last_event_at
     from case_file c join case_event e on e.case_id = c.id where c.funder_id = $5 and c.awarded_amount > 100`,
    [...envelopes, users.authority.id, funderId],
  )
  return envelopes
}

async function fillLettersAndReminders({ database }: CaseWorld): Promise<void> {
  await database.sql(
    `insert into letter (id, funder_id, case_id, event_id, kind, recipient_name, content, status, means, queued_at, sent_at)
     select gen_random_uuid(), c.funder_id, c.id, e.id, 'acknowledgement', '@' || c.applicant_name, '{"subject": "=Objet"}',
       (array['to-post', 'queued', 'sent'])[1 + c.n % 3], case when c.n % 3 = 1 then 'electronic' else 'post' end, c.last_event_at,
       case when c.n % 3 = 2 then c.last_event_at end
     from (select *, (row_number() over (order by reference))::int as n from case_file) c join case_event e on e.case_id = c.id`,
  )
  await database.sql(
    `insert into reminder (id, funder_id, case_id, rule, about_kind, about_on, recipient, channel, due_on, due_at, state, created_at, cancelled_at)
     select gen_random_uuid(), c.funder_id, c.id, 'before-' || r.recipient, 'implicit-rejection', '2026-12-20', r.recipient, 'mail',
       date '2026-11-01' + (c.n * 7 % 80)::int, timestamptz '2026-11-01 08:00Z' + (c.n * 7 % 80) * interval '1 day',
       case when c.n % 9 = 0 then 'cancelled' else 'planned' end, now(), case when c.n % 9 = 0 then now() end
     from (select *, (row_number() over (order by reference))::int as n from case_file) c
     cross join (values ('officer'), ('supervisor'), ('applicant'), ('consultant')) r(recipient) where (c.n + length(r.recipient)) % 4 = 0`,
  )
}

async function fillService({ database, funderId, editionId, users }: CaseWorld): Promise<void> {
  await database.sql(
    `insert into mail_message (id, funder_id, recipient, kind, subject, body_text, created_at, sent_at, dead_at, dead_because)
     select gen_random_uuid(), f.id, 'a' || n || '@demo.example', 'reminder', '=Objet ' || n, 'x', timestamptz '2026-11-01 08:00Z' + n % 20 * interval '1 hour',
       case when n % 3 = 0 then timestamptz '2026-11-02 08:00Z' end, case when n % 3 = 1 then timestamptz '2026-11-03 08:00Z' end,
       case when n % 3 = 1 then 'given-up' end
     from funder f cross join generate_series(1, 60) n`,
  )
  await database.sql(
    `insert into committee_session (id, funder_id, programme_code, title, place, meets_on, quorum, state, cancelled_at, cancel_reason, created_by, created_at)
     select gen_random_uuid(), $1, (array['frac', 'apprentic'])[1 + n % 2], 'Séance ' || n, '', date '2026-01-01' + n * 5 % 60, 1,
       (array['draft', 'cancelled'])[1 + n % 3 % 2], case when n % 3 % 2 = 1 then now() end, case when n % 3 % 2 = 1 then 'x' end, $2, now() from generate_series(1, 40) n`,
    [funderId, users.supervisor.id],
  )
  await database.sql(
    `insert into call (id, funder_id, programme_code, edition_id, title, opens_at, closes_at, created_by, created_at)
     select gen_random_uuid(), $1, 'frac', $2, 'Appel ' || n, timestamptz '2026-01-01Z' + n * interval '20 days',
       timestamptz '2026-02-01Z' + n * interval '20 days', $3, now() from generate_series(1, 25) n`,
    [funderId, editionId, users.administrator.id],
  )
  await database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, until_on, declared_by, declared_at)
     select gen_random_uuid(), o.funder_id, $2, o.id, (array['shareholder', 'pastMission'])[1 + n % 2], '2010-01-01',
       case when n % 3 = 0 then date '2012-01-01' end, $2, timestamptz '2026-01-01Z' + n % 10 * interval '1 day'
     from (select *, (row_number() over (order by siren))::int as n from organisation where funder_id = $1 and siren like '6%') o where o.n <= 30`,
    [funderId, users.officer2.id],
  )
}

/** Lines as acts write them, one transaction each hundred; numbers are given at commit. */
async function fillJournal({ database, funderId, users }: CaseWorld): Promise<void> {
  const authors = [users.officer.id, users.supervisor.id, users.auditor.id]
  for (let batch = 0; batch < 3; batch += 1)
    await database.sql(
      `insert into audit_pending (funder_id, at, actor_id, actor_name, actor_role, action, subject_kind, subject_id, subject_label, after, content_hash)
       select $1, timestamptz '2026-10-20 21:30Z' + (n * 5 % 300) * interval '1 hour', (($2)::uuid[])[1 + n % 3], 'Camille', 'caseOfficer',
         ($3::text[])[1 + n % 4], 'case', coalesce(c.id::text, 'x' || n % 9), (array['FRAC-1', 'Étude', null])[1 + n % 3],
         case when n % 2 = 0 then '{"a": 1}'::jsonb end, $4
       from generate_series($5::int, $5::int + 60) n left join (select id, (row_number() over (order by reference))::int as place from case_file
         where funder_id = $1) c on c.place = n`,
      [funderId, authors, [...JOURNAL_ACTIONS], randomBytes(32), 1 + batch * 61],
    )
}
