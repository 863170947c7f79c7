import { z } from 'zod'
import { ROLES } from '../../access/actor.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { requiredText, text } from '../../kernel/wire.ts'
import { CollectiveApplication } from './collective.schemas.ts'
import { CollectiveCase } from './collective-out.schemas.ts'
import { commitFirm } from './commit-firm.ts'
import { describeAction } from './describe-action.ts'
import { enrolFirm } from './enrol-firm.ts'
import { giveFeedback, WITHOUT_IT } from './give-feedback.ts'
import { grantHalfDays } from './grant-half-days.ts'
import { leaveAction } from './leave-action.ts'
import { attendanceCertificate } from './papers.ts'
import { saveApplication } from './save-application.ts'

const id = z.object({ id: z.uuid() })
const participant = z.object({ id: z.uuid(), participantId: z.uuid() })
const done = z.object({ done: z.literal(true) })
const tag = 'COLLECTIVE-ACTION'

const action: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/collective-action/cases/{id}',
    operationId: 'readCollectiveCase',
    summary: 'A collective action: plan, firms, sessions, half-days and shares; to the people of a firm, their own part only',
    tag,
    permission: ROLES,
    params: id,
    response: CollectiveCase,
    handle: async ({ actor, params, services }) => {
      const { version, ...body } = await describeAction(services, actor, params.id)
      return { body, etag: version }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/collective-action/cases/{id}/application',
    operationId: 'saveCollectiveApplication',
    summary: 'Save the application as a whole: a draft, an answer to a request, or an officer’s correction with its reason',
    tag,
    permission: ['applicant', 'caseOfficer'],
    params: id,
    body: z.strictObject({ application: CollectiveApplication, reason: text(2_000).optional() }),
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['application-not-open', 'stale-version', 'no-seat-left'],
    handle: async ({ actor, params, body, version, services }) => {
      const saved = await saveApplication(services, actor, {
        caseId: params.id,
        version,
        application: body.application,
        reason: body.reason ? body.reason : null,
      })
      return { body: { version: saved }, etag: saved }
    },
  }),
]

const firms: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/collective-action/cases/{id}/participants',
    operationId: 'enrolFirm',
    summary: 'Give a firm, by its SIRET, a seat of the action or the next place of its waiting list',
    tag,
    permission: ['applicant', 'caseOfficer'],
    params: id,
    body: z.strictObject({ siret: requiredText(40) }),
    response: z.object({ id: z.string(), status: z.enum(['enrolled', 'waiting', 'left']), rank: z.number().int().nullable() }),
    status: 201,
    problems: ['action-not-possible-now', 'firm-already-enrolled', 'firm-not-eligible', 'role-may-not', 'waiting-list-full'],
    handle: async ({ actor, params, body, services }) => ({
      status: 201,
      body: await enrolFirm(services, actor, { caseId: params.id, ...body }),
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/collective-action/cases/{id}/participants/{participantId}/commitment',
    operationId: 'commitFirm',
    summary: 'A firm commits itself to pay its share: its own person, or on paper with the document',
    tag,
    permission: ['applicant', 'caseOfficer'],
    params: participant,
    body: z.strictObject({ documentId: z.uuid().nullable().default(null) }),
    response: done,
    problems: ['action-not-possible-now', 'already-committed', 'firm-has-left', 'role-may-not'],
    handle: async ({ actor, params, body, services }) => {
      await commitFirm(services, actor, { caseId: params.id, participantId: params.participantId, ...body })
      return { body: { done: true as const } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/collective-action/cases/{id}/participants/{participantId}/leaving',
    operationId: 'leaveCollectiveAction',
    summary: 'A firm leaves; the first of the waiting list takes its seat in the same act',
    tag,
    permission: ['applicant', 'caseOfficer'],
    params: participant,
    body: z.strictObject({ reason: requiredText(2_000) }),
    response: done,
    problems: ['action-not-possible-now', 'firm-has-left', 'half-days-planned', 'role-may-not'],
    handle: async ({ actor, params, body, services }) => {
      await leaveAction(services, actor, { caseId: params.id, participantId: params.participantId, ...body })
      return { body: { done: true as const } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/collective-action/cases/{id}/participants/{participantId}/half-days',
    operationId: 'grantHalfDays',
    summary: 'Grant a firm individual half-days of the award, or take back what is not planned',
    tag,
    permission: ['applicant', 'caseOfficer'],
    params: participant,
    body: z.strictObject({ halfDays: z.number().int().min(1).max(400), direction: z.enum(['grant', 'cut']).default('grant') }),
    response: done,
    problems: ['action-not-possible-now', 'firm-has-left', 'firm-without-seat', 'half-days-exhausted', 'role-may-not'],
    handle: async ({ actor, params, body, services }) => {
      await grantHalfDays(services, actor, { caseId: params.id, participantId: params.participantId, ...body })
      return { body: { done: true as const } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/collective-action/cases/{id}/participants/{participantId}/feedback',
    operationId: 'giveFeedback',
    summary: 'What a firm says of the action: satisfaction, what it would have done without it, its story with its consent',
    tag,
    permission: ['applicant', 'caseOfficer'],
    params: participant,
    body: z.strictObject({
      satisfaction: z.number().int().min(1).max(5),
      withoutIt: z.enum(WITHOUT_IT),
      story: text(4_000).default(''),
      storyConsent: z.boolean().default(false),
    }),
    response: done,
    problems: ['action-not-possible-now', 'firm-consents-itself', 'firm-has-left', 'role-may-not'],
    handle: async ({ actor, params, body, services }) => {
      await giveFeedback(services, actor, { caseId: params.id, participantId: params.participantId, ...body })
      return { body: { done: true as const } }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/collective-action/cases/{id}/participants/{participantId}/certificate',
    operationId: 'readAttendanceCertificate',
    summary: 'The certificate of what a firm took part in, as a PDF',
    tag,
    permission: ROLES,
    params: participant,
    response: null,
    produces: 'application/pdf',
    problems: ['nothing-attended'],
    handle: async ({ actor, params, services, response }) => {
      const pdf = await attendanceCertificate(services, actor, { caseId: params.id, participantId: params.participantId })
      response.type('application/pdf').set('Content-Disposition', 'inline; filename="attestation.pdf"').send(pdf)
      return null
    },
  }),
]

export const collectiveActionRoutes: readonly Route[] = [...action, ...firms]
