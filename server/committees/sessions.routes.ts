import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { requiredText } from '../kernel/wire.ts'
import { addToAgenda, orderAgenda, removeFromAgenda } from './change-agenda.ts'
import { Session, SessionContent, SessionLine, SessionQuery, sessionCase, sessionId } from './committees.schemas.ts'
import { changeSession, createSession } from './create-session.ts'
import { cancelSession, freezeSession, holdSession, recordPresence } from './hold-session.ts'
import { nameMembers } from './name-members.ts'
import { readMinutes } from './read-minutes.ts'
import { PREPARING_ROLES, SESSION_READERS } from './session-access.ts'
import { listSessions } from './session-page.queries.ts'
import { on, onSession, sessionReply } from './session-reply.ts'

const tag = 'Committees'
const caseIds = z.strictObject({ caseIds: z.array(z.uuid()).min(1).max(300) })
const present = z.strictObject({ presentIds: z.array(z.uuid()).max(100) })

const readingRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/committee-sessions',
    operationId: 'listCommitteeSessions',
    summary: 'Sessions of the committees, the latest date first',
    tag,
    permission: SESSION_READERS,
    query: SessionQuery,
    response: z.object({ items: z.array(SessionLine), nextCursor: z.string().nullable(), total: z.number().int() }),
    handle: async ({ actor, query, services }) => ({ body: await listSessions(services.db, actor, query) }),
  }),
  defineRoute({
    method: 'get',
    path: '/committee-sessions/{id}',
    operationId: 'readCommitteeSession',
    summary: 'A session: members, agenda, votes and what they come to',
    tag,
    permission: SESSION_READERS,
    params: sessionId,
    response: Session,
    handle: (call) => sessionReply(call),
  }),
  defineRoute({
    method: 'get',
    path: '/committee-sessions/{id}/minutes',
    operationId: 'readMinutes',
    summary: 'The minutes as a PDF: a draft until the session is posted, then always the same bytes',
    tag,
    permission: SESSION_READERS,
    params: sessionId,
    response: null,
    produces: 'application/pdf',
    problems: ['minutes-name-a-closed-case'],
    handle: async ({ actor, params, services, response }) => {
      const { bytes, fileName } = await readMinutes(services, actor, params.id)
      response.type('application/pdf').setHeader('Content-Disposition', `inline; filename="${fileName}"`)
      response.send(bytes)
      return null
    },
  }),
]

const preparingRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/committee-sessions',
    operationId: 'openCommitteeSession',
    summary: 'Open a session of a programme’s committee',
    tag,
    permission: PREPARING_ROLES,
    body: SessionContent.extend({ programme: requiredText(40) }),
    response: Session,
    status: 201,
    problems: ['unknown-programme', 'unknown-envelope', 'role-may-not'],
    handle: async ({ actor, body, services }) => {
      const id = await createSession(services, actor, body)
      return { status: 201, ...(await sessionReply({ services, actor, params: { id } })) }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/committee-sessions/{id}',
    operationId: 'changeCommitteeSession',
    summary: 'Change date, place, title, quorum or envelope before the session is held',
    tag,
    permission: PREPARING_ROLES,
    params: sessionId,
    body: SessionContent,
    response: Session,
    ifMatch: true,
    problems: [...onSession, 'unknown-envelope'],
    handle: async (call) => {
      await changeSession(call.services, call.actor, { sessionId: call.params.id, version: call.version, ...call.body })
      return sessionReply(call)
    },
  }),
  defineRoute({
    method: 'put',
    path: '/committee-sessions/{id}/members',
    operationId: 'nameCommitteeMembers',
    summary: 'Name who sits, and who takes the chair',
    tag,
    permission: PREPARING_ROLES,
    params: sessionId,
    body: z.strictObject({ memberIds: z.array(z.uuid()).max(100), chairId: z.uuid().nullable().default(null) }),
    response: Session,
    ifMatch: true,
    problems: [...onSession, 'not-a-committee-member'],
    handle: async (call) => {
      await nameMembers(call.services, call.actor, { ...on(call), ...call.body })
      return sessionReply(call)
    },
  }),
  defineRoute({
    method: 'post',
    path: '/committee-sessions/{id}/cases',
    operationId: 'addToAgenda',
    summary: 'Put cases on the agenda',
    tag,
    permission: PREPARING_ROLES,
    params: sessionId,
    body: caseIds,
    response: Session,
    ifMatch: true,
    problems: [...onSession, 'agenda-frozen', 'agenda-full', 'not-for-this-agenda', 'already-on-an-agenda', 'no-committee'],
    handle: async (call) => {
      await addToAgenda(call.services, call.actor, { ...on(call), ...call.body })
      return sessionReply(call)
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/committee-sessions/{id}/cases/{caseId}',
    operationId: 'removeFromAgenda',
    summary: 'Take a case off the agenda before it is frozen',
    tag,
    permission: PREPARING_ROLES,
    params: sessionCase,
    response: Session,
    ifMatch: true,
    problems: [...onSession, 'agenda-frozen'],
    handle: async (call) => {
      await removeFromAgenda(call.services, call.actor, { ...on(call), caseId: call.params.caseId })
      return sessionReply(call)
    },
  }),
  defineRoute({
    method: 'put',
    path: '/committee-sessions/{id}/order',
    operationId: 'orderAgenda',
    summary: 'Put the agenda in this order',
    tag,
    permission: PREPARING_ROLES,
    params: sessionId,
    body: caseIds,
    response: Session,
    ifMatch: true,
    problems: [...onSession, 'agenda-frozen', 'not-the-agenda'],
    handle: async (call) => {
      await orderAgenda(call.services, call.actor, { ...on(call), ...call.body })
      return sessionReply(call)
    },
  }),
  defineRoute({
    method: 'post',
    path: '/committee-sessions/{id}/freeze',
    operationId: 'freezeAgenda',
    summary: 'Close the agenda: no case is added, removed or moved from then on',
    tag,
    permission: PREPARING_ROLES,
    params: sessionId,
    response: Session,
    ifMatch: true,
    problems: [...onSession, 'agenda-empty', 'too-few-members'],
    handle: async (call) => {
      await freezeSession(call.services, call.actor, on(call))
      return sessionReply(call)
    },
  }),
  defineRoute({
    method: 'post',
    path: '/committee-sessions/{id}/hold',
    operationId: 'holdCommitteeSession',
    summary: 'The session begins: who is there',
    tag,
    permission: PREPARING_ROLES,
    params: sessionId,
    body: present,
    response: Session,
    ifMatch: true,
    problems: [...onSession, 'not-a-committee-member'],
    handle: async (call) => {
      await holdSession(call.services, call.actor, { ...on(call), ...call.body })
      return sessionReply(call)
    },
  }),
  defineRoute({
    method: 'put',
    path: '/committee-sessions/{id}/presence',
    operationId: 'recordPresence',
    summary: 'Somebody came late, or was not there after all',
    tag,
    permission: PREPARING_ROLES,
    params: sessionId,
    body: present,
    response: Session,
    ifMatch: true,
    problems: [...onSession, 'not-a-committee-member', 'member-voted'],
    handle: async (call) => {
      await recordPresence(call.services, call.actor, { ...on(call), ...call.body })
      return sessionReply(call)
    },
  }),
  defineRoute({
    method: 'post',
    path: '/committee-sessions/{id}/cancel',
    operationId: 'cancelCommitteeSession',
    summary: 'Give the session up; its cases may go to another one',
    tag,
    permission: PREPARING_ROLES,
    params: sessionId,
    body: z.strictObject({ reason: requiredText(2_000) }),
    response: Session,
    ifMatch: true,
    problems: [...onSession],
    handle: async (call) => {
      await cancelSession(call.services, call.actor, { ...on(call), ...call.body })
      return sessionReply(call)
    },
  }),
]

export const committeeSessionRoutes: readonly Route[] = [...readingRoutes, ...preparingRoutes]
