import { z } from 'zod'
import { documentRequest } from '../../cases/document-request.ts'
import { dateText, requiredText, text } from '../../kernel/wire.ts'
import { EVIDENCE_KINDS } from './competence.ts'

const Evidence = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  title: requiredText(300),
  /** For whom: the firm of a reference, the body that trained or tested. */
  client: text(300),
  on: dateText,
  /** Whether it has a digital component; a test always has. */
  digital: z.boolean(),
})

const RequestedField = z.strictObject({ field: requiredText(60), evidence: z.array(Evidence).max(20) })

const NamedConsultant = z.strictObject({
  fullName: text(200),
  experience: text(2_000),
  fields: z.array(RequestedField).max(20),
})

/** The double request as the consultancy fills it in; every field may be empty while it is a draft. */
export const AccreditationRequest = z
  .strictObject({
    presentation: text(4_000),
    departements: z
      .array(
        z
          .string()
          .max(3)
          .regex(/^(\d{2}|2[AB]|97\d|98\d)$/),
      )
      .max(110),
    charterAccepted: z.boolean(),
    consultants: z.array(NamedConsultant).max(20),
  })
  .meta({ id: 'AccreditationRequest' })
export type AccreditationRequest = z.output<typeof AccreditationRequest>

const Line = z.strictObject({
  /** The place of the consultant in the request, from 0. */
  consultant: z.number().int().min(0).max(99),
  field: requiredText(60),
  outcome: z.enum(['accept', 'refuse']),
  reason: requiredText(2_000),
})
export type LineOutcome = z.output<typeof Line>

const Mark = z.strictObject({ criterion: requiredText(60), mark: z.number().int().min(0).max(5), reason: requiredText(2_000) })
export type Mark = z.output<typeof Mark>

/** What each action asks for beside the reason. */
export const accreditationPayloads = {
  requestDocuments: documentRequest(),
  propose: z.strictObject({ grid: z.array(Mark).max(60), lines: z.array(Line).min(1).max(400) }),
  /** Lines not given are decided as proposed. */
  accredit: z.strictObject({ lines: z.array(Line).max(400).default([]) }),
  /** First and last day of the cover, as the certificate says; without a first day, the day on which it was issued. */
  recordInsurance: z.strictObject({ from: dateText.optional(), until: dateText }),
} as const
