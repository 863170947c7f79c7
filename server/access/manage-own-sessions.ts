import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { Actor } from './actor.ts'
import { endSessions } from './open-session.ts'

/** Ends one of one's own sessions: a telephone lost, a desk left open. */
export async function revokeOwnSession(services: Services, actor: Actor, sessionId: string): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const ended = await tx
      .updateTable('user_session')
      .set({ revoked_at: now })
      .where('id', '=', sessionId)
      .where('user_id', '=', actor.userId)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ended) throw notFound()
    await recordAudit(tx, { actor, at: now, action: 'session.revoked', subject: { kind: 'session', id: sessionId, label: actor.email } })
  })
}

/** Ends all of one's own sessions but this one. Returns how many. */
export async function revokeOtherSessions(services: Services, actor: Actor): Promise<number> {
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const ended = await endSessions(tx, actor.userId, { except: actor.sessionId, now })
    const subject = { kind: 'account', id: actor.userId, label: actor.email } as const
    if (ended > 0) await recordAudit(tx, { actor, at: now, action: 'session.revoked', subject, after: { ended } })
    return ended
  })
}

/** The language of the account: of the console on any device, and of the messages the person gets. */
export async function changeLanguage(services: Services, actor: Actor, locale: 'fr' | 'en'): Promise<void> {
  await services.db.updateTable('user_account').set({ locale }).where('id', '=', actor.userId).execute()
}
