import { z } from 'zod'
import { AGENT_ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { instantOut, moneyCents, moneyOut, requiredText, text } from '../kernel/wire.ts'
import { listEntries } from './entry-list.queries.ts'
import { listEnvelopes } from './envelope-list.queries.ts'
import { changeAllocation, openEnvelope } from './open-envelope.ts'

const Envelope = z
  .object({
    id: z.string(),
    programme: z.string(),
    year: z.number().int(),
    label: z.string(),
    allocated: moneyOut,
    committed: moneyOut,
    paid: moneyOut,
    recovered: moneyOut,
    left: moneyOut,
  })
  .meta({ id: 'Envelope' })

const LedgerEntry = z
  .object({
    id: z.string(),
    kind: z.enum(['allocation', 'allocation-cut', 'commitment', 'decommitment', 'payment', 'recovery']),
    amount: moneyOut,
    memo: z.string(),
    at: instantOut,
    actorName: z.string(),
    caseId: z.string().nullable(),
    caseReference: z.string().nullable(),
  })
  .meta({ id: 'LedgerEntry' })

const id = z.object({ id: z.uuid() })

export const budgetRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/envelopes',
    operationId: 'listEnvelopes',
    summary: 'Envelopes with their balances, newest year first',
    tag: 'Budget',
    permission: AGENT_ROLES,
    query: z.strictObject({ programme: z.string().max(40).optional(), year: z.coerce.number().int().min(1990).max(2200).optional() }),
    response: z.object({ items: z.array(Envelope) }),
    handle: async ({ actor, query, services }) => ({ body: { items: await listEnvelopes(services.db, actor, query) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/envelopes',
    operationId: 'openEnvelope',
    summary: 'Open an envelope for a programme and a year',
    tag: 'Budget',
    permission: ['administrator'],
    body: z.strictObject({
      programme: requiredText(40),
      year: z.number().int().min(1990).max(2200),
      label: requiredText(120),
      amount: moneyCents,
      memo: text(500).default(''),
    }),
    response: z.object({ id: z.string() }),
    status: 201,
    problems: ['envelope-already-exists', 'unknown-programme'],
    handle: async ({ actor, body, services }) => ({ status: 201, body: { id: await openEnvelope(services, actor, body) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/envelopes/{id}/allocations',
    operationId: 'changeAllocation',
    summary: 'Add money to an envelope, or take back what is not committed',
    tag: 'Budget',
    permission: ['administrator'],
    params: id,
    body: z.strictObject({ direction: z.enum(['add', 'cut']), amount: moneyCents, memo: requiredText(500) }),
    response: z.null(),
    status: 204,
    problems: ['budget-insufficient'],
    handle: async ({ actor, params, body, services }) => {
      await changeAllocation(services, actor, { envelopeId: params.id, ...body })
      return { status: 204, body: null }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/envelopes/{id}/entries',
    operationId: 'listLedgerEntries',
    summary: 'The ledger of an envelope, newest first; lines are never changed or erased',
    tag: 'Budget',
    permission: AGENT_ROLES,
    params: id,
    query: z.strictObject({ cursor: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: z.object({ items: z.array(LedgerEntry), nextCursor: z.string().nullable() }),
    handle: async ({ actor, params, query, services }) => ({
      body: await listEntries(services.db, actor, { envelopeId: params.id, ...query }),
    }),
  }),
]
