import type { CaseFile } from '../../cases/case-file.ts'
import { updateCase } from '../../cases/change-case.ts'
import { editionById } from '../../cases/edition.queries.ts'
import type { Tx } from '../../db/client.ts'
import { addMonths, type LocalDate } from '../../kernel/local-date.ts'
import { lastAccreditation, type Request, readRequest } from './accreditation.queries.ts'
import { insertRequest, writeRequest } from './accreditation.repository.ts'
import type { AccreditationRequest } from './accreditation.schemas.ts'
import { AccreditationParameters } from './parameters.ts'

/**
 * A new request of a consultancy that has been accredited renews it: what it said and proved then is carried over, except trainings too
 * old to count and the charter, which is signed anew. Documents still valid are found again by their type (CRPA L113-12).
 */
export async function openRequest(tx: Tx, caseFile: CaseFile): Promise<void> {
  const last = await lastAccreditation(tx, caseFile.applicantOrganisationId)
  await insertRequest(tx, caseFile.id, last?.caseId ?? null)
  if (!last) return
  const edition = await editionById(tx, caseFile.editionId)
  const { competence } = AccreditationParameters.parse(edition.parameters)
  // the day of the case in its own zone is the core's business: a day more or less decides nothing here, the check is made again
  const day = caseFile.createdAt.toISOString().slice(0, 10) as LocalDate
  const request = carriedOver(await readRequest(tx, last.caseId), addMonths(day, -competence.trainingMonths))
  await writeRequest(tx, caseFile.id, request, caseFile.createdAt)
  await updateCase(tx, caseFile.id, { title: titleOf(request) })
}

const carriedOver = (before: Request, since: LocalDate): AccreditationRequest => ({
  presentation: before.presentation,
  departements: [...before.departements],
  charterAccepted: false,
  consultants: before.consultants.map(({ fullName, experience }, index) => ({
    fullName,
    experience,
    fields: before.lines
      .filter(({ consultant }) => consultant === index)
      .map(({ field, evidence }) => ({ field, evidence: evidence.filter(({ kind, on }) => kind !== 'training' || on >= since) })),
  })),
})

/** What a list shows of the request: its named consultants. */
export const titleOf = ({ consultants }: AccreditationRequest): string =>
  consultants
    .map(({ fullName }) => fullName)
    .filter((name) => name !== '')
    .join(', ')
    .slice(0, 300)
