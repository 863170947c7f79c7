import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { dateOut, dateText, instantOut, moneyOut, requiredText } from '../kernel/wire.ts'
import { compareSnapshots } from './compare-snapshots.queries.ts'
import { explainSnapshots } from './explain-snapshots.queries.ts'
import { listSnapshotFirms } from './snapshot-firms.queries.ts'
import { CAUSES } from './snapshot-state.ts'
import { listSnapshots, readSnapshot, snapshotContent } from './snapshots.queries.ts'
import { STATISTICS_ROLES } from './statistic-filter.ts'
import { takeSnapshot } from './take-snapshot.ts'

const tag = 'Statistics'
const params = z.object({ id: z.uuid() })

const Snapshot = z
  .object({
    id: z.string(),
    number: z.number().int(),
    title: z.string(),
    programme: z.string().nullable(),
    asOf: dateOut,
    askedAt: instantOut,
    askedBy: z.string(),
    sha256: z.string(),
  })
  .meta({ id: 'StatisticSnapshot' })
const cause = z.enum(CAUSES)
const Difference = z
  .object({
    ...{ id: z.string(), caseId: z.string(), caseReference: z.string(), applicantName: z.string(), indicator: z.string() },
    ...{ on: dateOut, recordedAt: instantOut, cause, count: z.number().int(), amount: moneyOut },
  })
  .meta({ id: 'SnapshotDifference' })
const Total = z
  .object({ cause, indicator: z.string(), count: z.number().int(), amount: moneyOut, cases: z.number().int() })
  .meta({ id: 'SnapshotDifferenceTotal' })

const Explained = z
  .object({
    ...{ programme: z.string().nullable(), year: z.string().nullable(), key: z.string().nullable() },
    cut: z.enum(['year', 'quarter', 'departement', 'age', 'scheme']),
    indicator: z.string(),
    unit: z.enum(['count', 'cents', 'decimal', 'days', 'share']),
    ...{ first: z.string().nullable(), second: z.string().nullable() },
    parts: z.array(z.object({ cause, difference: z.string() })),
  })
  .meta({ id: 'SnapshotFigure', description: 'A figure in which two snapshots differ; the parts add up to the second less the first' })
const SnapshotFirm = z
  .object({
    ...{ organisationId: z.string(), name: z.string(), siren: z.string().nullable(), entered: z.boolean(), cause },
    ...{ caseId: z.string(), caseReference: z.string(), on: dateOut, recordedAt: instantOut },
  })
  .meta({ id: 'SnapshotFirm' })
const year = z
  .string()
  .max(4)
  .regex(/^[12]\d{3}$/)

export const snapshotRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/statistics/snapshots',
    operationId: 'listSnapshots',
    summary: 'Snapshots of the figures, the last number first',
    tag,
    permission: STATISTICS_ROLES,
    query: z.strictObject({
      before: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(Snapshot), nextBefore: z.number().int().nullable() }),
    handle: async ({ actor, query, services }) => ({ body: await listSnapshots(services.db, actor, query) }),
  }),
  defineRoute({
    method: 'post',
    path: '/statistics/snapshots',
    operationId: 'takeSnapshot',
    summary: 'Freeze the figures as of a day, with all that is recorded so far: numbered, its bytes kept',
    tag,
    permission: ['administrator', 'supervisor'],
    body: z.strictObject({ title: requiredText(200), programme: requiredText(40).nullable().default(null), asOf: dateText }),
    response: z.object({ id: z.string(), number: z.number().int(), sha256: z.string() }),
    status: 201,
    problems: ['unknown-programme'],
    handle: async ({ actor, body, services }) => ({ status: 201, body: await takeSnapshot(services, actor, body) }),
  }),
  defineRoute({
    method: 'get',
    path: '/statistics/snapshots/{id}',
    operationId: 'readSnapshot',
    summary: 'One snapshot: its number, its day and its fingerprint',
    tag,
    permission: STATISTICS_ROLES,
    params,
    response: Snapshot,
    handle: async ({ actor, params: { id }, services }) => ({ body: (await readSnapshot(services.db, actor, id)).snapshot }),
  }),
  defineRoute({
    method: 'get',
    path: '/statistics/snapshots/{id}/content',
    operationId: 'readSnapshotContent',
    summary: 'The bytes of a snapshot as they were frozen: canonical JSON',
    tag,
    permission: STATISTICS_ROLES,
    params,
    response: null,
    produces: 'application/json',
    handle: async ({ actor, params: { id }, services, response }) => {
      const { snapshot, content } = await snapshotContent(services.db, actor, id)
      // no-transform: a compressed answer would no longer be the bytes whose hash is kept
      response.setHeader('Cache-Control', 'private, no-store, no-transform')
      response.setHeader('Content-Type', 'application/json')
      response.setHeader('Content-Disposition', `attachment; filename="statistiques-${snapshot.number}.json"`)
      response.setHeader('Content-Length', content.length)
      response.end(content)
      return null
    },
  }),
  defineRoute({
    method: 'get',
    path: '/statistics/snapshots/{id}/differences',
    operationId: 'compareSnapshots',
    summary: 'Why two snapshots differ, in total and case by case: another period, late entry, correction, amendment, withdrawal',
    tag,
    permission: STATISTICS_ROLES,
    params,
    query: z.strictObject({
      with: z.uuid(),
      cursor: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({
      ...{ first: Snapshot, second: Snapshot, totals: z.array(Total), items: z.array(Difference), nextCursor: z.string().nullable() },
    }),
    problems: ['snapshots-of-other-scope'],
    handle: async ({ actor, params: { id }, query, services }) => ({
      body: await compareSnapshots(services.db, actor, { first: id, second: query.with, cursor: query.cursor, limit: query.limit }),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/statistics/snapshots/{id}/explanations',
    operationId: 'explainSnapshots',
    summary: 'Each figure in which two snapshots differ, and what each cause makes of the difference, figures that are no sums included',
    tag,
    permission: STATISTICS_ROLES,
    params,
    query: z.strictObject({ with: z.uuid(), programme: z.string().max(60).optional(), year: year.optional() }),
    response: z.object({ first: Snapshot, second: Snapshot, items: z.array(Explained), partial: z.boolean() }),
    problems: ['snapshots-of-other-scope', 'snapshot-of-former-format'],
    handle: async ({ actor, params: { id }, query, services }) => {
      const { first, second, items, partial } = await explainSnapshots(services.db, actor, { ...query, first: id, second: query.with })
      return { body: { first, second, items: items.map((item) => ({ ...item, parts: [...item.parts] })), partial } }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/statistics/snapshots/{id}/firms',
    operationId: 'listSnapshotFirms',
    summary: 'The firms aided in a year that one of two snapshots counts and the other does not, each with the aid that made it',
    tag,
    permission: STATISTICS_ROLES,
    params,
    query: z.strictObject({
      ...{ with: z.uuid(), programme: z.string().max(60).optional(), year, cursor: z.string().max(300).optional() },
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(SnapshotFirm), nextCursor: z.string().nullable() }),
    problems: ['snapshots-of-other-scope', 'snapshot-of-former-format'],
    handle: async ({ actor, params: { id }, query, services }) => ({
      body: await listSnapshotFirms(services.db, actor, { ...query, first: id, second: query.with }),
    }),
  }),
]
