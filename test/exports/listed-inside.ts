import { randomId } from '../../server/kernel/ids.ts'
import { DEFAULT_RULES } from '../../server/reminders/default-rules.ts'
import type { Population } from '../cases/population.ts'
import type { CaseWorld } from '../cases/world.ts'

/** What lists inside one thing are asked for: their own, somebody else's, and of a firm one person is kept away from. */
export interface Inside {
  readonly cases: readonly string[]
  readonly sessions: readonly string[]
  readonly firms: readonly string[]
  readonly edition: string
}

export async function fillInside(world: CaseWorld, population: Population): Promise<Inside> {
  await fillOwn(world, population)
  await fillEdition(world, population)
  await fillPublished(world)
  const firms = await fillFirms(world, population)
  const cases = await casesOf(world, population)
  return { cases, firms, sessions: await fillSessions(world, population, cases), edition: population.editions[0] ?? '' }
}

async function fillOwn({ database, funderId, users }: CaseWorld, { users: seen }: Population): Promise<void> {
  const people = [users.officer, users.supervisor, seen.applicant, seen.both, seen['one-departement']].map(({ id }) => id)
  await database.sql(
    `insert into notice (id, funder_id, user_id, case_id, kind, reminder_id, created_at, inside, read_at, mail_state)
     select gen_random_uuid(), r.funder_id, u.id, r.case_id, 'reminder', r.id, timestamptz '2026-11-01Z' + r.n % 9 * interval '1 hour', r.n % 7 <> 0,
       case when r.n % 3 = 0 then timestamptz '2026-11-20Z' end, 'none'
     from (select *, row_number() over (order by due_at, id) as n from reminder where funder_id = $1) r cross join unnest($2::uuid[]) u(id)`,
    [funderId, people],
  )
  await database.sql(
    `insert into attachment_request (id, funder_id, user_id, siret, capacity, message, state, created_at)
     select gen_random_uuid(), $1, u.id, '8000000000001' || n, 'applicant', '=Moi', 'asked', timestamptz '2026-11-01Z' + n % 2 * interval '1 hour'
     from unnest($2::uuid[]) u(id) cross join generate_series(1, 3) n`,
    [funderId, [seen.applicant.id, seen.both.id]],
  )
  await database.sql(
    `update attachment_request set state = case when siret like '%1' then 'refused' else 'withdrawn' end, decided_at = '2026-11-02Z',
       decided_by = case when siret like '%1' then $1::uuid end, reason = case when siret like '%1' then '=Non' end
     where siret like '8000000000001%'`,
    [users.officer.id],
  )
  await database.sql(
    `insert into export_file (id, funder_id, user_id, list, format, request, state, rows_total, file_name, storage_key, size_bytes, sha256, asked_at,
       finished_at, keep_until, failure)
     select gen_random_uuid(), $1, u.id, 'cases', 'csv', '{}', s, 20000 + n, '=cases-' || n || '.csv', case s when 'ready' then 'k' || u.id || n end,
       case s when 'ready' then 12 end, case s when 'ready' then sha256('x') end, timestamptz '2026-11-20Z' + n % 2 * interval '1 hour',
       timestamptz '2026-11-21Z', timestamptz '2026-11-27Z', case s when 'failed' then 'interrupted' end
     from unnest($2::uuid[]) u(id) cross join unnest(array['ready', 'failed', 'cancelled']) with ordinality t(s, n)`,
    [funderId, people],
  )
}

async function fillEdition({ database, funderId, users }: CaseWorld, { editions }: Population): Promise<void> {
  await database.sql(
    `insert into letter_wording (id, funder_id, edition_id, kind, number, state, subject, body, written_by, written_at, published_by, published_at)
     select gen_random_uuid(), $1, $2, 'acknowledgement', n, case n when 3 then 'draft' else 'published' end, 'Objet', 'Corps', $3, '2026-10-01',
       case when n < 3 then $3::uuid end, case when n < 3 then timestamptz '2026-10-02Z' end from generate_series(1, 3) n`,
    [funderId, editions[0], users.administrator.id],
  )
  const settings = [editions[0], DEFAULT_RULES.slice(0, 2).map(({ code }) => code), funderId, users.administrator.id]
  await database.sql(
    `insert into edition_reminder_setting (edition_id, rule, funder_id, enabled, days, channel, changed_by, changed_at)
     select $1, code, $3, true, 17, 'both', $4, '2026-10-01' from unnest($2::text[]) code`,
    settings,
  )
}

/** Editions of what the public reads, as if they had been published; their bytes are looked at elsewhere. */
async function fillPublished({ database, funderId, users }: CaseWorld): Promise<void> {
  await database.sql(
    `insert into open_data_edition (id, funder_id, number, code, published_on, published_at, published_by, line_count, held_count, withheld_count,
       added_count, changed_count, removed_count, rules, scdl, scdl_sha256, grants, grants_sha256)
     select gen_random_uuid(), $1, n, '2026-06-0' || n, date '2026-05-31' + n, timestamptz '2026-05-31Z' + n * interval '1 day', $2, n, 0, 0, n, 0, 0,
       '{}', b, sha256(b), b, sha256(b) from generate_series(1, 3) n cross join convert_to('x', 'UTF8') b`,
    [funderId, users.administrator.id],
  )
}

/** People, figures and accreditations of several; the link is between firms without cases: it keeps nobody away from any. */
async function fillFirms({ database, funderId, users }: CaseWorld, { organisations }: Population): Promise<string[]> {
  const accredited = await database.sql<{ id: string }>(
    `select distinct o.id from organisation o join accredited_field a on a.organisation_id = o.id where o.funder_id = $1 order by o.id limit 2`,
    [funderId],
  )
  const firms = [...organisations.slice(0, 2), ...accredited.map(({ id }) => id)]
  await database.sql(
    `with added as (insert into person (id, funder_id, full_name, email, phone, created_at)
       select gen_random_uuid(), $1, '=Zoé ' || n % 3, case when n % 2 = 0 then 'zoe' || n || '@demo.example' end, '+33 1', now()
       from generate_series(1, 8) n returning id, full_name)
     insert into organisation_person (organisation_id, person_id, capacity, valid)
     select f.id, a.id, 'contact', daterange('2020-01-01', case right(a.full_name, 1) when '1' then date '2026-01-01' end)
     from added a cross join unnest($2::uuid[]) f(id)`,
    [funderId, firms],
  )
  await database.sql(
    `insert into organisation_year (organisation_id, year, headcount, turnover, balance_sheet, source, recorded_at)
     select f.id, y, y % 9 + 0.5, y * 100.10, null, 'accounts', now() from unnest($1::uuid[]) f(id) cross join generate_series(1990, 1993) y`,
    [firms],
  )
  await database.sql(
    `insert into organisation_link (id, funder_id, holder_id, held_id, kind, share_basis_points, valid, recorded_by, recorded_at)
     select gen_random_uuid(), $1, $2, $3, 'partner', 2550, daterange(d, d + 300), $4, now() from unnest(array[date '2020-01-01', date '2026-06-01']) d`,
    [funderId, firms[2], firms[3], users.officer.id],
  )
  return firms
}

/** One that was handed in for good, with documents and letters; one of each kind of person's; a draft; one of another funder. */
async function casesOf(world: CaseWorld, { organisations }: Population): Promise<string[]> {
  const { database, funderId, users } = world
  const { id: real } = await world.filledDraft()
  await world.act(real, 'applicant', 'submit')
  const found = await database.sql<{ id: string }>(
    `(select id from case_file where applicant_organisation_id = $1 and awarded_amount > 100 and received_on is not null order by reference limit 1)
     union all (select id from case_file where applicant_organisation_id = $2 and awarded_amount > 100 and received_on is not null order by reference limit 1)
     union all (select id from case_file where funder_id = $3 and state = 'draft' and right(reference, 1) = '2' order by reference limit 1)
     union all (select id from case_file where funder_id <> $3 and received_on is not null order by reference limit 1)`,
    [organisations[0], organisations[1], funderId],
  )
  const [long] = found
  // more than one page of history
  await database.sql(
    `insert into case_event (id, case_id, funder_id, sequence, action, from_state, to_state, actor_id, actor_role, actor_name, at, on_date, reason, basis)
     select gen_random_uuid(), $1, $2, n, 'note', 'x', 'x', $3, 'caseOfficer', '=Camille', timestamptz '2026-06-02Z' + n * interval '1 minute',
       '2026-06-02', '=motif ' || n, 'CRPA' from generate_series(2, 215) n`,
    [long?.id, funderId, users.officer.id],
  )
  await fillExchanges(world, long?.id ?? '')
  return [real, ...found.map(({ id }) => id)]
}

/** Messages and notes of a case; an amendment refused, one taken back by who proposed it, one that waits. */
async function fillExchanges({ database, funderId, users }: CaseWorld, caseId: string): Promise<void> {
  await database.sql(
    `insert into case_note (id, case_id, author_id, text, internal, at)
     select gen_random_uuid(), $1, $2, '=message ' || n, n % 2 = 0, timestamptz '2026-06-03Z' + n * interval '1 minute' from generate_series(1, 5) n`,
    [caseId, users.officer.id],
  )
  await database.sql(
    `with told as (select id, sequence from case_event where case_id = $1 and sequence between 10 and 14)
     insert into case_amendment (id, funder_id, case_id, number, state, proposed_event_id, proposed_by, proposed_on, decided_event_id, decided_by, decided_on,
       requested_on, awarded_before, awarded_after, eligible_before, eligible_after, ends_before, ends_after)
     select gen_random_uuid(), $2, $1, n, s, (select id from told where sequence = 9 + n), $3, '2026-06-04', (select id from told where sequence = 12 + n and n < 3),
       case s when 'refused' then $4::uuid when 'taken-back' then $3::uuid end, case when n < 3 then date '2026-06-05' end,
       case n when 1 then date '2026-06-01' end, 900, 800 + n, 1000, 1000 + n, '2026-12-01', '2027-01-01'
     from unnest(array['refused', 'taken-back', 'proposed']) with ordinality t(s, n)`,
    [caseId, funderId, users.officer.id, users.authority.id],
  )
}

/** A session being held, with a case one of its readers is kept away from, and one in preparation. */
async function fillSessions({ database, funderId, users }: CaseWorld, { organisations }: Population, cases: readonly string[]) {
  const held = randomId()
  const members = [users.supervisor.id, users.authority.id, users.officer.id]
  await database.sql(
    `insert into committee_session (id, funder_id, programme_code, title, meets_on, quorum, created_by, created_at)
     values ($1, $2, 'frac', '=Séance', '2026-11-20', 1, $3, '2026-11-01')`,
    [held, funderId, users.supervisor.id],
  )
  await database.sql(
    `insert into committee_member (session_id, user_id, full_name, chair, present)
     select $1, id, '=' || full_name, id = $3, id <> $4 from user_account where id = any($2::uuid[])`,
    [held, members, users.supervisor.id, users.officer.id],
  )
  await database.sql(
    `insert into committee_item (session_id, case_id, position, proposal, adjourned, reason, reference, applicant_name, title, score)
     select $1, c.id, row_number() over (order by reference), 'favourable', c.n % 4 = 0, '=motif', reference, applicant_name, title, '67.50'
     from (select *, row_number() over (order by reference) as n from case_file where funder_id = $2 and programme_code = 'frac'
       and received_on is not null and applicant_organisation_id = any($3::uuid[]) and id <> all($4::uuid[])) c where c.n <= 12`,
    [held, funderId, organisations.slice(0, 2), cases.slice(0, 1)],
  )
  for (const state of ['frozen', 'held'])
    await database.sql(
      `update committee_session set state = $2, frozen_by = $3, frozen_at = '2026-11-10', held_at = case $2 when 'held' then timestamptz '2026-11-20Z' end
       where id = $1`,
      [held, state, users.supervisor.id],
    )
  await database.sql(
    `insert into committee_vote (session_id, case_id, user_id, vote, entered_by, at)
     select $1, i.case_id, m.id, (array['for', 'against', 'abstain'])[1 + i.position % 3], m.id, '2026-11-20'
     from committee_item i cross join unnest($2::uuid[]) m(id) where i.session_id = $1 and i.position % 5 <> 0 and not i.adjourned`,
    [held, members.slice(0, 2)],
  )
  const [draft] = await database.sql<{ id: string }>(
    `select id from committee_session where funder_id = $1 and programme_code = 'frac' and state = 'draft' order by title limit 1`,
    [funderId],
  )
  // the last is nobody's
  return [held, draft?.id ?? '', randomId()]
}
