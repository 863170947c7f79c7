import { z } from 'zod'
import { AGENT_ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { today } from '../kernel/clock.ts'
import { formatMoney } from '../kernel/money.ts'
import { dateOut, dateText, moneyOut, moneyText, requiredText, text } from '../kernel/wire.ts'
import { PARTY_WRITERS } from '../parties/organisation-access.ts'
import { declareAid, withdrawDeclaredAid } from './declare-aid.ts'
import { readHeadroom } from './read-headroom.ts'

const tag = 'Organisations'
const id = z.object({ id: z.uuid() })

const AidHeadroom = z
  .object({
    organisationId: z.string(),
    regulation: z.string(),
    on: dateOut,
    from: dateOut.meta({ description: 'First day that counts: three rolling years that end on the day asked for' }),
    ...{ ceiling: moneyOut, used: moneyOut, left: moneyOut },
    organisations: z.number().int().meta({ description: 'Organisations of the single undertaking' }),
    lines: z
      .array(
        z.object({
          source: z.enum(['award', 'share', 'imported', 'declared']),
          ...{ id: z.string(), organisationId: z.string(), organisationName: z.string(), grantedOn: dateOut, amount: moneyOut },
          ...{ reference: z.string(), authority: z.string() },
        }),
      )
      .meta({ description: 'Newest first, at most 500; `used` counts them all' }),
  })
  .meta({ id: 'AidHeadroom' })

export const stateAidRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/organisations/{id}/aid-headroom',
    operationId: 'readAidHeadroom',
    summary: 'De minimis aid the single undertaking of the firm holds and may still be granted, with every line it is made of',
    tag,
    permission: AGENT_ROLES,
    params: id,
    query: z.strictObject({ on: dateText.optional() }),
    response: AidHeadroom,
    handle: async ({ actor, params, query, services }) => {
      const on = query.on ?? today(services.clock, actor.timeZone)
      const { ceiling, used, left, lines, ...rest } = await readHeadroom(services.db, actor, { organisationId: params.id, on })
      return {
        body: {
          organisationId: params.id,
          ...rest,
          ...{ ceiling: formatMoney(ceiling), used: formatMoney(used), left: formatMoney(left) },
          lines: lines.map((line) => ({ ...line, amount: formatMoney(line.amount) })),
        },
      }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/organisations/{id}/declared-aids',
    operationId: 'declareAid',
    summary: 'Note de minimis aid of another body, as the firm declares it',
    tag,
    permission: PARTY_WRITERS,
    params: id,
    body: z
      .strictObject({ grantedOn: dateText, amount: moneyText, authority: requiredText(200), purpose: text(300).default('') })
      .refine(({ amount }) => !/^0+(\.0+)?$/.test(amount), { path: ['amount'], params: { code: 'must-be-positive' } })
      .meta({ id: 'DeclaredAidInput' }),
    response: z.object({ id: z.string() }),
    status: 201,
    handle: async ({ actor, params, body, services }) => ({
      status: 201,
      body: { id: await declareAid(services, actor, params.id, body) },
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/organisations/{id}/declared-aids/{declaredId}/withdrawal',
    operationId: 'withdrawDeclaredAid',
    summary: 'Take back a declaration noted by mistake: it counts no longer and stays with the reason',
    tag,
    permission: PARTY_WRITERS,
    params: z.object({ id: z.uuid(), declaredId: z.uuid() }),
    body: z.strictObject({ reason: requiredText(500) }),
    response: z.null(),
    status: 204,
    problems: ['declaration-already-withdrawn'],
    handle: async ({ actor, params, body, services }) => {
      await withdrawDeclaredAid(services, actor, { organisationId: params.id, declaredId: params.declaredId, reason: body.reason })
      return { status: 204, body: null }
    },
  }),
]
