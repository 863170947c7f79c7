import type { AuditAction } from '../audit/actions.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { queueAccountMail } from './account-mails.ts'
import type { Actor } from './actor.ts'
import { holdAccount, keepAnAdministrator, type ManagedAccount } from './administrators.ts'
import { withdrawTokens } from './email-token.ts'
import { clearSecondFactor } from './enrol-second-factor.ts'
import { endSessions } from './open-session.ts'

interface Target {
  readonly userId: string
  readonly version: number
}

/** One act on an account: held, changed, told to the journal. */
function change(
  services: Services,
  actor: Actor,
  target: Target,
  act: { action: AuditAction; after?: unknown; work: (tx: Tx, account: ManagedAccount, now: Date) => Promise<unknown> },
): Promise<{ version: number }> {
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const account = await holdAccount(tx, actor, target.userId, target.version)
    await act.work(tx, account, now)
    const { version } = await tx
      .updateTable('user_account')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', account.id)
      .returning('version')
      .executeTakeFirstOrThrow()
    const subject = { kind: 'account', id: account.id, label: account.email } as const
    await recordAudit(tx, { actor, at: now, action: act.action, subject, after: act.after })
    return { version }
  })
}

/** Closes an account: it enters no more, its sessions and links end. What it did stays, under its name; its cases keep their officer. */
export const deactivateAccount = (services: Services, actor: Actor, target: Target): Promise<{ version: number }> =>
  change(services, actor, target, {
    action: 'account.closed',
    work: async (tx, account, now) => {
      if (!account.active) throw conflict('account-already-closed')
      await keepAnAdministrator(tx, actor, account)
      await tx.updateTable('user_account').set({ active: false, deactivated_at: now }).where('id', '=', account.id).execute()
      await endSessions(tx, account.id, { now })
      await withdrawTokens(tx, account.id, { now })
    },
  })

/** Opens it again, with the rights and the password it had; whoever chose the password chooses another at the next sign-in. */
export const reactivateAccount = (services: Services, actor: Actor, target: Target): Promise<{ version: number }> =>
  change(services, actor, target, {
    action: 'account.reopened',
    work: async (tx, account) => {
      if (account.active) throw conflict('account-already-open')
      await tx
        .updateTable('user_account')
        .set({ active: true, deactivated_at: null, must_change_password: account.passwordHash !== null })
        .where('id', '=', account.id)
        .execute()
    },
  })

/** Asks for another password: open sessions are good for that only, from their next request on. */
export const forcePasswordChange = (services: Services, actor: Actor, target: Target): Promise<{ version: number }> =>
  change(services, actor, target, {
    action: 'account.changed',
    after: { mustChangePassword: true },
    work: async (tx, account) => {
      if (account.passwordHash === null) throw conflict('no-local-password')
      await tx.updateTable('user_account').set({ must_change_password: true }).where('id', '=', account.id).execute()
    },
  })

/** For who lost telephone and recovery codes: they sign in by password and set another up. Sessions end, and the person is told. */
export const removeSecondFactorOf = (services: Services, actor: Actor, target: Target): Promise<{ version: number }> =>
  change(services, actor, target, {
    action: 'factor.disabled',
    work: async (tx, account, now) => {
      await clearSecondFactor(tx, account.id)
      await endSessions(tx, account.id, { now })
      await queueAccountMail(tx, services, { kind: 'second-factor-changed', userId: account.id, now })
    },
  })
