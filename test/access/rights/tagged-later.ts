import type { Made } from './tagged-funder.ts'

type Ids = Readonly<
  Record<'call' | 'session' | 'review' | 'reminder' | 'postal' | 'snapshot' | 'webhook' | 'correction' | 'export', string | undefined>
>

/** What hangs on the cases of a tagged funder: committees and calls, reminders, letters for the post. One id of each. */
export async function fillLater(made: Made, on: { edition: string; caseId: string | undefined; member: string }): Promise<Ids> {
  await fillOpenData(made)
  await fillRegister(made, on)
  await fillPopulation(made)
  await fillAmendment(made, on)
  return {
    ...(await fillCommittee(made, on)),
    reminder: await fillReminders(made),
    postal: await fillPost(made),
    snapshot: await fillSnapshot(made),
    webhook: await fillWebhooks(made),
    correction: await fillCorrection(made, on),
    export: await fillExports(made),
  }
}

/** A call, a session in preparation with a case on its agenda, and who reviews that case. */
async function fillCommittee(
  { database, funderId, tag, people }: Made,
  { edition, caseId, member }: { edition: string; caseId: string | undefined; member: string },
): Promise<{ call: string | undefined; session: string | undefined; review: string | undefined }> {
  const one = async (text: string, values: readonly unknown[]): Promise<string | undefined> =>
    (await database.sql<{ id: string }>(text, values))[0]?.id
  const call = await one(
    `insert into call (id, funder_id, programme_code, edition_id, title, presentation, opens_at, closes_at, created_by, created_at)
     values (gen_random_uuid(), $1, 'frac', $2, $3, $3, '2026-01-01', '2026-02-01', $4, now()) returning id`,
    [funderId, edition, tag, people.administrator],
  )
  const session = await one(
    `insert into committee_session (id, funder_id, programme_code, title, place, meets_on, quorum, created_by, created_at)
     values (gen_random_uuid(), $1, 'frac', $2, $2, '2026-12-03', 1, $3, now()) returning id`,
    [funderId, tag, people.officer],
  )
  await database.sql(
    `insert into committee_item (session_id, case_id, position, reference, applicant_name, title, proposal_note)
     select $1, id, 1, reference, $3, $3, $3 from case_file where id = $2`,
    [session, caseId, tag],
  )
  const review = await one(
    `insert into review (id, funder_id, case_id, reviewer_id, grid, assigned_by, assigned_at)
     select gen_random_uuid(), $1, id, $3, jsonb_build_array(jsonb_build_object('code', 'need', 'labelFr', $4::text, 'labelEn', $4::text, 'weight', 10000, 'scale', 5)),
       $5, now() from case_file where id = $2 returning id`,
    [funderId, caseId, member, tag, people.officer],
  )
  return { call, session, review }
}

/** An edition of open data with a line of a case. */
async function fillOpenData({ database, funderId, tag, people }: Made): Promise<void> {
  await database.sql(
    `insert into open_data_edition (id, funder_id, number, code, published_on, published_at, published_by, line_count, held_count, withheld_count,
       added_count, changed_count, removed_count, rules, scdl, scdl_sha256, grants, grants_sha256)
     select gen_random_uuid(), $1, 1, '2026-06-01', '2026-06-01', '2026-06-01', $3, 1, 0, 0, 1, 0, 0, '{}', b, sha256(b), b, sha256(b)
     from (select convert_to($2, 'UTF8') as b) bytes`,
    [funderId, tag, people.administrator],
  )
  const scdl = { nomBeneficiaire: tag, referenceDecision: tag }
  await database.sql(
    `insert into open_data_line (edition_id, funder_id, number, line_key, award_id, change, content)
     select e.id, e.funder_id, e.number, c.id, c.id, 'added', $2::jsonb from open_data_edition e
     join lateral (select id from case_file where funder_id = e.funder_id limit 1) c on true where e.funder_id = $1`,
    [funderId, JSON.stringify({ part: '1.00', programme: tag, scdl })],
  )
}

/** A declaration of the award of a case in the register of State aid. */
async function fillRegister({ database, funderId, tag, people }: Made, { caseId }: { caseId: string | undefined }): Promise<void> {
  const [batch] = await database.sql<{ id: string }>(
    `insert into aid_declaration_batch (id, funder_id, declared_on, reference, made_by, made_at)
     values (gen_random_uuid(), $1, '2026-06-01', left($2, 120), $3, now()) returning id`,
    [funderId, tag, people.administrator],
  )
  await database.sql(
    `insert into aid_declaration (id, funder_id, batch_id, case_id, organisation_id, place, amount, number)
     select gen_random_uuid(), $1, $2, id, applicant_organisation_id, 1, 1, left($3, 120) from case_file where id = $4`,
    [funderId, batch?.id, tag, caseId],
  )
}

/** An amendment that waits, proposed by the only event of the case. */
async function fillAmendment({ database, funderId, people }: Made, { caseId }: { caseId: string | undefined }): Promise<void> {
  await database.sql(
    `insert into case_amendment (id, funder_id, case_id, number, state, proposed_event_id, proposed_by, proposed_on, awarded_before, awarded_after,
       eligible_before, eligible_after, ends_before, ends_after)
     select gen_random_uuid(), $1, case_id, 1, 'proposed', id, $3, on_date, 10, 10, 10, 10, on_date, on_date + 1
     from case_event where case_id = $2 order by sequence limit 1`,
    [funderId, caseId, people.officer],
  )
}

/** How many firms there are, as somebody wrote it. */
async function fillPopulation({ database, funderId, tag, people }: Made): Promise<void> {
  await database.sql(
    `insert into reference_population (id, funder_id, year, departement, firms, source, recorded_by, recorded_at)
     values (gen_random_uuid(), $1, 2026, '35', 100, $2, $3, now())`,
    [funderId, tag, people.administrator],
  )
}

/** Figures frozen as of a day. */
async function fillSnapshot({ database, funderId, tag, people }: Made): Promise<string | undefined> {
  const [snapshot] = await database.sql<{ id: string }>(
    `insert into statistic_snapshot (id, funder_id, number, as_of, position, title, asked_by, asked_at, content, sha256)
     values (gen_random_uuid(), $1, 1, '2026-06-30', 0, $2, $3, now(), convert_to($2, 'UTF8'), sha256(convert_to($2, 'UTF8'))) returning id`,
    [funderId, tag, people.administrator],
  )
  return snapshot?.id
}

/** An address told of every case, and what each case has to tell it. */
async function fillWebhooks({ database, funderId, tag, people }: Made): Promise<string | undefined> {
  const [endpoint] = await database.sql<{ id: string }>(
    `insert into webhook_endpoint (id, funder_id, name, url, kinds, secret, created_by, created_at)
     values (gen_random_uuid(), $1, $2, 'https://example.org/' || $2, '{case.acted}', 'x', $3, now()) returning id`,
    [funderId, tag, people.administrator],
  )
  await database.sql(
    `insert into webhook_delivery (id, funder_id, endpoint_id, case_id, event_id, kind, body, created_at, try_at, queued_at, response)
     select gen_random_uuid(), $1, $2, id, gen_random_uuid(), 'case.acted', jsonb_build_object('id', $3::text)::text, now(), now(), now(), $3
     from case_file where funder_id = $1`,
    [funderId, endpoint?.id, tag],
  )
  return endpoint?.id
}

/** An edition being corrected, with what that would change of a case; its silence stopped, a rule of reminders of its own. */
async function fillCorrection(
  { database, funderId, tag, people }: Made,
  { edition, caseId }: { edition: string; caseId: string | undefined },
): Promise<string | undefined> {
  const [correction] = await database.sql<{ id: string }>(
    `with correcting as (
       insert into programme_edition (id, funder_id, programme_code, label, in_force_from, decision_months, parameters, document_types, corrects_id, created_at)
       select gen_random_uuid(), funder_id, programme_code, $2, in_force_from, 3, parameters, document_types, id, now()
       from programme_edition where id = $1 returning id)
     insert into edition_correction (id, funder_id, programme_code, edition_id, correcting_id, reason, state, prepared_by, prepared_at, listed_at)
     select gen_random_uuid(), $3, 'frac', $1, id, $2, 'listed', $4, now(), now() from correcting returning id`,
    [edition, tag, funderId, people.administrator],
  )
  await database.sql(
    `insert into correction_case (correction_id, case_id, listed_changes, listed_moves)
     select $1, id, jsonb_build_array(jsonb_build_object('of', 'limit', 'code', $3::text, 'before', '2026-12-01', 'after', '2027-01-01',
       'steps', jsonb_build_object('before', '[]'::jsonb, 'after', '[]'::jsonb))), true from case_file where id = $2`,
    [correction?.id, caseId, tag],
  )
  await database.sql(
    `insert into silence_stop (id, funder_id, edition_id, reason, stopped_by, stopped_at) values (gen_random_uuid(), $1, $2, $3, $4, now())`,
    [funderId, edition, tag, people.administrator],
  )
  await database.sql(
    `insert into edition_reminder_setting (edition_id, rule, funder_id, enabled, days, channel, changed_by, changed_at)
     values ($1, 'payment-officer', $2, true, 9, 'both', $3, now())`,
    [edition, funderId, people.administrator],
  )
  return correction?.id
}

/** A file the officer asked for. */
async function fillExports({ database, funderId, tag, people }: Made): Promise<string | undefined> {
  const [file] = await database.sql<{ id: string }>(
    `insert into export_file (id, funder_id, user_id, list, format, request, rows_total, file_name, asked_at, keep_until)
     values (gen_random_uuid(), $1, $2, 'cases', 'csv', '{}', 1, $3, now(), now() + interval '7 days') returning id`,
    [funderId, people.officer, tag],
  )
  await database.sql(
    `insert into export_set (id, user_id, list, name, layout, created_at)
     values (gen_random_uuid(), $1, 'cases', $2, '{"format":"csv","separator":"comma","decimals":"point","byteOrderMark":true,"columns":["reference"]}', now())`,
    [people.officer, tag.slice(0, 80)],
  )
  return file?.id
}

/** Letters gathered for the post, none of them posted yet. */
async function fillPost({ database, funderId, people }: Made): Promise<string | undefined> {
  const [file] = await database.sql<{ id: string }>(
    'insert into postal_file (id, funder_id, made_by, made_at) values (gen_random_uuid(), $1, $2, now()) returning id',
    [funderId, people.officer],
  )
  return file?.id
}

/** A message that left and came back. */
export async function fillReturn({ database, funderId, tag, people }: Made, mailId: string): Promise<void> {
  await database.sql(
    "update mail_message set sent_at = now(), returned_at = now(), returned_because = 'address-refused', error = $2 where id = $1",
    [mailId, tag],
  )
  await database.sql(
    `insert into mail_return (id, funder_id, mail_id, sha256, outcome, reason, status, address, said, handed_in_by, at)
     values (gen_random_uuid(), $1, $2, sha256($3::bytea), 'returned', 'unknown-address', '5.1.1', $3, $3, $4, now())`,
    [funderId, mailId, tag, people.administrator],
  )
}

/** What is still to be said of each case, and a notice of it to the officer. */
async function fillReminders({ database, funderId, people }: Made): Promise<string | undefined> {
  const rows = await database.sql<{ id: string }>(
    `insert into reminder (id, funder_id, case_id, rule, about_kind, about_on, recipient, channel, due_on, due_at, created_at)
     select gen_random_uuid(), $1, id, 'silence-officer-first', 'implicit-rejection', '2026-12-01', 'officer', 'both', '2026-11-16', '2026-11-16', now()
     from case_file where funder_id = $1 returning id`,
    [funderId],
  )
  await database.sql(
    `insert into notice (id, funder_id, user_id, case_id, kind, reminder_id, created_at, inside, mail_state)
     select gen_random_uuid(), $1, $2, case_id, 'reminder', id, now(), true, 'none' from reminder where funder_id = $1`,
    [funderId, people.officer],
  )
  return rows[0]?.id
}
