import type { Readable } from 'node:stream'
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { receiveUpload } from '../http/upload.ts'
import { abandonImport } from './abandon-import.ts'
import { confirmImport } from './confirm-import.ts'
import { mustImport } from './import-access.ts'
import { listImportRows, listImports, readImport } from './imports.queries.ts'
import {
  Confirmation,
  ImportFile,
  ImportPreview,
  ImportRow,
  ListQuery,
  PastAward,
  PastAwardQuery,
  PreviewQuery,
  RowQuery,
} from './imports.schemas.ts'
import { listPastAwards } from './past-awards.queries.ts'
import { previewImport } from './preview-import.ts'

const id = z.object({ id: z.uuid() })
const MEDIA = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream'] as const

/** A table is looked at as a whole to know its encoding; the limit of uploads bounds it. */
async function wholeOf(content: Readable): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of content as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces)
}

const fileRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/imports',
    operationId: 'previewImport',
    summary: 'Read a file of past awards or firms and say, row by row, what it would become; nothing is imported yet',
    tag: 'Imports',
    permission: ['administrator'],
    query: PreviewQuery,
    rawBody: MEDIA,
    response: ImportPreview,
    status: 201,
    problems: [
      'file-too-large',
      'import-empty',
      'import-no-rows',
      'import-not-a-table',
      'import-format-unsupported',
      'import-encoding-unreadable',
      'import-quote-not-closed',
      'import-spreadsheet-damaged',
      'import-spreadsheet-too-large',
      'import-too-many-rows',
      'import-too-many-columns',
      'import-kind-unknown',
      'import-columns-missing',
      'import-mapping-invalid',
    ],
    handle: async ({ actor, query, request, services }) => {
      mustImport(actor)
      const bytes = await receiveUpload(request, services.uploadMaxBytes, wholeOf)
      const file = await previewImport(services, actor, { bytes, fileName: query.fileName, kind: query.kind, byHand: query.columns })
      return { body: await readImport(services.db, actor, file.id) }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/imports',
    operationId: 'listImports',
    summary: 'Files read so far, newest first',
    tag: 'Imports',
    permission: ['administrator'],
    query: ListQuery,
    response: z.object({ items: z.array(ImportFile), nextCursor: z.string().nullable(), total: z.number().int() }),
    handle: async ({ actor, query, services }) => {
      mustImport(actor)
      return { body: await listImports(services.db, actor, query) }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/imports/{id}',
    operationId: 'readImport',
    summary: 'A file: how it was read, what its rows become',
    tag: 'Imports',
    permission: ['administrator'],
    params: id,
    response: ImportPreview,
    handle: async ({ actor, params, services }) => {
      mustImport(actor)
      return { body: await readImport(services.db, actor, params.id) }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/imports/{id}/rows',
    operationId: 'listImportRows',
    summary: 'Rows of a file in its order, with each problem by row and column',
    tag: 'Imports',
    permission: ['administrator'],
    params: id,
    query: RowQuery,
    response: z.object({ items: z.array(ImportRow), nextCursor: z.string().nullable(), total: z.number().int() }),
    handle: async ({ actor, params, query, services }) => {
      mustImport(actor)
      return { body: await listImportRows(services.db, actor, params.id, { ...query, noted: query.noted === 'true' }) }
    },
  }),
]

const decisionRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/imports/{id}/confirmation',
    operationId: 'confirmImport',
    summary: 'Take every row to be added, all or none',
    tag: 'Imports',
    permission: ['administrator'],
    params: id,
    body: Confirmation,
    response: ImportPreview,
    problems: ['import-not-open', 'import-has-rejected-rows', 'import-out-of-date'],
    handle: async ({ actor, params, body, services }) => {
      mustImport(actor)
      await confirmImport(services, actor, params.id, body)
      return { body: await readImport(services.db, actor, params.id) }
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/imports/{id}',
    operationId: 'abandonImport',
    summary: 'Drop a preview',
    tag: 'Imports',
    permission: ['administrator'],
    params: id,
    response: z.null(),
    status: 204,
    problems: ['import-not-open'],
    handle: async ({ actor, params, services }) => {
      mustImport(actor)
      await abandonImport(services, actor, params.id)
      return { body: null }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/past-awards',
    operationId: 'listPastAwards',
    summary: 'Awards of the past taken from files, newest first',
    tag: 'Imports',
    permission: ['caseOfficer', 'supervisor', 'administrator', 'auditor'],
    query: PastAwardQuery,
    response: z.object({
      items: z.array(PastAward),
      nextCursor: z.string().nullable(),
      total: z.number().int(),
      totalExact: z.boolean().meta({ description: 'false: there are more than `total`' }),
    }),
    handle: async ({ actor, query, services }) => ({ body: await listPastAwards(services.db, actor, query) }),
  }),
]

export const importRoutes: readonly Route[] = [...fileRoutes, ...decisionRoutes]
