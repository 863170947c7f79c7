import type { Actor } from '../access/actor.ts'
import { moduleOf } from '../cases/take-action.ts'
import { findVisibleCase, viewOfCase } from '../cases/visible-cases.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Services } from '../services.ts'
import { type CaseDocument, type ChecklistItem, caseDocuments, documentChecklist } from './case-documents.queries.ts'
import { inChecklist, inView, uploadRoleOf } from './document-access.ts'

export interface CaseDocuments {
  /** This person may hand in a document now. */
  readonly mayAdd: boolean
  readonly checklist: readonly ChecklistItem[]
  readonly documents: readonly CaseDocument[]
}

/** What this person sees of the documents of a case; null when they may not know of the case. */
export async function readCaseDocuments(
  services: Services,
  actor: Actor,
  wanted: { caseId: string; on: LocalDate },
): Promise<CaseDocuments | null> {
  const caseFile = await findVisibleCase(services.db, actor, wanted.caseId)
  if (!caseFile) return null
  const view = await viewOfCase(services.db, actor, caseFile)
  const checklist = await documentChecklist(services.db, wanted)
  const stages = new Map(checklist.map((item) => [item.code, item.stage]))
  const documents = (await caseDocuments(services.db, wanted.caseId)).flatMap((document) => {
    const stage = stages.get(document.type) ?? null
    const versions = document.versions.filter(({ uploadedBy }) => inView(view, actor, { stage, uploadedBy }))
    return versions.length > 0 ? [{ ...document, versions }] : []
  })
  const lifecycle = moduleOf(services, caseFile).lifecycles.find((candidate) => candidate.code === caseFile.lifecycleCode)
  return {
    mayAdd: uploadRoleOf(view, actor, caseFile) !== null && !lifecycle?.final.includes(caseFile.state),
    checklist: checklist.filter((item) => inChecklist(view, item.stage)),
    documents,
  }
}
