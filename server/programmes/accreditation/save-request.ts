import { type Actor, hasRole } from '../../access/actor.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { updateCase } from '../../cases/change-case.ts'
import { recordEvent } from '../../cases/record-event.ts'
import { grantsOn, lockVisibleCase } from '../../cases/visible-cases.ts'
import { inTransaction } from '../../db/transaction.ts'
import { today } from '../../kernel/clock.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { conflict, type FieldFault, fieldFault, invalid, notFound, stale } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { readRequest } from './accreditation.queries.ts'
import { writeRequest } from './accreditation.repository.ts'
import type { AccreditationRequest } from './accreditation.schemas.ts'
import { titleOf } from './open-request.ts'

const CORRECTABLE = ['submitted', 'documentsRequested', 'complete']

export interface SaveInput {
  readonly caseId: string
  readonly version: number
  readonly request: AccreditationRequest
  /** Why a filed request is corrected; a draft needs none. */
  readonly reason: string | null
}

/**
 * Saves the request as a whole. A draft is saved without a trace; once filed, the consultancy changes it only while documents are
 * requested, and an officer corrects it with a reason: both leave an event that says what was and what is.
 */
export async function saveRequest(services: Services, actor: Actor, input: SaveInput): Promise<number> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const caseFile = await lockVisibleCase(tx, actor, input.caseId)
    if (caseFile?.programme !== 'accreditation') throw notFound()
    if (caseFile.version !== input.version) throw stale()
    const officer = writesAsOfficer(actor, caseFile, input.reason)
    const faults = faultsIn(input.request, day)
    if (faults.length > 0) throw invalid(...faults)
    const before = await readRequest(tx, caseFile.id)
    await writeRequest(tx, caseFile.id, input.request, at)
    await updateCase(tx, caseFile.id, { title: titleOf(input.request) })
    if (caseFile.state === 'draft') {
      await updateCase(tx, caseFile.id, { version: caseFile.version + 1, last_event_at: at })
      return caseFile.version + 1
    }
    const after = await readRequest(tx, caseFile.id)
    const fields = ['presentation', 'departements', 'charterAccepted', 'consultants', 'lines'] as const
    const changed = fields.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    await recordEvent(tx, {
      caseFile,
      action: officer ? 'correct' : 'completeApplication',
      actor,
      role: officer ? 'caseOfficer' : caseFile.applicantRole,
      at,
      today: day,
      reason: input.reason,
      basis: officer ? 'CRPA L114-6' : 'CRPA L114-5',
      details: { changes: Object.fromEntries(changed.map((name) => [name, { from: before[name], to: after[name] }])) },
    })
    return caseFile.version + 1
  })
}

/** Whether the person acts as an officer; refuses when it may not write at this moment. */
function writesAsOfficer(actor: Actor, caseFile: CaseFile, reason: string | null): boolean {
  const member = actor.organisationIds.includes(caseFile.applicantOrganisationId) && hasRole(actor, caseFile.applicantRole)
  const officer = grantsOn(actor, caseFile).some((grant) => grant.role === 'caseOfficer')
  if (caseFile.state === 'draft' && (member || (officer && caseFile.createdBy === actor.userId))) return officer && !member
  if (member && caseFile.state === 'documentsRequested') return false
  if (!officer || !CORRECTABLE.includes(caseFile.state)) throw conflict('application-not-open', { details: { state: caseFile.state } })
  if (reason === null) throw invalid(fieldFault('/reason', 'required'))
  return true
}

/** What the schema cannot see: a field twice for one consultant, evidence that lies ahead. */
function faultsIn(request: AccreditationRequest, day: LocalDate): FieldFault[] {
  return request.consultants.flatMap(({ fields }, index) =>
    fields.flatMap(({ field, evidence }, place) => {
      const at = `/request/consultants/${index}/fields/${place}`
      const twice = fields.findIndex((one) => one.field === field) < place
      return [
        ...(twice ? [fieldFault(`${at}/field`, 'field-twice')] : []),
        ...evidence.flatMap(({ on }, proof) => (on > day ? [fieldFault(`${at}/evidence/${proof}/on`, 'date-in-future')] : [])),
      ]
    }),
  )
}
