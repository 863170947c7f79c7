import { z } from 'zod'
import { dateOut, instantOut, moneyOut, requiredText, text } from '../kernel/wire.ts'
import { NATURES } from './choice-cell.ts'
import type { HandMapping } from './column-mapping.ts'
import { IMPORT_STATES, OUTCOMES } from './imports.queries.ts'
import { IMPORT_KINDS } from './kind.ts'
import { ROW_CODES } from './problem.ts'

const details = z.record(z.string(), z.union([z.string(), z.number()]))
const severity = z.enum(['problem', 'warning'])
const place = {
  field: z.string().nullable().meta({ description: 'Field of the standard; null: the row as a whole' }),
  column: z.number().int().nullable().meta({ description: 'Number of the column, 1 is A' }),
  header: z.string().nullable(),
}

const Column = z.object({
  number: z.number().int(),
  header: z.string(),
  field: z.string().nullable().meta({ description: 'What the column was taken for; null: left out' }),
  basis: z.enum(['official', 'recognised', 'guessed', 'by-hand']).nullable(),
})

const ImportReading = z
  .object({
    encoding: z.enum(['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be']).nullable(),
    byteOrderMark: z.boolean(),
    separator: z.enum([',', ';', '\t', '|']).nullable(),
    sheet: z.string().nullable(),
    headerRow: z.number().int(),
    columns: z.array(Column).readonly(),
    absent: z.array(z.string()).readonly(),
    notes: z.array(z.object({ code: z.string(), details })).readonly(),
    problemCounts: z
      .array(z.object({ code: z.enum(ROW_CODES), severity, ...place, rows: z.number().int(), firstRow: z.number().int() }))
      .readonly(),
  })
  .meta({ id: 'ImportReading' })

const file = {
  id: z.string(),
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string(),
  byteSize: z.number().int(),
  state: z.enum(IMPORT_STATES),
  counts: z.object({
    rows: z.number().int(),
    add: z.number().int(),
    alreadyThere: z.number().int(),
    rejected: z.number().int(),
    noted: z.number().int().meta({ description: 'Rows with a problem or a warning' }),
  }),
  added: z.number().int().nullable().meta({ description: 'Rows taken at confirmation' }),
  createdAt: instantOut,
  createdByName: z.string(),
  endedAt: instantOut.nullable(),
}

export const ImportFile = z.object(file).meta({ id: 'ImportFile' })
export const ImportPreview = z
  .object({
    ...file,
    reading: ImportReading,
    sameFile: z.object({ id: z.string(), importedAt: instantOut, added: z.number().int() }).nullable(),
  })
  .meta({ id: 'ImportPreview' })

const RowNote = z.object({ code: z.enum(ROW_CODES), severity, ...place, details }).meta({ id: 'ImportRowNote' })

export const ImportRow = z
  .object({
    rowNumber: z.number().int().meta({ description: 'As a spreadsheet shows it: the first line of the file is 1' }),
    outcome: z.enum(OUTCOMES),
    cells: z.array(z.string()),
    record: z.record(z.string(), z.unknown()).nullable().meta({ description: 'What the row becomes; null when rejected' }),
    problems: z.array(RowNote),
  })
  .meta({ id: 'ImportRow' })

export const PastAward = z
  .object({
    id: z.string(),
    importId: z.string(),
    rowNumber: z.number().int(),
    grantorName: z.string(),
    grantorSiren: z.string().nullable(),
    grantorSiret: z.string().nullable(),
    agreementDate: dateOut,
    datePrecision: z.enum(['day', 'year']),
    decisionReference: z.string(),
    beneficiaryName: z.string(),
    beneficiarySiren: z.string().nullable(),
    beneficiarySiret: z.string().nullable(),
    beneficiaryRna: z.string().nullable(),
    purpose: z.string(),
    amount: moneyOut,
    nature: z.enum(NATURES).nullable(),
    paymentTerms: z.string(),
    paymentFrom: dateOut.nullable(),
    paymentTo: dateOut.nullable(),
    euNotified: z.boolean().nullable(),
    shareBasisPoints: z.number().int().nullable(),
    aidRegisterNumber: z.string(),
    scheme: z.string(),
    category: z.string(),
    organisationId: z.string().nullable(),
  })
  .meta({ id: 'PastAward' })

const limit = z.coerce.number().int().min(1).max(200).default(50)
const cursor = z.string().max(300).optional()
const HandColumns = z.record(z.string().max(40), z.number().int().min(1).max(1_000).nullable())

/** `{"montant":8,"objet":null}` in a query string. */
const byHand = z
  .string()
  .max(2_000)
  .transform((value, context): HandMapping => {
    const mapping = HandColumns.safeParse(parseJson(value))
    if (mapping.success) return mapping.data
    context.addIssue({ code: 'custom', params: { code: 'not-a-column-mapping' } })
    return z.NEVER
  })
  .meta({
    description: 'Columns given by hand: JSON object, field to column number (1 is A), null leaves a field out',
    example: '{"montant":8}',
  })

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export const PreviewQuery = z.strictObject({
  fileName: requiredText(300),
  kind: z.enum(IMPORT_KINDS).optional(),
  columns: byHand.optional(),
})
export const ListQuery = z.strictObject({ cursor, limit })
export const RowQuery = z.strictObject({
  outcome: z.enum(OUTCOMES).optional(),
  noted: z.enum(['true', 'false']).optional(),
  cursor,
  limit,
})
export const Confirmation = z.strictObject({ skipRejected: z.boolean().default(false) })
export const PastAwardQuery = z.strictObject({
  search: text(200).optional(),
  scheme: text(300).optional(),
  departement: text(3).optional(),
  year: z.coerce.number().int().min(1950).max(2200).optional(),
  siret: z
    .string()
    .max(14)
    .regex(/^\d{14}$/)
    .optional(),
  siren: z
    .string()
    .max(9)
    .regex(/^\d{9}$/)
    .optional(),
  cursor,
  limit,
})
