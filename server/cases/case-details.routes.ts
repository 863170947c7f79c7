import { z } from 'zod'
import { AGENT_ROLES, ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { notFound } from '../kernel/refusal.ts'
import { requiredText } from '../kernel/wire.ts'
import { addNote, listNotes } from './add-note.ts'
import { listEvents } from './case-page.queries.ts'
import { CaseEvent, CaseNote, CaseTrace, caseId } from './cases.schemas.ts'
import { replayTraces } from './replay-traces.ts'
import { moduleOf } from './take-action.ts'
import { findVisibleCase } from './visible-cases.ts'

/** What hangs on a case beside its header: history, stored computations, messages. */
export const caseDetailRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/cases/{id}/events',
    operationId: 'listCaseEvents',
    summary: 'History of the case, newest first',
    tag: 'Cases',
    permission: ROLES,
    params: caseId,
    query: z.strictObject({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }),
    response: z.object({ items: z.array(CaseEvent), nextCursor: z.string().nullable() }),
    handle: async ({ actor, params, query, services }) => {
      const caseFile = await findVisibleCase(services.db, actor, params.id)
      if (!caseFile) throw notFound()
      const preparatory = ['assign', ...moduleOf(services, caseFile).preparatoryActs]
      return { body: await listEvents(services.db, actor, { caseFile, preparatory, ...query }) }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/cases/{id}/traces',
    operationId: 'replayCaseTraces',
    summary: 'Stored computations, each recomputed from its own trace: same amount or the difference',
    tag: 'Cases',
    permission: AGENT_ROLES,
    params: caseId,
    response: z.object({ items: z.array(CaseTrace) }),
    handle: async ({ actor, params, services }) => ({ body: { items: await replayTraces(services, actor, params.id) } }),
  }),
  defineRoute({
    method: 'get',
    path: '/cases/{id}/notes',
    operationId: 'listCaseNotes',
    summary: 'Messages with the applicant and, for agents, internal notes',
    tag: 'Cases',
    permission: ROLES,
    params: caseId,
    response: z.object({ items: z.array(CaseNote) }),
    handle: async ({ actor, params, services }) => ({ body: { items: await listNotes(services.db, actor, params.id) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/cases/{id}/notes',
    operationId: 'addCaseNote',
    summary: 'Write a message, or an internal note',
    tag: 'Cases',
    permission: ['caseOfficer', 'supervisor', 'authority', 'paymentOfficer', 'applicant', 'consultant'],
    params: caseId,
    body: z.strictObject({ text: requiredText(5_000), internal: z.boolean() }),
    response: z.object({ id: z.string() }),
    status: 201,
    problems: ['agents-only'],
    handle: async ({ actor, params, body, services }) => ({
      status: 201,
      body: { id: await addNote(services, actor, { caseId: params.id, ...body }) },
    }),
  }),
]
