import { z } from 'zod'
import { dateOut, requiredText, text } from '../kernel/wire.ts'

/** Whether the firm would have done it without the aid: in the same way, smaller, later, not at all. */
export const WITHOUT_AID = ['yes', 'smaller', 'later', 'no'] as const
/** What was answered before "smaller" and "later" were told apart is still read. */
const ANSWERED = [...WITHOUT_AID, 'partly'] as const

const mark = z.number().int().min(1).max(5)
const jobs = z.number().int().min(0).max(100_000)

export const EvaluationInput = z.strictObject({
  marks: z
    .array(z.strictObject({ question: requiredText(60), mark }))
    .min(1)
    .max(20),
  // asked of everyone, answered by those who wish
  withoutAid: z.enum(WITHOUT_AID).nullable().default(null),
  jobsKept: jobs.nullable().default(null),
  jobsCreated: jobs.nullable().default(null),
  comment: text(2_000),
})
export type EvaluationInput = z.output<typeof EvaluationInput>
export type WithoutAid = (typeof ANSWERED)[number]

const marks = z.array(z.object({ question: z.string(), mark: z.number().int() }))
const given = {
  marks,
  withoutAid: z.enum(ANSWERED).nullable(),
  jobsKept: jobs.nullable(),
  jobsCreated: jobs.nullable(),
  comment: z.string(),
  givenOn: dateOut,
}

export const CaseEvaluation = z
  .object({
    /** Whether this person may evaluate now. */
    open: z.boolean(),
    /** Who is evaluated. */
    providerName: z.string().nullable(),
    questions: z.array(z.string()),
    evaluation: z.object(given).nullable(),
  })
  .meta({ id: 'CaseEvaluation' })

const average = z.string().nullable().meta({ description: 'One decimal, between 1 and 5', example: '4.2' })

export const ProviderEvaluations = z
  .object({
    count: z.number().int(),
    average,
    /** Lowest and highest average of one evaluation. */
    lowest: average,
    highest: average,
    withoutAid: z.object({
      yes: z.number().int(),
      smaller: z.number().int(),
      later: z.number().int(),
      no: z.number().int(),
      /** Before smaller and later were told apart. */
      partly: z.number().int(),
    }),
    questions: z.array(z.object({ programme: z.string(), question: z.string(), count: z.number().int(), average })),
    /** Those given on cases this person may see, newest first. */
    items: z.array(z.object({ caseId: z.string(), reference: z.string(), programme: z.string(), average, ...given })),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'ProviderEvaluations' })
