import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId, newSecret } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { Actor } from './actor.ts'
import { askRefusedNote } from './note-refused-sign-in.ts'
import { type OpenedSession, openSession, type Place } from './open-session.ts'
import { spendVerifyTime, verifyPassword } from './password.ts'
import { looksLikeRecoveryCode, takeCode, takeRecoveryCode } from './second-factor.ts'
import { hashToken } from './session.queries.ts'
import { countAttempt, forgetAttempts } from './sign-in-lock.ts'

/** Between the password and the code. */
const CHALLENGE_MINUTES = 10

interface Account {
  readonly id: string
  readonly funder_id: string
  readonly full_name: string
  readonly email: string
}

/** Who acts in the journal when nobody is signed in yet. */
const auditActor = (user: Account, place: Place, sessionId: string | null = null) => ({
  funderId: user.funder_id,
  userId: user.id,
  fullName: user.full_name,
  sessionId,
  origin: { address: place.address },
})

/**
 * Opens a session by password. The same refusal, in the same time, for an unknown e-mail, a wrong password and a closed account.
 * With a second factor the password only gets a token for the second step: refused with `second-factor` and `details.pending`.
 */
export async function signIn(services: Services, input: { email: string; password: string } & Place): Promise<OpenedSession> {
  await countAttempt(services, { password: input.email })
  const user = await services.db
    .selectFrom('user_account')
    .select(['id', 'funder_id', 'full_name', 'email', 'password_hash', 'active', 'totp_confirmed_at'])
    .where('email', '=', input.email)
    .where('entered', '=', true)
    .executeTakeFirst()
  const right = await passwordHolds(user?.password_hash ?? null, input.password)
  if (!user || !right || !user.active) {
    await askRefusedNote(services, { userId: user?.id ?? null, address: input.address, why: right ? 'closed-account' : 'wrong-password' })
    throw new Refusal('not-signed-in', 'wrong-credentials')
  }
  await forgetAttempts(services.db, services.keys, { password: input.email })
  if (user.totp_confirmed_at) {
    throw new Refusal('not-signed-in', 'second-factor', { details: { pending: await challenge(services, user.id) } })
  }
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const opened = await openSession(tx, { userId: user.id, method: 'password', place: input, now })
    await noteOpened(tx, user, input, opened.sessionId, now)
    return opened
  })
}

/** As long for an account that is not there, or has no password, as for one that has. */
async function passwordHolds(hash: string | null, password: string): Promise<boolean> {
  if (hash !== null) return verifyPassword(hash, password)
  await spendVerifyTime(password)
  return false
}

const noteRefused = (services: Services, user: Account, place: Place, why: string): Promise<void> =>
  recordAudit(services.db, {
    actor: auditActor(user, place),
    at: services.clock.now(),
    action: 'session.refused',
    subject: { kind: 'account', id: user.id, label: user.email },
    after: { why },
  })

const noteOpened = (tx: Tx, user: Account, place: Place, sessionId: string, at: Date): Promise<void> =>
  recordAudit(tx, {
    actor: auditActor(user, place, sessionId),
    at,
    action: 'session.opened',
    subject: { kind: 'session', id: sessionId, label: user.email },
  })

async function challenge(services: Services, userId: string): Promise<string> {
  const now = services.clock.now()
  const token = newSecret()
  await services.db
    .insertInto('sign_in_challenge')
    .values({
      id: newId(now),
      token_hash: hashToken(token),
      user_id: userId,
      created_at: now,
      expires_at: new Date(now.getTime() + CHALLENGE_MINUTES * 60_000),
    })
    .execute()
  return token
}

interface Challenge extends Account {
  readonly challengeId: string
  readonly secret: Buffer
}

async function findChallenge(services: Services, pending: string): Promise<Challenge> {
  const row = await services.db
    .selectFrom('sign_in_challenge as c')
    .innerJoin('user_account as u', 'u.id', 'c.user_id')
    .select(['c.id as challenge_id', 'u.id', 'u.funder_id', 'u.full_name', 'u.email', 'u.totp_secret', 'u.totp_confirmed_at'])
    .where('c.token_hash', '=', hashToken(pending))
    .where('c.used_at', 'is', null)
    .where('c.expires_at', '>', services.clock.now())
    .where('u.active', '=', true)
    .executeTakeFirst()
  if (!row?.totp_secret || !row.totp_confirmed_at) throw expired()
  return { ...row, challengeId: row.challenge_id, secret: row.totp_secret }
}

const expired = (): Refusal => new Refusal('not-signed-in', 'sign-in-expired')
const wrongCode = (): Refusal => new Refusal('not-signed-in', 'wrong-code')

/**
 * The second step: the code of the application, or a recovery code. Refused with `sign-in-expired` when the first step is too
 * old or was used, `wrong-code` when the code is wrong or was taken before: it may then be tried again.
 */
export async function confirmSignIn(services: Services, input: { pending: string; code: string } & Place): Promise<OpenedSession> {
  const user = await findChallenge(services, input.pending)
  await countAttempt(services, { code: user.id })
  try {
    const opened = await inTransaction(services.db, (tx) => takeChallenge(tx, services, user, input))
    await forgetAttempts(services.db, services.keys, { code: user.id })
    return opened
  } catch (error) {
    if (error instanceof Refusal && error.code === 'wrong-code') await noteRefused(services, user, input, 'wrong-code')
    throw error
  }
}

/** All or nothing: a wrong code leaves the first step as it was. */
async function takeChallenge(tx: Tx, services: Services, user: Challenge, input: { code: string } & Place): Promise<OpenedSession> {
  const now = services.clock.now()
  const used = await tx
    .updateTable('sign_in_challenge')
    .set({ used_at: now })
    .where('id', '=', user.challengeId)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!used) throw expired()
  const recovery = looksLikeRecoveryCode(input.code)
  const right = recovery
    ? await takeRecoveryCode(tx, services.keys, user.id, input.code, now)
    : await takeCode(tx, services.keys, { userId: user.id, sealed: user.secret, code: input.code, now })
  if (!right) throw wrongCode()
  const session = await openSession(tx, { userId: user.id, method: 'password', place: input, now })
  await noteOpened(tx, user, input, session.sessionId, now)
  if (recovery) {
    const actor = auditActor(user, input, session.sessionId)
    await recordAudit(tx, { actor, at: now, action: 'factor.recovery-used', subject: { kind: 'account', id: user.id, label: user.email } })
  }
  return session
}

/** Ends one's own session at once. A machine has none. */
export async function signOut(services: Services, actor: Actor): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const ended = await tx
      .updateTable('user_session')
      .set({ revoked_at: now })
      .where('id', '=', actor.sessionId)
      .where('user_id', '=', actor.userId)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ended) return
    await recordAudit(tx, { actor, at: now, action: 'session.closed', subject: { kind: 'session', id: ended.id, label: actor.email } })
  })
}
