import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { seal } from '../kernel/keys.ts'
import { forbidden, Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { AGENT_ROLES, type Role } from './actor.ts'
import type { Identity } from './oidc-exchange.ts'
import { type OpenedSession, openSession, type Place } from './open-session.ts'
import { hashToken } from './session.queries.ts'
import { needsSecondFactor } from './session-limit.ts'

interface Account {
  readonly id: string
  readonly funderId: string
  readonly fullName: string
  readonly email: string
  readonly active: boolean
  readonly oidcAllowed: boolean
  readonly ownFactor: boolean
  readonly demonstration: boolean
  readonly roles: readonly Role[]
}

const noAccount = (): Refusal => forbidden('oidc-no-account')

/**
 * Opens a session for the account of this identity. An identity not seen before is tied to the open account of an agent with
 * the same verified address, once and for all; no account and no right is ever made of what a provider says.
 */
export async function signInWithIdentity(
  services: Services,
  input: { identity: Identity; place: Place; previousToken: string | null },
): Promise<OpenedSession> {
  const { identity, place } = input
  const now = services.clock.now()
  try {
    return await inTransaction(services.db, async (tx) => {
      const account = await accountOf(tx, identity, place, now)
      if (!account.active || !account.oidcAllowed) throw noAccount()
      if (!identity.strong && (account.ownFactor || needsSecondFactor(grantsOf(account)))) throw forbidden('oidc-second-factor-missing')
      if (input.previousToken) await endPrevious(tx, input.previousToken, now)
      const session = await openSession(tx, { userId: account.id, method: 'oidc', place, now })
      await tx
        .insertInto('oidc_session')
        .values({
          session_id: session.sessionId,
          issuer: identity.issuer,
          id_token: seal(services.keys.derive('oidc-id-token'), identity.idToken),
        })
        .execute()
      await tx
        .updateTable('user_identity')
        .set({ last_used_at: now })
        .where('issuer', '=', identity.issuer)
        .where('subject', '=', identity.subject)
        .execute()
      await recordAudit(tx, {
        actor: auditActor(account, place, session.sessionId),
        at: now,
        action: 'session.opened',
        subject: { kind: 'session', id: session.sessionId, label: account.email },
        after: { provider: identity.issuer },
      })
      return session
    })
  } catch (error) {
    if (error instanceof Refusal) await noteRefused(services, identity, place, error.code)
    throw error
  }
}

const grantsOf = ({ roles, demonstration }: Account) => ({ grants: roles.map((role) => ({ role })), demonstration })

const auditActor = (account: Account, place: Place, sessionId: string | null = null) => ({
  funderId: account.funderId,
  userId: account.id,
  fullName: account.fullName,
  sessionId,
  origin: { address: place.address },
})

/** The account tied to this identity, tying it now when it is the first time. */
async function accountOf(tx: Tx, identity: Identity, place: Place, now: Date): Promise<Account> {
  const linked = await linkedAccount(tx, identity)
  if (linked) return linked
  if (identity.email === null || !identity.emailVerified) throw forbidden('oidc-email-not-verified')
  const account = await readAccount(tx, { email: identity.email })
  const agent = account?.roles.some((role) => AGENTS.includes(role)) ?? false
  if (!account?.active || !account.oidcAllowed || !agent) throw noAccount()
  const tied = await tx
    .insertInto('user_identity')
    .values({ issuer: identity.issuer, subject: identity.subject, user_id: account.id, linked_at: now, last_used_at: now })
    // two first sign-ins at once, or an account that another person of the provider already has
    .onConflict((on) => on.doNothing())
    .returning('user_id')
    .executeTakeFirst()
  if (!tied) {
    const other = await linkedAccount(tx, identity)
    if (!other) throw noAccount()
    return other
  }
  await tx.updateTable('user_account').set({ entered: true }).where('id', '=', account.id).execute()
  await recordAudit(tx, {
    actor: auditActor(account, place),
    at: now,
    action: 'identity.linked',
    subject: { kind: 'account', id: account.id, label: account.email },
    after: { provider: identity.issuer },
  })
  return account
}

const AGENTS: readonly Role[] = AGENT_ROLES

async function linkedAccount(tx: Tx, identity: Pick<Identity, 'issuer' | 'subject'>): Promise<Account | null> {
  const found = await tx
    .selectFrom('user_identity')
    .select('user_id')
    .where('issuer', '=', identity.issuer)
    .where('subject', '=', identity.subject)
    .executeTakeFirst()
  return found ? readAccount(tx, { id: found.user_id }) : null
}

async function readAccount(tx: Tx, by: { id: string } | { email: string }): Promise<Account | null> {
  const rows = await tx
    .selectFrom('user_account as u')
    .innerJoin('funder as f', 'f.id', 'u.funder_id')
    .select([
      'u.id',
      'u.funder_id',
      'u.full_name',
      'u.email',
      'u.active',
      'u.entered',
      'u.oidc_allowed',
      'u.totp_confirmed_at',
      'f.demonstration',
    ])
    .where('u.kind', '=', 'person')
    .where((eb) => ('id' in by ? eb('u.id', '=', by.id) : eb('u.email', '=', by.email)))
    .orderBy('u.entered', 'desc')
    .limit(2)
    .forUpdate('u')
    .execute()
  const [row, second] = rows
  // invited by several funders and entered with none: which one is meant is told by the link of the invitation, not by the provider
  if (!row || (second && !row.entered)) return null
  const grants = await tx.selectFrom('role_grant').select('role').where('user_id', '=', row.id).execute()
  return {
    id: row.id,
    funderId: row.funder_id,
    fullName: row.full_name,
    email: row.email,
    active: row.active,
    oidcAllowed: row.oidc_allowed,
    ownFactor: row.totp_confirmed_at !== null,
    demonstration: row.demonstration,
    roles: grants.map(({ role }) => role as Role),
  }
}

/** The session this browser had before: one who signs in again leaves no second one behind. */
const endPrevious = (tx: Tx, token: string, now: Date) =>
  tx
    .updateTable('user_session')
    .set({ revoked_at: now })
    .where('token_hash', '=', hashToken(token))
    .where('revoked_at', 'is', null)
    .execute()

/** A refusal of a known account is in the journal; of an address nobody has here, there is no funder to tell. */
async function noteRefused(services: Services, identity: Identity, place: Place, why: string): Promise<void> {
  const account = await services.db
    .transaction()
    .execute(async (tx) => (await linkedAccount(tx, identity)) ?? (identity.email ? readAccount(tx, { email: identity.email }) : null))
  if (!account) return
  await recordAudit(services.db, {
    actor: auditActor(account, place),
    at: services.clock.now(),
    action: 'session.refused',
    subject: { kind: 'account', id: account.id, label: account.email },
    after: { why, provider: identity.issuer },
  })
}
