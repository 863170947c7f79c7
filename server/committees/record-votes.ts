import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { findVisibleCase } from '../cases/visible-cases.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { forbidden, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { CommitteeSession } from './session.repository.ts'
import { isNamed, mustBe, preparesFor, visibleSession } from './session-access.ts'
import type { Vote } from './vote-outcome.ts'

export interface OnItem {
  readonly sessionId: string
  readonly caseId: string
}

export interface VoteInput {
  readonly userId: string
  /** null takes a vote back. */
  readonly vote: Vote | null
}

/**
 * Notes votes on one case while the session is held: a member their own, whoever prepares the session anybody's. Who is absent or kept away
 * is refused by the database. No version is asked for: each vote is a row of its own, and members vote at the same time.
 */
export async function recordVotes(
  services: Services,
  actor: Actor,
  input: OnItem & { readonly votes: readonly VoteInput[] },
): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const session = await itemToWrite(tx, actor, input)
    const secretary = preparesFor(actor, session.programme)
    if (!secretary && input.votes.some(({ userId }) => userId !== actor.userId)) throw forbidden('role-may-not')
    mustBe(session, ['held'])
    for (const { userId, vote } of [...input.votes].sort((one, other) => (one.userId < other.userId ? -1 : 1))) {
      if (!(await isNamed(tx, session.id, userId))) throw notFound()
      await writeVote(tx, { ...input, userId, vote, enteredBy: actor.userId, at })
    }
    const subject = { kind: 'committee', id: session.id, label: session.title } as const
    await recordAudit(tx, { actor, at, action: 'committee.voted', subject, after: { caseId: input.caseId, votes: input.votes } })
  })
}

async function writeVote(tx: Tx, input: OnItem & VoteInput & { enteredBy: string; at: Date }): Promise<void> {
  const key = { session_id: input.sessionId, case_id: input.caseId, user_id: input.userId }
  if (input.vote === null) {
    await tx
      .deleteFrom('committee_vote')
      .where((eb) => eb.and(key))
      .execute()
    return
  }
  await tx
    .insertInto('committee_vote')
    .values({ ...key, vote: input.vote, entered_by: input.enteredBy, at: input.at })
    .onConflict((on) =>
      on
        .columns(['session_id', 'case_id', 'user_id'])
        .doUpdateSet({ vote: sql`excluded.vote`, entered_by: sql`excluded.entered_by`, at: sql`excluded.at` }),
    )
    .execute()
}

/** A member leaves the room for this case of their own accord; their vote on it, if any, no longer counts. */
export async function declareRecusal(services: Services, actor: Actor, input: OnItem & { readonly userId: string }): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const session = await itemToWrite(tx, actor, input)
    if (input.userId !== actor.userId && !preparesFor(actor, session.programme)) throw forbidden('role-may-not')
    mustBe(session, ['frozen', 'held'])
    if (!(await isNamed(tx, session.id, input.userId))) throw notFound()
    const key = { session_id: input.sessionId, case_id: input.caseId, user_id: input.userId }
    if (session.state === 'held') await writeVote(tx, { ...input, vote: null, enteredBy: actor.userId, at })
    await tx
      .insertInto('committee_recusal')
      .values({ ...key, kind: 'declared', at })
      .onConflict((on) => on.doNothing())
      .execute()
    const subject = { kind: 'committee', id: session.id, label: session.title } as const
    await recordAudit(tx, { actor, at, action: 'recusal.recorded', subject, after: { caseId: input.caseId, userId: input.userId } })
  })
}

/** The session, locked, of an item whose case this person may see: 404 else, which is also what a linked member gets. */
async function itemToWrite(tx: Tx, actor: Actor, { sessionId, caseId }: OnItem): Promise<CommitteeSession> {
  const session = await visibleSession(tx, actor, sessionId, true)
  const item = await tx
    .selectFrom('committee_item')
    .select('case_id')
    .where('session_id', '=', sessionId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!item || !(await findVisibleCase(tx, actor, caseId))) throw notFound()
  return session
}
