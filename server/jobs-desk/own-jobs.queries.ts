import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { FailedJob, JobDesk } from './job-desk.ts'

const BATCH = 100
/** Jobs given up that are looked through for those of one funder, the latest first: more is a day on which the operator is needed. */
export const MOST_LOOKED_AT = 5_000

/** Whether one funder has the installation to itself: its administrators then see all of its jobs. */
export async function isAlone(db: Db): Promise<boolean> {
  return (await db.selectFrom('funder').select('id').limit(2).execute()).length < 2
}

/** Of these jobs, those of a funder, by what their payloads name (`funder_of_job`, 0032). */
export async function ofFunder<Asked extends Pick<FailedJob, 'id' | 'name' | 'payload'>>(
  db: Db,
  funderId: string,
  jobs: readonly Asked[],
): Promise<Asked[]> {
  if (jobs.length === 0) return []
  const asked = JSON.stringify(jobs.map(({ id, name, payload }) => ({ id, name, payload: payload ?? {} })))
  const { rows } = await sql<{ id: string }>`
    select j.id from jsonb_to_recordset(${asked}::jsonb) as j(id text, name text, payload jsonb)
    where funder_of_job(j.name, j.payload) = ${funderId}::uuid`.execute(db)
  const own = new Set(rows.map(({ id }) => id))
  return jobs.filter(({ id }) => own.has(id))
}

/** The jobs of a funder that were given up, the latest first. */
export async function ownFailed(db: Db, desk: Pick<JobDesk, 'failed'>, funderId: string): Promise<FailedJob[]> {
  const own: FailedJob[] = []
  for (let from = 0; from < MOST_LOOKED_AT; from += BATCH) {
    const batch = await desk.failed({ from, limit: BATCH })
    own.push(...(await ofFunder(db, funderId, batch)))
    if (batch.length < BATCH) break
  }
  return own
}

/** What a funder has asked for and is not done: not handed over yet, and handed over. */
export async function ownUnfinished(db: Db, funderId: string) {
  const { rows } = await sql<{ asked: number; asked_at: Date | null; handed: number; handed_at: Date | null }>`
    select count(*) filter (where dispatched_at is null)::int as asked, min(created_at) filter (where dispatched_at is null) as asked_at,
      count(*) filter (where dispatched_at is not null)::int as handed,
      min(dispatched_at) filter (where dispatched_at is not null) as handed_at
    from outbox where funder_id = ${funderId}::uuid and finished_at is null`.execute(db)
  const [row] = rows
  if (!row) throw new Error('no row of counts')
  return row
}
