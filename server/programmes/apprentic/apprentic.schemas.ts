import { z } from 'zod'
import { amendmentPayload, grantPayloads, notification } from '../../grants/grant-payloads.ts'
import { dateText, moneyText, requiredText, text } from '../../kernel/wire.ts'

const Line = z.strictObject({ label: requiredText(200), category: requiredText(60), amount: moneyText })
const Funding = z.strictObject({ funderName: requiredText(200), amount: moneyText, granted: z.boolean() })

/** The application as the firm fills it in; every field may be empty while it is a draft. */
export const ApprenticApplication = z
  .strictObject({
    title: text(300),
    description: text(4_000),
    objectives: text(4_000),
    tools: text(2_000),
    projectStart: dateText.nullable(),
    projectEnd: dateText.nullable(),
    /** A given name and the initial of the family name ("Lina K."): never more, the person may be a minor. */
    apprentice: text(60),
    apprenticeMinor: z.boolean().nullable(),
    qualification: text(200),
    contractFrom: dateText.nullable(),
    contractUntil: dateText.nullable(),
    tutor: text(120),
    centreName: text(200),
    centreSiret: text(20).nullable(),
    groupExplained: z.boolean(),
    beneficiaryIban: text(42).nullable(),
    lines: z.array(Line).max(40),
    funding: z.array(Funding).max(10),
  })
  .meta({ id: 'ApprenticApplication' })
export type ApprenticApplication = z.output<typeof ApprenticApplication>

const place = z.number().int().min(0).max(39)
/** Part of a line that is left out of the base, and why. */
const exclusions = z.array(z.strictObject({ line: place, amount: moneyText, reason: requiredText(500) })).max(40)

/** The budget as amended: what each line that changes now plans, and what of it stays out of the base. */
const Budget = z.strictObject({
  lines: z
    .array(z.strictObject({ line: place, amount: moneyText, excluded: moneyText }))
    .min(1)
    .max(40),
})
export type AmendedBudget = z.output<typeof Budget>

/** What each action asks for beside the reason. */
export const apprenticPayloads = {
  ...grantPayloads(),
  declareAdmissible: z.strictObject({ exclusions: exclusions.default([]) }),
  notifyAward: notification(),
  proposeAmendment: amendmentPayload(Budget),
  startProject: z.strictObject({ startedOn: dateText }),
  submitReport: z.strictObject({ receivedOn: dateText, demonstratedOn: dateText.nullable() }),
  claimBalance: z.strictObject({
    lines: z
      .array(z.strictObject({ line: place, spent: moneyText }))
      .min(1)
      .max(40),
    /** Other public money really received on the same costs. */
    publicFunding: moneyText,
  }),
  certifyDelivery: z.strictObject({ exclusions: exclusions.default([]), demonstratedOn: dateText.optional() }),
  grantPrize: z.strictObject({ title: requiredText(120) }),
  tellStory: z.strictObject({ story: requiredText(4_000), consent: z.literal(true) }),
} as const
