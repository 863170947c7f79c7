import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, fieldFault, invalid, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { queueAccountMail } from './account-mails.ts'
import type { Actor } from './actor.ts'
import { withdrawTokens } from './email-token.ts'
import { endSessions, type OpenedSession, rotateSession } from './open-session.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { checkPassword } from './password-rules.ts'
import { countAttempt, forgetAttempts } from './sign-in-lock.ts'

/** Checks the present password of someone signed in: a session left open on a desk is not enough. Counted as a sign-in is. */
export async function checkPresentPassword(services: Services, actor: Actor, password: string, pointer: string): Promise<void> {
  const user = await services.db.selectFrom('user_account').select('password_hash').where('id', '=', actor.userId).executeTakeFirst()
  if (!user?.password_hash) throw conflict('no-local-password')
  await countAttempt(services, { presentPassword: actor.userId })
  if (!(await verifyPassword(user.password_hash, password))) throw invalid(fieldFault(pointer, 'wrong-password'))
  await forgetAttempts(services.db, services.keys, { presentPassword: actor.userId })
}

/** Changes one's own password: the other sessions end, this one goes on under a new token. */
export async function changePassword(
  services: Services,
  actor: Actor,
  input: { present: string; password: string },
): Promise<OpenedSession> {
  await checkPresentPassword(services, actor, input.present, '/present')
  checkPassword(input.password, actor, '/password')
  if (input.password === input.present) throw invalid(fieldFault('/password', 'password-unchanged'))
  const hash = await hashPassword(input.password)
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    await tx
      .updateTable('user_account')
      .set((eb) => ({ password_hash: hash, password_changed_at: now, must_change_password: false, version: eb('version', '+', 1) }))
      .where('id', '=', actor.userId)
      .execute()
    await withdrawTokens(tx, actor.userId, { now })
    await endSessions(tx, actor.userId, { except: actor.sessionId, now })
    const session = await rotateSession(tx, actor.sessionId)
    if (!session) throw notFound()
    await queueAccountMail(tx, services, { kind: 'password-changed', userId: actor.userId, now })
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'password.changed',
      subject: { kind: 'account', id: actor.userId, label: actor.email },
    })
    return session
  })
}
