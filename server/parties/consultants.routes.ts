import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { today } from '../kernel/clock.ts'
import { changeAccreditation } from './change-accreditation.ts'
import { listConsultants } from './consultant-list.queries.ts'
import { AccreditationChange, AccreditationInput, ConsultantList, ConsultantQuery } from './parties.schemas.ts'
import { recordAccreditation } from './record-accreditation.ts'

const tag = 'Consultants'
const id = z.object({ id: z.uuid() })

export const consultantRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/consultants',
    operationId: 'listConsultants',
    summary: 'Consultancies accredited and insured on a day (today when none is given), in a field when given',
    tag,
    permission: 'signed-in',
    query: ConsultantQuery,
    response: ConsultantList,
    handle: async ({ actor, query, services }) => {
      const on = query.on ?? today(services.clock, actor.timeZone)
      return { body: { ...(await listConsultants(services.db, actor, { ...query, on })), on } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/organisations/{id}/accredited-fields',
    operationId: 'recordAccreditation',
    summary: 'Record that a consultancy is accredited in a field, from a day to a day',
    tag,
    permission: ['administrator'],
    params: id,
    body: AccreditationInput,
    response: z.object({ id: z.string() }),
    status: 201,
    problems: ['accreditation-overlaps', 'not-a-consultancy'],
    handle: async ({ actor, params, body, services }) => ({
      status: 201,
      body: { id: await recordAccreditation(services, actor, params.id, body) },
    }),
  }),
  defineRoute({
    method: 'patch',
    path: '/accredited-fields/{id}',
    operationId: 'changeAccreditation',
    summary: 'Suspend, withdraw or restore an accreditation from a day on, or note a renewed insurance',
    tag,
    permission: ['administrator'],
    params: id,
    body: AccreditationChange,
    ifMatch: true,
    response: z.null(),
    status: 204,
    problems: ['accreditation-withdrawn'],
    handle: async ({ actor, params, body, version, services }) => {
      await changeAccreditation(services, actor, { id: params.id, version, change: body })
      return { status: 204, body: null }
    },
  }),
]
