import { recordAudit } from '../audit/record.ts'
import type { Db, Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { conflict, fieldFault, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { writeGrants } from './change-grants.ts'
import { type OpenedSession, openSession, type Place } from './open-session.ts'
import { verifyPassword } from './password.ts'
import { hashToken } from './session.queries.ts'
import { countAttempt, forgetAttempts } from './sign-in-lock.ts'

/** What a link of confirmation is for, while it works. Changes nothing. Throws `link-not-valid`. */
export async function readRegistration(db: Db, token: string, now: Date) {
  const row = await db
    .selectFrom('registration as r')
    .innerJoin('funder as f', 'f.id', 'r.funder_id')
    .select(['r.id', 'r.funder_id', 'r.email', 'r.full_name', 'r.password_hash', 'r.capacity', 'r.locale', 'r.expires_at'])
    .select('f.name as funder_name')
    .where('r.token_hash', '=', hashToken(token))
    .where('r.expires_at', '>', now)
    .where('f.open_registration', '=', true)
    .where((eb) => {
      const account = eb.selectFrom('user_account as u').select('u.id').whereRef('u.email', '=', 'r.email')
      return eb.not(eb.exists(account.where((of) => of.or([of('u.entered', '=', true), of('u.funder_id', '=', of.ref('r.funder_id'))]))))
    })
    .executeTakeFirst()
  if (!row) throw conflict('link-not-valid')
  return row
}
type Pending = Awaited<ReturnType<typeof readRegistration>>

/**
 * Opens the account, with the role asked for and no organisation, and the first session. The password is asked again: whoever
 * reads the mailbox did not perhaps ask, and would otherwise confirm an account whose password another knows.
 * Throws `link-not-valid`, `too-many-attempts`, or the fault `wrong-password`.
 */
export async function confirmRegistration(services: Services, input: { token: string; password: string } & Place): Promise<OpenedSession> {
  const now = services.clock.now()
  const pending = await readRegistration(services.db, input.token, now)
  await countAttempt(services, { password: pending.email })
  if (!(await verifyPassword(pending.password_hash ?? '', input.password))) throw invalid(fieldFault('/password', 'wrong-password'))
  const opened = await inTransaction(services.db, (tx) => openAccount(tx, pending, input, now))
  await forgetAttempts(services.db, services.keys, { password: pending.email })
  return opened
}

async function openAccount(tx: Tx, pending: Pending, place: Place, now: Date): Promise<OpenedSession> {
  const { email, full_name: fullName, capacity } = pending
  // of two confirmations, or one and an invitation, the address belongs to the first
  const created = await tx
    .insertInto('user_account')
    .values({
      id: newId(now),
      funder_id: pending.funder_id,
      email,
      full_name: fullName,
      locale: pending.locale,
      registered_alone: true,
      password_hash: pending.password_hash,
      password_changed_at: now,
      created_at: now,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created) throw conflict('link-not-valid')
  const role = capacity === 'consultant' ? 'consultant' : 'applicant'
  await writeGrants(tx, created.id, [{ role, programmes: null, departements: null }], now)
  await tx.deleteFrom('registration').where('email', '=', email).execute()
  const session = await openSession(tx, { userId: created.id, method: 'password', place, now })
  const actor = {
    funderId: pending.funder_id,
    userId: created.id,
    fullName,
    sessionId: session.sessionId,
    origin: { address: place.address },
  }
  const subject = { kind: 'account', id: created.id, label: email } as const
  await recordAudit(tx, { actor, at: now, action: 'account.confirmed', subject, after: { registration: pending.id, fullName, role } })
  await recordAudit(tx, { actor, at: now, action: 'session.opened', subject: { kind: 'session', id: session.sessionId, label: email } })
  return session
}
