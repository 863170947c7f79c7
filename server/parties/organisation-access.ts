import { type Actor, hasRole, isAgent, type Role } from '../access/actor.ts'
import { forbidden, notFound } from '../kernel/refusal.ts'

/** Agents who write organisations; the other agents read them. */
export const PARTY_WRITERS = ['caseOfficer', 'supervisor', 'administrator'] as const satisfies readonly Role[]

/**
 * Agents see and write every organisation of their funder, whatever the départements and programmes of their grants:
 * aid is cumulated over the single undertaking, and a firm may belong to a group of another département.
 * Case files stay limited by grant.
 */
export const seesAllOrganisations = (actor: Actor): boolean => isAgent(actor)
export const writesAllOrganisations = (actor: Actor): boolean => hasRole(actor, ...PARTY_WRITERS)

/** Outside users: the organisations they act for. */
const belongsTo = (actor: Actor, organisationId: string): boolean =>
  hasRole(actor, 'applicant', 'consultant') && actor.organisationIds.includes(organisationId)

/** The funder's own limit is the query's; this is the person's. */
export const maySee = (actor: Actor, organisationId: string): boolean => seesAllOrganisations(actor) || belongsTo(actor, organisationId)

export const mayWrite = (actor: Actor, organisationId: string): boolean => writesAllOrganisations(actor) || belongsTo(actor, organisationId)

/** Throws `forbidden` to those who may see it, `not-found` to the others. */
export function requireWritable(actor: Actor, organisationId: string): void {
  if (!mayWrite(actor, organisationId)) throw maySee(actor, organisationId) ? forbidden() : notFound()
}

export function requireVisible(actor: Actor, organisationId: string): void {
  if (!maySee(actor, organisationId)) throw notFound()
}
