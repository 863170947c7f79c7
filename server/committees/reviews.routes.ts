import { z } from 'zod'
import { AGENT_ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { assignReviewers, listReviewers } from './assign-reviewers.ts'
import { CaseCommittee, page, RankedCase, ReviewLine, ReviewMarks, ReviewPage, version } from './committees.schemas.ts'
import { committeeOnCase, rankCases } from './ranking-page.queries.ts'
import { removeReview } from './remove-review.ts'
import { listOwnReviews, readOwnReview } from './review.queries.ts'
import { saveReview, submitReview } from './save-review.ts'
import { PREPARING_ROLES, SESSION_READERS } from './session-access.ts'

const tag = 'Committees'
const params = z.object({ id: z.uuid() })
const programme = z.strictObject({ programme: z.string().max(40) })

/** What reviewers do with the cases given to them. */
const ownRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/reviews',
    operationId: 'listMyReviews',
    summary: 'Cases given to me to review, the oldest first',
    tag,
    permission: ['committeeMember'],
    query: z.strictObject({ state: z.enum(['assigned', 'submitted']).optional(), ...page }),
    response: z.object({ items: z.array(ReviewLine), nextCursor: z.string().nullable(), total: z.number().int() }),
    handle: async ({ actor, query, services }) => ({ body: await listOwnReviews(services.db, actor, query) }),
  }),
  defineRoute({
    method: 'get',
    path: '/reviews/{id}',
    operationId: 'readReview',
    summary: 'One of my reviews: the grid, what I have written, and the others’ once mine is handed in',
    tag,
    permission: ['committeeMember'],
    params,
    response: ReviewPage,
    handle: async ({ actor, params: { id }, services }) => {
      const review = await readOwnReview(services.db, actor, id)
      return { body: review, etag: review.version }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/reviews/{id}',
    operationId: 'saveReview',
    summary: 'Keep marks and reasons as one writes; criteria left out stay as they are',
    tag,
    permission: ['committeeMember'],
    params,
    body: ReviewMarks,
    response: version,
    ifMatch: true,
    problems: ['stale-version', 'review-submitted', 'action-not-possible-now', 'unknown-criterion', 'outside-scale', 'person-recused'],
    handle: async ({ actor, params: { id }, body, version: seen, services }) => {
      const saved = await saveReview(services, actor, { reviewId: id, version: seen, marks: body.marks })
      return { body: { version: saved }, etag: saved }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/reviews/{id}/submit',
    operationId: 'submitReview',
    summary: 'Hand a review in: a mark and a reason for each criterion; it is not changed afterwards',
    tag,
    permission: ['committeeMember'],
    params,
    response: version,
    ifMatch: true,
    problems: ['stale-version', 'review-submitted', 'action-not-possible-now', 'person-recused'],
    handle: async ({ actor, params: { id }, version: seen, services }) => {
      const saved = await submitReview(services, actor, { reviewId: id, version: seen })
      return { body: { version: saved }, etag: saved }
    },
  }),
]

/** What those who prepare the committee do. */
const preparingRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/committee-people',
    operationId: 'listCommitteePeople',
    summary: 'Committee members of a programme, by name',
    tag,
    permission: PREPARING_ROLES,
    query: programme,
    response: z.object({
      items: z.array(z.object({ id: z.string(), fullName: z.string(), departements: z.array(z.string()).nullable() })),
    }),
    handle: async ({ actor, query, services }) => {
      const people = await listReviewers(services, actor, query.programme)
      return {
        body: {
          items: people.map(({ id, fullName, departements }) => ({ id, fullName, departements: departements && [...departements] })),
        },
      }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/reviews/assignments',
    operationId: 'assignReviewers',
    summary: 'Give cases to reviewers, so many each, as evenly as links of interest and territories allow',
    tag,
    permission: PREPARING_ROLES,
    body: z.strictObject({
      caseIds: z.array(z.uuid()).min(1).max(300),
      reviewerIds: z.array(z.uuid()).min(1).max(50),
      perCase: z.number().int().min(1).max(10),
    }),
    response: z.object({ added: z.array(z.object({ caseId: z.string(), reviewerId: z.string() })) }),
    problems: [
      'too-few-reviewers',
      'not-a-committee-member',
      'several-programmes',
      'no-committee',
      'no-review-grid',
      'role-may-not',
      'action-not-possible-now',
      'already-reviewing',
      'person-recused',
    ],
    handle: async ({ actor, body, services }) => ({ body: { added: [...(await assignReviewers(services, actor, body))] } }),
  }),
  defineRoute({
    method: 'delete',
    path: '/reviews/{id}',
    operationId: 'removeReview',
    summary: 'Take a case back from a reviewer who has not handed in',
    tag,
    permission: PREPARING_ROLES,
    params,
    response: z.null(),
    status: 204,
    ifMatch: true,
    problems: ['stale-version', 'review-submitted', 'role-may-not'],
    handle: async ({ actor, params: { id }, version: seen, services }) => {
      await removeReview(services, actor, { reviewId: id, version: seen })
      return { status: 204, body: null }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/reviews/ranking',
    operationId: 'rankCases',
    summary: 'Cases with reviewers, ranked on their exact scores; ties share a rank, wide differences between reviewers are flagged',
    tag,
    permission: AGENT_ROLES,
    query: programme,
    response: z.object({
      items: z.array(RankedCase),
      spreadPoints: z.number().int(),
      complete: z.boolean(),
      toReview: z.number().int().meta({ description: 'Cases left out because the person has still to review them' }),
    }),
    handle: async ({ actor, query, services }) => ({ body: await rankCases(services, actor, query) }),
  }),
  defineRoute({
    method: 'get',
    path: '/cases/{id}/committee',
    operationId: 'readCaseCommittee',
    summary: 'Reviews and sessions of one case',
    tag,
    permission: SESSION_READERS,
    params,
    response: CaseCommittee,
    handle: async ({ actor, params: { id }, services }) => ({ body: await committeeOnCase(services, actor, id) }),
  }),
]

export const reviewRoutes: readonly Route[] = [...ownRoutes, ...preparingRoutes]
