import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { findVisibleCase, grantsOn } from '../cases/visible-cases.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, forbidden, notFound, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { deleteReview, findReview } from './review.repository.ts'
import { PREPARING_ROLES } from './session-access.ts'

/** Takes a case back from a reviewer, who has not handed the review in; what they had written is lost. */
export async function removeReview(services: Services, actor: Actor, input: { reviewId: string; version: number }): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const review = await findReview(tx, input.reviewId, true)
    const caseFile = review ? await findVisibleCase(tx, actor, review.caseId) : null
    if (!review || !caseFile) throw notFound()
    if (!grantsOn(actor, caseFile).some(({ role }) => PREPARING_ROLES.some((one) => one === role))) throw forbidden('role-may-not')
    if (review.state === 'submitted') throw conflict('review-submitted')
    if (review.version !== input.version) throw stale()
    await deleteReview(tx, review.id)
    await recordAudit(tx, {
      actor,
      at,
      action: 'review.removed',
      subject: { kind: 'case', id: caseFile.id, label: caseFile.reference },
      before: { reviewerId: review.reviewerId },
    })
  })
}
