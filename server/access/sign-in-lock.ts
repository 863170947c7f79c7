import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { Keys } from '../kernel/keys.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'

/** Wrong attempts before the first wait; each further one doubles it. */
export const FREE_FAILURES = 5
const FIRST_WAIT_SECONDS = 60
const LONGEST_WAIT_SECONDS = 3_600
/** A day without an attempt forgets those before. */
const FORGET_HOURS = 24

/** What is tried: a password of an address (which may have no account), a code of an account, a present password of an account. */
export type Attempted = { readonly password: string } | { readonly code: string } | { readonly presentPassword: string }

function keyOf(keys: Keys, attempted: Attempted): Buffer {
  const [kind, name] = Object.entries(attempted)[0] as [string, string]
  return createHmac('sha256', keys.derive('sign-in-failure')).update(`${kind}:${name.trim().toLowerCase()}`).digest()
}

/**
 * Counts an attempt before it is judged, so that a hundred at once are a hundred: the sixth wrong one waits a minute, and each
 * after it twice as long, up to an hour. An address nobody has waits as long as one somebody has. Throws `too-many-attempts`.
 */
export async function countAttempt(services: Pick<Services, 'db' | 'clock' | 'keys'>, attempted: Attempted): Promise<void> {
  const now = services.clock.now()
  const key = keyOf(services.keys, attempted)
  const forget = new Date(now.getTime() - FORGET_HOURS * 3_600_000)
  const counted = await sql<{ failures: number }>`
    insert into sign_in_failure as f (key_hash, failures, locked_until, last_at) values (${key}, 1, null, ${now})
    on conflict (key_hash) do update set
      failures = case when f.last_at < ${forget} then 1 else f.failures + 1 end,
      locked_until = case
        when f.last_at < ${forget} or f.failures + 1 < ${FREE_FAILURES} then null
        else ${now}::timestamptz + make_interval(secs =>
          least(${LONGEST_WAIT_SECONDS}::float8, ${FIRST_WAIT_SECONDS}::float8 * power(2, least(f.failures + 1 - ${FREE_FAILURES}, 20)))) end,
      last_at = ${now}
    where f.locked_until is null or f.locked_until <= ${now}
    returning failures
  `.execute(services.db)
  if (counted.rows.length > 0) return
  const held = await services.db.selectFrom('sign_in_failure').select('locked_until').where('key_hash', '=', key).executeTakeFirst()
  const seconds = Math.max(1, Math.ceil(((held?.locked_until?.getTime() ?? now.getTime()) - now.getTime()) / 1000))
  throw new Refusal('too-many', 'too-many-attempts', { details: { minutes: Math.ceil(seconds / 60), seconds } })
}

/** The attempt was right: those before are forgotten. */
export async function forgetAttempts(db: Db, keys: Keys, attempted: Attempted): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('key_hash', '=', keyOf(keys, attempted)).execute()
}
