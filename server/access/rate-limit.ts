import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { addressOf } from './api-token-network.ts'

/** What a request costs the installation, or what guessing with it could gain: each kind has a limit of its own. */
export type RateClass = 'sign-in' | 'public' | 'read' | 'write' | 'upload' | 'export'

/** Requests a minute; 0: no limit. */
export type RateLimits = Readonly<Record<RateClass, number>>

/** Generous: somebody at work never meets them, also behind the one address of a large office. */
export const DEFAULT_RATES: RateLimits = { 'sign-in': 30, public: 120, read: 600, write: 120, upload: 60, export: 20 }

/** A minute is counted in slots: the one under way and the twelve before it, so that no sixty seconds are left out. */
const SLOT_MS = 5_000
const SLOTS = 13
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
  /** Seconds until there is room for one more than now. */
  readonly reset: number
}

export interface RateLimiter {
  /** Counts one request of this subject (`account:…` or `address:…`); null when this class has no limit. */
  take(kind: RateClass, subject: string): Promise<RateVerdict | null>
}

/**
 * Limits shared by every process over one database. A limit holds for any sixty seconds: the window slides by slots of five seconds, and the
 * whole of its oldest slot counts, so that a full quota comes back after 60 to 65 seconds.
 * Exact for sign-ins, public routes, uploads and exports. For reads and writes each process tells its count in batches of a tenth of
 * the limit: with N processes at most N tenths more than the limit pass in a minute, and most people cost no write at all.
 * Whoever is over a limit is refused from memory until there is room.
 */
export function rateLimiter(db: Db, limits: RateLimits, now: () => Date): RateLimiter {
  const counts = new Map<string, Count>()
  let purgedAt = 0

  const countOf = (key: string, slot: number): Count => {
    const known = counts.get(key)
    if (known) return known
    const oldest = counts.size >= MOST_KEPT ? counts.keys().next().value : undefined
    if (oldest !== undefined) counts.delete(oldest)
    const count = { shared: new Uint32Array(SLOTS), own: new Uint32Array(SLOTS), slot }
    counts.set(key, count)
    return count
  }
  const purge = async (at: number, slot: number): Promise<void> => {
    if (at - purgedAt <= PURGE_EVERY_MS) return
    purgedAt = at
    for (const [key, count] of counts) if (slot - count.slot >= SLOTS) counts.delete(key)
    await purgeRateWindows(db, new Date(at))
  }

  return {
    take: async (kind, subject) => {
      const limit = limits[kind]
      if (limit === 0) return null
      const at = now().getTime()
      const key = `${kind} ${subject}`
      const count = countOf(key, Math.floor(at / SLOT_MS))
      slide(count, Math.floor(at / SLOT_MS))
      const verdict = (used: number): RateVerdict => ({
        ...{ allowed: used <= limit, limit, remaining: Math.max(0, limit - used) },
        reset: Math.max(1, Math.ceil((roomAt(count, limit) - at) / 1_000)),
      })
      // over the limit: remembered here until there is room, nothing more to tell
      if (sumOf(count.shared) + sumOf(count.own) >= limit) return verdict(limit + 1)
      add(count.own, count.slot, 1)
      const batch = EXACT.includes(kind) ? 1 : Math.max(1, Math.floor(limit * BATCH_SHARE))
      const used = sumOf(count.own) < batch ? sumOf(count.shared) + sumOf(count.own) : await tell(db, key, count)
      await purge(at, count.slot)
      return verdict(used)
    },
  }
}

/** What a process knows of one key in the present window, by slot: the place of a slot in the arrays is its remainder. */
interface Count {
  /** The total of all processes as far as it is known. */
  readonly shared: Uint32Array
  /** Counted here and not told yet. */
  readonly own: Uint32Array
  /** The newest slot of the window. */
  slot: number
}

const place = (slot: number): number => slot % SLOTS
const add = (points: Uint32Array, slot: number, more: number): void => {
  points[place(slot)] = (points[place(slot)] ?? 0) + more
}
const sumOf = (points: Uint32Array): number => points.reduce((sum, one) => sum + one, 0)
/** Oldest first. */
const slotsOf = ({ slot }: Count): number[] => Array.from({ length: SLOTS }, (_, index) => slot - SLOTS + 1 + index)

/** Moves the window on; a clock that is set back leaves it where it is. */
function slide(count: Count, slot: number): void {
  for (let next = Math.max(count.slot + 1, slot - SLOTS + 1); next <= slot; next += 1) {
    count.shared[place(next)] = 0
    count.own[place(next)] = 0
  }
  count.slot = Math.max(count.slot, slot)
}

/** When enough of the oldest slots has left the window for one request more. */
function roomAt(count: Count, limit: number): number {
  let left = sumOf(count.shared) + sumOf(count.own)
  for (const slot of slotsOf(count)) {
    const points = (count.shared[place(slot)] ?? 0) + (count.own[place(slot)] ?? 0)
    left -= points
    if (points > 0 && left < limit) return (slot + SLOTS) * SLOT_MS
  }
  return (count.slot + 1) * SLOT_MS
}

/** Tells the database what was counted here, and learns what all processes counted: answers the total of the window with it. */
async function tell(db: Db, key: string, count: Count): Promise<number> {
  const slots = slotsOf(count)
  const told = slots.flatMap((slot) => {
    const points = count.own[place(slot)] ?? 0
    return points > 0 ? [{ slot, points }] : []
  })
  // at least so many are counted by now: requests that come while this one waits are judged on it
  for (const { slot, points } of told) {
    add(count.shared, slot, points)
    count.own[place(slot)] = 0
  }
  const totals = await addPoints(db, key, told, slots)
  // the window may have moved on meanwhile; answers of parallel requests may come out of order: a total never goes down
  for (const { slot, points } of totals)
    if (slot > count.slot - SLOTS) count.shared[place(slot)] = Math.max(count.shared[place(slot)] ?? 0, points)
  return totals.reduce((sum, { points }) => sum + points, 0)
}

interface SlotPoints {
  readonly slot: number
  readonly points: number
}

async function addPoints(db: Db, key: string, told: readonly SlotPoints[], window: readonly number[]): Promise<SlotPoints[]> {
  const keyOf = (slot: number): string => `${key} ${slot}`
  const keys = told.map(({ slot }) => keyOf(slot))
  const ends = told.map(({ slot }) => new Date((slot + SLOTS) * SLOT_MS).toISOString())
  const { rows } = await sql<{ key: string; points: number }>`
    with told as (
      insert into rate_window (key, points, expires_at)
      select * from unnest(${keys}::text[], ${told.map(({ points }) => points)}::int[], ${ends}::timestamptz[])
      on conflict (key) do update set points = rate_window.points + excluded.points returning key, points)
    select key, points from told union all
    select key, points from rate_window where key = any(${window.map(keyOf)}::text[]) and key <> all(${keys}::text[])`.execute(db)
  return rows.map((row) => ({ slot: Number(row.key.slice(key.length + 1)), points: row.points }))
}

/** Slots that are over mean nothing any more. In one batch: the next one comes in ten minutes. */
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
