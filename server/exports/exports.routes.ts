import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { conflict, notFound } from '../kernel/refusal.ts'
import { instantOut, requiredText } from '../kernel/wire.ts'
import { cutShort, fileHead, untilGone } from './answer-file.ts'
import { askExport, askExportAgain, dropExport, exportFileName, ROWS_AT_ONCE } from './ask-export.ts'
import { type ExportFormat, FORMATS } from './export-format.ts'
import { AskedFilter, filterOf, LANGUAGE, Layout, listOf, mayExport, OrderBody, orderOf, reading } from './export-order.ts'
import { dropSet, listSets, saveSet } from './export-sets.ts'
import { listExports, readyExport } from './exports.queries.ts'
import { exportLists } from './lists/index.ts'
import { makeSpool } from './spool.ts'
import { countExport, writeExport } from './write-export.ts'

const tag = 'Exports'
/** What a list may say to whoever asks for it: as its own route does, and that it is too long to be computed. */
const OF_LISTS = [
  'role-may-not',
  'recused-from-organisation',
  'snapshots-of-other-scope',
  'jobs-unavailable',
  'export-beyond-computed',
] as const
const permission = 'signed-in'
const ofList = z.object({
  list: z
    .string()
    .max(40)
    .regex(/^[a-z-]+$/),
})
const id = z.object({ id: z.uuid() })

const MEDIA: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  json: 'application/json',
}

const ExportList = z
  .object({
    code: z.string(),
    heading: z.string(),
    columns: z.array(z.object({ code: z.string(), heading: z.string(), kind: z.string(), coded: z.boolean() })),
  })
  .meta({ id: 'ExportList' })
const ExportSet = z.object({ id: z.string(), name: z.string(), layout: Layout }).meta({ id: 'ExportSet' })
const ExportFile = z
  .object({
    id: z.string(),
    list: z.string(),
    format: z.enum(FORMATS),
    state: z.enum(['waiting', 'running', 'ready', 'failed', 'cancelled']),
    rowsTotal: z.number().int(),
    rowsDone: z.number().int(),
    failure: z.enum(['no-longer-allowed', 'interrupted']).nullable(),
    fileName: z.string(),
    sizeBytes: z.number().int().nullable(),
    askedAt: instantOut,
    finishedAt: instantOut.nullable(),
    keepUntil: instantOut,
  })
  .meta({ id: 'ExportFile' })

const listRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/export-lists',
    operationId: 'listExportableLists',
    summary: 'Lists the person may export, with their columns; in the language of the account, if no other is asked for',
    tag,
    permission,
    query: z.strictObject({ language: LANGUAGE.optional() }),
    response: z.object({ items: z.array(ExportList), rowsAtOnce: z.number().int() }),
    handle: ({ actor, query }) => {
      const { locale } = reading(actor, query.language)
      const items = exportLists
        .filter((list) => mayExport(actor, list))
        .map((list) => ({
          code: list.code,
          heading: list[locale],
          columns: list.columns.map((column) => ({
            code: column.code,
            heading: column[locale],
            kind: column.kind,
            coded: column.coded !== undefined,
          })),
        }))
      return Promise.resolve({ body: { items, rowsAtOnce: ROWS_AT_ONCE } })
    },
  }),
  defineRoute({
    method: 'post',
    path: '/export-lists/{list}/count',
    operationId: 'countExport',
    summary: 'How many rows an export of this filter would have now; above `rowsAtOnce` it is made by a job',
    tag,
    permission,
    rate: 'read',
    params: ofList,
    body: z.strictObject({ filter: AskedFilter.default({}) }),
    response: z.object({ rows: z.number().int(), rowsAtOnce: z.number().int() }),
    problems: [...OF_LISTS],
    handle: async ({ actor, params: { list }, body, services, response }) => {
      const filter = filterOf(listOf(actor, list), body.filter)
      return { body: { rows: await countExport(services, actor, { list, filter }, untilGone(response)), rowsAtOnce: ROWS_AT_ONCE } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/export-lists/{list}/file',
    operationId: 'exportList',
    summary: 'The list as a file, made at once; X-Total-Rows says how many rows follow. Refused above `rowsAtOnce`',
    tag,
    permission,
    rate: 'export',
    params: ofList,
    body: OrderBody,
    response: null,
    produces: 'application/octet-stream',
    problems: ['export-too-large', ...OF_LISTS],
    handle: async ({ actor, params: { list }, body, services, log, response }) => {
      const order = orderOf(actor, list, body)
      const reader = reading(actor, body.language)
      // its rows are read at the pace of the server: a client that reads slowly, or never, holds no connection of the pool
      const spool = makeSpool()
      try {
        const rows = await writeExport(services, reader, order, {
          signal: untilGone(response),
          accept: (count) => {
            if (count > ROWS_AT_ONCE) throw conflict('export-too-large', { details: { rows: count, limit: ROWS_AT_ONCE } })
          },
          open: () => spool.out,
        })
        fileHead(response, MEDIA[order.format], exportFileName(reader, order, services.clock.now()))
        response.setHeader('X-Total-Rows', rows)
        response.setHeader('Content-Length', spool.size())
        await pipeline(spool.content(), response)
      } catch (error) {
        cutShort(error, response, log)
      } finally {
        await spool.drop()
      }
      return null
    },
  }),
]

const setRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/export-lists/{list}/sets',
    operationId: 'listExportSets',
    summary: 'Formats and columns the person saved for a list',
    tag,
    permission,
    params: ofList,
    response: z.object({ items: z.array(ExportSet) }),
    handle: async ({ actor, params, services }) => ({ body: { items: await listSets(services.db, actor, params.list) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/export-lists/{list}/sets',
    operationId: 'saveExportSet',
    summary: 'Save a format and columns under a name; the same name replaces them',
    tag,
    permission,
    params: ofList,
    body: z.strictObject({ name: requiredText(80), layout: Layout }),
    response: z.object({ id: z.string() }),
    status: 201,
    problems: ['export-sets-full'],
    handle: async ({ actor, params, body, services }) => ({
      status: 201,
      body: await saveSet(services, actor, { list: params.list, ...body }),
    }),
  }),
  defineRoute({
    method: 'delete',
    path: '/export-sets/{id}',
    operationId: 'dropExportSet',
    summary: 'Forget a saved set',
    tag,
    permission,
    params: id,
    response: z.null(),
    status: 204,
    handle: async ({ actor, params, services }) => {
      await dropSet(services, actor, params.id)
      return { status: 204, body: null }
    },
  }),
]

const jobRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/export-lists/{list}/jobs',
    operationId: 'askExport',
    summary: 'Ask for an export that is made later, and waits seven days',
    tag,
    permission,
    rate: 'export',
    params: ofList,
    body: OrderBody,
    response: z.object({ id: z.string(), rows: z.number().int() }),
    status: 201,
    problems: ['exports-under-way', ...OF_LISTS],
    handle: async ({ actor, params, body, services }) => ({ status: 201, body: await askExport(services, actor, params.list, body) }),
  }),
  defineRoute({
    method: 'post',
    path: '/exports/{id}/again',
    operationId: 'askExportAgain',
    summary: 'Ask once more for an export that was given up or stopped: the same list, filter and columns, the rows of today',
    tag,
    permission,
    rate: 'export',
    params: id,
    body: z.strictObject({}),
    response: z.object({ id: z.string(), rows: z.number().int() }),
    status: 201,
    problems: ['exports-under-way', 'export-not-ended', ...OF_LISTS],
    handle: async ({ actor, params, services }) => ({ status: 201, body: await askExportAgain(services, actor, params.id) }),
  }),
  defineRoute({
    method: 'get',
    path: '/exports',
    operationId: 'listExports',
    summary: 'Exports the person asked for, how far they are, and until when they wait',
    tag,
    permission,
    query: z.strictObject({ cursor: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: z.object({ items: z.array(ExportFile), nextCursor: z.string().nullable() }),
    handle: async ({ actor, query, services }) => ({ body: await listExports(services.db, actor, query) }),
  }),
  defineRoute({
    method: 'get',
    path: '/exports/{id}/file',
    operationId: 'readExport',
    summary: 'The file of an export that is ready',
    tag,
    permission,
    rate: 'export',
    params: id,
    response: null,
    produces: 'application/octet-stream',
    handle: async ({ actor, params, services, log, response }) => {
      const ready = await readyExport(services.db, actor, params.id, services.clock.now())
      if (!ready) throw notFound()
      const content = await services.storage.read(ready.key)
      fileHead(response, MEDIA[ready.format], ready.fileName)
      response.setHeader('Content-Length', ready.size)
      await pipeline(content, response).catch((error: unknown) => cutShort(error, response, log))
      return null
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/exports/{id}',
    operationId: 'dropExport',
    summary: 'Stop an export that is being made, or erase one that is done',
    tag,
    permission,
    params: id,
    response: z.null(),
    status: 204,
    handle: async ({ actor, params, services }) => {
      await dropExport(services, actor, params.id)
      return { status: 204, body: null }
    },
  }),
]

export const exportRoutes: readonly Route[] = [...listRoutes, ...setRoutes, ...jobRoutes]
