import { z } from 'zod'
import { AGENT_ROLES, ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { dateOut, instantOut, moneyOut } from '../kernel/wire.ts'
import { listClaims } from './claim-list.queries.ts'
import { readCasePayments } from './read-case-payments.ts'

const KINDS = ['advance', 'interim', 'balance'] as const
const STATES = ['claimed', 'certified', 'ordered', 'paid', 'refused'] as const

const Payment = z
  .object({
    id: z.string(),
    kind: z.enum(KINDS),
    state: z.enum(STATES),
    claimed: moneyOut,
    spent: moneyOut.nullable(),
    certified: moneyOut.nullable(),
    claimedAt: instantOut,
    certifiedAt: instantOut.nullable(),
    certifiedByName: z.string().nullable(),
    refusedReason: z.string().nullable(),
    order: z
      .object({
        number: z.string(),
        amount: moneyOut,
        orderedAt: instantOut,
        orderedByName: z.string(),
        dueOn: dateOut,
        paidOn: dateOut.nullable(),
        accountantReference: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Payment' })

const CaseLedgerEntry = z
  .object({ id: z.string(), kind: z.string(), amount: moneyOut, memo: z.string(), at: instantOut, actorName: z.string() })
  .meta({ id: 'CaseLedgerEntry' })

const ClaimLine = z
  .object({
    id: z.string(),
    kind: z.enum(KINDS),
    state: z.enum(STATES),
    amount: moneyOut,
    claimedAt: instantOut,
    caseId: z.string(),
    reference: z.string(),
    applicantName: z.string(),
    programme: z.string(),
    orderNumber: z.string().nullable(),
    dueOn: dateOut.nullable(),
  })
  .meta({ id: 'ClaimLine' })

export const paymentRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/cases/{id}/payments',
    operationId: 'listCasePayments',
    summary: 'Claims, certificates and payment orders of the case, for agents with its ledger lines; nothing for a consultant',
    tag: 'Payments',
    permission: ROLES,
    params: z.object({ id: z.uuid() }),
    response: z.object({ items: z.array(Payment), ledger: z.array(CaseLedgerEntry) }),
    handle: async ({ actor, params, services }) => ({ body: await readCasePayments(services.db, actor, params.id) }),
  }),
  defineRoute({
    method: 'get',
    path: '/claims',
    operationId: 'listClaims',
    summary: 'Claims by state, oldest first: what is to be certified, ordered, reconciled',
    tag: 'Payments',
    permission: AGENT_ROLES,
    query: z.strictObject({
      state: z.enum(STATES).optional(),
      cursor: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(ClaimLine), nextCursor: z.string().nullable() }),
    handle: async ({ actor, query, services }) => ({ body: await listClaims(services.db, actor, query) }),
  }),
]
