import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { conflict, fieldFault, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { queueAccountMail } from './account-mails.ts'
import type { Actor, Grant } from './actor.ts'
import { holdAccount, mustManagePeople } from './administrators.ts'
import { checkGrants, writeGrants } from './change-grants.ts'
import { issueEmailToken } from './email-token.ts'

export interface Invitation {
  readonly fullName: string
  readonly email: string
  readonly locale: 'fr' | 'en'
  readonly grants: readonly Grant[]
}

/** Opens an account with its rights and sends a link to choose the password. Nobody but its owner ever knows one. */
export async function invitePerson(services: Services, actor: Actor, input: Invitation): Promise<string> {
  mustManagePeople(actor)
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const { fullName, email, locale, grants } = input
    await checkGrants(tx, services, actor, grants)
    const created = await tx
      .insertInto('user_account')
      .values({ id: newId(now), funder_id: actor.funderId, email, full_name: fullName, locale, entered: false, created_at: now })
      // the address may have an account with another funder: only its owner is told, when they follow the link
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!created) throw invalid(fieldFault('/email', 'email-already-used'))
    await writeGrants(tx, created.id, grants, now)
    await sendInvitation(tx, services, actor, created.id, now)
    const subject = { kind: 'account', id: created.id, label: email } as const
    await recordAudit(tx, { actor, at: now, action: 'account.invited', subject, after: { fullName, email, grants } })
    return created.id
  })
}

/** The link again, for who lost it or let it grow old; the one before no longer works. */
export async function inviteAgain(services: Services, actor: Actor, userId: string): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const account = await holdAccount(tx, actor, userId, null)
    if (account.passwordHash !== null || account.lastSignInAt !== null || !account.active) throw conflict('already-entered')
    await sendInvitation(tx, services, actor, userId, now)
    await recordAudit(tx, { actor, at: now, action: 'account.invited', subject: { kind: 'account', id: userId, label: account.email } })
  })
}

async function sendInvitation(tx: Tx, services: Services, actor: Actor, userId: string, now: Date): Promise<void> {
  const link = await issueEmailToken(tx, { userId, purpose: 'invitation', createdBy: actor.userId, now })
  if (!link) throw new Error('a new identifier was already taken')
  await queueAccountMail(tx, services, { kind: 'invitation', userId, link, inviterName: actor.fullName, now })
}
