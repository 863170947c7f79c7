import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { isUuid } from '../kernel/ids.ts'
import { conflict, notFound } from '../kernel/refusal.ts'
import { readContent } from './snapshot-content.ts'
import type { SnapshotScope } from './snapshot-state.ts'
import { statisticGrants } from './statistic-filter.ts'
import { answersForWhole } from './take-snapshot.ts'

const snapshots = (db: Db, actor: Actor) =>
  db
    .selectFrom('statistic_snapshot as s')
    .innerJoin('user_account as u', 'u.id', 's.asked_by')
    .select([
      's.id',
      's.number',
      's.title',
      's.programme_code',
      's.as_of',
      's.asked_at',
      's.position',
      's.sha256',
      'u.full_name as asked_by_name',
    ])
    .where('s.funder_id', '=', actor.funderId)

type Row = Awaited<ReturnType<ReturnType<typeof snapshots>['execute']>>[number]

const snapshotOf = (row: Row) => ({
  id: row.id,
  number: row.number,
  title: row.title,
  programme: row.programme_code,
  asOf: row.as_of,
  askedAt: row.asked_at.toISOString(),
  askedBy: row.asked_by_name,
  sha256: row.sha256.toString('hex'),
})

/** Snapshots the person may read, the last number first. */
export async function listSnapshots(db: Db, actor: Actor, input: { before?: number | undefined; limit: number }) {
  const grants = statisticGrants(actor).filter(({ departements }) => departements === null)
  if (grants.length === 0) return { items: [], nextBefore: null }
  let query = snapshots(db, actor)
    .orderBy('s.number', 'desc')
    .limit(input.limit + 1)
  if (grants.every(({ programmes }) => programmes !== null))
    query = query.where(
      's.programme_code',
      'in',
      grants.flatMap(({ programmes }) => programmes ?? []),
    )
  if (input.before !== undefined) query = query.where('s.number', '<', input.before)
  const rows = await query.execute()
  const items = rows.slice(0, input.limit).map(snapshotOf)
  return { items, nextBefore: rows.length > input.limit ? (items.at(-1)?.number ?? null) : null }
}

/** One snapshot. Refuses `not-found` to whoever does not answer for the whole of it. */
export async function readSnapshot(db: Db, actor: Actor, id: string) {
  const row = isUuid(id) ? await snapshots(db, actor).where('s.id', '=', id).executeTakeFirst() : undefined
  if (!row || !answersForWhole(statisticGrants(actor), row.programme_code)) throw notFound()
  const scope: SnapshotScope = {
    ...{ funderId: actor.funderId, programme: row.programme_code, asOf: row.as_of, position: String(row.position), askedAt: row.asked_at },
  }
  return { snapshot: snapshotOf(row), scope }
}

/** What it says. Refuses one of before the format that holds every figure. */
export async function readFrozen(db: Db, actor: Actor, id: string) {
  const { snapshot, scope } = await readSnapshot(db, actor, id)
  const { content: bytes } = await db.selectFrom('statistic_snapshot').select('content').where('id', '=', id).executeTakeFirstOrThrow()
  const content = readContent(bytes)
  if (!content) throw conflict('snapshot-of-former-format')
  return { snapshot, scope, content, sources: content }
}

/** Its bytes as they were frozen. */
export async function snapshotContent(db: Db, actor: Actor, id: string) {
  const { snapshot } = await readSnapshot(db, actor, id)
  const { content } = await db.selectFrom('statistic_snapshot').select('content').where('id', '=', id).executeTakeFirstOrThrow()
  return { snapshot, content }
}

interface Numbered {
  readonly snapshot: { readonly number: number }
  readonly scope: SnapshotScope
}

/** Two snapshots to be compared, the one with the lower number first. Throws `snapshots-of-other-scope`. */
export function olderFirst<Read extends Numbered>(one: Read, other: Read): { readonly first: Read; readonly second: Read } {
  if (one.scope.programme !== other.scope.programme) throw conflict('snapshots-of-other-scope')
  return one.snapshot.number <= other.snapshot.number ? { first: one, second: other } : { first: other, second: one }
}
