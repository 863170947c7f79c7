import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { ItemContent, Posted, Session, sessionCase, sessionId, Votes } from './committees.schemas.ts'
import { describeItem } from './describe-item.ts'
import { type Posted as PostedSession, postSession, rehearseSession } from './post-session.ts'
import { declareRecusal, recordVotes } from './record-votes.ts'
import { PREPARING_ROLES } from './session-access.ts'
import { on, onSession, sessionReply } from './session-reply.ts'

const tag = 'Committees'
const VOTING_ROLES = [...PREPARING_ROLES, 'committeeMember'] as const
const POSTING_PROBLEMS = [
  ...onSession,
  'session-blocked',
  'session-not-decided',
  'vote-of-recused',
  'no-committee',
  'budget-insufficient',
] as const
const posted = ({ items, envelope }: PostedSession) => ({ items: items.map((item) => ({ ...item })), envelope })

/** The day of the session: proposals, votes, recusals, and the posting. */
export const sessionDayRoutes: readonly Route[] = [
  defineRoute({
    method: 'put',
    path: '/committee-sessions/{id}/cases/{caseId}',
    operationId: 'describeAgendaItem',
    summary: 'What is proposed for a case, whether it is put off, and the reason the committee gives',
    tag,
    permission: PREPARING_ROLES,
    params: sessionCase,
    body: ItemContent,
    response: Session,
    ifMatch: true,
    problems: [...onSession],
    handle: async (call) => {
      await describeItem(call.services, call.actor, { ...on(call), caseId: call.params.caseId, ...call.body })
      return sessionReply(call)
    },
  }),
  defineRoute({
    method: 'post',
    path: '/committee-sessions/{id}/cases/{caseId}/votes',
    operationId: 'recordVotes',
    summary: 'Votes on a case: a member their own, whoever prepares the session anybody’s',
    tag,
    permission: VOTING_ROLES,
    params: sessionCase,
    body: Votes,
    response: Session,
    problems: ['session-not-in-this-state', 'role-may-not', 'member-not-present', 'person-recused'],
    handle: async (call) => {
      await recordVotes(call.services, call.actor, { sessionId: call.params.id, caseId: call.params.caseId, votes: call.body.votes })
      return sessionReply(call)
    },
  }),
  defineRoute({
    method: 'post',
    path: '/committee-sessions/{id}/cases/{caseId}/recusals',
    operationId: 'declareRecusal',
    summary: 'A member leaves the room for this case',
    tag,
    permission: VOTING_ROLES,
    params: sessionCase,
    body: z.strictObject({ userId: z.uuid() }),
    response: Session,
    problems: ['session-not-in-this-state', 'role-may-not'],
    handle: async (call) => {
      await declareRecusal(call.services, call.actor, { sessionId: call.params.id, caseId: call.params.caseId, ...call.body })
      return sessionReply(call)
    },
  }),
  defineRoute({
    method: 'post',
    path: '/committee-sessions/{id}/rehearsal',
    operationId: 'rehearseSession',
    summary: 'What posting would do now, to the cent; nothing is changed',
    tag,
    permission: ['authority'],
    params: sessionId,
    response: Posted,
    ifMatch: true,
    problems: POSTING_PROBLEMS,
    handle: async (call) => ({ body: posted(await rehearseSession(call.services, call.actor, on(call))) }),
  }),
  defineRoute({
    method: 'post',
    path: '/committee-sessions/{id}/post',
    operationId: 'postCommitteeSession',
    summary: 'Post every decision and every commitment of the session, or none',
    tag,
    permission: ['authority'],
    params: sessionId,
    response: Posted,
    ifMatch: true,
    problems: POSTING_PROBLEMS,
    handle: async (call) => ({ body: posted(await postSession(call.services, call.actor, on(call))) }),
  }),
]
