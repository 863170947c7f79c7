import { createHash } from 'node:crypto'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Db } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newSecret } from '../kernel/ids.ts'
import type { Services } from '../services.ts'

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
/** How often "last read" is written: subscribers come every few minutes. */
const READ_NOTED_EVERY_MS = 10 * 60_000

/** Makes the secret address of a person's calendar, or a new one: the one before is closed at once. Shown this once. */
export async function openCalendar(services: Services, actor: Actor): Promise<{ address: string }> {
  const now = services.clock.now()
  const token = newSecret()
  const row = { token_hash: hashOf(token), created_at: now, last_read_at: null }
  await inTransaction(services.db, async (tx) => {
    await tx
      .insertInto('calendar_feed')
      .values({ user_id: actor.userId, ...row })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet(row))
      .execute()
    await recordAudit(tx, { actor, at: now, action: 'calendar.opened', subject: ownAccount(actor) })
  })
  return { address: `${services.publicUrl}/api/v1/calendar/${token}.ics` }
}

/** Closes the address: it answers 404 from the next request on. Closing it again changes nothing. */
export async function closeCalendar(services: Services, actor: Actor): Promise<void> {
  const now = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const closed = await tx.deleteFrom('calendar_feed').where('user_id', '=', actor.userId).returning('user_id').executeTakeFirst()
    if (closed) await recordAudit(tx, { actor, at: now, action: 'calendar.closed', subject: ownAccount(actor) })
  })
}

const ownAccount = (actor: Actor) => ({ kind: 'account', id: actor.userId, label: actor.fullName }) as const

/** Whether the person has an address, since when, and when somebody last read it. */
export async function readOwnCalendar(db: Db, actor: Actor): Promise<{ createdAt: string; lastReadAt: string | null } | null> {
  const row = await db
    .selectFrom('calendar_feed')
    .select(['created_at', 'last_read_at'])
    .where('user_id', '=', actor.userId)
    .executeTakeFirst()
  return row ? { createdAt: row.created_at.toISOString(), lastReadAt: row.last_read_at?.toISOString() ?? null } : null
}

/** Whose calendar this secret opens, and notes that it was read; null for an unknown one. */
export async function ownerOfCalendar({ db, clock }: Pick<Services, 'db' | 'clock'>, token: string): Promise<string | null> {
  const now = clock.now()
  const row = await db
    .selectFrom('calendar_feed')
    .select(['user_id', 'last_read_at'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (!row) return null
  if (!row.last_read_at || now.getTime() - row.last_read_at.getTime() > READ_NOTED_EVERY_MS) {
    await db.updateTable('calendar_feed').set({ last_read_at: now }).where('user_id', '=', row.user_id).execute()
  }
  return row.user_id
}
