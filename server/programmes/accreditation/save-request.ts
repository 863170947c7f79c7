import type { Actor } from '../../access/actor.ts'
import { updateCase } from '../../cases/change-case.ts'
import { changesBetween, writeApplication } from '../../cases/write-application.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { type FieldFault, fieldFault, invalid } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { readRequest } from './accreditation.queries.ts'
import { writeRequest } from './accreditation.repository.ts'
import type { AccreditationRequest } from './accreditation.schemas.ts'
import { titleOf } from './open-request.ts'

export interface SaveInput {
  readonly caseId: string
  readonly version: number
  readonly request: AccreditationRequest
  /** Why a filed request is corrected; a draft needs none. */
  readonly reason: string | null
}

const COMPARED = ['presentation', 'departements', 'charterAccepted', 'consultants', 'lines'] as const

/** Saves the request as a whole. */
export const saveRequest = (services: Services, actor: Actor, input: SaveInput): Promise<number> =>
  writeApplication(services, actor, input, {
    programme: 'accreditation',
    write: async (tx, caseFile, { at, today }) => {
      const faults = faultsIn(input.request, today)
      if (faults.length > 0) throw invalid(...faults)
      const before = await readRequest(tx, caseFile.id)
      await writeRequest(tx, caseFile.id, input.request, at)
      await updateCase(tx, caseFile.id, { title: titleOf(input.request) })
      return async () => changesBetween(before, await readRequest(tx, caseFile.id), COMPARED)
    },
  })

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
