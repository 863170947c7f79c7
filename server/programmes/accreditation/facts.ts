import { documentFaults } from '../../cases/document-request.ts'
import type { DutyFacts } from '../../cases/judging.ts'
import type { ActContext } from '../../cases/programme.ts'
import { givenDate } from '../../cases/stated-dates.ts'
import { dutyOf } from '../../cases/take-duty.ts'
import { type ChecklistItem, documentChecklist } from '../../documents/case-documents.queries.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { type FieldFault, fieldFault, invalid } from '../../kernel/refusal.ts'
import { INSURANCE_DOCUMENT } from '../../parties/accreditation.ts'
import { endsOfRights, keptUntil, lastInvitation, otherRequest } from './accreditation.queries.ts'
import { type Line, type Request, readRequest } from './accreditation.repository.ts'
import type { LineOutcome, Mark } from './accreditation.schemas.ts'
import { type Competence, type CompetenceInputs, digitalCompetence } from './competence.ts'
import { AccreditationParameters } from './parameters.ts'

/** A line with its digital competence on the day of the act. */
export interface JudgedLine extends Line {
  readonly inputs: CompetenceInputs
  readonly competence: Competence
}

/** Everything the conditions judge, read once in the transaction of the act. */
export interface AccreditationFacts extends DutyFacts {
  readonly parameters: AccreditationParameters
  readonly request: Request
  readonly lines: readonly JudgedLine[]
  readonly kind: string
  readonly checklist: readonly ChecklistItem[]
  /** Last day of the insurance certificate held; null: none, or none with an end. */
  readonly insuredUntil: LocalDate | null
  /** Its date of issue, when it was stated. */
  readonly insuredFrom: LocalDate | null
  /** Reference of another request under examination. */
  readonly otherRequest: string | null
  /** Last day of the rights held, by field. */
  readonly rights: ReadonlyMap<string, LocalDate>
  readonly invitedBy: string | null
  /** Last day of the rights kept while this accreditation is being renewed. */
  readonly keptUntil: LocalDate | null
  readonly given: {
    readonly grid: readonly Mark[] | null
    /** What the act says of each line; for the decision, the proposal where it says nothing. Null in a preview. */
    readonly outcomes: readonly LineOutcome[] | null
    /** First and last day of the cover noted. */
    readonly from: LocalDate | null
    readonly until: LocalDate | null
  }
}

export async function loadFacts(context: ActContext): Promise<AccreditationFacts> {
  const { tx, caseFile, edition, actor, today } = context
  const parameters = AccreditationParameters.parse(edition.parameters)
  const request = await readRequest(tx, caseFile.id)
  checkStated(context, request)
  const organisationId = caseFile.applicantOrganisationId
  const organisation = await tx.selectFrom('organisation').select('kind').where('id', '=', organisationId).executeTakeFirstOrThrow()
  const checklist = await documentChecklist(tx, { caseId: caseFile.id, on: today })
  const insurance = checklist.find(({ code }) => code === INSURANCE_DOCUMENT)?.document ?? null
  return {
    parameters,
    request,
    lines: judged(request, parameters, today),
    parties: [organisationId],
    kind: organisation.kind,
    checklist,
    insuredUntil: insurance?.validUntil ?? null,
    insuredFrom: insurance?.issuedOn ?? null,
    duty: await dutyOf(tx, caseFile.id, actor.userId),
    otherRequest: await otherRequest(tx, { organisationId, exceptCaseId: caseFile.id }),
    rights: await endsOfRights(tx, organisationId),
    invitedBy: await lastInvitation(tx, caseFile.id),
    keptUntil: await keptUntil(tx, caseFile.id),
    given: {
      grid: (context.payload?.grid as readonly Mark[] | undefined) ?? null,
      outcomes: outcomesOf(context, request),
      from: givenDate(context.payload, 'from'),
      until: givenDate(context.payload, 'until'),
    },
  }
}

/** Every line with its digital competence on a day. */
export const judged = (request: Request, parameters: AccreditationParameters, on: LocalDate): JudgedLine[] =>
  request.lines.map((line) => {
    const inputs: CompetenceInputs = {
      consultant: line.consultant,
      field: line.field,
      on,
      evidence: line.evidence.map(({ kind, on: day, digital }) => ({ kind, on: day, digital })),
    }
    return { ...line, inputs, competence: digitalCompetence(inputs, parameters.competence) }
  })

function outcomesOf({ payload, action }: ActContext, request: Request): readonly LineOutcome[] | null {
  const stated = payload?.lines as readonly LineOutcome[] | undefined
  const proposed = request.lines.flatMap(({ consultant, field, proposal }) => (proposal ? [{ consultant, field, ...proposal }] : []))
  if (action !== 'accredit') return stated ?? null
  const said = stated ?? []
  return [...said, ...proposed.filter((line) => !said.some((one) => sameLine(one, line)))]
}

/** Whether both speak of the same field of the same consultant. */
export const sameLine = (
  one: { readonly consultant: number; readonly field: string },
  other: { readonly consultant: number; readonly field: string },
): boolean => one.consultant === other.consultant && one.field === other.field

/** Refuses what the schema of the payload cannot see: lines nobody asked for, said twice, criteria and documents the edition does not know. */
function checkStated(context: ActContext, request: Request): void {
  const { payload } = context
  if (payload === null) return
  const lines = (payload.lines ?? []) as readonly LineOutcome[]
  const [from, until] = [payload.from, payload.until]
  const ends = typeof from === 'string' && typeof until === 'string' && until < from
  const faults: FieldFault[] = [
    ...(ends ? [fieldFault('/payload/until', 'ends-before-start', { from })] : []),
    ...lines.flatMap((line, index) => {
      if (!request.lines.some((asked) => sameLine(asked, line))) return [fieldFault(`/payload/lines/${index}`, 'line-not-requested')]
      const twice = lines.findIndex((one) => sameLine(one, line)) < index
      return twice ? [fieldFault(`/payload/lines/${index}`, 'line-twice')] : []
    }),
    ...documentFaults(context, payload),
  ]
  if (faults.length > 0) throw invalid(...faults)
}
