import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { findVisibleCase } from '../cases/visible-cases.ts'
import { inTransaction } from '../db/transaction.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { updateItem, updateSession } from './session.repository.ts'
import { mustBe, type OnSession, sessionToPrepare } from './session-access.ts'

export interface ItemInput {
  readonly proposal: 'favourable' | 'unfavourable' | null
  readonly proposalNote: string
  /** Put off by the committee, without a vote. */
  readonly adjourned: boolean
  /** Of an unfavourable decision or an adjournment. */
  readonly reason: string
}

/** What is proposed to the committee for a case, whether it puts the case off, and the reason it gives. */
export async function describeItem(
  services: Services,
  actor: Actor,
  input: OnSession & ItemInput & { readonly caseId: string },
): Promise<void> {
  const at = services.clock.now()
  const { sessionId, caseId, proposal, proposalNote, adjourned, reason } = input
  await inTransaction(services.db, async (tx) => {
    const session = await sessionToPrepare(tx, actor, input, ['draft', 'frozen', 'held'])
    if (!(await findVisibleCase(tx, actor, caseId))) throw notFound()
    // what the committee says, it says while it sits
    if (adjourned || reason !== '') mustBe(session, ['held'])
    if (!(await updateItem(tx, input, { proposal, proposal_note: proposalNote, adjourned, reason }))) throw notFound()
    await updateSession(tx, sessionId, {})
    const subject = { kind: 'committee', id: sessionId, label: session.title } as const
    const after = { caseId, proposal, proposalNote, adjourned, reason }
    await recordAudit(tx, { actor, at, action: 'committee.changed', subject, after })
  })
}
