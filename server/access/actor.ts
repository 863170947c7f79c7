import type { RequestOrigin } from '../audit/origin.ts'

/** The closed list of roles; a grant limits a role to some programmes and départements of the funder. */
export const ROLES = [
  'caseOfficer',
  'supervisor',
  'authority',
  'paymentOfficer',
  'committeeMember',
  'administrator',
  'consultant',
  'applicant',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]
/** In which capacity an act is taken: a role, or nobody, when the system states what a date has brought about. */
export type ActingRole = Role | 'system'

/** Roles of the funder's own people. */
export const AGENT_ROLES = [
  'caseOfficer',
  'supervisor',
  'authority',
  'paymentOfficer',
  'administrator',
  'auditor',
] as const satisfies readonly Role[]
/** Roles that see a case only through an organisation they belong to. */
export const OUTSIDE_ROLES = ['applicant', 'consultant'] as const satisfies readonly Role[]

export interface Grant {
  readonly role: Role
  /** null: every programme of the funder. */
  readonly programmes: readonly string[] | null
  /** null: every département of the funder. */
  readonly departements: readonly string[] | null
}

/** A session good for one thing only, until it is done. */
export type SessionLimit = 'password-change-required' | 'second-factor-required'

/** What a token of a machine is held to on each request, beside its grants: its routes, and what its maker may do now. */
export interface MachineLimits {
  readonly scopes: readonly string[]
  readonly creatorId: string
  readonly creatorGrants: readonly Grant[]
}

/** The person on whose behalf a request runs. Rebuilt from the database on each request, so a change of rights takes effect at once. */
export interface Actor {
  readonly userId: string
  readonly sessionId: string
  readonly funderId: string
  readonly fullName: string
  readonly email: string
  readonly locale: 'fr' | 'en'
  /** IANA zone of the funder: legal dates are dates of this zone. */
  readonly timeZone: string
  readonly grants: readonly Grant[]
  /** Organisations the person acts for. */
  readonly organisationIds: readonly string[]
  /** What the person has to do before anything else (`session-limit.ts`). */
  readonly limitedTo?: SessionLimit | null
  /** Present when a machine acts, by its token. */
  readonly machine?: MachineLimits
  /** Where the request comes from; absent for what no request asked (imports from a terminal, seeds). */
  readonly origin?: RequestOrigin
  /** Organisations a link of interest keeps the person away from today, with every firm of their groups (`interest.queries.ts`). */
  readonly recusedOrganisationIds: readonly string[]
}

/** The account of nobody. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What acts without a person: no role, no organisation, no session. It may take the automatic lines of a lifecycle only. */
export const systemActor = (funder: { readonly id: string; readonly timeZone: string }): Actor => ({
  userId: NOBODY,
  sessionId: NOBODY,
  funderId: funder.id,
  fullName: 'Guichet',
  email: '',
  locale: 'fr',
  timeZone: funder.timeZone,
  grants: [],
  organisationIds: [],
  recusedOrganisationIds: [],
})
export const isSystem = (actor: Pick<Actor, 'userId'>): boolean => actor.userId === NOBODY

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean => actor.grants.some((grant) => roles.includes(grant.role))
export const isAgent = (actor: Actor): boolean => hasRole(actor, ...AGENT_ROLES)

/** Grants that reach this programme and département. A case without département is reached by unlimited grants only. */
export const grantsFor = (actor: Actor, programme: string, departement: string | null): readonly Grant[] =>
  actor.grants.filter(
    (grant) =>
      (grant.programmes === null || grant.programmes.includes(programme)) &&
      (grant.departements === null || (departement !== null && grant.departements.includes(departement))),
  )

/** Whether a link of interest keeps the person away from this organisation and its cases. */
export const isRecusedFrom = (actor: Pick<Actor, 'recusedOrganisationIds'>, organisationId: string): boolean =>
  actor.recusedOrganisationIds.includes(organisationId)

/**
 * Whether the person administers this programme for the whole funder. Money and rules have no département:
 * an administrator of some départements sets up neither.
 */
export const administers = (actor: Actor, programme: string): boolean =>
  actor.grants.some(
    ({ role, programmes, departements }) =>
      role === 'administrator' && departements === null && (programmes === null || programmes.includes(programme)),
  )

/** An administrator of all programmes and départements: what concerns the funder as a whole (imports) is theirs. */
export const administersAll = (actor: Actor): boolean =>
  actor.grants.some(({ role, programmes, departements }) => role === 'administrator' && programmes === null && departements === null)
