import { sql } from 'kysely'
import type { Tx } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'

/** Opens a document without a version yet. */
export async function insertDocument(
  tx: Tx,
  row: { id: string; funderId: string; organisationId: string; caseId: string; type: string; createdAt: Date },
): Promise<void> {
  await tx
    .insertInto('document')
    .values({
      id: row.id,
      funder_id: row.funderId,
      organisation_id: row.organisationId,
      case_id: row.caseId,
      type_code: row.type,
      created_at: row.createdAt,
    })
    .execute()
}

export interface NewVersion {
  readonly id: string
  readonly documentId: string
  readonly fileName: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly sha256: Buffer
  readonly storageKey: string
  readonly issuedOn: LocalDate | null
  readonly validUntil: LocalDate | null
  readonly uploadedBy: string
  readonly uploadedAt: Date
}

/** Adds the next version; returns its number. The case is locked by the caller, so numbers have no gap. */
export async function insertVersion(tx: Tx, row: NewVersion): Promise<number> {
  const { number } = await tx
    .insertInto('document_version')
    .values({
      id: row.id,
      document_id: row.documentId,
      number: sql<number>`(select coalesce(max(n.number), 0) + 1 from document_version n where n.document_id = ${row.documentId})`,
      file_name: row.fileName,
      media_type: row.mediaType,
      size_bytes: row.sizeBytes,
      sha256: row.sha256,
      storage_key: row.storageKey,
      issued_on: row.issuedOn,
      valid_until: row.validUntil,
      uploaded_by: row.uploadedBy,
      uploaded_at: row.uploadedAt,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

export async function countVersions(tx: Tx, caseId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('document as d')
    .innerJoin('document_version as v', 'v.document_id', 'd.id')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('d.case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return count
}
