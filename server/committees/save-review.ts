import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { moduleOf } from '../cases/take-action.ts'
import { findVisibleCase } from '../cases/visible-cases.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, type FieldFault, fieldFault, invalid, notFound, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { findReview, type Mark, marksOf, type Review, updateReview, writeMarks } from './review.repository.ts'

export interface ReviewInput {
  readonly reviewId: string
  readonly version: number
  readonly marks: readonly Mark[]
}

/** Keeps what the reviewer has written so far; criteria that are not given stay as they are. Returns the new version. */
export async function saveReview(services: Services, actor: Actor, input: ReviewInput): Promise<number> {
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const { review } = await ownReview(tx, services, actor, input)
    checkMarks(review, input.marks)
    await writeMarks(tx, review.id, input.marks)
    await updateReview(tx, review.id, { saved_at: at })
    return review.version + 1
  })
}

/** Hands the review in: a mark and a reason for each criterion. It is not changed afterwards. */
export async function submitReview(services: Services, actor: Actor, input: Omit<ReviewInput, 'marks'>): Promise<number> {
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const { review, caseFile } = await ownReview(tx, services, actor, input)
    const marks = new Map((await marksOf(tx, [review.id])).get(review.id)?.map((mark) => [mark.criterion, mark]))
    const missing = review.grid.flatMap(({ code, ...labels }, index): FieldFault[] => {
      const criterion = actor.locale === 'fr' ? labels.labelFr : labels.labelEn
      const given = marks.get(code)
      return [
        ...(given?.mark === undefined || given.mark === null ? [fieldFault(`/marks/${index}/mark`, 'mark-missing', { criterion })] : []),
        ...(given?.reason.trim() ? [] : [fieldFault(`/marks/${index}/reason`, 'reason-missing', { criterion })]),
      ]
    })
    if (missing.length > 0) throw invalid(...missing)
    await updateReview(tx, review.id, { state: 'submitted', submitted_at: at })
    await recordAudit(tx, {
      actor,
      at,
      role: 'committeeMember',
      action: 'review.submitted',
      subject: { kind: 'case', id: caseFile.id, label: caseFile.reference },
      after: { marks: [...marks.values()] },
    })
    return review.version + 1
  })
}

/** The review of this very person, locked, while it can still be written: 404 for another's, 412 when it was written meanwhile. */
async function ownReview(
  tx: Tx,
  services: Services,
  actor: Actor,
  input: Omit<ReviewInput, 'marks'>,
): Promise<{ review: Review; caseFile: CaseFile }> {
  const review = await findReview(tx, input.reviewId, true)
  if (review?.reviewerId !== actor.userId) throw notFound()
  // a link declared since the assignment hides the case, and with it the review
  const caseFile = await findVisibleCase(tx, actor, review.caseId)
  if (!caseFile) throw notFound()
  if (review.state === 'submitted') throw conflict('review-submitted')
  if (review.version !== input.version) throw stale()
  if (!moduleOf(services, caseFile).committee?.reviewedIn.includes(caseFile.state))
    throw conflict('action-not-possible-now', { details: { state: caseFile.state } })
  return { review, caseFile }
}

function checkMarks(review: Review, marks: readonly Mark[]): void {
  const scales = new Map(review.grid.map(({ code, scale }) => [code, scale]))
  const faults = marks.flatMap(({ criterion, mark }, index): FieldFault[] => {
    const scale = scales.get(criterion)
    if (scale === undefined) return [fieldFault(`/marks/${index}/criterion`, 'unknown-criterion')]
    if (mark !== null && (mark < 0 || mark > scale)) return [fieldFault(`/marks/${index}/mark`, 'outside-scale', { maximum: scale })]
    return []
  })
  if (new Set(marks.map(({ criterion }) => criterion)).size < marks.length) faults.push(fieldFault('/marks', 'criterion-twice'))
  if (faults.length > 0) throw invalid(...faults)
}
