import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { today } from '../kernel/clock.ts'
import { dateOut, dateText, instantOut, text } from '../kernel/wire.ts'
import { declareInterest } from './declare-interest.ts'
import { endInterest } from './end-interest.ts'
import { DECLARING_ROLES, listDeclaring, listInterests, ownInterests } from './interest.queries.ts'
import { INTEREST_KINDS } from './interest.ts'

const tag = 'Links of interest'
/** They keep the list and record links for others; nobody else reads it. */
const KEEPERS = ['administrator', 'supervisor'] as const

const Interest = z
  .object({
    id: z.string(),
    user: z.object({ id: z.string(), name: z.string() }),
    organisation: z.object({ id: z.string(), name: z.string(), siret: z.string().nullable() }),
    kind: z.enum(INTEREST_KINDS),
    note: z.string(),
    from: dateOut,
    until: dateOut.nullable(),
    /** The last day on which it keeps the person away; null while it runs. */
    bindsUntil: dateOut.nullable(),
    binds: z.boolean(),
    declaredByName: z.string(),
    declaredAt: instantOut,
    endedByName: z.string().nullable(),
    endedAt: instantOut.nullable(),
    mayEnd: z.boolean(),
  })
  .meta({ id: 'Interest' })

const declaration = {
  organisationId: z.uuid().optional(),
  siret: text(20).optional(),
  kind: z.enum(INTEREST_KINDS),
  note: text(2_000).default(''),
  from: dateText,
  until: dateText.nullable().default(null),
}
const created = z.object({ id: z.string() })
const problems = ['interest-already-declared'] as const

const ownRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/interests/mine',
    operationId: 'listMyInterests',
    summary: 'My links of interest, those that run first',
    tag,
    permission: DECLARING_ROLES,
    response: z.object({ items: z.array(Interest) }),
    handle: async ({ actor, services }) => ({
      body: { items: await ownInterests(services.db, actor, today(services.clock, actor.timeZone)) },
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/interests/mine',
    operationId: 'declareInterest',
    summary: 'Declare a link of mine with an organisation; its cases are closed to me at once',
    tag,
    permission: DECLARING_ROLES,
    body: z.strictObject(declaration),
    response: created,
    status: 201,
    problems,
    handle: async ({ actor, body, services }) => ({
      status: 201,
      body: { id: await declareInterest(services, actor, { ...body, userId: actor.userId }) },
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/interests/{id}/end',
    operationId: 'endInterest',
    summary: 'End a link of interest on a day; it stays in the list',
    tag,
    permission: DECLARING_ROLES,
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ until: dateText }),
    response: z.null(),
    status: 204,
    problems: ['interest-ended', 'interest-recorded-by-another'],
    handle: async ({ actor, params, body, services }) => {
      await endInterest(services, actor, { id: params.id, until: body.until })
      return { status: 204, body: null }
    },
  }),
]

const keeperRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/interests',
    operationId: 'listInterests',
    summary: 'Links of interest of the funder’s people, newest first',
    tag,
    permission: KEEPERS,
    query: z.strictObject({
      user: z.uuid().optional(),
      binding: z.enum(['true', 'false']).default('false'),
      cursor: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(Interest), nextCursor: z.string().nullable(), total: z.number().int() }),
    handle: async ({ actor, query, services }) => {
      const on = today(services.clock, actor.timeZone)
      const { user: userId, binding, cursor, limit } = query
      return {
        body: await listInterests(services.db, actor, on, { userId, cursor, limit, bindingOn: binding === 'true' ? on : undefined }),
      }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/interests',
    operationId: 'recordInterest',
    summary: 'Record a link of interest of another person of the funder',
    tag,
    permission: KEEPERS,
    body: z.strictObject({ ...declaration, userId: z.uuid() }),
    response: created,
    status: 201,
    problems,
    handle: async ({ actor, body, services }) => ({ status: 201, body: { id: await declareInterest(services, actor, body) } }),
  }),
  defineRoute({
    method: 'get',
    path: '/interests/people',
    operationId: 'listInterestPeople',
    summary: 'People whose links of interest can be recorded',
    tag,
    permission: KEEPERS,
    response: z.object({ items: z.array(z.object({ id: z.string(), fullName: z.string() })) }),
    handle: async ({ actor, services }) => ({ body: { items: await listDeclaring(services.db, actor) } }),
  }),
]

export const interestRoutes: readonly Route[] = [...ownRoutes, ...keeperRoutes]
