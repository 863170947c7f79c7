import type { Asked } from './matrix-requests.ts'
import type { Target } from './matrix-world.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const session = { title: 'X', meetsOn: '2026-12-01', quorum: 1 }
const onSession = ({ sessionId }: Target) => ({ params: { id: sessionId } })
const onItem = ({ sessionId, caseId }: Target) => ({ params: { id: sessionId, caseId } })

/** Reviews and sessions: a draft session with the case on its agenda, which is past every state in which a committee decides. */
export const committees: Readonly<Record<string, (target: Target) => Asked>> = {
  listCommitteeSessions: ({ sessionId }) => ({ query: { limit: '200' }, shows: [sessionId] }),
  readCommitteeSession: (target) => ({ ...onSession(target), shows: [target.reference] }),
  readMinutes: onSession,
  listCommitteePeople: ({ reviewerId }) => ({ query: { programme: 'frac' }, shows: [reviewerId] }),
  listMyReviews: ({ reviewId }) => ({ query: { limit: '200' }, shows: [reviewId] }),
  readReview: ({ reviewId }) => ({ params: { id: reviewId } }),
  rankCases: ({ caseId }) => ({ query: { programme: 'frac' }, shows: [caseId] }),
  readCaseCommittee: ({ caseId }) => ({ params: { id: caseId } }),
  saveReview: ({ reviewId }) => ({ params: { id: reviewId }, body: { marks: [] } }),
  submitReview: ({ reviewId }) => ({ params: { id: reviewId } }),
  removeReview: ({ reviewId }) => ({ params: { id: reviewId } }),
  assignReviewers: ({ caseId, reviewerId }) => ({ body: { caseIds: [caseId], reviewerIds: [reviewerId], perCase: 1 } }),
  openCommitteeSession: () => ({ body: { ...session, programme: 'frac' } }),
  changeCommitteeSession: (target) => ({ ...onSession(target), body: session }),
  nameCommitteeMembers: (target) => ({ ...onSession(target), body: { memberIds: [], chairId: null } }),
  addToAgenda: (target) => ({ ...onSession(target), body: { caseIds: [target.caseId] } }),
  removeFromAgenda: onItem,
  orderAgenda: (target) => ({ ...onSession(target), body: { caseIds: [target.caseId] } }),
  freezeAgenda: onSession,
  holdCommitteeSession: (target) => ({ ...onSession(target), body: { presentIds: [] } }),
  recordPresence: (target) => ({ ...onSession(target), body: { presentIds: [] } }),
  cancelCommitteeSession: (target) => ({ ...onSession(target), body: { reason: 'x' } }),
  describeAgendaItem: (target) => ({ ...onItem(target), body: { proposal: null } }),
  recordVotes: (target) => ({ ...onItem(target), body: { votes: [{ userId: NOBODY, vote: 'for' }] } }),
  declareRecusal: (target) => ({ ...onItem(target), body: { userId: NOBODY } }),
  rehearseSession: onSession,
  postCommitteeSession: onSession,
}
