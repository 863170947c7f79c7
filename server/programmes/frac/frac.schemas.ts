import { z } from 'zod'
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

const means = z.enum(['portal', 'e-mail', 'registered-letter', 'by-hand'])
const spent = { days: daysText, dailyRate: moneyText, travelCosts: moneyText }

/** What each action asks for beside the reason. */
export const fracPayloads = {
  requestDocuments: z.strictObject({
    documents: z.array(requiredText(60)).min(1).max(30),
    message: text(4_000).default(''),
    days: z.number().int().min(1).max(180).optional(),
  }),
  recommendAward: z.strictObject({ ...spent }),
  award: z.strictObject({ envelopeId: uuid }),
  notifyAgreement: z.strictObject({ notifiedOn: dateText, means }),
  startMission: z.strictObject({ startedOn: dateText, orderSignedOn: dateText }),
  submitReport: z.strictObject({ receivedOn: dateText, digitalSection: z.boolean() }),
  claimAdvance: z.strictObject({ amount: moneyText, guaranteed: z.boolean().default(false) }),
  claimInterim: z.strictObject({ amount: moneyText }),
  certifyInterim: z.strictObject({ amount: moneyText }),
  claimBalance: z.strictObject({ ...spent, invoiceNumber: requiredText(80) }),
  certifyDelivery: z.strictObject({ ...spent }),
  orderPayment: z.strictObject({ number: requiredText(60) }),
  recordPayment: z.strictObject({ paidOn: dateText, accountantReference: requiredText(80) }),
  recordBalancePayment: z.strictObject({ paidOn: dateText, accountantReference: requiredText(80) }),
  changeBankDetails: z.strictObject({ iban: requiredText(42) }),
  proposeWithdrawal: z.strictObject({ ground: z.enum(['unlawful', 'conditions-not-met']) }),
  withdrawAward: z.strictObject({ ground: z.enum(['unlawful', 'conditions-not-met']) }),
  orderRecovery: z.strictObject({
    amount: moneyText,
    ground: z.enum(['object-changed', 'ceiling-exceeded', 'not-completed', 'award-withdrawn']),
  }),
  recordRecovery: z.strictObject({ amount: moneyText, receivedOn: dateText, accountantReference: requiredText(80) }),
} as const
