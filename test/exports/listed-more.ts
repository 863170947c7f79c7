import { randomBytes } from 'node:crypto'
import { randomId } from '../../server/kernel/ids.ts'
import { localDate } from '../../server/kernel/local-date.ts'
import { takeSnapshot } from '../../server/statistics/take-snapshot.ts'
import type { Population } from '../cases/population.ts'
import type { CaseWorld } from '../cases/world.ts'
import { fillInside, type Inside } from './listed-inside.ts'

/** Ids the filters of the other lists ask for. */
export interface Filled {
  readonly snapshots: readonly string[]
  readonly endpoints: readonly string[]
  readonly files: readonly string[]
  readonly organisations: readonly string[]
  readonly providers: readonly string[]
  readonly inside: Inside
}

/** Snapshots, requests, tokens, addresses, files read, evaluations, reviews: each value a function of the row's number. */
export async function fillMore(world: CaseWorld, population: Population): Promise<Filled> {
  const snapshots = await fillSnapshots(world)
  await fillAccess(world)
  const endpoints = await fillWebhooks(world)
  const files = await fillImports(world)
  const organisations = await fillAttachments(world, population)
  const providers = await fillEvaluations(world, population)
  await fillReviews(world, population)
  await fillDeclarations(world)
  await fillPopulations(world)
  return { snapshots, endpoints, files, organisations, providers, inside: await fillInside(world, population) }
}

/** Two of all programmes and two of one; in between the base of some cases fell below their aid, others were corrected. */
async function fillSnapshots({ database, services, actors }: CaseWorld): Promise<string[]> {
  const take = async (programme: string | null, asOf: string): Promise<string> =>
    (await takeSnapshot(services, actors.administrator, { title: `Au ${asOf}`, programme, asOf: localDate(asOf) })).id
  const first = [await take(null, '2026-06-30'), await take('frac', '2026-06-30')]
  await database.sql(
    `update case_file set received_on = received_on + 3, departement = '75' where received_on is not null and right(reference, 1) in ('2', '5')`,
  )
  // the base refuses it; a file of the past may not have
  await database.sql('alter table case_file drop constraint case_awarded_within_eligible')
  await database.sql(
    `update case_file set eligible_amount = awarded_amount - 1 where awarded_amount > 3000 and right(reference, 1) in ('3', '6')`,
  )
  return [...first, await take(null, '2026-06-30'), await take('frac', '2026-11-20')]
}

async function fillAccess({ database, funderId, users }: CaseWorld): Promise<void> {
  for (let n = 0; n < 12; n += 1) {
    const id = randomId()
    const revoked = n % 4 === 0
    await database.sql(
      `insert into user_account (id, funder_id, email, full_name, active, kind, created_at) values ($1, $2, $3, $4, $5, 'machine', now())`,
      [id, funderId, `machine-${n}@demo.example`, `=Jeton ${n % 5}`, !revoked],
    )
    await database.sql(
      `insert into api_token (id, funder_id, token_hash, prefix, name, role, scopes, programmes, networks, created_by, created_at, expires_at,
         last_used_at, last_address, revoked_at, revoked_by)
       values ($1, $2, $3, $4, $5, 'auditor', $6, $7, $8, $9, timestamptz '2026-10-01Z' + $10::int % 5 * interval '1 day', $11, $12, $13, $14, $15)`,
      [
        ...[id, funderId, randomBytes(32), `guichet_${n}`, `=Jeton ${n % 5}`, n % 2 ? ['read:Cases'] : ['read:Cases', 'write:Budget']],
        ...[n % 3 ? null : ['frac', 'apprentic'], n % 3 ? ['192.0.2.0/24'] : null, users[n % 2 ? 'administrator' : 'supervisor'].id, n],
        ...[n % 5 ? '2027-01-01' : '2026-10-20', n % 3 ? '2026-10-09' : null, n % 3 ? '192.0.2.1' : null],
        ...[revoked ? '2026-11-01' : null, revoked ? users.administrator.id : null],
      ],
    )
  }
}

async function fillWebhooks({ database, funderId, users }: CaseWorld): Promise<string[]> {
  const endpoints = [randomId(), randomId()]
  for (const [n, id] of endpoints.entries())
    await database.sql(
      `insert into webhook_endpoint (id, funder_id, name, url, kinds, programmes, secret, active, created_by, created_at)
       values ($1, $2, $3, 'https://finances.demo.example/', $4, $5, $6, true, $7, '2026-10-01')`,
      [
        ...[id, funderId, `@Finances ${n}`, n ? ['case.acted'] : ['case.acted', 'letter.sent'], n ? ['frac'] : null],
        ...[randomBytes(32), users.administrator.id],
      ],
    )
  await database.sql(
    `insert into webhook_delivery (id, endpoint_id, funder_id, case_id, event_id, kind, body, state, created_at, queued_at, try_at, attempts, tries,
       tried_at, status, error, finished_at)
     select gen_random_uuid(), ($1::uuid[])[1 + c.n % 2], c.funder_id, c.id, gen_random_uuid(), 'case.acted', '{}',
       (array['waiting', 'delivered', 'dead', 'skipped'])[1 + c.n % 4], c.last_event_at, c.last_event_at, c.last_event_at, c.n % 3, c.n % 3, null,
       case c.n % 4 when 1 then 200 when 2 then 500 end, case when c.n % 4 = 2 then 'refused' end, case when c.n % 4 > 0 then c.last_event_at end
     from (select *, (row_number() over (order by reference))::int as n from case_file where funder_id = $2 and received_on is not null) c`,
    [endpoints, funderId],
  )
  return endpoints
}

async function fillImports({ database, funderId, users }: CaseWorld): Promise<string[]> {
  const files = [randomId(), randomId()]
  for (const [n, id] of files.entries()) {
    await database.sql(
      `insert into import_file (id, funder_id, kind, file_name, sha256, byte_size, reading, created_by, created_at, row_count, add_count,
         already_count, rejected_count, noted_count)
       values ($1, $2, 'past-awards', $3, sha256($4), 1, '{}', $5, '2026-10-01', 240, 80, 80, 80, 120)`,
      [id, funderId, `=aides ${n}.csv`, Buffer.from(id), users.administrator.id],
    )
    await database.sql(
      `insert into import_row (import_id, row_number, outcome, cells, record, identity, problems)
       select $1, n, (array['add', 'already-there', 'rejected'])[1 + n % 3], jsonb_build_array('-' || n, 'a | b', ''), case when n % 3 <> 2 then '{}'::jsonb end,
           case when n % 3 <> 2 then 'i' || n end,
         case when n % 2 = 0 then '[{"code": "amount-negative", "severity": "problem", "details": {}, "field": "montant", "column": 3, "header": "Montant"},
           {"code": "cell-empty", "severity": "warning", "details": {}, "field": null, "column": null, "header": null}]'::jsonb else '[]' end
       from generate_series(1, 240) n`,
      [id],
    )
  }
  return files
}

/** Requests for firms known here and there, and for one nobody knows; several people for some firms. */
async function fillAttachments({ database, funderId, users }: CaseWorld, { organisations }: Population): Promise<string[]> {
  await database.sql(
    `insert into attachment_request (id, funder_id, user_id, siret, capacity, message, state, created_at)
     select gen_random_uuid(), $1, u.id, case when u.n % 4 = 0 then '99999999900011' else o.siret end, 'applicant', '=Moi ' || u.n, 'asked',
       timestamptz '2026-11-01Z' + u.n % 6 * interval '1 hour'
     from (select id, (row_number() over (order by id))::int as n from user_account where funder_id = $1 and email::text like 'p%-%@demo.example'
       and kind <> 'machine') u
     join lateral (select siret from organisation where funder_id = $1 and siret is not null order by siret offset u.n limit 1) o on true
     where u.n <= 40`,
    [funderId],
  )
  const [first = '', second = ''] = organisations
  await database.sql(
    `insert into organisation_member (organisation_id, user_id, since)
     select $1, id, timestamptz '2026-01-01Z' + length(email::text) * interval '1 day' from user_account
     where funder_id = $2 and email::text like 'p%-%@demo.example' and kind <> 'machine'`,
    [first, funderId],
  )
  return [first, second, users.officer.id]
}

async function fillEvaluations({ database, funderId, users }: CaseWorld, { organisations }: Population): Promise<string[]> {
  const provider = organisations.at(-1) ?? ''
  await database.sql(
    `insert into case_evaluation (case_id, funder_id, provider_id, without_aid, jobs_kept, comment, given_on, given_by, given_at)
     select c.id, c.funder_id, $1, (array['yes', 'smaller', 'later', 'no', null])[1 + c.n % 5], c.n % 4, '=Bien', date '2026-09-01' + c.n % 20, $2, now()
     from (select *, (row_number() over (order by reference))::int as n from case_file where funder_id = $3 and received_on is not null) c
     where c.n % 2 = 0`,
    [provider, users.applicant.id, funderId],
  )
  await database.sql(
    `insert into case_evaluation_mark (case_id, question, mark)
     select case_id, q, 1 + (jobs_kept + length(q)) % 5 from case_evaluation cross join unnest(array['method', 'result']) q`,
  )
  return [provider, organisations[0] ?? '']
}

async function fillReviews({ database, funderId, users }: CaseWorld, { users: seen, organisations }: Population): Promise<void> {
  await database.sql(
    `insert into review (id, case_id, funder_id, reviewer_id, grid, state, assigned_by, assigned_at, saved_at, submitted_at)
     select gen_random_uuid(), c.id, c.funder_id, $1, '[{"code": "a"}]', 'assigned', $2, c.last_event_at, null, null
     from case_file c where c.funder_id = $3 and c.received_on is not null
       and not exists (select 1 from case_party p where p.case_id = c.id and p.organisation_id = $4)`,
    [seen.committee.id, users.supervisor.id, funderId, organisations[0]],
  )
}

async function fillDeclarations({ database, funderId, users }: CaseWorld): Promise<void> {
  for (let n = 0; n < 3; n += 1)
    await database.sql(
      `insert into aid_declaration_batch (id, funder_id, declared_on, reference, made_at, made_by) values ($1, $2, '2026-11-02', $3, '2026-11-03', $4)`,
      [randomId(), funderId, `=R-${n}`, users.officer.id],
    )
}

async function fillPopulations({ database, funderId, users }: CaseWorld): Promise<void> {
  await database.sql(
    `insert into reference_population (id, funder_id, year, departement, naf_nomenclature, naf_section, firms, source, recorded_by, recorded_at)
     select gen_random_uuid(), $1, y, d, case when s is null then null else 'NAFRev2' end, s, 1000 + y % 100, '=Insee', $2, '2026-01-01'
     from unnest(array[2024, 2026]) y cross join unnest(array['75', '77', '2A']) d cross join unnest(array['C', 'J', null]) s`,
    [funderId, users.administrator.id],
  )
}
