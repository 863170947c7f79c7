import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Db } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { ownLetter } from './own-letter.queries.ts'

/** Its recipient has the bytes of a letter once it is opened: opening is a gesture of its own, and reading changes nothing. */
export async function refuseUnopened(db: Db, actor: Actor, given: { caseId: string; letterId: string }): Promise<void> {
  const letter = await ownLetter(db, actor, given)
  if (!letter || letter.status === 'queued') return
  const opened = await db.selectFrom('letter_opening').select('letter_id').where('letter_id', '=', letter.id).executeTakeFirst()
  if (!opened) throw conflict('letter-not-opened-yet')
}

/**
 * Somebody of the organisation a letter was written to opens it on the portal. The first opening is the proof of reading: who, and at
 * which instant; those after change nothing. An agent who looks at a letter proves nothing and cannot come here.
 */
export async function openLetter(
  services: Services,
  actor: Actor,
  given: { caseId: string; letterId: string },
): Promise<{ openedAt: Date }> {
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const letter = await ownLetter(tx, actor, given)
    if (!letter) throw notFound()
    if (letter.status === 'queued') throw conflict('letter-not-sent-yet')
    const first = await tx
      .insertInto('letter_opening')
      .values({ letter_id: letter.id, user_id: actor.userId, reader_name: actor.fullName, opened_at: at })
      .onConflict((on) => on.column('letter_id').doNothing())
      .returning('opened_at')
      .executeTakeFirst()
    if (!first) {
      const { opened_at: openedAt } = await tx
        .selectFrom('letter_opening')
        .select('opened_at')
        .where('letter_id', '=', letter.id)
        .executeTakeFirstOrThrow()
      return { openedAt }
    }
    await recordAudit(tx, {
      actor,
      at,
      action: 'letter.read',
      subject: { kind: 'letter', id: letter.id, label: letter.reference },
      after: { caseId: given.caseId, kind: letter.kind },
    })
    return { openedAt: first.opened_at }
  })
}
