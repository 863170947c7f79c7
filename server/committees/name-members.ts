import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { fieldFault, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { committeePeople } from './reviewer.queries.ts'
import { updateSession } from './session.repository.ts'
import { type OnSession, sessionToPrepare } from './session-access.ts'

/** Names who sits: committee members of the programme, at most one of them in the chair. Replaces the list. */
export async function nameMembers(
  services: Services,
  actor: Actor,
  input: OnSession & { readonly memberIds: readonly string[]; readonly chairId: string | null },
): Promise<void> {
  const at = services.clock.now()
  const memberIds = [...new Set(input.memberIds)]
  if (input.chairId !== null && !memberIds.includes(input.chairId)) throw invalid(fieldFault('/chairId', 'not-a-committee-member'))
  await inTransaction(services.db, async (tx) => {
    const session = await sessionToPrepare(tx, actor, input, ['draft', 'frozen'])
    const people = new Map((await committeePeople(tx, actor, session.programme)).map((person) => [person.id, person.fullName]))
    if (memberIds.some((id) => !people.has(id))) throw invalid(fieldFault('/memberIds', 'not-a-committee-member'))
    await tx.deleteFrom('committee_member').where('session_id', '=', session.id).execute()
    const rows = memberIds.map((userId) => ({
      ...{ session_id: session.id, user_id: userId, full_name: people.get(userId) ?? '', chair: userId === input.chairId },
    }))
    if (rows.length > 0) await tx.insertInto('committee_member').values(rows).execute()
    await updateSession(tx, session.id, {})
    await recordAudit(tx, {
      ...{ actor, at, action: 'committee.changed' },
      subject: { kind: 'committee', id: session.id, label: session.title },
      after: { members: rows.map((row) => row.full_name), chair: input.chairId ? people.get(input.chairId) : null },
    })
  })
}
