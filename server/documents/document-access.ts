import { type Actor, AGENT_ROLES, hasRole, type Role } from '../access/actor.ts'
import type { CaseFile } from '../cases/case-file.ts'
import type { DocumentType } from '../cases/programme.ts'
import { type CaseView, grantsOn } from '../cases/visible-cases.ts'

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

/** The role in which this person may hand in a document for a case they see, or null (an auditor changes nothing). */
export function uploadRoleOf(view: CaseView, actor: Actor, caseFile: CaseFile): Role | null {
  const held = agentRolesOn(actor, caseFile)
  const agent = HANDING_IN.find((role) => held.includes(role))
  if (agent) return agent
  if (isApplicantOf(actor, caseFile)) return caseFile.applicantRole
  return held.length === 0 && view === 'mission' && hasRole(actor, 'consultant') ? 'consultant' : null
}

/**
 * The stages of a case whose documents a view includes. `mission`: a consultant, who has no business with the figures and certificates
 * of the firm: only what concerns the start and the delivery. `application`: only what was handed in with it.
 */
const inStage = (view: CaseView, stage: DocumentType['stage'] | null): boolean => {
  if (view === 'whole') return true
  return view === 'application' ? stage === 'application' : view === 'mission' && (stage === 'start' || stage === 'delivery')
}

/** Whether this view includes a version of a document of this type. Everybody sees what they handed in themselves. */
export const inView = (
  view: CaseView,
  actor: Actor,
  version: { readonly stage: DocumentType['stage'] | null; readonly uploadedBy: string },
): boolean => inStage(view, version.stage) || version.uploadedBy === actor.userId

/** Whether the checklist of this view names a document of this stage. */
export const inChecklist = (view: CaseView, stage: DocumentType['stage']): boolean =>
  view === 'mission' ? stage !== 'application' : inStage(view, stage)
