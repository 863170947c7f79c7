import type { Actor } from '../../access/actor.ts'
import { editionById } from '../../cases/edition.queries.ts'
import { findVisibleCase, isAgentOn } from '../../cases/visible-cases.ts'
import { today } from '../../kernel/clock.ts'
import { notFound } from '../../kernel/refusal.ts'
import { accreditedFieldsOf } from '../../parties/accredited-field.queries.ts'
import type { Services } from '../../services.ts'
import { readRequest } from './accreditation.queries.ts'
import { rightsToday } from './certificate.ts'
import { judged } from './facts.ts'
import { AccreditationParameters } from './parameters.ts'
import { readRegisterEntry, registerAddress } from './register/register.queries.ts'

/**
 * All the console shows of a case beside the core's own page. What the service prepares (marks, proposals) is for those who work on the
 * case until the decision; the decision and its reasons are for both. 404 when the person may not see it.
 */
export async function describeRequest(services: Services, actor: Actor, caseId: string) {
  const caseFile = await findVisibleCase(services.db, actor, caseId)
  if (caseFile?.programme !== 'accreditation') throw notFound()
  const day = today(services.clock, actor.timeZone)
  const edition = await editionById(services.db, caseFile.editionId)
  const parameters = AccreditationParameters.parse(edition.parameters)
  const request = await readRequest(services.db, caseId)
  const agent = isAgentOn(actor, caseFile)
  const lines = judged(request, parameters, day)
  const entry = await readRegisterEntry(services.db, { funderId: caseFile.funderId, id: caseFile.id, on: day })
  return {
    version: caseFile.version,
    renewsCaseId: request.renewsCaseId,
    request: {
      presentation: request.presentation,
      departements: [...request.departements],
      charterAccepted: request.charterAccepted,
      consultants: request.consultants.map((consultant, index) => ({
        ...consultant,
        fields: request.lines
          .filter((line) => line.consultant === index)
          .map(({ field, evidence }) => ({ field, evidence: evidence.map((one) => ({ ...one })) })),
      })),
    },
    lines: lines.map((line) => ({
      consultant: line.consultant,
      consultantName: line.consultantName,
      field: line.field,
      competence: line.competence.result,
      competenceSteps: line.competence.steps.map((step) => ({ ...step })),
      proposal: agent ? line.proposal : null,
      decision: line.decision,
    })),
    grid: agent ? [...request.grid] : [],
    proposalNote: agent ? request.proposalNote : null,
    validFrom: request.validFrom,
    validUntil: request.validUntil,
    observationsUntil: request.observationsUntil,
    publicPage: entry ? await registerAddress(services.db, entry.id, caseFile.funderId) : null,
    certified: entry !== null && rightsToday(entry).length > 0,
    offered: [...parameters.fields],
    criteria: [...parameters.criteria],
    competenceRule: { ...parameters.competence },
    rights: (await accreditedFieldsOf(services.db, caseFile.applicantOrganisationId)).map(
      ({ field, status, from, until, insuranceUntil }) => ({
        ...{ field, status, from, until, insuranceUntil },
      }),
    ),
  }
}
