import { z } from 'zod'
import { AGENT_ROLES, ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { dateOut, dateText, requiredText } from '../kernel/wire.ts'
import { addNote, listNotes } from './add-note.ts'
import { CaseEvent, CaseLimit, CaseNote, CaseTrace, caseId } from './cases.schemas.ts'
import { readCaseEvents, readCaseLimits } from './read-case-details.ts'
import { askReasons, giveReasons } from './reasons-of-silence.ts'
import { replayTraces } from './replay-traces.ts'
import { sayLimitMet } from './say-limit-met.ts'

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
    handle: async ({ actor, params, query, services }) => ({
      body: await readCaseEvents(services, actor, { caseId: params.id, ...query }),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/cases/{id}/limits',
    operationId: 'listCaseLimits',
    summary: 'Time limits that run for the case, each with its derivation, for whoever sees all of it',
    tag: 'Cases',
    permission: ROLES,
    params: caseId,
    response: z.object({ items: z.array(CaseLimit) }),
    handle: async ({ actor, params, services }) => {
      const limits = await readCaseLimits(services, actor, params.id)
      return { body: { items: limits.map((limit) => ({ ...limit, steps: limit.steps.map((step) => ({ ...step })) })) } }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/cases/{id}/limits/{kind}',
    operationId: 'sayLimitMet',
    summary: 'Say that what a limit asks for was done outside this program',
    tag: 'Cases',
    permission: ['caseOfficer', 'supervisor', 'administrator'],
    params: z.object({ id: z.uuid(), kind: z.string().max(40) }),
    body: z.strictObject({ metOn: dateText }),
    response: z.object({ metOn: dateOut }),
    problems: ['limit-already-met', 'role-may-not'],
    handle: async ({ actor, params, body, services }) => {
      await sayLimitMet(services, actor, { caseId: params.id, kind: params.kind, metOn: body.metOn })
      return { body: { metOn: body.metOn } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/cases/{id}/reasons-request',
    operationId: 'askReasons',
    summary: 'Ask for the reasons of a rejection born of silence (CRPA L232-4)',
    tag: 'Cases',
    permission: ['applicant', 'consultant', 'caseOfficer'],
    params: caseId,
    body: z.strictObject({}),
    response: z.object({ dueOn: dateOut }),
    problems: ['no-implicit-rejection', 'reasons-already-asked', 'appeal-time-over', 'role-may-not'],
    handle: async ({ actor, params, services }) => ({ body: await askReasons(services, actor, params.id) }),
  }),
  defineRoute({
    method: 'post',
    path: '/cases/{id}/reasons',
    operationId: 'giveReasons',
    summary: 'Give the reasons of a rejection born of silence',
    tag: 'Cases',
    permission: ['caseOfficer'],
    params: caseId,
    body: z.strictObject({ reasons: requiredText(4_000) }),
    response: z.object({ given: z.boolean() }),
    problems: ['reasons-not-asked', 'reasons-already-given', 'role-may-not'],
    handle: async ({ actor, params, body, services }) => {
      await giveReasons(services, actor, { caseId: params.id, reasons: body.reasons })
      return { body: { given: true } }
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
