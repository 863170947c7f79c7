import { type Actor, AGENT_ROLES } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Db } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { forbidden, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { tellWebhooks } from '../webhooks/tell-webhooks.ts'
import { findVisibleCase, grantsOn, isAgentOn, viewOfCase } from './visible-cases.ts'

/** Agents who write on a case they see: all but the auditor and the administrator, who look. */
const WRITERS = AGENT_ROLES.filter((role) => role !== 'auditor' && role !== 'administrator')

/** Writes a message on the case; an internal note is read by agents only. Notes are never changed. */
export async function addNote(
  services: Services,
  actor: Actor,
  input: { caseId: string; text: string; internal: boolean },
): Promise<string> {
  const caseFile = await findVisibleCase(services.db, actor, input.caseId)
  if (!caseFile) throw notFound()
  const roles = grantsOn(actor, caseFile).map(({ role }) => role)
  // one who only audits this case, but instructs others, changes nothing here
  if (isAgentOn(actor, caseFile) && !WRITERS.some((role) => roles.includes(role))) throw forbidden('role-may-not')
  if (input.internal && !isAgentOn(actor, caseFile)) throw forbidden('agents-only')
  const at = services.clock.now()
  const id = newId(at)
  await inTransaction(services.db, async (tx) => {
    await tx
      .insertInto('case_note')
      .values({ id, case_id: caseFile.id, author_id: actor.userId, text: input.text, internal: input.internal, at })
      .execute()
    const after = { noteId: id, internal: input.internal, characters: input.text.length }
    await recordAudit(tx, { actor, at, action: 'case.noted', subject: { kind: 'case', id: caseFile.id, label: caseFile.reference }, after })
    // that there is one, never what it says nor who wrote it
    await tellWebhooks(tx, {
      ...{ kind: 'note.added', eventId: id, caseId: caseFile.id, funderId: caseFile.funderId, at },
      about: { audience: input.internal ? 'agents' : 'parties' },
    })
  })
  return id
}

/** Messages of a case, oldest first; internal notes only for those who work on it. 404 when the person may not see the case. */
export async function listNotes(db: Db, actor: Actor, caseId: string) {
  const caseFile = await findVisibleCase(db, actor, caseId)
  if (!caseFile) throw notFound()
  let query = db
    .selectFrom('case_note as n')
    .innerJoin('user_account as u', 'u.id', 'n.author_id')
    .select(['n.id', 'n.text', 'n.internal', 'n.at', 'u.full_name'])
    .where('n.case_id', '=', caseId)
    .orderBy('n.at')
    .orderBy('n.id')
    .limit(500)
  if (!isAgentOn(actor, caseFile)) query = query.where('n.internal', '=', false)
  // the exchanges are those of the service with the applicant: one of many who benefit reads what they wrote themselves
  if ((await viewOfCase(db, actor, caseFile)) === 'own') query = query.where('n.author_id', '=', actor.userId)
  const rows = await query.execute()
  return rows.map((row) => ({ id: row.id, text: row.text, internal: row.internal, at: row.at.toISOString(), authorName: row.full_name }))
}
