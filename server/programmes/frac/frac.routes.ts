import { z } from 'zod'
import { ROLES } from '../../access/actor.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { dateOut, moneyOut, text } from '../../kernel/wire.ts'
import { describeCase } from './describe-case.ts'
import { FracApplication } from './frac.schemas.ts'
import { saveApplication } from './save-application.ts'

const id = z.object({ id: z.uuid() })

const AidStep = z
  .object({
    code: z.enum(['fee', 'days-cap', 'daily-rate-cap', 'travel-share', 'base', 'rate', 'ceiling', 'aid']),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    amount: moneyOut,
  })
  .meta({ id: 'AidStep' })

const retained = z.object({ days: z.string(), dailyRate: moneyOut, travelCosts: moneyOut })

const FracCase = z
  .object({
    application: z.object({
      missionKind: z.enum(['court', 'long']).nullable(),
      field: z.string().nullable(),
      missionNature: z.string(),
      title: z.string(),
      subject: z.string(),
      termsOfReference: z.string(),
      consultantOrganisationId: z.string().nullable(),
      consultantName: z.string(),
      independenceDeclared: z.boolean(),
      consultantSellsEquipment: z.boolean(),
      days: z.string().nullable(),
      dailyRate: moneyOut.nullable(),
      travelCosts: moneyOut,
      choiceReason: z.string(),
      orderSignedOn: dateOut.nullable(),
      plannedStart: dateOut.nullable(),
      plannedEnd: dateOut.nullable(),
      beneficiaryIban: z.string().nullable(),
      proposals: z.array(
        z.object({ consultancyName: z.string(), days: z.string(), amount: moneyOut, receivedOn: dateOut, chosen: z.boolean() }),
      ),
    }),
    consultantOrganisationName: z.string().nullable(),
    retained: retained.nullable(),
    recommendation: z.enum(['award', 'refuse']).nullable(),
    appraisalNote: z.string().nullable(),
    startedOn: dateOut.nullable(),
    reportReceivedOn: dateOut.nullable(),
    invoicedOn: dateOut.nullable(),
    reportDigitalSection: z.boolean().nullable(),
    /** The aid as it would be computed now, step by step; null while the mission is not filled in. */
    computation: z.object({ base: moneyOut, amount: moneyOut, steps: z.array(AidStep) }).nullable(),
    smeSize: z.string(),
    previousMissions: z.number().int(),
    /** Awards in the years of the "subscription" notice. */
    recentAwards: z.number().int(),
    fields: z.array(z.string()),
    limits: z.object({ advance: moneyOut, advanceWithGuarantee: moneyOut, interim: moneyOut, balance: moneyOut }),
  })
  .meta({ id: 'FracCase' })

export const fracRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/frac/cases/{id}',
    operationId: 'readFracCase',
    summary: 'The mission of a FRAC case: application, appraisal, report and the computation of the aid',
    tag: 'FRAC',
    permission: ROLES,
    params: id,
    response: FracCase,
    handle: async ({ actor, params, services }) => {
      const { version, ...body } = await describeCase(services, actor, params.id)
      return { body, etag: version }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/frac/cases/{id}/application',
    operationId: 'saveFracApplication',
    summary: 'Save the application as a whole: a draft, an answer to a request, or an officer’s correction with its reason',
    tag: 'FRAC',
    permission: ['applicant', 'caseOfficer'],
    params: id,
    body: z.strictObject({ application: FracApplication, reason: text(2_000).optional() }),
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['application-not-open', 'stale-version', 'unknown-organisation', 'invalid-iban'],
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
