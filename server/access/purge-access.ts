import { sql } from 'kysely'
import type { Services } from '../services.ts'

const DAY_MS = 86_400_000
/** Links, first steps and attempts that no longer count are kept a while, to answer "did my link work?". */
export const KEPT_DAYS = 30
/** Sessions that ended: where from and when, which is personal data. */
export const SESSIONS_KEPT_DAYS = 180
const BATCH = 5_000

/** Forgets what is over, in batches so that no long lock is held. Returns how many rows. Safe to run twice. */
export async function purgeAccess(services: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const now = services.clock.now().getTime()
  const [before, sessionsBefore] = [new Date(now - KEPT_DAYS * DAY_MS), new Date(now - SESSIONS_KEPT_DAYS * DAY_MS)]
  const statements = [
    sql`delete from registration where id in (select id from registration where created_at < ${before} limit ${BATCH})`,
    sql`delete from email_token where id in (select id from email_token where expires_at < ${before} limit ${BATCH})`,
    sql`delete from sign_in_challenge where id in (select id from sign_in_challenge where expires_at < ${before} limit ${BATCH})`,
    sql`delete from sign_in_failure where key_hash in (select key_hash from sign_in_failure where last_at < ${before} limit ${BATCH})`,
    sql`delete from user_session where id in (select id from user_session where expires_at < ${sessionsBefore} limit ${BATCH})`,
  ]
  let purged = 0
  for (const statement of statements) {
    for (;;) {
      const batch = Number((await statement.execute(services.db)).numAffectedRows ?? 0n)
      purged += batch
      if (batch < BATCH) break
    }
  }
  return purged
}
