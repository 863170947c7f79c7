import { z } from 'zod'
import { documentRequest } from '../cases/document-request.ts'
import { dateText, moneyText, requiredText } from '../kernel/wire.ts'

const uuid = z.uuid()
const payment = () => z.strictObject({ paidOn: dateText, accountantReference: requiredText(80) })
/** `unlawful`: within the time of CRPA L242-1; `fraud` (L241-2) and `conditions-not-met` (L242-2): at any time. */
const ground = () => z.strictObject({ ground: z.enum(['unlawful', 'fraud', 'conditions-not-met']) })
const means = z.enum(['portal', 'e-mail', 'registered-letter', 'by-hand'])

/** What the shared acts ask for. Made anew for each programme: OpenAPI names each schema after its programme and act. */
export const grantPayloads = () =>
  ({
    requestDocuments: documentRequest(),
    award: z.strictObject({ envelopeId: uuid }),
    orderPayment: z.strictObject({ number: requiredText(60) }),
    recordBalancePayment: payment(),
    changeBankDetails: z.strictObject({ iban: requiredText(42) }),
    proposeWithdrawal: ground(),
    withdrawAward: ground(),
    orderRecovery: z.strictObject({
      amount: moneyText,
      ground: z.enum(['object-changed', 'ceiling-exceeded', 'not-completed', 'award-withdrawn']),
    }),
    refuseAmendment: z.strictObject({}),
    signAmendment: z.strictObject({}),
    takeBackAmendment: z.strictObject({}),
    recordRecovery: z.strictObject({ amount: moneyText, receivedOn: dateText, accountantReference: requiredText(80) }),
  }) as const

/** What is asked of any amendment; `budget`: what the programme computes the aid from, once amended. */
export const amendmentPayload = <Budget extends z.ZodType>(budget: Budget) =>
  z.strictObject({
    budget: budget.nullable().default(null as never),
    /** Less than what the rule gives; null: what it gives. */
    amount: moneyText.nullable().default(null),
    /** The last day to finish what is aided; null: unchanged. */
    endsOn: dateText.nullable().default(null),
    /** The day the beneficiary asked for it; null: on the initiative of the service. */
    requestedOn: dateText.nullable().default(null),
  })

/** What is asked for beside by a programme that pays before the balance. */
export const advancePayloads = () =>
  ({
    claimAdvance: z.strictObject({ amount: moneyText, guaranteed: z.boolean().default(false) }),
    recordPayment: payment(),
  }) as const

/** How and when a decision reached the beneficiary (CRPA L221-8). */
export const notification = () => z.strictObject({ notifiedOn: dateText, means })
