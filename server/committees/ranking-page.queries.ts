import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { editionById } from '../cases/edition.queries.ts'
import type { CommitteePart } from '../cases/programme.ts'
import { findVisibleCase, isAgentOn, visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { rankingOf, scoresOf } from './ranking.queries.ts'
import { awaitingOwnReview, submittedReviews } from './review.queries.ts'
import { SPREAD_POINTS } from './scoring.ts'

/** Most cases ranked at once: a call has some hundreds. */
export const LONGEST_RANKING = 500

/** The threshold of the newest edition of a programme; the cases of one ranking are judged by one threshold. */
export async function spreadPointsOf(db: Db, part: CommitteePart | null, editionId: string | undefined): Promise<number> {
  if (!part?.spreadPoints || editionId === undefined) return SPREAD_POINTS
  return part.spreadPoints(await editionById(db, editionId))
}

/**
 * The cases of a programme that are with reviewers, ranked, best first; of those this person may see. Scores of a case one has still to
 * review oneself are left out, and so is its rank.
 */
export async function rankCases(services: Services, actor: Actor, filter: { programme: string }) {
  const { db } = services
  const part = services.programmes.get(filter.programme)?.committee ?? null
  const rows = part
    ? await db
        .selectFrom('case_file')
        .select(['id', 'reference', 'applicant_name', 'title', 'state', 'departement', 'requested_amount', 'edition_id', 'version'])
        .where('programme_code', '=', filter.programme)
        .where('state', 'in', [...part.reviewedIn])
        .where(visibleTo(actor))
        .where(sql<SqlBool>`exists (select 1 from review r where r.case_id = case_file.id)`)
        .orderBy('reference')
        .limit(LONGEST_RANKING + 1)
        .execute()
    : []
  const cases = new Map(rows.slice(0, LONGEST_RANKING).map((row) => [row.id, row]))
  const spreadPoints = await spreadPointsOf(db, part, rows[0]?.edition_id)
  const hidden = await awaitingOwnReview(db, actor, [...cases.keys()])
  const ranking = await rankingOf(
    db,
    [...cases.keys()].filter((id) => !hidden.has(id)),
    spreadPoints,
  )
  return {
    spreadPoints,
    complete: rows.length <= LONGEST_RANKING,
    toReview: hidden.size,
    items: ranking.flatMap(({ entry, rank, tied }) => {
      const row = cases.get(entry.caseId)
      if (!row) return []
      const { points, spread, flagged, assigned, submitted } = entry
      return [
        {
          ...{ rank, tied, points, spread, flagged, assigned, submitted },
          caseId: row.id,
          reference: row.reference,
          applicantName: row.applicant_name,
          title: row.title,
          state: row.state,
          requested: row.requested_amount,
        },
      ]
    }),
  }
}

/** Reviews and sessions of one case, for the agents who work on it and the members it is brought before. */
export async function committeeOnCase(services: Services, actor: Actor, caseId: string) {
  const { db } = services
  const caseFile = await findVisibleCase(db, actor, caseId)
  if (!caseFile) throw notFound()
  const agent = isAgentOn(actor, caseFile)
  const hidden = (await awaitingOwnReview(db, actor, [caseId])).has(caseId)
  const seesScores = !hidden && (agent || (await hasReviewed(db, actor, caseId)))
  const part = services.programmes.get(caseFile.programme)?.committee ?? null
  const score = (await scoresOf(db, [caseId], await spreadPointsOf(db, part, caseFile.editionId))).get(caseId)
  const sessions = await db
    .selectFrom('committee_item as i')
    .innerJoin('committee_session as s', 's.id', 'i.session_id')
    .select(['s.id', 's.title', 's.meets_on as meetsOn', 's.state', 'i.position', 'i.outcome', 'i.reason'])
    .where('i.case_id', '=', caseId)
    .orderBy('s.meets_on', 'desc')
    .limit(50)
    .execute()
  return {
    brought: part !== null && agent,
    reviewable: part?.reviewedIn.includes(caseFile.state) ?? false,
    toReview: hidden,
    assigned: score?.assigned ?? 0,
    submitted: score?.submitted ?? 0,
    points: seesScores ? (score?.points ?? null) : null,
    spread: seesScores ? (score?.spread ?? null) : null,
    flagged: seesScores && (score?.flagged ?? false),
    reviewers: agent ? await reviewersOf(db, caseId) : [],
    reviews: seesScores ? await submittedReviews(db, caseId) : [],
    sessions: agent ? sessions : sessions.filter(({ state }) => state === 'posted'),
  }
}

async function hasReviewed(db: Db, actor: Actor, caseId: string): Promise<boolean> {
  const row = await db
    .selectFrom('review')
    .select('id')
    .where('case_id', '=', caseId)
    .where('reviewer_id', '=', actor.userId)
    .where('state', '=', 'submitted')
    .executeTakeFirst()
  return row !== undefined
}

/** Who was given the case and whether they have handed in, never what they have written. */
async function reviewersOf(db: Db, caseId: string) {
  const rows = await db
    .selectFrom('review as r')
    .innerJoin('user_account as u', 'u.id', 'r.reviewer_id')
    .select(['r.id', 'r.version', 'r.state', 'u.full_name as name'])
    .where('r.case_id', '=', caseId)
    .orderBy('u.full_name')
    .orderBy('r.id')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as 'assigned' | 'submitted' }))
}
