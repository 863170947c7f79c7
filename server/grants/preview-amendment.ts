import type { Actor } from '../access/actor.ts'
import { editionById } from '../cases/edition.queries.ts'
import { moduleOf } from '../cases/take-action.ts'
import { findVisibleCase } from '../cases/visible-cases.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { conflict, forbidden, notFound, type UnmetCondition } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'

interface Preview {
  /** What the history would keep of the proposal: before, after, the envelope. */
  readonly details: Readonly<Record<string, unknown>>
  readonly unmet: readonly UnmetCondition[]
}

/** What a proposal of amendment would change, and what stands in its way, as it would be judged now. Nothing is locked or written. */
export async function previewAmendment(
  services: Services,
  actor: Actor,
  { caseId, payload }: { readonly caseId: string; readonly payload: Readonly<Record<string, unknown>> },
): Promise<Preview> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const caseFile = await findVisibleCase(tx, actor, caseId)
    if (!caseFile) throw notFound()
    const edition = await editionById(tx, caseFile.editionId)
    const act = { tx, caseFile, edition, actor, at, today: day, action: 'proposeAmendment', reason: '-', payload }
    const verdict = await moduleOf(services, caseFile).judge(act)
    if (verdict.ok) return { details: verdict.details, unmet: [] }
    if (verdict.kind === 'unmet') return { details: verdict.details, unmet: verdict.unmet }
    if (verdict.kind === 'wrong-role') throw forbidden('role-may-not')
    if (verdict.kind === 'wrong-state') throw conflict('action-not-possible-now', { details: { state: caseFile.state } })
    // a programme that awards nothing has nothing to amend
    throw notFound()
  })
}
