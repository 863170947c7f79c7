import type { Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Criterion } from '../cases/programme.ts'
import type { Db, Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import type { Review as ReviewTable } from '../db/types.ts'

/** What a reviewer says of one criterion; a draft may lack either. */
export interface Mark {
  readonly criterion: string
  readonly mark: number | null
  readonly reason: string
}

export interface Review {
  readonly id: string
  readonly funderId: string
  readonly caseId: string
  readonly reviewerId: string
  readonly grid: readonly Criterion[]
  readonly state: 'assigned' | 'submitted'
  readonly assignedAt: Date
  readonly savedAt: Date | null
  readonly submittedAt: Date | null
  readonly version: number
}

const reviewOf = (row: Selectable<ReviewTable>): Review => ({
  id: row.id,
  funderId: row.funder_id,
  caseId: row.case_id,
  reviewerId: row.reviewer_id,
  grid: row.grid as unknown as Criterion[],
  state: row.state as Review['state'],
  assignedAt: row.assigned_at,
  savedAt: row.saved_at,
  submittedAt: row.submitted_at,
  version: row.version,
})

export type NewReview = Pick<Review, 'id' | 'funderId' | 'caseId' | 'reviewerId' | 'grid' | 'assignedAt'> & { readonly assignedBy: string }

export async function insertReviews(tx: Tx, reviews: readonly NewReview[]): Promise<void> {
  if (reviews.length === 0) return
  await tx
    .insertInto('review')
    .values(
      reviews.map((review) => ({
        id: review.id,
        funder_id: review.funderId,
        case_id: review.caseId,
        reviewer_id: review.reviewerId,
        grid: jsonb(review.grid),
        assigned_by: review.assignedBy,
        assigned_at: review.assignedAt,
      })),
    )
    .execute()
}

export async function findReview(db: Db, id: string, lock = false): Promise<Review | null> {
  let query = db.selectFrom('review').selectAll().where('id', '=', id)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row ? reviewOf(row) : null
}

export async function updateReview(tx: Tx, id: string, changes: Updateable<ReviewTable>): Promise<void> {
  await tx
    .updateTable('review')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function deleteReview(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('review').where('id', '=', id).execute()
}

/** Writes the marks given; criteria left out keep what they have. */
export async function writeMarks(tx: Tx, reviewId: string, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return
  await tx
    .insertInto('review_mark')
    .values(marks.map(({ criterion, mark, reason }) => ({ review_id: reviewId, criterion, mark, reason })))
    .onConflict((on) => on.columns(['review_id', 'criterion']).doUpdateSet({ mark: sql`excluded.mark`, reason: sql`excluded.reason` }))
    .execute()
}

/** The marks of these reviews, by review. */
export async function marksOf(db: Db, reviewIds: readonly string[]): Promise<Map<string, Mark[]>> {
  const found = new Map<string, Mark[]>(reviewIds.map((id) => [id, []]))
  if (reviewIds.length === 0) return found
  const rows = await db
    .selectFrom('review_mark')
    .selectAll()
    .where('review_id', '=', sql<string>`any(${[...reviewIds]}::uuid[])`)
    .orderBy('criterion')
    .execute()
  for (const { review_id: id, criterion, mark, reason } of rows) found.get(id)?.push({ criterion, mark, reason })
  return found
}
