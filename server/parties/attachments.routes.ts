import { z } from 'zod'
import { OUTSIDE_ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { instantOut, requiredText, text } from '../kernel/wire.ts'
import { askAttachment, withdrawAttachment } from './ask-attachment.ts'
import { listOwnRequests, listToDecide } from './attachment.queries.ts'
import { acceptAttachment, refuseAttachment } from './decide-attachment.ts'
import { endMembership, listMembers } from './members.ts'
import { PARTY_WRITERS } from './organisation-access.ts'
import { requiredSiret } from './parties.schemas.ts'

// of people, not of machines: who may act for whom is not decided by a token
const tag = 'Accounts'
const DECIDERS = [...PARTY_WRITERS, ...OUTSIDE_ROLES] as const
const params = z.object({ id: z.uuid() })
const query = z.strictObject({ cursor: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })
const organisation = z.object({ id: z.string(), name: z.string() }).nullable()
const capacity = z.enum(OUTSIDE_ROLES)

const OwnAttachment = z
  .object({
    id: z.string(),
    siret: z.string(),
    organisation,
    capacity,
    message: z.string(),
    state: z.enum(['asked', 'accepted', 'refused', 'withdrawn']),
    reason: z.string().nullable(),
    createdAt: instantOut,
    decidedAt: instantOut.nullable(),
  })
  .meta({ id: 'OwnAttachment' })

const AttachmentToDecide = z
  .object({
    id: z.string(),
    siret: z.string(),
    organisation,
    mayCreate: z.boolean().meta({ description: 'The funder does not know this SIRET: record the organisation first' }),
    asker: z.object({ fullName: z.string(), email: z.string() }),
    capacity,
    message: z.string(),
    createdAt: instantOut,
  })
  .meta({ id: 'AttachmentToDecide' })

/** Who acts for an organisation: asked by the person, decided by a member of it or an agent. */
export const attachmentRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/attachment-requests',
    operationId: 'listMyAttachments',
    summary: 'What I have asked for, the newest first',
    tag,
    permission: OUTSIDE_ROLES,
    query,
    response: z.object({ items: z.array(OwnAttachment), nextCursor: z.string().nullable() }),
    handle: async ({ actor, query: page, services }) => ({ body: await listOwnRequests(services.db, actor, page) }),
  }),
  defineRoute({
    method: 'get',
    path: '/attachment-requests/to-decide',
    operationId: 'listAttachmentsToDecide',
    summary: 'Open requests of others that I may decide, the oldest first',
    tag,
    permission: DECIDERS,
    query,
    response: z.object({ items: z.array(AttachmentToDecide), nextCursor: z.string().nullable() }),
    handle: async ({ actor, query: page, services }) => ({ body: await listToDecide(services.db, actor, page) }),
  }),
  defineRoute({
    method: 'post',
    path: '/attachment-requests',
    operationId: 'askAttachment',
    summary: 'Ask to act for the organisation of a SIRET; the answer does not tell whether it is known',
    tag,
    permission: OUTSIDE_ROLES,
    body: z.strictObject({ siret: requiredSiret, capacity: capacity.optional(), message: text(1_000).default('') }),
    response: z.object({ id: z.string() }),
    status: 201,
    problems: ['attachment-already-asked', 'already-attached', 'too-many-attachment-requests'],
    handle: async ({ actor, body, services }) => ({ status: 201, body: { id: await askAttachment(services, actor, body) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/attachment-requests/{id}/withdrawal',
    operationId: 'withdrawAttachment',
    summary: 'Take back my open request',
    tag,
    permission: OUTSIDE_ROLES,
    params,
    response: z.null(),
    status: 204,
    problems: ['attachment-already-decided'],
    handle: async ({ actor, params: { id }, services }) => {
      await withdrawAttachment(services, actor, id)
      return { status: 204, body: null }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/attachment-requests/{id}/acceptance',
    operationId: 'acceptAttachment',
    summary: 'Let the person act for the organisation, from their next request on',
    tag,
    permission: DECIDERS,
    params,
    response: z.null(),
    status: 204,
    problems: ['attachment-already-decided', 'organisation-not-known', 'own-attachment'],
    handle: async ({ actor, params: { id }, services }) => {
      await acceptAttachment(services, actor, id)
      return { status: 204, body: null }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/attachment-requests/{id}/refusal',
    operationId: 'refuseAttachment',
    summary: 'Refuse, with the reason the person will read',
    tag,
    permission: DECIDERS,
    params,
    body: z.strictObject({ reason: requiredText(2_000) }),
    response: z.null(),
    status: 204,
    problems: ['attachment-already-decided', 'own-attachment'],
    handle: async ({ actor, params: { id }, body, services }) => {
      await refuseAttachment(services, actor, id, body.reason)
      return { status: 204, body: null }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/organisations/{id}/members',
    operationId: 'listMembers',
    summary: 'Accounts that act for the organisation, at most 200, oldest first',
    tag,
    permission: DECIDERS,
    params,
    response: z.object({
      items: z.array(
        z.object({ userId: z.string(), fullName: z.string(), email: z.string(), since: instantOut }).meta({ id: 'OrganisationMember' }),
      ),
    }),
    handle: async ({ actor, params: { id }, services }) => ({ body: { items: await listMembers(services.db, actor, id) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/organisations/{id}/members/{userId}/end',
    operationId: 'endMembership',
    summary: 'The account acts for the organisation no longer, from its next request on; the person is told why',
    tag,
    permission: DECIDERS,
    params: z.object({ id: z.uuid(), userId: z.uuid() }),
    body: z.strictObject({ reason: requiredText(500) }),
    response: z.null(),
    status: 204,
    problems: ['not-a-member'],
    handle: async ({ actor, params: { id, userId }, body, services }) => {
      await endMembership(services, actor, { organisationId: id, userId, reason: body.reason })
      return { status: 204, body: null }
    },
  }),
]
