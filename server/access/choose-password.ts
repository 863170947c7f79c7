import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { queueAccountMail } from './account-mails.ts'
import { readEmailToken, takeEmailToken, withdrawTokens } from './email-token.ts'
import { endSessions, type OpenedSession, openSession, type Place } from './open-session.ts'
import { hashPassword } from './password.ts'
import { checkPassword } from './password-rules.ts'
import { forgetAttempts } from './sign-in-lock.ts'

/**
 * Sets the password by a link sent by e-mail, once. An invitation opens the first session; after a forgotten password the
 * person signs in, with their second factor when they have one: a mailbox alone does not replace it.
 * Throws `link-not-valid`, `address-used-elsewhere` when somebody entered with this address at another funder meanwhile or before,
 * or the faults of the password.
 */
export async function choosePassword(
  services: Services,
  input: { token: string; password: string } & Place,
): Promise<OpenedSession | null> {
  const now = services.clock.now()
  const owner = await readEmailToken(services.db, input.token, now)
  if (owner.purpose === 'email-confirmation') throw conflict('link-not-valid')
  checkPassword(input.password, owner, '/password')
  const hash = await hashPassword(input.password)
  const opened = await inTransaction(services.db, async (tx) => {
    await takeEmailToken(tx, owner.tokenId, now)
    await withdrawTokens(tx, owner.userId, { now })
    await tx
      .updateTable('user_account')
      .set((eb) => ({
        password_hash: hash,
        password_changed_at: now,
        must_change_password: false,
        entered: true,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', owner.userId)
      .execute()
    await endSessions(tx, owner.userId, { now })
    const invited = owner.purpose === 'invitation'
    const session = invited ? await openSession(tx, { userId: owner.userId, method: 'password', place: input, now }) : null
    const actor = {
      funderId: owner.funderId,
      userId: owner.userId,
      fullName: owner.fullName,
      sessionId: session?.sessionId ?? null,
      origin: { address: input.address },
    }
    const subject = { kind: 'account', id: owner.userId, label: owner.email } as const
    await recordAudit(tx, { actor, at: now, action: invited ? 'account.confirmed' : 'password.reset', subject })
    if (session) {
      const of = { kind: 'session', id: session.sessionId, label: owner.email } as const
      await recordAudit(tx, { actor, at: now, action: 'session.opened', subject: of })
    } else {
      await queueAccountMail(tx, services, { kind: 'password-changed', userId: owner.userId, now })
    }
    return session
  })
  // the mailbox is proof enough to end the wait of those who failed too often
  await forgetAttempts(services.db, services.keys, { password: owner.email })
  return opened
}
