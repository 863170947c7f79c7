import { type Actor, isAgent, isRecusedFrom } from '../access/actor.ts'
import { editionById } from '../cases/edition.queries.ts'
import { findVisibleCase, viewOfCase } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { inView } from './document-access.ts'

/** A version with what is needed to send its bytes and to judge who may have them. */
export interface StoredVersion {
  readonly documentId: string
  readonly organisationId: string
  readonly caseId: string | null
  /** Handed in for a case that is still sealed: read through that case only. */
  readonly sealed: boolean
  readonly type: string
  readonly fileName: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly sha256: Buffer
  readonly storageKey: string
  readonly uploadedBy: string
}

/**
 * A version this person may read, or null. A document of a case goes with the case; one of an organisation with the
 * organisation. `caseId` names another case that reuses the document: whoever examines that one may read it too.
 */
export async function findReadableVersion(
  db: Db,
  actor: Actor,
  wanted: { documentId: string; number: number; caseId: string | null },
): Promise<StoredVersion | null> {
  const version = await findVersion(db, actor.funderId, wanted)
  if (!version) return null
  if (isRecusedFrom(actor, version.organisationId)) return null
  if (version.caseId === null && (isAgent(actor) || actor.organisationIds.includes(version.organisationId))) return version
  if (version.caseId && (await readableThrough(db, actor, version, version.caseId))) return version
  if (wanted.caseId && wanted.caseId !== version.caseId && (await readableThrough(db, actor, version, wanted.caseId))) return version
  return null
}

/** Whether the document shows in this case, and the person sees it there. */
async function readableThrough(db: Db, actor: Actor, version: StoredVersion, caseId: string): Promise<boolean> {
  const caseFile = await findVisibleCase(db, actor, caseId)
  if (!caseFile) return false
  const type = (await editionById(db, caseFile.editionId)).documentTypes.find((candidate) => candidate.code === version.type)
  const own = version.caseId === caseFile.id
  const reusable = version.organisationId === caseFile.applicantOrganisationId && (type?.validityMonths != null || version.caseId === null)
  if (!own && (version.sealed || !(type && reusable))) return false
  return inView(await viewOfCase(db, actor, caseFile), actor, { stage: type?.stage ?? null, uploadedBy: version.uploadedBy })
}

async function findVersion(db: Db, funderId: string, wanted: { documentId: string; number: number }): Promise<StoredVersion | null> {
  const row = await db
    .selectFrom('document as d')
    .innerJoin('document_version as v', 'v.document_id', 'd.id')
    .leftJoin('case_file as c', 'c.id', 'd.case_id')
    .select('c.sealed')
    .select(['d.id', 'd.organisation_id', 'd.case_id', 'd.type_code', 'v.file_name', 'v.media_type', 'v.size_bytes'])
    .select(['v.sha256', 'v.storage_key', 'v.uploaded_by'])
    .where('d.id', '=', wanted.documentId)
    .where('d.funder_id', '=', funderId)
    .where('v.number', '=', wanted.number)
    .executeTakeFirst()
  if (!row) return null
  return {
    documentId: row.id,
    organisationId: row.organisation_id,
    caseId: row.case_id,
    sealed: row.sealed ?? false,
    type: row.type_code,
    fileName: row.file_name,
    mediaType: row.media_type,
    sizeBytes: Number(row.size_bytes),
    sha256: row.sha256,
    storageKey: row.storage_key,
    uploadedBy: row.uploaded_by,
  }
}

/** A document of this case, with who handed in its versions; null when there is none. */
export async function findCaseDocument(
  db: Db,
  key: { caseId: string; documentId: string },
): Promise<{ readonly type: string; readonly uploadedBy: readonly string[] } | null> {
  const rows = await db
    .selectFrom('document as d')
    .innerJoin('document_version as v', 'v.document_id', 'd.id')
    .select(['d.type_code', 'v.uploaded_by'])
    .where('d.id', '=', key.documentId)
    .where('d.case_id', '=', key.caseId)
    .execute()
  const [first] = rows
  return first ? { type: first.type_code, uploadedBy: rows.map((row) => row.uploaded_by) } : null
}

/** The same bytes held already. */
export interface Duplicate {
  readonly documentId: string
  readonly number: number
  readonly type: string
  readonly fileName: string
  readonly onThisCase: boolean
  readonly uploadedAt: Date
  readonly uploadedBy: string
}

/** Where these bytes are already held for this case or organisation, newest first (ten at most), this version aside. */
export async function findDuplicates(
  db: Db,
  of: { sha256: Buffer; funderId: string; caseId: string; organisationId: string; exceptVersionId: string },
): Promise<Duplicate[]> {
  const rows = await db
    .selectFrom('document_version as v')
    .innerJoin('document as d', 'd.id', 'v.document_id')
    .leftJoin('case_file as c', 'c.id', 'd.case_id')
    .select(['d.id', 'd.case_id', 'd.type_code', 'v.number', 'v.file_name', 'v.uploaded_at', 'v.uploaded_by'])
    .where('v.sha256', '=', of.sha256)
    .where('v.id', '<>', of.exceptVersionId)
    .where('d.funder_id', '=', of.funderId)
    // what is handed in for another case that is still sealed is told to nobody
    .where((eb) => eb.or([eb('c.sealed', 'is not', true), eb('d.case_id', '=', of.caseId)]))
    .where((eb) => eb.or([eb('d.case_id', '=', of.caseId), eb('d.organisation_id', '=', of.organisationId)]))
    .orderBy('v.uploaded_at', 'desc')
    .orderBy('v.id', 'desc')
    .limit(10)
    .execute()
  return rows.map((row) => ({
    documentId: row.id,
    number: row.number,
    type: row.type_code,
    fileName: row.file_name,
    onThisCase: row.case_id === of.caseId,
    uploadedAt: row.uploaded_at,
    uploadedBy: row.uploaded_by,
  }))
}

/** Whether a version with these bytes is recorded. */
export async function isRecorded(db: Db, storageKey: string): Promise<boolean> {
  const row = await db.selectFrom('document_version').select('id').where('storage_key', '=', storageKey).executeTakeFirst()
  return row !== undefined
}
