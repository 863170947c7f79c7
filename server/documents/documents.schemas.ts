import { z } from 'zod'
import { dateOut, dateText, instantOut } from '../kernel/wire.ts'
import type { AddedDocument } from './add-document.ts'
import type { ChecklistItem, DocumentVersion } from './case-documents.queries.ts'

export const uploadQuery = z.strictObject({
  type: z.string().min(1).max(80),
  fileName: z.string().min(1).max(500),
  documentId: z.uuid().optional(),
  issuedOn: dateText.optional(),
  validUntil: dateText.optional(),
})

export const versionParams = z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).max(100_000) })

export const contentQuery = z.strictObject({
  view: z.literal('1').optional().meta({ description: 'Show in place when the type allows it (PDF, PNG, JPEG)' }),
  caseId: z.uuid().optional().meta({ description: 'The case in which the document is reused' }),
})

const stage = z.enum(['application', 'start', 'delivery'])

const file = {
  number: z.number().int(),
  fileName: z.string(),
  mediaType: z.string(),
  issuedOn: dateOut.nullable(),
  validUntil: dateOut.nullable().meta({ description: 'Last day on which it counts' }),
  uploadedAt: instantOut,
}
const bytes = { sizeBytes: z.number().int(), sha256: z.string().meta({ description: 'Hexadecimal' }) }

export const AddedDocumentBody = z
  .object({
    documentId: z.string(),
    type: z.string(),
    ...file,
    ...bytes,
    duplicates: z
      .array(
        z.object({
          documentId: z.string(),
          number: z.number().int(),
          type: z.string(),
          fileName: z.string(),
          onThisCase: z.boolean(),
          uploadedAt: instantOut,
        }),
      )
      .meta({ description: 'The same bytes, held already for this case or organisation' }),
  })
  .meta({ id: 'AddedDocument' })

const ChecklistItemBody = z
  .object({
    code: z.string(),
    labelFr: z.string(),
    labelEn: z.string(),
    blocking: z.boolean(),
    legalBasis: z.string(),
    stage,
    validityMonths: z.number().int().nullable().meta({ description: 'How long a document of this type counts; null: no end' }),
    status: z.enum(['present', 'reused', 'expired', 'missing']),
    document: z.object({ documentId: z.string(), caseId: z.string().nullable(), ...file }).nullable(),
  })
  .meta({ id: 'DocumentChecklistItem' })

const DocumentVersionBody = z
  .object({ ...file, ...bytes, uploadedBy: z.string(), uploadedByName: z.string() })
  .meta({ id: 'DocumentVersion' })

const CaseDocumentBody = z
  .object({ id: z.string(), type: z.string(), createdAt: instantOut, versions: z.array(DocumentVersionBody) })
  .meta({ id: 'CaseDocument' })

export const CaseDocumentsBody = z
  .object({
    /** The day on which validity was judged. */
    on: dateOut,
    mayAdd: z.boolean(),
    checklist: z.array(ChecklistItemBody),
    documents: z.array(CaseDocumentBody),
  })
  .meta({ id: 'CaseDocuments' })

export const presentAdded = (added: AddedDocument): z.input<typeof AddedDocumentBody> => ({
  ...added,
  uploadedAt: added.uploadedAt.toISOString(),
  duplicates: added.duplicates.map((duplicate) => ({ ...duplicate, uploadedAt: duplicate.uploadedAt.toISOString() })),
})

export const presentItem = (item: ChecklistItem): z.input<typeof ChecklistItemBody> => ({
  ...item,
  document: item.document && { ...item.document, uploadedAt: item.document.uploadedAt.toISOString() },
})

export const presentVersion = (version: DocumentVersion): z.input<typeof DocumentVersionBody> => ({
  ...version,
  uploadedAt: version.uploadedAt.toISOString(),
})
