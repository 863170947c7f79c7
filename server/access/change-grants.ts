import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { conflict, type FieldFault, fieldFault, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { type Actor, AGENT_ROLES, type Grant, OUTSIDE_ROLES, type Role } from './actor.ts'
import { holdAccount, keepAnAdministrator } from './administrators.ts'
import { endSessions } from './open-session.ts'

/** Roles an administrator gives. Those of applicants and consultants come with their organisation. */
export const GIVEN_ROLES = [...AGENT_ROLES, 'committeeMember'] as const satisfies readonly Role[]

/** Programmes this installation has and départements of the funder, each role once. Throws `invalid-fields`. */
export async function checkGrants(tx: Tx, services: Services, actor: Actor, grants: readonly Grant[]): Promise<void> {
  const funder = await tx.selectFrom('funder').select('departements').where('id', '=', actor.funderId).executeTakeFirstOrThrow()
  const faults: FieldFault[] = []
  grants.forEach((grant, index) => {
    if (grants.findIndex(({ role }) => role === grant.role) !== index) faults.push(fieldFault(`/grants/${index}/role`, 'repeated'))
    grant.programmes?.forEach((code, at) => {
      if (!services.programmes.get(code)) faults.push(fieldFault(`/grants/${index}/programmes/${at}`, 'unknown-programme'))
    })
    grant.departements?.forEach((code, at) => {
      if (!funder.departements.includes(code)) faults.push(fieldFault(`/grants/${index}/departements/${at}`, 'departement-not-of-funder'))
    })
  })
  if (faults.length > 0) throw invalid(...faults)
}

const list = (values: readonly string[] | null): string[] | null => (values === null ? null : [...new Set(values)].sort())

/** Writes these rights, after `checkGrants`. */
export async function writeGrants(tx: Tx, userId: string, grants: readonly Grant[], now: Date): Promise<void> {
  await tx.deleteFrom('role_grant').where('user_id', '=', userId).execute()
  await tx
    .insertInto('role_grant')
    .values(
      grants.map(({ role, programmes, departements }) => ({
        id: newId(now),
        user_id: userId,
        role,
        programmes: list(programmes),
        departements: list(departements),
      })),
    )
    .execute()
}

/**
 * Replaces the rights of a person. Their sessions end: what was opened under other rights is signed in to again.
 * Throws `last-administrator`, `own-account`, `outside-account`, `not-found`, `stale-version`, `invalid-fields`.
 */
export async function changeGrants(
  services: Services,
  actor: Actor,
  input: { userId: string; version: number; grants: readonly Grant[] },
): Promise<{ version: number }> {
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const account = await holdAccount(tx, actor, input.userId, input.version)
    const outside: readonly Role[] = OUTSIDE_ROLES
    if (account.grants.some(({ role }) => outside.includes(role))) throw conflict('outside-account')
    await checkGrants(tx, services, actor, input.grants)
    const stays = input.grants.some(
      ({ role, programmes, departements }) => role === 'administrator' && programmes === null && departements === null,
    )
    if (!stays) await keepAnAdministrator(tx, actor, account)
    await writeGrants(tx, account.id, input.grants, now)
    await endSessions(tx, account.id, { now })
    const { version } = await tx
      .updateTable('user_account')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', account.id)
      .returning('version')
      .executeTakeFirstOrThrow()
    const subject = { kind: 'account', id: account.id, label: account.email } as const
    const [before, after] = [{ grants: account.grants }, { grants: input.grants }]
    await recordAudit(tx, { actor, at: now, action: 'grants.changed', subject, before, after })
    return { version }
  })
}
