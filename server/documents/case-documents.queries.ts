import { sql } from 'kysely'
import type { DocumentType } from '../cases/programme.ts'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'

/** The version of a document that answers a line of the check-list: always its newest. */
export interface ChecklistDocument {
  readonly documentId: string
  /** The case it was handed in for; null: for the organisation. */
  readonly caseId: string | null
  readonly number: number
  readonly fileName: string
  readonly mediaType: string
  readonly issuedOn: LocalDate | null
  /** Last day on which it counts; null: no end. */
  readonly validUntil: LocalDate | null
  readonly uploadedAt: Date
}

/**
 * present: handed in for this case and valid · reused: held from elsewhere and valid, not to be asked again (CRPA L113-12)
 * · expired: held, its validity over · missing.
 */
export type ChecklistStatus = 'present' | 'reused' | 'expired' | 'missing'

export interface ChecklistItem extends DocumentType {
  readonly status: ChecklistStatus
  readonly document: ChecklistDocument | null
}

interface ChecklistRow {
  type: DocumentType
  document: (Omit<ChecklistDocument, 'uploadedAt'> & { uploadedAt: string; valid: boolean; own: boolean }) | null
}

/**
 * The document types of the case's edition, each with the best document held, in the order of the edition. One query.
 *
 * A document of the same organisation handed in elsewhere counts when it is valid on the day `on` and is a document
 * about the firm: its type has a validity in this edition (a certificate, a balance sheet), or it was given outside any
 * case. What is handed in for a sealed case shows in that case only. What belongs to one mission (terms of reference, proposals, a report) is never taken from another case.
 */
export async function documentChecklist(db: Db, input: { caseId: string; on: LocalDate }): Promise<ChecklistItem[]> {
  const { rows } = await sql<ChecklistRow>`
    select t.type, case when best.document_id is null then null else jsonb_build_object(
        'documentId', best.document_id, 'caseId', best.case_id, 'number', best.number, 'fileName', best.file_name,
        'mediaType', best.media_type, 'issuedOn', best.issued_on, 'validUntil', best.valid_until,
        'uploadedAt', best.uploaded_at, 'valid', best.valid, 'own', best.own) end as document
    from case_file c
    join programme_edition e on e.id = c.edition_id
    cross join lateral jsonb_array_elements(e.document_types) with ordinality t(type, place)
    left join lateral (
      select d.id as document_id, d.case_id, d.case_id is not distinct from c.id as own, v.number, v.file_name, v.media_type,
        v.issued_on, v.valid_until, v.uploaded_at, (v.valid_until is null or v.valid_until >= ${input.on}::date) as valid
      from document d
      cross join lateral (select * from document_version n where n.document_id = d.id order by n.number desc limit 1) v
      where d.organisation_id = c.applicant_organisation_id
        and d.type_code = t.type ->> 'code'
        and (d.case_id = c.id or d.case_id is null or (t.type ->> 'validityMonths' is not null
          and not exists (select 1 from case_file s where s.id = d.case_id and s.sealed)))
      order by valid desc, own desc, v.uploaded_at desc, d.id desc
      limit 1
    ) best on true
    where c.id = ${input.caseId}
    order by t.place`.execute(db)
  return rows.map(itemOf)
}

/** The blocking types due at this stage that no valid document answers (CRPA L114-5-1). One query. */
export async function missingBlocking(
  db: Db,
  input: { caseId: string; on: LocalDate; stage: DocumentType['stage'] },
): Promise<ChecklistItem[]> {
  const items = await documentChecklist(db, input)
  return items.filter((item) => item.blocking && item.stage === input.stage && (item.status === 'missing' || item.status === 'expired'))
}

function itemOf({ type, document }: ChecklistRow): ChecklistItem {
  const { code, labelFr, labelEn, blocking, legalBasis, stage, validityMonths } = type
  const about = { code, labelFr, labelEn, blocking, legalBasis, stage, validityMonths }
  if (!document) return { ...about, status: 'missing', document: null }
  const { valid, own, uploadedAt, ...held } = document
  const status = valid ? (own ? 'present' : 'reused') : 'expired'
  return { ...about, status, document: { ...held, uploadedAt: new Date(uploadedAt) } }
}

export interface DocumentVersion {
  readonly number: number
  readonly fileName: string
  readonly mediaType: string
  readonly sizeBytes: number
  /** Hexadecimal. */
  readonly sha256: string
  readonly issuedOn: LocalDate | null
  readonly validUntil: LocalDate | null
  readonly uploadedAt: Date
  readonly uploadedBy: string
  readonly uploadedByName: string
}

export interface CaseDocument {
  readonly id: string
  readonly type: string
  readonly createdAt: Date
  /** Newest first. */
  readonly versions: readonly DocumentVersion[]
}

/** The most versions one case may hold; what keeps the lists of this room bounded. */
export const VERSIONS_PER_CASE = 500

/** Every document handed in for this case with its versions, newest document first. One query. */
export async function caseDocuments(db: Db, caseId: string): Promise<CaseDocument[]> {
  const rows = await db
    .selectFrom('document as d')
    .innerJoin('document_version as v', 'v.document_id', 'd.id')
    .innerJoin('user_account as u', 'u.id', 'v.uploaded_by')
    .select(['d.id', 'd.type_code', 'd.created_at', 'v.number', 'v.file_name', 'v.media_type', 'v.size_bytes', 'v.sha256'])
    .select(['v.issued_on', 'v.valid_until', 'v.uploaded_at', 'v.uploaded_by', 'u.full_name'])
    .where('d.case_id', '=', caseId)
    .orderBy('d.created_at', 'desc')
    .orderBy('d.id', 'desc')
    .orderBy('v.number', 'desc')
    .limit(VERSIONS_PER_CASE)
    .execute()
  const documents = new Map<string, CaseDocument & { versions: DocumentVersion[] }>()
  for (const row of rows) {
    const document = documents.get(row.id) ?? { id: row.id, type: row.type_code, createdAt: row.created_at, versions: [] }
    documents.set(row.id, document)
    document.versions.push({
      number: row.number,
      fileName: row.file_name,
      mediaType: row.media_type,
      sizeBytes: Number(row.size_bytes),
      sha256: row.sha256.toString('hex'),
      issuedOn: row.issued_on as LocalDate | null,
      validUntil: row.valid_until as LocalDate | null,
      uploadedAt: row.uploaded_at,
      uploadedBy: row.uploaded_by,
      uploadedByName: row.full_name,
    })
  }
  return [...documents.values()]
}
