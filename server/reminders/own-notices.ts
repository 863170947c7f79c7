import type { Actor } from '../access/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import { stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { Rhythm } from './mail-slot.ts'

/** Marks these of one's own as read or unread; `ids` null: all of them. Those of somebody else are left alone. */
export async function markNotices(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  { ids, read }: { readonly ids: readonly string[] | null; readonly read: boolean },
): Promise<void> {
  if (ids?.length === 0) return
  let marked = db
    .updateTable('notice')
    .set({ read_at: read ? clock.now() : null })
    .where('user_id', '=', actor.userId)
    .where('read_at', read ? 'is' : 'is not', null)
  if (ids) marked = marked.where('id', 'in', [...ids])
  await marked.execute()
}

/** Chooses how one's messages come. What already waits for a digest leaves with that one. */
export async function chooseRhythm(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  { rhythm, version }: { readonly rhythm: Rhythm; readonly version: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    await tx
      .insertInto('notice_setting')
      .values({ user_id: actor.userId })
      .onConflict((found) => found.doNothing())
      .execute()
    const changed = await tx
      .updateTable('notice_setting')
      .set({ rhythm, version: version + 1 })
      .where('user_id', '=', actor.userId)
      .where('version', '=', version)
      .returning('version')
      .executeTakeFirst()
    if (!changed) throw stale()
    return changed.version
  })
}
