import { forbidden } from '../kernel/refusal.ts'
import type { Actor, Grant, Role, SessionLimit } from './actor.ts'

/** Roles that decide, pay or give rights: a password alone does not open their sessions. */
export const SECOND_FACTOR_ROLES: readonly Role[] = ['authority', 'paymentOfficer', 'administrator']

/** Whether these rights ask for a second factor. The invented funder is left out: its passwords are known to everyone. */
export const needsSecondFactor = (account: { grants: readonly Pick<Grant, 'role'>[]; demonstration: boolean }): boolean =>
  !account.demonstration && account.grants.some(({ role }) => SECOND_FACTOR_ROLES.includes(role))

/**
 * What stands between this session and its rights, read anew on each request. Who came through an identity provider
 * proved there who they are: neither our password nor our second factor is theirs.
 */
export function limitOf(account: {
  method: string
  mustChangePassword: boolean
  secondFactor: boolean
  demonstration: boolean
  grants: readonly Pick<Grant, 'role'>[]
}): SessionLimit | null {
  if (account.method !== 'password') return null
  if (account.mustChangePassword) return 'password-change-required'
  return needsSecondFactor(account) && !account.secondFactor ? 'second-factor-required' : null
}

/** The few routes a limited session reaches: to see who one is, to leave, to change language and to do what is asked. */
const ALWAYS = ['readSession', 'signOut', 'changeLanguage']
const OPEN: Readonly<Record<SessionLimit, readonly string[]>> = {
  'password-change-required': [...ALWAYS, 'changePassword'],
  'second-factor-required': [...ALWAYS, 'readSecondFactor', 'startSecondFactor', 'confirmSecondFactor'],
}

/** Refuses every other route, with what is asked first. */
export function refuseLimited(actor: Pick<Actor, 'limitedTo'>, operationId: string): void {
  const limit = actor.limitedTo
  if (limit && !OPEN[limit].includes(operationId)) throw forbidden(limit)
}
