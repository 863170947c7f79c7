import { type Actor, hasRole, isAgent, isRecusedFrom, type Role } from '../access/actor.ts'
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

export const mayWrite = (actor: Actor, organisationId: string): boolean =>
  (writesAllOrganisations(actor) && !isRecusedFrom(actor, organisationId)) || belongsTo(actor, organisationId)

/**
 * An agent with a link of interest reads what the register says of the firm, and writes nothing of it: figures, accreditations and the links of
 * a group decide on its cases, and on who is kept away from them.
 */
export function refuseRecused(actor: Actor, ...organisationIds: readonly string[]): void {
  if (organisationIds.some((id) => isRecusedFrom(actor, id))) throw forbidden('recused-from-organisation')
}

/** Throws `forbidden` to those who may see it, `not-found` to the others. */
export function requireWritable(actor: Actor, organisationId: string): void {
  if (!belongsTo(actor, organisationId)) refuseRecused(actor, organisationId)
  if (!mayWrite(actor, organisationId)) throw maySee(actor, organisationId) ? forbidden() : notFound()
}

export function requireVisible(actor: Actor, organisationId: string): void {
  if (!maySee(actor, organisationId)) throw notFound()
}
