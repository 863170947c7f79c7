import { z } from 'zod'
import { advancePayloads, amendmentPayload, grantPayloads, notification } from '../../grants/grant-payloads.ts'
import { dateText, moneyText, requiredText, text } from '../../kernel/wire.ts'

/** Consultant-days with at most two decimals: "4.5". */
export const daysText = z
  .string()
  .max(7)
  .regex(/^\d{1,4}(\.\d{1,2})?$/)
  .refine((value) => Number(value) > 0, { params: { code: 'must-be-positive' } })
  .meta({ description: 'Consultant-days, at most two decimals', example: '4.50' })

const uuid = z.uuid()

const Proposal = z.strictObject({
  consultancyName: requiredText(200),
  days: daysText,
  amount: moneyText,
  receivedOn: dateText,
  chosen: z.boolean(),
})

/** The application as the firm fills it in; every field may be empty while it is a draft. */
export const FracApplication = z
  .strictObject({
    missionKind: z.enum(['court', 'long']).nullable(),
    field: text(60).nullable(),
    missionNature: text(60).default('advice'),
    title: text(300),
    subject: text(2_000),
    termsOfReference: text(10_000),
    consultantOrganisationId: uuid.nullable(),
    consultantName: text(200),
    independenceDeclared: z.boolean(),
    consultantSellsEquipment: z.boolean(),
    days: daysText.nullable(),
    dailyRate: moneyText.nullable(),
    travelCosts: moneyText,
    choiceReason: text(4_000),
    orderSignedOn: dateText.nullable(),
    plannedStart: dateText.nullable(),
    plannedEnd: dateText.nullable(),
    beneficiaryIban: text(42).nullable(),
    proposals: z.array(Proposal).max(10),
  })
  .meta({ id: 'FracApplication' })
export type FracApplication = z.output<typeof FracApplication>

const spent = { days: daysText, dailyRate: moneyText, travelCosts: moneyText }
const Budget = z.strictObject({ ...spent })
export type Spent = z.output<typeof Budget>

/** What each action asks for beside the reason. */
export const fracPayloads = {
  ...grantPayloads(),
  ...advancePayloads(),
  recommendAward: z.strictObject({ ...spent }),
  notifyAgreement: notification(),
  proposeAmendment: amendmentPayload(Budget),
  startMission: z.strictObject({ startedOn: dateText, orderSignedOn: dateText }),
  submitReport: z.strictObject({ receivedOn: dateText, digitalSection: z.boolean() }),
  claimInterim: z.strictObject({ amount: moneyText }),
  certifyInterim: z.strictObject({ amount: moneyText }),
  claimBalance: z.strictObject({ ...spent, invoiceNumber: requiredText(80), invoicedOn: dateText.optional() }),
  /** The date of the invoice as the officer reads it on the document. */
  certifyDelivery: z.strictObject({ ...spent, invoicedOn: dateText.optional() }),
} as const
