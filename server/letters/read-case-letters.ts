import type { Actor } from '../access/actor.ts'
import { findVisibleCase } from '../cases/visible-cases.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { lettersOfCase } from './letters.queries.ts'

/** A case this person may see with its letters, oldest first: of the page and of its export. Throws `not-found`. */
export async function readCaseLetters(services: Services, actor: Actor, caseId: string) {
  const caseFile = await findVisibleCase(services.db, actor, caseId)
  if (!caseFile) throw notFound()
  const kinds = services.programmes.get(caseFile.programme)?.letters ?? {}
  return { caseFile, kinds, items: await lettersOfCase(services.db, actor, caseFile, kinds) }
}
