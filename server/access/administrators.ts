import { sql } from 'kysely'
import type { Tx } from '../db/client.ts'
import { conflict, forbidden, notFound, stale } from '../kernel/refusal.ts'
import type { Actor, Grant } from './actor.ts'

const isWhole = (grant: Grant): boolean => grant.role === 'administrator' && grant.programmes === null && grant.departements === null

/** Rights are given by an administrator of the whole funder: one of a part of it could give themselves the rest. */
export function mustManagePeople(actor: Actor): void {
  if (!actor.grants.some(isWhole)) throw forbidden()
}

export interface ManagedAccount {
  readonly id: string
  readonly email: string
  readonly fullName: string
  readonly active: boolean
  readonly passwordHash: string | null
  readonly lastSignInAt: Date | null
  readonly grants: readonly Grant[]
}

/**
 * The account to be changed, held until the transaction ends. Changes of accounts of one funder go one after the other (its row
 * is locked first), so that two administrators who take each other's rights at the same instant do not both succeed.
 * Throws `not-found`, `stale-version`, or `own-account`: one's own rights are another person's affair.
 */
export async function holdAccount(tx: Tx, actor: Actor, id: string, version: number | null): Promise<ManagedAccount> {
  mustManagePeople(actor)
  await tx.selectFrom('funder').select('id').where('id', '=', actor.funderId).forNoKeyUpdate().executeTakeFirst()
  // rights may have been lost while waiting for the others
  const still = await tx
    .selectFrom('user_account as u')
    .innerJoin('role_grant as g', 'g.user_id', 'u.id')
    .select('u.id')
    .where('u.id', '=', actor.userId)
    .where('u.active', '=', true)
    .where('g.role', '=', 'administrator')
    .executeTakeFirst()
  if (!still) throw forbidden()
  const row = await tx
    .selectFrom('user_account')
    .select(['id', 'email', 'full_name', 'active', 'password_hash', 'last_sign_in_at', 'version'])
    .where('id', '=', id)
    .where('funder_id', '=', actor.funderId)
    .where('kind', '=', 'person')
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  if (version !== null && row.version !== version) throw stale()
  if (row.id === actor.userId) throw conflict('own-account')
  const grants = await tx
    .selectFrom('role_grant')
    .select([sql<Grant['role']>`role`.as('role'), 'programmes', 'departements'])
    .where('user_id', '=', id)
    .orderBy('role')
    .execute()
  return {
    id: row.id,
    email: row.email,
    fullName: row.full_name,
    active: row.active,
    passwordHash: row.password_hash,
    lastSignInAt: row.last_sign_in_at,
    grants,
  }
}

/** Refuses to leave a funder without an administrator who can enter: invited ones who never came do not count. */
export async function keepAnAdministrator(tx: Tx, actor: Actor, leaving: ManagedAccount): Promise<void> {
  if (!leaving.grants.some(({ role }) => role === 'administrator')) return
  const other = await tx
    .selectFrom('user_account as u')
    .innerJoin('role_grant as g', 'g.user_id', 'u.id')
    .select('u.id')
    .where('u.funder_id', '=', actor.funderId)
    .where('u.id', '!=', leaving.id)
    .where('u.active', '=', true)
    .where('u.kind', '=', 'person')
    .where('g.role', '=', 'administrator')
    .where('g.programmes', 'is', null)
    .where('g.departements', 'is', null)
    .where((eb) => eb.or([eb('u.password_hash', 'is not', null), eb('u.last_sign_in_at', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  if (!other) throw conflict('last-administrator')
}
