import { z } from 'zod'
import { ROLES } from '../access/actor.ts'
import { dateOut, instantOut, moneyOut } from '../kernel/wire.ts'
import { CaseFilter } from './case-filter.ts'

export const caseId = z.object({ id: z.uuid() })

export const CaseSummary = z
  .object({
    id: z.string(),
    reference: z.string(),
    programme: z.string(),
    state: z.string(),
    title: z.string(),
    applicantName: z.string(),
    departement: z.string().nullable(),
    receivedOn: dateOut.nullable(),
    nextDueOn: dateOut.nullable(),
    nextDueKind: z.string().nullable(),
    requestedAmount: moneyOut
      .nullable()
      .meta({ description: 'Null like the other amounts to one of many who benefit, who reads their own share' }),
    awardedAmount: moneyOut.nullable(),
    paidAmount: moneyOut.nullable(),
    lastEventAt: instantOut,
    lastAction: z.string(),
    officerId: z.string().nullable(),
    officerName: z.string().nullable(),
  })
  .meta({ id: 'CaseSummary' })

export const CaseList = z
  .object({
    items: z.array(CaseSummary),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
    totalIsExact: z.boolean(),
    requestedSum: moneyOut,
    awardedSum: moneyOut,
  })
  .meta({ id: 'CaseList' })

const FacetCount = z.object({ value: z.string().nullable(), count: z.number().int() })
export const CaseFacets = z
  .object({
    state: z.array(FacetCount),
    programme: z.array(FacetCount),
    departement: z.array(FacetCount),
    officer: z.array(FacetCount.extend({ label: z.string().nullable() })),
  })
  .meta({ id: 'CaseFacets' })

export const CasePage = z
  .object({
    id: z.string(),
    reference: z.string(),
    programme: z.string(),
    state: z.string(),
    title: z.string(),
    departement: z.string().nullable(),
    edition: z.object({ id: z.string(), label: z.string(), inForceFrom: dateOut }),
    officer: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** People a link of interest keeps away from the case today; told to its supervisors and administrators only. */
    recusals: z.array(z.object({ id: z.string(), name: z.string() })),
    applicant: z.object({ id: z.string(), name: z.string() }),
    parties: z.array(
      z.object({
        capacity: z.string(),
        organisationId: z.string(),
        name: z.string(),
        siret: z.string().nullable(),
        communeName: z.string().nullable(),
        departement: z.string().nullable(),
      }),
    ),
    receivedOn: dateOut.nullable(),
    decisionDueOn: dateOut.nullable(),
    implicitRejectionOn: dateOut.nullable(),
    silenceStop: z
      .object({ since: instantOut, reason: z.string() })
      .nullable()
      .meta({ description: 'The system does not state the rejection born of silence; the law goes on. Told to agents' }),
    decisionDueSteps: z.array(
      z.object({
        code: z.enum(['received', 'months', 'suspension']),
        date: dateOut,
        days: z.number().int().optional(),
        months: z.number().int().optional(),
      }),
    ),
    nextDueOn: dateOut.nullable(),
    nextDueKind: z.string().nullable(),
    requestedAmount: moneyOut
      .nullable()
      .meta({ description: 'Null like the other amounts to one of many who benefit, who reads their own share' }),
    eligibleAmount: moneyOut.nullable(),
    awardedAmount: moneyOut.nullable(),
    awardedOn: dateOut.nullable(),
    committedAmount: moneyOut.nullable(),
    paidAmount: moneyOut.nullable(),
    toRecoverAmount: moneyOut.nullable(),
    recoveredAmount: moneyOut.nullable(),
    lastEventAt: instantOut,
    version: z.number().int(),
  })
  .meta({ id: 'CasePage' })

export const PossibleAction = z
  .object({
    action: z.string(),
    to: z.string(),
    by: z.array(z.enum(ROLES)),
    basis: z.string(),
    reasonRequired: z.boolean(),
    allowed: z.boolean(),
    /** None of the person's roles may take it. */
    wrongRole: z.boolean(),
    unmet: z.array(z.object({ condition: z.string(), details: z.record(z.string(), z.unknown()) })),
  })
  .meta({ id: 'PossibleAction' })

export const CaseEvent = z
  .object({
    id: z.string(),
    sequence: z.number().int(),
    action: z.string(),
    fromState: z.string(),
    toState: z.string(),
    actorName: z.string(),
    actorRole: z.string(),
    at: instantOut,
    onDate: dateOut,
    reason: z.string().nullable(),
    basis: z.string(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'CaseEvent' })

export const LimitStep = z
  .object({
    code: z.enum(['start', 'counted', 'holiday', 'stopped', 'franc', 'rolled']),
    date: dateOut,
    unit: z.enum(['months', 'days', 'working-days']).optional(),
    count: z.number().int().optional(),
    name: z.string().optional(),
    from: dateOut.optional(),
    until: dateOut.optional(),
    days: z.number().int().optional(),
    why: z.string().optional(),
  })
  .meta({ id: 'LimitStep' })

export const CaseLimit = z
  .object({
    kind: z.string(),
    from: dateOut.nullable().meta({ description: 'The day it runs from; null: what it waits for has not happened' }),
    on: dateOut.nullable().meta({ description: 'Its last day' }),
    steps: z.array(LimitStep),
    basis: z.string(),
    metOn: dateOut.nullable(),
    byHand: z.boolean().meta({ description: 'Met outside this program: a person says so' }),
  })
  .meta({ id: 'CaseLimit' })

export const CaseTrace = z
  .object({
    id: z.string(),
    rule: z.string(),
    version: z.number().int(),
    action: z.string(),
    actorName: z.string(),
    at: instantOut,
    inputs: z.record(z.string(), z.unknown()),
    parameters: z.record(z.string(), z.unknown()),
    steps: z.array(z.unknown()),
    /** An amount as a decimal string, or a word of the programme. */
    result: z.string(),
    /** Null when the stored values cannot be computed any more. */
    replayedResult: z.string().nullable(),
    same: z.boolean(),
  })
  .meta({ id: 'CaseTrace' })

export const CaseNote = z
  .object({ id: z.string(), text: z.string(), internal: z.boolean(), at: instantOut, authorName: z.string() })
  .meta({ id: 'CaseNote' })

export const caseListQuery = z.strictObject({
  ...CaseFilter,
  sort: z
    .enum(['lastEventAt', '-lastEventAt', 'nextDueOn', '-nextDueOn', 'reference', '-reference', 'requestedAmount', '-requestedAmount'])
    .default('-lastEventAt'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
})
