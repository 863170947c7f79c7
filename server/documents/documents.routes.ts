import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { receiveUpload } from '../http/upload.ts'
import { today } from '../kernel/clock.ts'
import { notFound } from '../kernel/refusal.ts'
import { addDocument } from './add-document.ts'
import { UPLOAD_ROLES } from './document-access.ts'
import {
  AddedDocumentBody,
  CaseDocumentsBody,
  contentQuery,
  presentAdded,
  presentItem,
  presentVersion,
  uploadQuery,
  versionParams,
} from './documents.schemas.ts'
import { MEDIA_TYPES } from './file-formats.ts'
import { findReadableVersion } from './find-documents.queries.ts'
import { readCaseDocuments } from './read-case-documents.ts'
import { recordReading } from './record-reading.ts'
import { sendContent } from './send-content.ts'

export const documentRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/cases/{id}/documents',
    operationId: 'addDocument',
    summary: 'Hand in a document, or a new version of one: the body is the file itself',
    tag: 'Documents',
    permission: UPLOAD_ROLES,
    params: z.object({ id: z.uuid() }),
    query: uploadQuery,
    rawBody: [...MEDIA_TYPES, 'application/octet-stream'],
    response: AddedDocumentBody,
    status: 201,
    problems: [
      'case-closed',
      'case-documents-full',
      'file-ambiguous',
      'file-archive',
      'file-damaged',
      'file-empty',
      'file-encrypted',
      'file-executable',
      'file-extension-mismatch',
      'file-infected',
      'file-macros',
      'file-markup',
      'file-old-office',
      'file-too-large',
      'file-type-unknown',
      'request-aborted',
      'role-may-not',
    ],
    handle: async ({ actor, params, query, services, request }) => {
      const { type, fileName, documentId = null, issuedOn = null, validUntil = null } = query
      const added = await addDocument(services, actor, { caseId: params.id, type, fileName, documentId, issuedOn, validUntil }, (store) =>
        receiveUpload(request, services.uploadMaxBytes, store),
      )
      return { body: presentAdded(added) }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/cases/{id}/documents',
    operationId: 'listCaseDocuments',
    summary: 'The check-list of a case and every document handed in for it, with its versions',
    tag: 'Documents',
    permission: 'signed-in',
    params: z.object({ id: z.uuid() }),
    response: CaseDocumentsBody,
    handle: async ({ actor, params, services }) => {
      const on = today(services.clock, actor.timeZone)
      const found = await readCaseDocuments(services, actor, { caseId: params.id, on })
      if (!found) throw notFound()
      const documents = found.documents.map(({ id, type, createdAt, versions }) => ({
        ...{ id, type, createdAt: createdAt.toISOString() },
        versions: versions.map(presentVersion),
      }))
      return { body: { on, mayAdd: found.mayAdd, checklist: found.checklist.map(presentItem), documents } }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/documents/{id}/versions/{number}/content',
    operationId: 'readDocumentContent',
    summary: 'The bytes of a version',
    tag: 'Documents',
    permission: 'signed-in',
    params: versionParams,
    query: contentQuery,
    response: null,
    produces: 'application/octet-stream',
    problems: ['document-unreadable'],
    handle: async ({ actor, params, query, services, request, response }) => {
      const wanted = { documentId: params.id, number: params.number, caseId: query.caseId ?? null }
      const version = await findReadableVersion(services.db, actor, wanted)
      if (!version) throw notFound()
      await recordReading(services, actor, version)
      await sendContent(services.storage, version, { request, response, view: query.view === '1' })
      return null
    },
  }),
]
