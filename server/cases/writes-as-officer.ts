import { type Actor, hasRole } from '../access/actor.ts'
import { conflict, fieldFault, invalid } from '../kernel/refusal.ts'
import type { CaseFile } from './case-file.ts'
import { grantsOn } from './visible-cases.ts'

const CORRECTABLE = ['submitted', 'documentsRequested', 'complete']

/**
 * Whether the person writes the application as an officer; refuses when it may not be written at this moment. A draft is its author's; once filed,
 * the applicant changes it while documents are requested (CRPA L114-5), and an officer corrects it with a reason (L114-6).
 */
export function writesAsOfficer(actor: Actor, caseFile: CaseFile, reason: string | null): boolean {
  const member = actor.organisationIds.includes(caseFile.applicantOrganisationId) && hasRole(actor, caseFile.applicantRole)
  const officer = grantsOn(actor, caseFile).some((grant) => grant.role === 'caseOfficer')
  if (caseFile.state === 'draft' && (member || (officer && caseFile.createdBy === actor.userId))) return officer && !member
  if (member && caseFile.state === 'documentsRequested') return false
  if (!officer || !CORRECTABLE.includes(caseFile.state)) throw conflict('application-not-open', { details: { state: caseFile.state } })
  if (reason === null) throw invalid(fieldFault('/reason', 'required'))
  return true
}
