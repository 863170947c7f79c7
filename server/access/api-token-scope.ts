import { forbidden } from '../kernel/refusal.ts'
import type { Actor, Grant, MachineLimits, Role } from './actor.ts'

/**
 * Roles a token may act in. Not `authority`: a decision bears the name of the person who takes it (article L212-1 of the
 * code des relations entre le public et l'administration); not a committee, which votes; not an outside user.
 */
export const TOKEN_ROLES = ['auditor', 'caseOfficer', 'supervisor', 'paymentOfficer', 'administrator'] as const satisfies readonly Role[]
export type TokenRole = (typeof TOKEN_ROLES)[number]

/** Kinds of routes (`tag` of a route) that are for people alone: sessions, accounts, rights, tokens, votes, their own reminders. No scope opens them. */
export const PEOPLE_ONLY: readonly string[] = [
  'Session',
  'Users',
  'Accounts',
  'Links of interest',
  'API tokens',
  'Mail',
  'Journal',
  'Committees',
  'Reminders',
  'Exports',
  'Corrections',
  'Webhooks',
  'Calendar',
  'Jobs',
  // a declaration is said by a person, after what they typed into the register
  'State aid',
]

/** `read:Cases`, `write:Cases` (a tag of the API document) or `call:listCases` (one operation). */
export const SCOPE = /^(?:(?:read|write):[A-Za-z][A-Za-z ]{0,39}|call:[a-z][A-Za-z0-9]{0,79})$/

/** What is looked at of a route; the route itself belongs to the HTTP layer. */
export interface ScopedRoute {
  readonly method: string
  readonly tag: string
  readonly operationId: string
  readonly permission: 'public' | 'signed-in' | readonly Role[]
}

export const scopesCover = (scopes: readonly string[], route: ScopedRoute): boolean =>
  scopes.includes(`call:${route.operationId}`) || scopes.includes(`${route.method === 'get' ? 'read' : 'write'}:${route.tag}`)

/** Refuses a token the route it was not made for, and any route its maker may not call today. */
export function limitMachine(route: ScopedRoute, limits: MachineLimits): void {
  if (PEOPLE_ONLY.includes(route.tag)) throw forbidden('route-not-for-machines')
  if (!scopesCover(limits.scopes, route)) throw forbidden('token-out-of-scope')
  const { permission } = route
  if (typeof permission !== 'string' && !limits.creatorGrants.some(({ role }) => permission.includes(role))) {
    throw forbidden('token-without-rights')
  }
}

export interface TokenScope {
  readonly funderId: string
  /** null: tokens of every maker. */
  readonly createdBy: string | null
}

/** Tokens an administrator sees and revokes: all those of the funder, or only their own when they administer a part of it. */
export function tokenScopeOf(actor: Actor): TokenScope {
  const whole = actor.grants.some(
    ({ role, programmes, departements }) => role === 'administrator' && programmes === null && departements === null,
  )
  return { funderId: actor.funderId, createdBy: whole ? null : actor.userId }
}

/** Roles of a person from which a token's role follows: each from itself; reading for an audit also from `administrator`, who may make tokens. */
const SOURCES: Readonly<Record<TokenRole, readonly Role[]>> = {
  auditor: ['auditor', 'administrator'],
  caseOfficer: ['caseOfficer'],
  supervisor: ['supervisor'],
  paymentOfficer: ['paymentOfficer'],
  administrator: ['administrator'],
}

/**
 * What a token may do now: its role, where its own list of programmes and the present rights of its maker meet.
 * Empty when the maker has lost the role: never more than the maker has.
 */
export function grantsOfToken(
  token: { role: TokenRole; programmes: readonly string[] | null },
  creator: readonly Grant[],
): readonly Grant[] {
  return creator.flatMap((grant) => {
    if (!SOURCES[token.role].includes(grant.role)) return []
    const programmes = meet(token.programmes, grant.programmes)
    return programmes?.length === 0 ? [] : [{ role: token.role, programmes, departements: grant.departements }]
  })
}

/** null is "all of them". */
const meet = (a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null =>
  a === null ? b : b === null ? a : a.filter((one) => b.includes(one))
