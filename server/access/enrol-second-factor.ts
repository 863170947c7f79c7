import { renderSVG } from 'uqr'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, fieldFault, invalid, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { queueAccountMail } from './account-mails.ts'
import type { Actor } from './actor.ts'
import { checkPresentPassword } from './change-password.ts'
import { endSessions, type OpenedSession, rotateSession } from './open-session.ts'
import { newTotpSecret, replaceRecoveryCodes, sealTotpSecret, takeCode, totpAddress } from './second-factor.ts'
import { needsSecondFactor } from './session-limit.ts'
import { countAttempt, forgetAttempts } from './sign-in-lock.ts'

export interface Enrolment {
  /** Base 32, for those who cannot read the picture. */
  readonly secret: string
  readonly address: string
  /** The address as a QR code, an SVG without script. */
  readonly picture: string
}

/** A secret to put into an application. It counts for nothing until a code of it has been given. Asks the password. */
export async function startSecondFactor(services: Services, actor: Actor, password: string): Promise<Enrolment> {
  await checkPresentPassword(services, actor, password, '/password')
  const secret = newTotpSecret()
  const started = await services.db
    .updateTable('user_account')
    .set({ totp_secret: sealTotpSecret(services.keys, secret), totp_last_step: null })
    .where('id', '=', actor.userId)
    .where('totp_confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!started) throw conflict('second-factor-already-there')
  const address = totpAddress(secret, actor.email)
  return { secret, address, picture: renderSVG(address, { border: 2 }) }
}

const selectFactor = (tx: Tx, userId: string) =>
  tx
    .selectFrom('user_account as u')
    .innerJoin('funder as f', 'f.id', 'u.funder_id')
    .select(['u.totp_secret', 'u.totp_confirmed_at', 'f.demonstration'])
    .where('u.id', '=', userId)
    .forNoKeyUpdate('u')
    .executeTakeFirst()

const subjectOf = (actor: Actor) => ({ kind: 'account', id: actor.userId, label: actor.email }) as const

/** Turns it on with a first code. Other sessions end, this one gets a new token; the recovery codes are told this once. */
export async function confirmSecondFactor(
  services: Services,
  actor: Actor,
  code: string,
): Promise<{ session: OpenedSession; recoveryCodes: string[] }> {
  await countAttempt(services, { code: actor.userId })
  const confirmed = await inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const user = await selectFactor(tx, actor.userId)
    if (!user?.totp_secret) throw conflict('second-factor-not-started')
    if (user.totp_confirmed_at) throw conflict('second-factor-already-there')
    const right = await takeCode(tx, services.keys, { userId: actor.userId, sealed: user.totp_secret, code, now })
    if (!right) throw invalid(fieldFault('/code', 'wrong-code'))
    await tx.updateTable('user_account').set({ totp_confirmed_at: now }).where('id', '=', actor.userId).execute()
    const recoveryCodes = await replaceRecoveryCodes(tx, services.keys, actor.userId, now)
    await endSessions(tx, actor.userId, { except: actor.sessionId, now })
    const session = await rotateSession(tx, actor.sessionId)
    if (!session) throw notFound()
    await queueAccountMail(tx, services, { kind: 'second-factor-changed', userId: actor.userId, now })
    await recordAudit(tx, { actor, at: now, action: 'factor.enabled', subject: subjectOf(actor) })
    return { session, recoveryCodes }
  })
  await forgetAttempts(services.db, services.keys, { code: actor.userId })
  return confirmed
}

/** Ten new recovery codes; those before are worth nothing from now on. Asks the password. */
export async function renewRecoveryCodes(services: Services, actor: Actor, password: string): Promise<string[]> {
  await checkPresentPassword(services, actor, password, '/password')
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const user = await selectFactor(tx, actor.userId)
    if (!user?.totp_confirmed_at) throw conflict('second-factor-not-started')
    const codes = await replaceRecoveryCodes(tx, services.keys, actor.userId, now)
    await recordAudit(tx, { actor, at: now, action: 'factor.recovery-made', subject: subjectOf(actor) })
    return codes
  })
}

/** Takes one's second factor away, to put it on another telephone. Asks the password; refused to those who need one. */
export async function removeSecondFactor(services: Services, actor: Actor, password: string): Promise<OpenedSession> {
  await checkPresentPassword(services, actor, password, '/password')
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const user = await selectFactor(tx, actor.userId)
    if (!user?.totp_confirmed_at) throw conflict('second-factor-not-started')
    if (needsSecondFactor({ grants: actor.grants, demonstration: user.demonstration })) throw conflict('second-factor-compulsory')
    await clearSecondFactor(tx, actor.userId)
    await endSessions(tx, actor.userId, { except: actor.sessionId, now })
    const session = await rotateSession(tx, actor.sessionId)
    if (!session) throw notFound()
    await queueAccountMail(tx, services, { kind: 'second-factor-changed', userId: actor.userId, now })
    await recordAudit(tx, { actor, at: now, action: 'factor.disabled', subject: subjectOf(actor) })
    return session
  })
}

/** Secret, last code and recovery codes go; whoever needs a second factor sets up another at the next sign-in. */
export async function clearSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx
    .updateTable('user_account')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
    .where('id', '=', userId)
    .execute()
  await tx.deleteFrom('recovery_code').where('user_id', '=', userId).execute()
}
