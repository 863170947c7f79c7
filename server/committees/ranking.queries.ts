import { sql } from 'kysely'
import type { Criterion } from '../cases/programme.ts'
import type { Db } from '../db/client.ts'
import { type CaseScore, type MarkedReview, type Ranked, rankByScore, scoreOfCase } from './scoring.ts'

export interface ScoredCase extends CaseScore {
  readonly caseId: string
  readonly assigned: number
  readonly submitted: number
}

interface Submitted {
  readonly case_id: string
  readonly id: string
  readonly grid: readonly Criterion[]
  readonly state: string
  readonly marks: Readonly<Record<string, number>>
}

/**
 * The exact score of each of these cases from its submitted reviews, in one reading; `spreadPoints` as the programme sets it. No check of
 * rights: the caller has chosen cases the person may see.
 */
export async function scoresOf(db: Db, caseIds: readonly string[], spreadPoints: number): Promise<Map<string, ScoredCase>> {
  const { rows } = await sql<Submitted>`
    select r.case_id, r.id, r.grid, r.state,
      (select coalesce(jsonb_object_agg(m.criterion, m.mark), '{}') from review_mark m where m.review_id = r.id and m.mark is not null) as marks
    from review r where r.case_id = any(${[...caseIds]}::uuid[]) order by r.case_id, r.submitted_at, r.id`.execute(db)
  const scores = new Map<string, ScoredCase>()
  for (const caseId of caseIds) {
    const reviews = rows.filter((row) => row.case_id === caseId)
    const submitted = reviews.filter((row) => row.state === 'submitted')
    const marked = submitted.map((row): MarkedReview => ({ reviewId: row.id, marks: new Map(Object.entries(row.marks)) }))
    const score = scoreOfCase(submitted[0]?.grid ?? [], marked, spreadPoints)
    scores.set(caseId, { ...score, caseId, assigned: reviews.length, submitted: submitted.length })
  }
  return scores
}

/** The cases ranked, best first; ties share a rank, and cases without a submitted review come last. */
export async function rankingOf(db: Db, caseIds: readonly string[], spreadPoints: number): Promise<Ranked<ScoredCase>[]> {
  return rankByScore([...(await scoresOf(db, caseIds, spreadPoints)).values()])
}
