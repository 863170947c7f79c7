import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { addressOf } from './api-token-network.ts'

/** What a request costs the installation, or what guessing with it could gain: each kind has a limit of its own. */
export type RateClass = 'sign-in' | 'public' | 'read' | 'write' | 'upload' | 'export'

/** Requests a minute; 0: no limit. */
export type RateLimits = Readonly<Record<RateClass, number>>

/** Generous: somebody at work never meets them, also behind the one address of a large office. */
export const DEFAULT_RATES: RateLimits = { 'sign-in': 30, public: 120, read: 600, write: 120, upload: 60, export: 20 }

const WINDOW_SECONDS = 60
/** Told to the database one by one. The others are told in batches, because a read must not cost a write. */
const EXACT: readonly RateClass[] = ['sign-in', 'public', 'upload', 'export']
/** How many a process may keep to itself, as a share of the limit. */
const BATCH_SHARE = 0.1
const PURGE_EVERY_MS = 600_000
/** Keys a process keeps in mind; beyond it forgets the oldest, whose true count is in the database. */
const MOST_KEPT = 50_000

export interface RateVerdict {
  readonly allowed: boolean
  readonly limit: number
  readonly remaining: number
  /** Seconds until the window ends. */
  readonly reset: number
}

export interface RateLimiter {
  /** Counts one request of this subject (`account:…` or `address:…`); null when this class has no limit. */
  take(kind: RateClass, subject: string): Promise<RateVerdict | null>
}

/** What a process knows of one key in the present window. */
interface Count {
  /** The total of all processes when it was last told. */
  shared: number
  /** Counted here and not told yet. */
  own: number
}

/**
 * Limits shared by every process over one database. Windows are the minutes of the clock.
 * Exact for sign-ins, public routes, uploads and exports. For reads and writes each process tells its count in batches of a tenth of
 * the limit: with N processes at most N tenths more than the limit pass in a minute, and most people cost no write at all.
 * Whoever is over a limit is refused from memory until the minute ends.
 */
export function rateLimiter(db: Db, limits: RateLimits, now: () => Date): RateLimiter {
  const counts = new Map<string, Count>()
  let minute = 0
  let purgedAt = 0

  const countOf = (key: string): Count => {
    const known = counts.get(key)
    if (known) return known
    const oldest = counts.size >= MOST_KEPT ? counts.keys().next().value : undefined
    if (oldest !== undefined) counts.delete(oldest)
    const count = { shared: 0, own: 0 }
    counts.set(key, count)
    return count
  }
  const tell = async (key: string, count: Count, ends: Date): Promise<number> => {
    const told = count.own
    count.own = 0
    const total = await addPoints(db, key, told, ends)
    // answers of parallel requests may come out of order: a total never goes down
    count.shared = Math.max(count.shared, total)
    return total
  }

  return {
    take: async (kind, subject) => {
      const limit = limits[kind]
      if (limit === 0) return null
      const at = now().getTime()
      const window = Math.floor(at / 1000 / WINDOW_SECONDS)
      if (window !== minute) {
        counts.clear()
        minute = window
      }
      const ends = (window + 1) * WINDOW_SECONDS * 1000
      const count = countOf(`${kind} ${subject}`)
      // over the limit: remembered here until the minute ends, nothing more to tell
      if (count.shared + count.own >= limit) return verdict(limit, limit + 1, ends - at)
      count.own += 1
      const batch = EXACT.includes(kind) ? 1 : Math.max(1, Math.floor(limit * BATCH_SHARE))
      const used = count.own < batch ? count.shared + count.own : await tell(`${kind} ${subject} ${window}`, count, new Date(ends))
      if (at - purgedAt > PURGE_EVERY_MS) {
        purgedAt = at
        await purgeRateWindows(db, new Date(at))
      }
      return verdict(limit, used, ends - at)
    },
  }
}

const verdict = (limit: number, used: number, milliseconds: number): RateVerdict => ({
  allowed: used <= limit,
  limit,
  remaining: Math.max(0, limit - used),
  reset: Math.max(1, Math.ceil(milliseconds / 1000)),
})

async function addPoints(db: Db, key: string, points: number, expiresAt: Date): Promise<number> {
  const row = await db
    .insertInto('rate_window')
    .values({ key, points, expires_at: expiresAt })
    .onConflict((on) => on.column('key').doUpdateSet({ points: sql<number>`rate_window.points + excluded.points` }))
    .returning('points')
    .executeTakeFirstOrThrow()
  return row.points
}

/** Windows that are over mean nothing any more. In one batch: the next one comes in ten minutes. */
async function purgeRateWindows(db: Db, now: Date): Promise<void> {
  await sql`delete from rate_window where key in
    (select key from rate_window where expires_at < ${now} limit 20000 for update skip locked)`.execute(db)
}

/** Who is counted when nobody is signed in: the address; for IPv6 the network of 64 bits, since one subscriber has as many addresses as they like. */
export function addressSubject(address: string | null | undefined): string {
  const found = addressOf(address)
  if (!found) return 'address:unknown'
  return `address:${found.family === 'ipv4' ? found.address : network64(found.address)}`
}

function network64(address: string): string {
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  // an IPv4 ending takes the place of two groups
  const groups = [...left, ...right].reduce((sum, part) => sum + (part.includes('.') ? 2 : 1), 0)
  const all = tail === undefined ? left : [...left, ...Array.from({ length: 8 - groups }, () => '0'), ...right]
  return `${all
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
