import { z } from 'zod'
import { ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { notFound } from '../kernel/refusal.ts'
import { evaluateProvider } from './evaluate-provider.ts'
import { evaluationsOf, readEvaluation } from './evaluations.queries.ts'
import { CaseEvaluation, EvaluationInput, ProviderEvaluations } from './evaluations.schemas.ts'
import { requireAppraiser } from './provider-access.ts'

const tag = 'Evaluations'
const id = z.object({ id: z.uuid() })

export const evaluationRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/cases/{id}/evaluation',
    operationId: 'readCaseEvaluation',
    summary:
      'What the firm says of the organisation that worked for it, the questions, and whether it may answer now; nothing for that organisation',
    tag,
    permission: ROLES,
    params: id,
    response: CaseEvaluation,
    handle: async ({ actor, params, services }) => {
      const found = await readEvaluation(services, actor, params.id)
      if (!found) throw notFound()
      return { body: found }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/cases/{id}/evaluation',
    operationId: 'evaluateProvider',
    summary: 'The firm evaluates, once and for good, the organisation that worked for it',
    tag,
    permission: ['applicant', 'consultant'],
    params: id,
    body: EvaluationInput,
    response: z.null(),
    status: 204,
    problems: ['role-may-not', 'evaluation-not-open', 'already-evaluated'],
    handle: async ({ actor, params, body, services }) => {
      await evaluateProvider(services, actor, params.id, body)
      return { status: 204, body: null }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/organisations/{id}/evaluations',
    operationId: 'listProviderEvaluations',
    summary: 'Evaluations of an organisation: averages, spread, and each one given on a case the person may see',
    tag,
    permission: ['caseOfficer', 'supervisor', 'authority', 'administrator', 'auditor'],
    params: id,
    query: z.strictObject({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
    response: ProviderEvaluations,
    problems: ['recused-from-organisation'],
    handle: async ({ actor, params, query, services }) => {
      await requireAppraiser(services.db, actor, params.id)
      return { body: await evaluationsOf(services.db, actor, { providerId: params.id, ...query }) }
    },
  }),
]
