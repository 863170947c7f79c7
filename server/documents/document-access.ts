import { type Actor, AGENT_ROLES, hasRole, type Role } from '../access/actor.ts'
import type { CaseFile } from '../cases/case-file.ts'
import type { DocumentType } from '../cases/programme.ts'
import { grantsOn } from '../cases/visible-cases.ts'

/**
 * What a person who may see a case sees of its documents. `mission`: a consultant, who has no business with the figures
 * and certificates of the firm: only what concerns the start and the delivery, and what they handed in themselves.
 */
export type DocumentView = 'whole' | 'mission'

/** Who may hand in documents, agents first: a person with several roles acts in the first one that reaches the case. */
const HANDING_IN = ['caseOfficer', 'supervisor', 'paymentOfficer', 'authority', 'administrator'] as const satisfies readonly Role[]
export const UPLOAD_ROLES = [...HANDING_IN, 'applicant', 'consultant'] as const satisfies readonly Role[]

const AGENTS: readonly Role[] = AGENT_ROLES

/** Roles of the funder's own people that reach this case by programme and département. */
const agentRolesOn = (actor: Actor, caseFile: CaseFile): readonly Role[] =>
  grantsOn(actor, caseFile)
    .map((grant) => grant.role)
    .filter((role) => AGENTS.includes(role))

const isApplicantOf = (actor: Actor, caseFile: CaseFile): boolean =>
  hasRole(actor, caseFile.applicantRole) && actor.organisationIds.includes(caseFile.applicantOrganisationId)

/** For a case already known to be visible to this person. */
export const viewOf = (actor: Actor, caseFile: CaseFile): DocumentView =>
  agentRolesOn(actor, caseFile).length > 0 || isApplicantOf(actor, caseFile) ? 'whole' : 'mission'

/** The role in which this person may hand in a document for a case they see, or null (an auditor changes nothing). */
export function uploadRoleOf(actor: Actor, caseFile: CaseFile): Role | null {
  const held = agentRolesOn(actor, caseFile)
  const agent = HANDING_IN.find((role) => held.includes(role))
  if (agent) return agent
  if (isApplicantOf(actor, caseFile)) return caseFile.applicantRole
  return held.length === 0 && hasRole(actor, 'consultant') ? 'consultant' : null
}

/** Whether this view includes a version of a document of this type. */
export const inView = (
  view: DocumentView,
  actor: Actor,
  version: { readonly stage: DocumentType['stage'] | null; readonly uploadedBy: string },
): boolean => view === 'whole' || version.stage === 'start' || version.stage === 'delivery' || version.uploadedBy === actor.userId
