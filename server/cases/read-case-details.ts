import type { Actor } from '../access/actor.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { limitsOfCase } from './case-limits.queries.ts'
import { listEvents } from './case-page.queries.ts'
import { editionById } from './edition.queries.ts'
import { moduleOf } from './take-action.ts'
import { findVisibleCase, seesWholeCase } from './visible-cases.ts'

/** History of a case, newest first, as this person may read it: of the page and of its export. Throws `not-found`. */
export async function readCaseEvents(
  services: Services,
  actor: Actor,
  { caseId, ...page }: { caseId: string; cursor?: string | undefined; limit: number },
) {
  const caseFile = await findVisibleCase(services.db, actor, caseId)
  if (!caseFile) throw notFound()
  const preparatory = ['assign', 'rule-corrected', ...moduleOf(services, caseFile).preparatoryActs]
  return listEvents(services.db, actor, { caseFile, preparatory, ...page })
}

/** Time limits of a case, for whoever sees all of it; nothing for the others. Throws `not-found`. */
export async function readCaseLimits(services: Services, actor: Actor, caseId: string) {
  const caseFile = await findVisibleCase(services.db, actor, caseId)
  if (!caseFile) throw notFound()
  if (!seesWholeCase(actor, caseFile)) return []
  const edition = await editionById(services.db, caseFile.editionId)
  return limitsOfCase(services.db, moduleOf(services, caseFile), caseFile, edition)
}
