import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { findVisibleCase, visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { notFound } from '../kernel/refusal.ts'
import { findReview, marksOf, type Review } from './review.repository.ts'
import { roundedPoints, scoreOfReview } from './scoring.ts'

export interface QueueFilter {
  readonly state?: 'assigned' | 'submitted' | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The reviews given to this person, the oldest first; a case closed to them by a link declared since is left out. */
export async function listOwnReviews(db: Db, actor: Actor, filter: QueueFilter) {
  const visible = db.selectFrom('case_file').select(sql`1`.as('one')).where(sql<SqlBool>`case_file.id = r.case_id`).where(visibleTo(actor))
  const own = db
    .selectFrom('review as r')
    .where('r.reviewer_id', '=', actor.userId)
    .where((eb) => eb.exists(visible))
    .$if(filter.state !== undefined, (query) => query.where('r.state', '=', filter.state ?? ''))
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, ['instant', 'uuid'])
  const rows = await own
    .innerJoin('case_file as c', 'c.id', 'r.case_id')
    .select(['r.id', 'r.case_id', 'r.state', 'r.version', 'r.assigned_at', 'r.saved_at', 'r.submitted_at'])
    .select(['c.reference', 'c.applicant_name', 'c.title', 'c.programme_code', 'c.state as case_state'])
    .select([
      sql<number>`jsonb_array_length(r.grid)`.as('criteria'),
      sql<number>`(select count(*)::int from review_mark m where m.review_id = r.id and m.mark is not null and m.reason <> '')`.as(
        'marked',
      ),
    ])
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(date_trunc('milliseconds', r.assigned_at), r.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy(sql`date_trunc('milliseconds', r.assigned_at)`)
    .orderBy('r.id')
    .limit(filter.limit + 1)
    .execute()
  const { total } = await own.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const page = pageOf(rows, filter.limit, (row) => [row.assigned_at.toISOString(), row.id])
  return {
    items: page.items.map((row) => ({
      id: row.id,
      version: row.version,
      state: row.state as Review['state'],
      case: caseOf({ ...row, id: row.case_id, state: row.case_state }),
      criteria: row.criteria,
      marked: row.marked,
      assignedAt: row.assigned_at.toISOString(),
      savedAt: row.saved_at?.toISOString() ?? null,
      submittedAt: row.submitted_at?.toISOString() ?? null,
    })),
    nextCursor: page.nextCursor,
    total: Number(total),
  }
}

const caseOf = (row: { id: string; reference: string; applicant_name: string; title: string; programme_code: string; state: string }) => ({
  id: row.id,
  reference: row.reference,
  applicantName: row.applicant_name,
  title: row.title,
  programme: row.programme_code,
  state: row.state,
})

/** One review of this very person, with the others' once it is handed in. */
export async function readOwnReview(db: Db, actor: Actor, id: string) {
  const review = await findReview(db, id)
  if (review?.reviewerId !== actor.userId) throw notFound()
  const caseFile = await findVisibleCase(db, actor, review.caseId)
  if (!caseFile) throw notFound()
  const marks = (await marksOf(db, [review.id])).get(review.id) ?? []
  return {
    id: review.id,
    version: review.version,
    state: review.state,
    case: headOf(caseFile),
    grid: [...review.grid],
    marks,
    savedAt: review.savedAt?.toISOString() ?? null,
    submittedAt: review.submittedAt?.toISOString() ?? null,
    others: review.state === 'submitted' ? (await submittedReviews(db, review.caseId)).filter((other) => other.id !== review.id) : [],
  }
}

const headOf = ({ id, reference, applicantName, title, programme, state }: CaseFile) => ({
  ...{ id, reference, applicantName, title, programme, state },
})

/** Reviews handed in on a case, each with its marks, its exact score rounded for reading, and how it is made up. */
export async function submittedReviews(db: Db, caseId: string) {
  const rows = await db
    .selectFrom('review as r')
    .innerJoin('user_account as u', 'u.id', 'r.reviewer_id')
    .select(['r.id', 'r.grid', 'r.submitted_at', 'u.full_name'])
    .where('r.case_id', '=', caseId)
    .where('r.state', '=', 'submitted')
    .orderBy('r.submitted_at')
    .orderBy('r.id')
    .limit(100)
    .execute()
  const marks = await marksOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const given = marks.get(row.id) ?? []
    const scored = scoreOfReview(
      row.grid as unknown as Review['grid'],
      new Map(given.map(({ criterion, mark }) => [criterion, mark ?? -1])),
    )
    return {
      id: row.id,
      reviewerName: row.full_name,
      submittedAt: row.submitted_at?.toISOString() ?? '',
      points: roundedPoints(scored.score),
      steps: scored.steps,
      marks: given,
    }
  })
}

/** Those of these cases on which this person still has a review to hand in: till then others' scores are not shown to them, whatever their roles. */
export async function awaitingOwnReview(db: Db, actor: Actor, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('review')
    .select('case_id')
    .where('reviewer_id', '=', actor.userId)
    .where('state', '=', 'assigned')
    .where('case_id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .execute()
  return new Set(rows.map((row) => row.case_id))
}
