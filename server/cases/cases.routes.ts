import { z } from 'zod'
import { ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { today } from '../kernel/clock.ts'
import { notFound } from '../kernel/refusal.ts'
import { requiredText, text } from '../kernel/wire.ts'
import { assignCase } from './assign-case.ts'
import { CaseFilter, filterOn } from './case-filter.ts'
import { type CaseSort, caseFacets, listCases } from './case-list.queries.ts'
import { describeCaseFile } from './case-page.queries.ts'
import { CaseFacets, CaseList, CasePage, caseId, caseListQuery, PossibleAction } from './cases.schemas.ts'
import { openCase } from './open-case.ts'
import { possibleActions, takeAction } from './take-action.ts'
import { findVisibleCase } from './visible-cases.ts'

export const caseRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/cases',
    operationId: 'listCases',
    summary: 'Cases the person may see: filters combine, with the number and sums of all that match',
    tag: 'Cases',
    permission: ROLES,
    query: caseListQuery,
    response: CaseList,
    handle: async ({ actor, query, services }) => {
      const { sort, limit, cursor, ...asked } = query
      const filter = filterOn(asked, today(services.clock, actor.timeZone))
      const descending = sort.startsWith('-')
      return { body: await listCases(services.db, actor, { filter, sort: sort.replace('-', '') as CaseSort, descending, limit, cursor }) }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/cases/facets',
    operationId: 'countCases',
    summary: 'How many cases each value of a filter would give, the other filters as they are',
    tag: 'Cases',
    permission: ROLES,
    query: z.strictObject(CaseFilter),
    response: CaseFacets,
    handle: async ({ actor, query, services }) => ({
      body: await caseFacets(services.db, actor, filterOn(query, today(services.clock, actor.timeZone))),
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/cases',
    operationId: 'openCase',
    summary: 'Open a draft for an organisation',
    tag: 'Cases',
    permission: ['applicant', 'consultant', 'caseOfficer'],
    body: z.strictObject({ programme: requiredText(40), organisationId: z.uuid(), callId: z.uuid().optional() }),
    response: CasePage,
    status: 201,
    problems: [
      'programme-not-open',
      'unknown-programme',
      'unknown-organisation',
      'organisation-closed',
      'not-your-organisation',
      'call-not-open',
      'unknown-call',
    ],
    handle: async ({ actor, body, services }) => {
      const caseFile = await openCase(services, actor, body)
      return {
        status: 201,
        body: await describeCaseFile(services.db, actor, caseFile, today(services.clock, actor.timeZone)),
        etag: caseFile.version,
      }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/cases/{id}',
    operationId: 'readCase',
    summary: 'One case: header, amounts, parties and the derivation of its legal date',
    tag: 'Cases',
    permission: ROLES,
    params: caseId,
    response: CasePage,
    handle: async ({ actor, params, services }) => {
      const caseFile = await findVisibleCase(services.db, actor, params.id)
      if (!caseFile) throw notFound()
      return { body: await describeCaseFile(services.db, actor, caseFile, today(services.clock, actor.timeZone)), etag: caseFile.version }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/cases/{id}/actions',
    operationId: 'listCaseActions',
    summary: 'What may be done with the case now, and why the rest is refused',
    tag: 'Cases',
    permission: ROLES,
    params: caseId,
    response: z.object({ items: z.array(PossibleAction) }),
    handle: async ({ actor, params, services }) => {
      const actions = await possibleActions(services, actor, params.id)
      return {
        body: {
          items: actions.map((action) => ({
            ...action,
            by: [...action.by],
            unmet: action.unmet.map(({ condition, details }) => ({ condition, details: { ...details } })),
          })),
        },
      }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/cases/{id}/actions/{action}',
    operationId: 'takeCaseAction',
    summary: 'Take an action of the lifecycle; the payload of each action is a schema of the programme',
    tag: 'Cases',
    permission: ROLES,
    params: z.object({ id: z.uuid(), action: z.string().max(60) }),
    body: z.strictObject({ reason: text(4_000).optional(), payload: z.record(z.string().max(60), z.unknown()).default({}) }),
    response: CasePage,
    ifMatch: true,
    problems: [
      'conditions-not-met',
      'action-not-possible-now',
      'role-may-not',
      'stale-version',
      'four-eyes',
      'budget-insufficient',
      'claim-under-way',
      'claim-already-made',
    ],
    handle: async ({ actor, params, body, version, services }) => {
      const reason = body.reason ? body.reason : null
      const caseFile = await takeAction(services, actor, {
        caseId: params.id,
        action: params.action,
        version,
        reason,
        payload: body.payload,
      })
      return { body: await describeCaseFile(services.db, actor, caseFile, today(services.clock, actor.timeZone)), etag: caseFile.version }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/cases/{id}/officer',
    operationId: 'assignCase',
    summary: 'Give the case to an officer, or to nobody',
    tag: 'Cases',
    permission: ['caseOfficer', 'supervisor'],
    params: caseId,
    body: z.strictObject({ officerId: z.uuid().nullable(), reason: text(2_000).optional() }),
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['stale-version', 'not-a-case-officer', 'outside-scope-of-officer', 'officer-recused', 'person-recused'],
    handle: async ({ actor, params, body, version, services }) => {
      const saved = await assignCase(services, actor, {
        caseId: params.id,
        version,
        officerId: body.officerId,
        reason: body.reason ? body.reason : null,
      })
      return { body: { version: saved }, etag: saved }
    },
  }),
]
