import type { Actor } from '../access/actor.ts'
import type { AuditAction } from '../audit/actions.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { conflict, fieldFault, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { scoresOf } from './ranking.queries.ts'
import { SPREAD_POINTS } from './scoring.ts'
import { type CommitteeSession, itemsOf, membersOf, noteRecusals, updateItem, updateSession } from './session.repository.ts'
import { type OnSession, sessionToPrepare } from './session-access.ts'

/** Closes the agenda: no case is added, removed or moved from then on. The members named see it; who is kept away from which case is noted. */
export async function freezeSession(services: Services, actor: Actor, input: OnSession): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const session = await sessionToPrepare(tx, actor, input, ['draft'])
    const items = await itemsOf(tx, session.id)
    if (items.length === 0) throw conflict('agenda-empty')
    const members = await membersOf(tx, session.id)
    if (members.length < session.quorum) throw conflict('too-few-members', { details: { members: members.length, quorum: session.quorum } })
    const scores = await scoresOf(
      tx,
      items.map((item) => item.caseId),
      SPREAD_POINTS,
    )
    for (const { caseId, points } of scores.values())
      if (points !== null) await updateItem(tx, { sessionId: session.id, caseId }, { score: points })
    await noteRecusals(tx, { sessionId: session.id, on: today(services.clock, actor.timeZone), at })
    await updateSession(tx, session.id, { state: 'frozen', frozen_by: actor.userId, frozen_at: at })
    await journal(tx, { actor, at, session, action: 'committee.frozen', after: { cases: items.map((item) => item.reference) } })
  })
}

interface Presence {
  readonly presentIds: readonly string[]
}

/** The session begins: who is there. From then on members vote. */
export async function holdSession(services: Services, actor: Actor, input: OnSession & Presence): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const session = await sessionToPrepare(tx, actor, input, ['frozen'])
    await writePresence(tx, session, input)
    await noteRecusals(tx, { sessionId: session.id, on: today(services.clock, actor.timeZone), at })
    await updateSession(tx, session.id, { state: 'held', held_at: at })
    await journal(tx, { actor, at, session, action: 'committee.held', after: { present: input.presentIds } })
  })
}

/** Somebody came late, or was not there after all; who has voted was. */
export async function recordPresence(services: Services, actor: Actor, input: OnSession & Presence): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const session = await sessionToPrepare(tx, actor, input, ['held'])
    await writePresence(tx, session, input)
    await noteRecusals(tx, { sessionId: session.id, on: today(services.clock, actor.timeZone), at })
    await updateSession(tx, session.id, {})
    await journal(tx, { actor, at, session, action: 'committee.changed', after: { present: input.presentIds } })
  })
}

/** Gives the session up: its cases may go to another one. */
export async function cancelSession(services: Services, actor: Actor, input: OnSession & { readonly reason: string }): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const session = await sessionToPrepare(tx, actor, input, ['draft', 'frozen', 'held'])
    await tx.updateTable('committee_item').set({ live: false }).where('session_id', '=', session.id).execute()
    await updateSession(tx, session.id, { state: 'cancelled', cancelled_at: at, cancel_reason: input.reason })
    await journal(tx, { actor, at, session, action: 'committee.cancelled', after: { reason: input.reason } })
  })
}

async function writePresence(tx: Tx, session: CommitteeSession, { presentIds }: Presence): Promise<void> {
  const members = await membersOf(tx, session.id)
  if (presentIds.some((id) => members.every((member) => member.userId !== id)))
    throw invalid(fieldFault('/presentIds', 'not-a-committee-member'))
  for (const { userId, present } of members) {
    const now = presentIds.includes(userId)
    if (now !== present)
      await tx
        .updateTable('committee_member')
        .set({ present: now })
        .where('session_id', '=', session.id)
        .where('user_id', '=', userId)
        .execute()
  }
}

const journal = (
  tx: Tx,
  { actor, at, session, action, after }: { actor: Actor; at: Date; session: CommitteeSession; action: AuditAction; after: unknown },
): Promise<void> => recordAudit(tx, { actor, at, action, subject: { kind: 'committee', id: session.id, label: session.title }, after })
