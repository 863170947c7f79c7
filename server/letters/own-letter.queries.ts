import { type Actor, hasRole, OUTSIDE_ROLES } from '../access/actor.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'

/** A letter written to an organisation this person acts for, on a case they may know of; null otherwise. */
export async function ownLetter(db: Db, actor: Actor, { caseId, letterId }: { caseId: string; letterId: string }) {
  if (!hasRole(actor, ...OUTSIDE_ROLES) || actor.organisationIds.length === 0) return null
  const row = await db
    .selectFrom('letter as l')
    .innerJoin('case_file', 'case_file.id', 'l.case_id')
    .leftJoin('letter_file as f', 'f.letter_id', 'l.id')
    .select(['l.id', 'l.kind', 'l.status', 'l.organisation_id', 'f.sha256', 'case_file.reference', 'case_file.programme_code'])
    .where('l.id', '=', letterId)
    .where('l.case_id', '=', caseId)
    .where('l.organisation_id', 'in', [...actor.organisationIds])
    .where(visibleTo(actor))
    .executeTakeFirst()
  return row ?? null
}
