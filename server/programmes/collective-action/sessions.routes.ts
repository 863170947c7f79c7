import { z } from 'zod'
import { ROLES } from '../../access/actor.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { dateText, requiredText, text } from '../../kernel/wire.ts'
import { HALVES, SIDES } from './collective.schemas.ts'
import { attendanceSheet } from './papers.ts'
import { cancelSession, planSession } from './plan-session.ts'
import { recordAttendance, signAttendance, strikeSignatures } from './sign-attendance.ts'

const id = z.object({ id: z.uuid() })
const session = z.object({ id: z.uuid(), sessionId: z.uuid() })
const done = z.object({ done: z.literal(true) })
const tag = 'COLLECTIVE-ACTION'
const closed = ['action-not-possible-now', 'claim-under-way', 'role-may-not', 'session-cancelled'] as const

/** Only an address of the web may be opened from the console. */
const webLink = text(500)
  .regex(/^(https:\/\/\S+)?$/)
  .default('')

export const collectiveActionSessionRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/collective-action/cases/{id}/sessions',
    operationId: 'planSession',
    summary: 'Plan one half-day: a collective session, or individual advice to one firm',
    tag,
    permission: ['applicant', 'caseOfficer'],
    params: id,
    body: z.strictObject({
      participantId: z.uuid().nullable().default(null),
      onDate: dateText,
      half: z.enum(HALVES),
      title: requiredText(200),
      place: text(300).default(''),
      link: webLink,
      facilitator: z.strictObject({ fullName: requiredText(200), email: z.email().max(254) }),
    }),
    response: z.object({ id: z.string() }),
    status: 201,
    problems: ['action-not-possible-now', 'firm-has-left', 'firm-without-seat', 'half-day-taken', 'half-days-exhausted', 'role-may-not'],
    handle: async ({ actor, params, body, services }) => ({
      status: 201,
      body: { id: await planSession(services, actor, { caseId: params.id, ...body }) },
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/collective-action/cases/{id}/sessions/{sessionId}/cancellation',
    operationId: 'cancelSession',
    summary: 'Take a session out of the plan; one that somebody signed for stays',
    tag,
    permission: ['applicant', 'caseOfficer'],
    params: session,
    body: z.strictObject({ reason: requiredText(2_000) }),
    response: done,
    problems: [...closed, 'session-signed'],
    handle: async ({ actor, params, body, services }) => {
      await cancelSession(services, actor, { caseId: params.id, sessionId: params.sessionId, ...body })
      return { body: { done: true as const } }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/collective-action/cases/{id}/sessions/{sessionId}/attendance',
    operationId: 'recordAttendance',
    summary: 'Declare who was present at a session, as a whole',
    tag,
    permission: ['applicant', 'caseOfficer'],
    params: session,
    body: z.strictObject({
      present: z.array(z.strictObject({ participantId: z.uuid(), attendee: requiredText(200) })).max(500),
    }),
    response: done,
    ifMatch: true,
    problems: [...closed, 'attendance-signed', 'session-not-held', 'stale-version'],
    handle: async ({ actor, params, body, version, services }) => {
      await recordAttendance(services, actor, { caseId: params.id, sessionId: params.sessionId, version, ...body })
      return { body: { done: true as const } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/collective-action/cases/{id}/sessions/{sessionId}/signatures',
    operationId: 'signAttendance',
    summary: 'Sign lines of attendance: one’s own here, or what was signed on paper with the sheet',
    tag,
    permission: ['applicant', 'caseOfficer'],
    params: session,
    body: z.strictObject({
      lines: z
        .array(z.strictObject({ participantId: z.uuid(), side: z.enum(SIDES) }))
        .min(1)
        .max(1_000),
      documentId: z.uuid().nullable().default(null),
    }),
    response: done,
    problems: [...closed, 'already-signed', 'not-declared-present', 'session-not-held'],
    handle: async ({ actor, params, body, services }) => {
      await signAttendance(services, actor, { caseId: params.id, sessionId: params.sessionId, ...body })
      return { body: { done: true as const } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/collective-action/cases/{id}/sessions/{sessionId}/strikes',
    operationId: 'strikeSignatures',
    summary: 'Strike out the signatures of a line, with the reason',
    tag,
    permission: ['applicant', 'caseOfficer'],
    params: session,
    body: z.strictObject({ participantId: z.uuid(), reason: requiredText(2_000) }),
    response: done,
    problems: [...closed, 'nothing-signed', 'session-not-held'],
    handle: async ({ actor, params, body, services }) => {
      await strikeSignatures(services, actor, { caseId: params.id, sessionId: params.sessionId, ...body })
      return { body: { done: true as const } }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/collective-action/cases/{id}/sessions/{sessionId}/sheet',
    operationId: 'readAttendanceSheet',
    summary: 'The attendance sheet of a session, as a PDF to sign or signed',
    tag,
    permission: ROLES,
    params: session,
    response: null,
    produces: 'application/pdf',
    handle: async ({ actor, params, services, response }) => {
      const pdf = await attendanceSheet(services, actor, { caseId: params.id, sessionId: params.sessionId })
      response.type('application/pdf').set('Content-Disposition', 'inline; filename="emargement.pdf"').send(pdf)
      return null
    },
  }),
]
