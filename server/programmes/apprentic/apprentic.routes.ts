import { z } from 'zod'
import { ROLES } from '../../access/actor.ts'
import { CALL_STATES } from '../../calls/call-state.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { dateOut, instantOut, moneyOut, text } from '../../kernel/wire.ts'
import { AID_STEPS } from './aid.ts'
import { ApprenticApplication } from './apprentic.schemas.ts'
import { describeCase } from './describe-case.ts'
import { estimateAid } from './estimate-aid.ts'
import { saveApplication } from './save-application.ts'

const id = z.object({ id: z.uuid() })

const Computation = z
  .object({
    base: moneyOut,
    amount: moneyOut,
    steps: z.array(
      z.object({
        code: z.enum(AID_STEPS),
        values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
        amount: moneyOut,
      }),
    ),
  })
  .meta({ id: 'ApprenticComputation' })

const Line = z.object({
  place: z.number().int(),
  label: z.string(),
  category: z.string(),
  amount: moneyOut,
  eligible: moneyOut,
  excluded: moneyOut,
  excludedBy: z.enum(['category', 'officer']).nullable(),
  excludedReason: z.string().nullable(),
  spent: moneyOut.nullable(),
  spentExcluded: moneyOut,
  spentExcludedReason: z.string().nullable(),
})

const ApprenticCase = z
  .object({
    call: z.object({ id: z.string(), title: z.string(), closesAt: instantOut, state: z.enum(CALL_STATES) }),
    application: z.object({
      title: z.string(),
      description: z.string(),
      objectives: z.string(),
      tools: z.string(),
      projectStart: dateOut.nullable(),
      projectEnd: dateOut.nullable(),
      /** Given name and initial; empty for whoever neither works on the case nor belongs to the firm. */
      apprentice: z.string(),
      apprenticeMinor: z.boolean().nullable(),
      qualification: z.string(),
      contractFrom: dateOut.nullable(),
      contractUntil: dateOut.nullable(),
      tutor: z.string(),
      centreName: z.string(),
      centreSiret: z.string().nullable(),
      groupExplained: z.boolean(),
      beneficiaryIban: z.string().nullable(),
      lines: z.array(Line),
      funding: z.array(z.object({ funderName: z.string(), amount: moneyOut, granted: z.boolean() })),
    }),
    appraisalNote: z.string().nullable(),
    startedOn: dateOut.nullable(),
    reportReceivedOn: dateOut.nullable(),
    demonstratedOn: dateOut.nullable(),
    claimedPublicFunding: moneyOut.nullable(),
    computation: Computation,
    computedOn: z.enum(['planned', 'spent']),
    reviews: z.object({ assigned: z.number().int(), submitted: z.number().int(), needed: z.number().int() }).nullable(),
    session: z.object({ title: z.string(), meetsOn: dateOut, outcome: z.enum(['favourable', 'unfavourable']) }).nullable(),
    story: z.object({ text: z.string(), consentAt: instantOut.nullable(), publishedAt: instantOut.nullable() }),
    prize: z.string().nullable(),
    /** People of the firm and those it is linked with; null: figures are missing. */
    headcount: z.string().nullable(),
    headcountBelow: z.number().int(),
    categories: z.array(z.object({ code: z.string(), excluded: z.boolean() })),
    limits: z.object({ balance: moneyOut }),
  })
  .meta({ id: 'ApprenticCase' })

export const apprenticRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/apprentic/cases/{id}',
    operationId: 'readApprenticCase',
    summary: 'The project of an ApprenTIC case: application, budget, jury, delivery and the computation of the aid',
    tag: 'APPRENTIC',
    permission: ROLES,
    params: id,
    response: ApprenticCase,
    handle: async ({ actor, params, services }) => {
      const { version, ...body } = await describeCase(services, actor, params.id)
      return { body, etag: version }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/apprentic/cases/{id}/application',
    operationId: 'saveApprenticApplication',
    summary: 'Save the application as a whole: a draft, an answer to a request, or an officer’s correction with its reason',
    tag: 'APPRENTIC',
    permission: ['applicant', 'caseOfficer'],
    params: id,
    body: z.strictObject({ application: ApprenticApplication, reason: text(2_000).optional() }),
    response: z.object({ version: z.number().int(), computation: Computation }),
    ifMatch: true,
    problems: ['application-not-open', 'stale-version', 'invalid-iban', 'names-apprentice', 'given-name-and-initial'],
    handle: async ({ actor, params, body, version, services }) => {
      const saved = await saveApplication(services, actor, {
        caseId: params.id,
        version,
        application: body.application,
        reason: body.reason ? body.reason : null,
      })
      return { body: { version: saved, computation: await estimateAid(services, actor, params.id) }, etag: saved }
    },
  }),
]
