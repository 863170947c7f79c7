import { randomId } from '../../server/kernel/ids.ts'
import type { Population } from './population.ts'

/**
 * What the lives of cases leave out: firms that are establishments of one, consultants of all sizes, answers to evaluations, awards of files.
 * By direct SQL, through the same triggers.
 */
export async function enrich({ world }: Population): Promise<void> {
  const { database, actors, funderId } = world
  const { sql } = database
  const firms = await sql<{ id: string }>(
    `select distinct c.applicant_organisation_id as id from case_file c where c.funder_id = $1 and c.awarded_amount > 0 order by 1`,
    [funderId],
  )
  // every third is an establishment of one of three firms, every fifth a firm of its own with a number
  for (const [index, { id }] of firms.entries())
    if (index % 3 === 0 || index % 5 === 0)
      await sql('update organisation set siren = $2 where id = $1', [
        id,
        index % 3 === 0 ? `10000000${index % 9}` : `2000000${String(index).padStart(2, '0')}`,
      ])
  const consultancies = await Promise.all(Array.from({ length: 14 }, () => world.organisation({ kind: 'consultancy' })))
  const cases = await sql<{ id: string }>(`select id from case_file where funder_id = $1 and awarded_on is not null order by id`, [
    funderId,
  ])
  for (const [index, { id }] of cases.entries()) {
    await sql(`delete from case_party where case_id = $1 and capacity = 'consultant'`, [id])
    const consultancy = consultancies[index % 14]
    if (index % 7 !== 0)
      await sql(`insert into case_party (case_id, organisation_id, capacity) values ($1, $2, 'consultant')`, [id, consultancy])
    if (index % 2 === 0) await evaluate(id, index, consultancy)
  }
  async function evaluate(caseId: string, index: number, providerId: string | undefined): Promise<void> {
    await sql(
      `insert into case_evaluation (case_id, funder_id, provider_id, without_aid, jobs_kept, jobs_created, given_by, given_at, given_on)
       select $1, $2, $3, $4, $5, $6, $7, '2026-07-01T10:00:00Z'::timestamptz, '2026-07-01'::date + $8::int`,
      [
        ...[caseId, funderId, providerId, ['yes', 'smaller', 'later', 'no', 'partly', null][index % 6]],
        ...[index % 4 === 0 ? null : index % 5, index % 3, actors.administrator.userId, index],
      ],
    )
    await sql(
      `insert into case_evaluation_mark (case_id, question, mark) select $1, 'q' || n, 1 + (n * $2::int) % 5 from generate_series(1, 3) n`,
      [caseId, index],
    )
  }
  await importPast(world, ['200000005', '100000003', '300000001'])
}

/** Awards of a file: of firms aided here since, one of them too long ago to count. */
async function importPast({ database, funderId, actors }: Population['world'], sirens: readonly string[]): Promise<void> {
  const file = randomId()
  await database.sql(
    `insert into import_file (id, funder_id, kind, file_name, sha256, byte_size, reading, state, added, created_by, created_at, ended_by, ended_at)
     values ($1, $2, 'past-awards', 'past.csv', sha256('x'), 1, '{}', 'imported', 4, $3, now(), $3, now())`,
    [file, funderId, actors.administrator.userId],
  )
  for (const [index, siren] of [...sirens, '200000010'].entries())
    await database.sql(
      `insert into past_award (id, funder_id, import_id, row_number, identity_key, grantor_name, agreement_date, date_precision, beneficiary_name,
         beneficiary_siren, purpose, amount, scheme, created_at)
       values ($1, $2, $3, $4, $5, 'Région', $6, 'day', 'Firme', $7, 'Conseil', 1000, 'FRAC', now())`,
      [randomId(), funderId, file, index + 1, `past-${index}`, index === 3 ? '2019-01-01' : '2024-05-01', siren],
    )
  await database.sql(
    `insert into past_award_year (funder_id, year, awards, amount, parts) values ($1, 2019, 1, 1000, 1000), ($1, 2024, 3, 3000, 3000)`,
    [funderId],
  )
}
