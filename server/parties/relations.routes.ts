import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { dateText } from '../kernel/wire.ts'
import { addPerson } from './add-person.ts'
import { endLink, eraseLink } from './end-link.ts'
import { endPerson } from './end-person.ts'
import { PARTY_WRITERS } from './organisation-access.ts'
import { LinkInput, PersonInput } from './parties.schemas.ts'
import { recordLink } from './record-link.ts'

const tag = 'Organisations'
const id = z.object({ id: z.uuid() })
const created = z.object({ id: z.string() })

/** People of an organisation, and links between organisations. */
export const relationRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/organisations/{id}/people',
    operationId: 'addPerson',
    summary: 'Give a person a capacity in the organisation, from a day on',
    tag,
    permission: [...PARTY_WRITERS, 'applicant', 'consultant'],
    params: id,
    body: PersonInput,
    response: created,
    status: 201,
    problems: ['capacity-already-recorded'],
    handle: async ({ actor, params, body, services }) => ({
      status: 201,
      body: { id: await addPerson(services, actor, params.id, body) },
    }),
  }),
  defineRoute({
    method: 'delete',
    path: '/organisations/{id}/people/{capacityId}',
    operationId: 'endPerson',
    summary: 'End a capacity yesterday; one that begins today or later leaves no trace',
    tag,
    permission: [...PARTY_WRITERS, 'applicant', 'consultant'],
    params: z.object({ id: z.uuid(), capacityId: z.uuid() }),
    response: z.null(),
    status: 204,
    handle: async ({ actor, params, services }) => {
      await endPerson(services, actor, { organisationId: params.id, id: params.capacityId })
      return { status: 204, body: null }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/organisations/{id}/links',
    operationId: 'recordLink',
    summary: 'Record that this organisation holds another, or is held by it, over dates',
    tag,
    permission: PARTY_WRITERS,
    params: id,
    body: LinkInput,
    response: created,
    status: 201,
    problems: ['link-already-recorded'],
    handle: async ({ actor, params, body, services }) => ({
      status: 201,
      body: { id: await recordLink(services, actor, params.id, body) },
    }),
  }),
  defineRoute({
    method: 'patch',
    path: '/organisation-links/{id}',
    operationId: 'endLink',
    summary: 'Set the last day of a link, or remove it (null)',
    tag,
    permission: PARTY_WRITERS,
    params: id,
    body: z.strictObject({ until: dateText.nullable() }),
    ifMatch: true,
    response: z.object({ version: z.number().int() }),
    problems: ['link-already-recorded'],
    handle: async ({ actor, params, body, version, services }) => {
      const now = await endLink(services, actor, { linkId: params.id, version, until: body.until })
      return { body: { version: now }, etag: now }
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/organisation-links/{id}',
    operationId: 'eraseLink',
    summary: 'Erase a link typed by mistake, on the day it was recorded only',
    tag,
    permission: PARTY_WRITERS,
    params: id,
    response: z.null(),
    status: 204,
    problems: ['link-already-used'],
    handle: async ({ actor, params, services }) => {
      await eraseLink(services, actor, params.id)
      return { status: 204, body: null }
    },
  }),
]
