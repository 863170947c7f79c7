import type { Express } from 'express'
import { sql } from 'kysely'
import { z } from 'zod'
import { createApp } from '../../server/app.ts'
import { defineRoute, type Route } from '../../server/http/route.ts'
import { conflict } from '../../server/kernel/refusal.ts'
import type { Services } from '../../server/services.ts'

/** Routes that do nothing useful, to see what the HTTP layer makes of them. */

const Thing = z.object({ id: z.string(), name: z.string() }).meta({ id: 'ProbeThing' })
const Line = z.strictObject({ label: z.string().min(1).max(20), days: z.int().min(1).max(5) })
const Body = z.strictObject({ name: z.string().min(1).max(10), lines: z.array(Line).max(3).optional() })
const Done = z.object({ count: z.int() }).meta({ id: 'ProbeDone' })
const id = z.object({ id: z.uuid() })
const base = { tag: 'Probe', permission: 'signed-in' } as const

const things: readonly Route[] = [
  defineRoute({
    ...base,
    method: 'get',
    path: '/probe/things/{id}',
    operationId: 'probeRead',
    summary: 'One thing',
    params: id,
    response: Thing,
    handle: ({ params }) => Promise.resolve({ body: { id: params.id, name: 'one' }, etag: 3 }),
  }),
  defineRoute({
    ...base,
    method: 'put',
    path: '/probe/things/{id}',
    operationId: 'probeReplace',
    summary: 'Replace a thing',
    params: id,
    body: Body,
    ifMatch: true,
    response: Thing,
    handle: ({ params, body, version }) => Promise.resolve({ body: { id: params.id, name: body.name }, etag: version + 1 }),
  }),
  // after /probe/things/{id} on purpose: the order of the list must not matter
  defineRoute({
    ...base,
    method: 'get',
    path: '/probe/things/summary',
    operationId: 'probeSummary',
    summary: 'All things in short',
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: z.object({ limit: z.int() }).meta({ id: 'ProbeSummary' }),
    handle: ({ query }) => Promise.resolve({ body: { limit: query.limit } }),
  }),
  defineRoute({
    ...base,
    method: 'delete',
    path: '/probe/things/{id}',
    operationId: 'probeDelete',
    summary: 'Remove a thing',
    permission: ['administrator'],
    params: id,
    response: z.null(),
    status: 204,
    handle: () => Promise.resolve({ body: null }),
  }),
]

const faults: readonly Route[] = [
  defineRoute({
    ...base,
    method: 'get',
    path: '/probe/throws',
    operationId: 'probeThrows',
    summary: 'Fails',
    response: Thing,
    handle: () => Promise.reject(new Error('password=hunter2 at 10.0.0.7')),
  }),
  defineRoute({
    ...base,
    method: 'get',
    path: '/probe/undeclared',
    operationId: 'probeUndeclared',
    summary: 'Answers more than declared',
    response: Thing,
    handle: () => Promise.resolve({ body: { id: 'x', name: 'y', secret: 'z' } }),
  }),
  defineRoute({
    ...base,
    method: 'get',
    path: '/probe/incomplete',
    operationId: 'probeIncomplete',
    summary: 'Answers less than declared',
    response: Thing,
    handle: () => Promise.resolve({ body: { id: 'x' } as { id: string; name: string } }),
  }),
]

/** Each call that does its work leaves one row in `probe_work`. */
const work: readonly Route[] = [
  defineRoute({
    ...base,
    method: 'post',
    path: '/probe/work',
    operationId: 'probeWork',
    summary: 'Works once per call',
    body: Body,
    response: Done,
    status: 201,
    handle: async ({ services, body }) => {
      await sql`insert into probe_work (name) values (${body.name})`.execute(services.db)
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from probe_work`.execute(services.db)
      return { body: { count: rows[0]?.count ?? 0 }, etag: 1, headers: { Location: '/api/v1/probe/work/1' } }
    },
  }),
  defineRoute({
    ...base,
    method: 'post',
    path: '/probe/refuses-until-open',
    operationId: 'probeRefuses',
    summary: 'Refuses while the table probe_open is empty',
    body: Body,
    response: Done,
    handle: async ({ services }) => {
      const { rows } = await sql`select 1 from probe_open`.execute(services.db)
      if (rows.length === 0) throw conflict('probe-closed')
      return { body: { count: rows.length } }
    },
  }),
  defineRoute({
    ...base,
    method: 'post',
    path: '/probe/works-then-throws',
    operationId: 'probeWorksThenThrows',
    summary: 'Does its work, then fails before the answer',
    body: Body,
    response: Done,
    handle: async ({ services, body }) => {
      await sql`insert into probe_work (name) values (${body.name})`.execute(services.db)
      throw new Error('the answer was lost')
    },
  }),
]

const probeRoutes: readonly Route[] = [...things, ...faults, ...work]

/** The application of the product, with these routes instead of its own. */
export const probeApp = (services: Services): Express => createApp(services, { routes: probeRoutes })
