import type { Readable } from 'node:stream'
import type { Actor, Role } from '../access/actor.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { editionById } from '../cases/edition.queries.ts'
import type { DocumentType } from '../cases/programme.ts'
import { recordEvent } from '../cases/record-event.ts'
import { moduleOf } from '../cases/take-action.ts'
import { findVisibleCase, lockVisibleCase, viewOfCase } from '../cases/visible-cases.ts'
import type { Db, Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { addMonths, type LocalDate } from '../kernel/local-date.ts'
import { conflict, fieldFault, forbidden, invalid, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { tellWebhooks } from '../webhooks/tell-webhooks.ts'
import { VERSIONS_PER_CASE } from './case-documents.queries.ts'
import { countVersions, insertDocument, insertVersion } from './document.repository.ts'
import { inView, uploadRoleOf } from './document-access.ts'
import { FORMATS } from './file-formats.ts'
import { type Duplicate, findCaseDocument, findDuplicates, isRecorded } from './find-documents.queries.ts'
import { type StoredContent, storeContent } from './store-content.ts'

export interface NewDocument {
  readonly caseId: string
  readonly type: string
  readonly fileName: string
  /** Given: a new version of this document of the case; null: a new document. */
  readonly documentId: string | null
  readonly issuedOn: LocalDate | null
  readonly validUntil: LocalDate | null
}

export interface AddedDocument {
  readonly documentId: string
  readonly number: number
  readonly type: string
  readonly fileName: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly issuedOn: LocalDate | null
  readonly validUntil: LocalDate | null
  readonly uploadedAt: Date
  /** The same bytes already held: told, not refused. */
  readonly duplicates: readonly Duplicate[]
}

/** Hands over the bytes: `http/upload.ts` for a request, `(store) => store(stream)` for a stream at hand. */
export type Receive = (store: (content: Readable) => Promise<StoredContent>) => Promise<StoredContent>

/**
 * Adds a document, or a version of one, to a case. Everything is checked before the bytes are read, then again under the
 * lock of the case: an upload lasts, and the case may have been closed meanwhile. The bytes are at rest before they are
 * recorded, and removed when recording fails. The addition is an event of the case.
 */
export async function addDocument(services: Services, actor: Actor, input: NewDocument, receive: Receive): Promise<AddedDocument> {
  const day = today(services.clock, actor.timeZone)
  await acceptable(services, services.db, actor, input, await findVisibleCase(services.db, actor, input.caseId), day)
  const stored = await receive((content) => storeContent(services.storage, content, input.fileName))
  try {
    return await inTransaction(services.db, async (tx) => {
      const target = await acceptable(services, tx, actor, input, await lockVisibleCase(tx, actor, input.caseId), day)
      return record(tx, { actor, input, stored, target, at: services.clock.now(), day })
    })
  } catch (error) {
    await discard(services, stored.key)
    throw error
  }
}

interface Target {
  readonly caseFile: CaseFile
  readonly role: Role
  readonly type: DocumentType
}

async function acceptable(
  services: Services,
  db: Db,
  actor: Actor,
  input: NewDocument,
  caseFile: CaseFile | null,
  day: LocalDate,
): Promise<Target> {
  if (!caseFile) throw notFound()
  const role = uploadRoleOf(await viewOfCase(db, actor, caseFile), actor, caseFile)
  if (!role) throw forbidden('role-may-not')
  const lifecycle = moduleOf(services, caseFile).lifecycles.find((candidate) => candidate.code === caseFile.lifecycleCode)
  if (lifecycle?.final.includes(caseFile.state)) throw conflict('case-closed', { details: { state: caseFile.state } })
  const types = (await editionById(db, caseFile.editionId)).documentTypes
  const type = types.find((candidate) => candidate.code === input.type)
  if (!type) throw invalid(fieldFault('?type', 'document-type-unknown', { allowed: types.map((candidate) => candidate.code) }))
  const { documentId, issuedOn, validUntil } = input
  if (documentId !== null) await acceptableVersion(db, actor, caseFile, type, documentId)
  if (issuedOn !== null && issuedOn > day) throw invalid(fieldFault('?issuedOn', 'date-in-future'))
  if (issuedOn !== null && validUntil !== null && validUntil < issuedOn) throw invalid(fieldFault('?validUntil', 'ends-before-issue'))
  return { caseFile, role, type }
}

/** A version is added to a document of this case, of this type, that the person sees. */
async function acceptableVersion(db: Db, actor: Actor, caseFile: CaseFile, type: DocumentType, documentId: string): Promise<void> {
  const document = await findCaseDocument(db, { caseId: caseFile.id, documentId })
  const view = await viewOfCase(db, actor, caseFile)
  const seen = document?.uploadedBy.some((uploadedBy) => inView(view, actor, { stage: type.stage, uploadedBy })) ?? false
  if (!document || !seen) throw invalid(fieldFault('?documentId', 'document-unknown'))
  if (document.type !== type.code) throw invalid(fieldFault('?type', 'document-of-another-type', { type: document.type }))
}

interface Recording {
  readonly actor: Actor
  readonly input: NewDocument
  readonly stored: StoredContent
  readonly target: Target
  readonly at: Date
  readonly day: LocalDate
}

async function record(tx: Tx, { actor, input, stored, target, at, day }: Recording): Promise<AddedDocument> {
  const { caseFile, role, type } = target
  if ((await countVersions(tx, caseFile.id)) >= VERSIONS_PER_CASE) {
    throw conflict('case-documents-full', { details: { most: VERSIONS_PER_CASE } })
  }
  const { id: caseId, funderId, applicantOrganisationId: organisationId } = caseFile
  const documentId = input.documentId ?? newId(at)
  if (input.documentId === null)
    await insertDocument(tx, { id: documentId, funderId, organisationId, caseId, type: type.code, createdAt: at })
  const versionId = newId(at)
  const { fileName, sizeBytes, sha256 } = stored
  const { mediaType } = FORMATS[stored.format]
  const { issuedOn } = input
  const validUntil = input.validUntil ?? endOfValidity(type, issuedOn ?? day)
  const number = await insertVersion(tx, {
    id: versionId,
    documentId,
    fileName,
    mediaType,
    sizeBytes,
    sha256,
    storageKey: stored.key,
    issuedOn,
    validUntil,
    uploadedBy: actor.userId,
    uploadedAt: at,
  })
  const details = { documentId, number, type: type.code, labelFr: type.labelFr, labelEn: type.labelEn, fileName, issuedOn, validUntil }
  const eventId = await recordEvent(tx, {
    caseFile,
    action: 'document-added',
    actor,
    role,
    at,
    today: day,
    reason: null,
    basis: 'CRPA L114-5',
    details: { ...details, sha256: sha256.toString('hex') },
  })
  await tellWebhooks(tx, {
    ...{ kind: 'document.added', eventId, caseId, funderId, at },
    about: { document: documentId, documentType: type.code, version: number, validUntil },
  })
  const same = await findDuplicates(tx, { sha256, funderId, caseId, organisationId, exceptVersionId: versionId })
  // A consultant does not learn what the firm handed in elsewhere.
  const whole = (await viewOfCase(tx, actor, caseFile)) === 'whole'
  const duplicates = same.filter((one) => whole || (one.onThisCase && one.uploadedBy === actor.userId))
  return {
    ...{ documentId, number, type: type.code, fileName, mediaType, sizeBytes, sha256: sha256.toString('hex') },
    ...{ issuedOn, validUntil, uploadedAt: at, duplicates },
  }
}

/**
 * Last day on which a document issued that day counts: same day-number, `validityMonths` later (CPC art. 641).
 * Without a date of issue it is counted from the day it is handed in, the latest day on which it can have been issued.
 */
const endOfValidity = (type: DocumentType, issuedOn: LocalDate): LocalDate | null =>
  type.validityMonths === null ? null : addMonths(issuedOn, type.validityMonths)

/** Removes bytes that were not recorded. In doubt (a commit whose answer was lost) they stay: a stray file harms less than a lost one. */
async function discard(services: Services, key: string): Promise<void> {
  try {
    if (!(await isRecorded(services.db, key))) await services.storage.remove(key)
  } catch (error) {
    services.log.error({ err: error, storageKey: key }, 'bytes of an unrecorded document may be left in the storage')
  }
}
