import { z } from 'zod'
import { LimitStep } from '../cases/cases.schemas.ts'
import { instantOut } from '../kernel/wire.ts'

const count = z.number().int()

export const Correction = z
  .object({
    id: z.string(),
    state: z.enum(['draft', 'listing', 'listed', 'applying', 'halted', 'applied', 'abandoned']),
    version: z.number().int(),
    reason: z.string(),
    edition: z.object({ id: z.string(), label: z.string() }),
    correcting: z.object({ id: z.string(), label: z.string() }),
    keepsDecided: z
      .boolean()
      .meta({ description: 'Decided cases keep the aid they were decided with, and follow an edition of their own' }),
    preparedAt: instantOut,
    preparedByName: z.string(),
    listedAt: instantOut.nullable(),
    appliedAt: instantOut.nullable(),
    appliedByName: z.string().nullable(),
    endedAt: instantOut.nullable(),
  })
  .meta({ id: 'Correction' })

export const CorrectionPage = Correction.extend({
  counts: z
    .object({ cases: count, moving: count, applied: count, otherwise: count, silence: count, next: count, limit: count })
    .extend({ aid: count, reminder: count })
    .meta({
      description: 'Of the cases the person may see; `otherwise`: corrected otherwise than listed, since somebody acted in between',
    }),
}).meta({ id: 'CorrectionPage' })

const Change = z
  .object({
    of: z.enum(['silence', 'next', 'limit', 'aid', 'reminder']),
    code: z.string(),
    before: z.string().nullable().meta({ description: 'A civil date, or an amount in EUR for an aid' }),
    after: z.string().nullable(),
    steps: z.object({ before: z.array(LimitStep), after: z.array(LimitStep) }),
  })
  .meta({ id: 'CorrectionChange' })

export const CorrectedCase = z
  .object({
    caseId: z.string(),
    reference: z.string(),
    applicantName: z.string(),
    state: z.string(),
    decided: z.boolean(),
    appliedAt: instantOut.nullable(),
    changes: z.array(Change),
  })
  .meta({ id: 'CorrectedCase' })
