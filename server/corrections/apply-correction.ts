import { type Actor, administers } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, forbidden, notFound, stale } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import { type CorrectionRow, type CorrectionState, lockCorrection, moveCorrection } from './correction.repository.ts'
import type { CorrectionKey } from './list-changes.ts'

/**
 * Applies a correction whose list was made, or goes on with one that waits. From this instant new cases follow it, and calls still open;
 * a job takes the open cases over one by one (`apply-to-cases.ts`). Twice at once, one of both is refused: the row is locked, the version compared.
 */
export const applyCorrection = (services: Services, actor: Actor, key: CorrectionKey): Promise<number> =>
  change(services, actor, key, ['listed', 'halted'], async (tx, correction, at) => {
    const first = correction.state === 'listed' ? { applied_by: actor.userId, applied_at: at } : {}
    await moveCorrection(tx, key.id, { state: 'applying', ended_at: null, ...first })
    if (correction.state === 'listed')
      await tx
        .updateTable('call')
        .set((eb) => ({ edition_id: correction.correcting_id, version: eb('version', '+', 1) }))
        .where('edition_id', '=', correction.edition_id)
        .where('unsealed_at', 'is', null)
        .where('closes_at', '>=', at)
        .execute()
    await enqueue(tx, { job: 'apply-correction', payload: { correctionId: key.id }, now: at })
    return 'correction.applied'
  })

/** Stops between two cases: those done stay done, the rest waits to go on. */
export const haltCorrection = (services: Services, actor: Actor, key: CorrectionKey): Promise<number> =>
  change(services, actor, key, ['applying'], async (tx) => {
    await moveCorrection(tx, key.id, { state: 'halted' })
    return 'correction.halted'
  })

/** Gives up a correction that has changed nothing yet; its edition stays, for the record, and counts for nobody. */
export const abandonCorrection = (services: Services, actor: Actor, key: CorrectionKey): Promise<number> =>
  change(services, actor, key, ['draft', 'listing', 'listed'], async (tx, _correction, at) => {
    await moveCorrection(tx, key.id, { state: 'abandoned', ended_at: at })
    return 'correction.abandoned'
  })

type Told = 'correction.applied' | 'correction.halted' | 'correction.abandoned'

function change(
  services: Services,
  actor: Actor,
  key: CorrectionKey,
  from: readonly CorrectionState[],
  act: (tx: Tx, correction: CorrectionRow, at: Date) => Promise<Told>,
): Promise<number> {
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const correction = await lockCorrection(tx, { ...key, funderId: actor.funderId })
    if (!correction) throw notFound()
    if (!administers(actor, key.programme)) throw forbidden('role-may-not')
    if (correction.version !== key.version) throw stale()
    if (!from.some((state) => state === correction.state)) throw conflict('correction-not-in-this-state')
    const action = await act(tx, correction, at)
    const subject = { kind: 'correction', id: key.id, label: key.programme } as const
    await recordAudit(tx, { actor, at, action, subject, before: { state: correction.state }, after: { reason: correction.reason } })
    return correction.version + 1
  })
}
