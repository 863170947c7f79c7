import { type Actor, hasRole } from '../../access/actor.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { updateCase } from '../../cases/change-case.ts'
import { editionById } from '../../cases/edition.queries.ts'
import { grantsOn } from '../../cases/visible-cases.ts'
import { type Changes, changesBetween, writeApplication } from '../../cases/write-application.ts'
import { maskedIban, parseIban } from '../../kernel/iban.ts'
import { add, formatMoney, parseMoney, ZERO } from '../../kernel/money.ts'
import { conflict, type FieldFault, fieldFault, invalid } from '../../kernel/refusal.ts'
import { cleanIdentifier, siretFault } from '../../kernel/siret.ts'
import type { Services } from '../../services.ts'
import { readProject, writeApplication as writeProject } from './apprentic.repository.ts'
import type { ApprenticApplication } from './apprentic.schemas.ts'
import { isApprenticeShort, namesApprentice } from './apprentice.ts'
import { ApprenticParameters } from './parameters.ts'

const CORRECTABLE = ['filed', 'documentsRequested']

export interface SaveInput {
  readonly caseId: string
  readonly version: number
  readonly application: ApprenticApplication
  /** Why a filed application is corrected; a draft needs none. */
  readonly reason: string | null
}

/** Saves the application as a whole: a draft after the closing of the call as well. */
export const saveApplication = (services: Services, actor: Actor, input: SaveInput): Promise<number> =>
  writeApplication(services, actor, input, {
    programme: 'apprentic',
    writesAs: mayCorrect,
    write: async (tx, caseFile) => {
      const parameters = ApprenticParameters.parse((await editionById(tx, caseFile.editionId)).parameters)
      const application = checked(input.application, parameters)
      const before = await readProject(tx, caseFile.id)
      await writeProject(tx, caseFile.id, application)
      await updateCase(tx, caseFile.id, {
        title: application.title,
        requested_amount: formatMoney(add(ZERO, ...application.lines.map(({ amount }) => parseMoney(amount)))),
        beneficiary_iban: application.beneficiaryIban,
      })
      return async () =>
        told(
          changesBetween(
            { ...before, title: caseFile.title, beneficiaryIban: maskedIban(caseFile.beneficiaryIban) },
            { ...(await readProject(tx, caseFile.id)), title: application.title, beneficiaryIban: maskedIban(application.beneficiaryIban) },
          ),
        )
    },
  })

/** Whether the person acts as an officer; refuses when it may not write at this moment. */
function mayCorrect(actor: Actor, caseFile: CaseFile, reason: string | null): boolean {
  const member = actor.organisationIds.includes(caseFile.applicantOrganisationId) && hasRole(actor, 'applicant')
  if (member && (caseFile.state === 'draft' || caseFile.state === 'documentsRequested')) return false
  const officer = grantsOn(actor, caseFile).some((grant) => grant.role === 'caseOfficer')
  if (!officer || !CORRECTABLE.includes(caseFile.state)) throw conflict('application-not-open', { details: { state: caseFile.state } })
  if (reason === null) throw invalid(fieldFault('/reason', 'required'))
  return true
}

/** Checks what the schema cannot; returns the application with its identifiers in their electronic form. */
function checked(application: ApprenticApplication, parameters: ApprenticParameters): ApprenticApplication {
  const { projectStart, projectEnd, contractFrom, contractUntil } = application
  const siret = application.centreSiret ? cleanIdentifier(application.centreSiret) : null
  const wrong = siret === null ? null : siretFault(siret)
  const iban = application.beneficiaryIban ? parseIban(application.beneficiaryIban) : null
  const faults = [
    ...namingFaults(application),
    ...application.lines.flatMap(({ category }, index) =>
      parameters.categories.includes(category)
        ? []
        : [fieldFault(`/application/lines/${index}/category`, 'unknown-category', { allowed: parameters.categories })],
    ),
    ...(projectStart && projectEnd && projectEnd < projectStart ? [fieldFault('/application/projectEnd', 'end-before-start')] : []),
    ...(contractFrom && contractUntil && contractUntil < contractFrom
      ? [fieldFault('/application/contractUntil', 'end-before-start')]
      : []),
    ...(wrong ? [fieldFault('/application/centreSiret', wrong)] : []),
    ...(application.beneficiaryIban && !iban ? [fieldFault('/application/beneficiaryIban', 'invalid-iban')] : []),
  ]
  if (faults.length > 0) throw invalid(...faults)
  return { ...application, centreSiret: siret, beneficiaryIban: iban }
}

/** The apprentice is named shortly, and nowhere else: lists, search, letters and the jury read the rest. */
function namingFaults({ apprentice, lines, ...application }: ApprenticApplication): FieldFault[] {
  const texts: readonly (readonly [string, string])[] = [
    ...(['title', 'description', 'objectives', 'tools'] as const).map((field) => [field, application[field]] as const),
    ...lines.map(({ label }, index) => [`lines/${index}/label`, label] as const),
  ]
  return [
    ...(isApprenticeShort(apprentice) ? [] : [fieldFault('/application/apprentice', 'given-name-and-initial')]),
    ...texts.flatMap(([field, text]) =>
      namesApprentice(text, apprentice) ? [fieldFault(`/application/${field}`, 'names-apprentice')] : [],
    ),
  ]
}

const UNTOLD: readonly string[] = ['apprentice', 'apprenticeMinor', 'tutor']

/** The history is read by more people than the application and is never erased: that the apprentice changed is told, not who. */
const told = (changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, UNTOLD.includes(field) ? { from: null, to: null } : change]))
