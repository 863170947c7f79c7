import { z } from 'zod'

/** A share in basis points, never above the whole. */
export const rate = z.number().int().min(0).max(10_000)
export const months = z.number().int().min(1).max(600)

const payWithinDays = z.number().int().min(1).max(120)

/** What every edition of a programme that pays sets. */
export const grantParameters = {
  payments: z.strictObject({ payWithinDays }),
  /** Months after the award to start and to finish, and after the delivery to claim the balance. */
  lapse: z.strictObject({ startMonths: months, finishMonths: months, claimMonths: months }),
  /** How many times `lapse.finishMonths` after the award an amendment may put the last day to finish, at most. */
  amendment: z.strictObject({ endWithinTimes: z.number().int().min(1).max(10) }).default({ endWithinTimes: 2 }),
  /** Days given to send missing documents, unless the officer says otherwise. */
  documentRequestDays: z.number().int().min(1).max(180),
  /** Days given for observations before an award is withdrawn. */
  observationDays: z.number().int().min(1).max(120),
}

/** What an edition of such a programme says of time: a correction changes it for decided cases too, the rest no more. */
export const GRANT_TIME_LIMITS = ['payments.payWithinDays', 'lapse', 'amendment', 'documentRequestDays', 'observationDays'] as const

/** The payments of a programme that pays before the balance: shares of the award (décret 2018-514 art. 12). */
export const advancePayments = z.strictObject({
  advanceBasisPoints: rate,
  advanceWithGuaranteeBasisPoints: rate,
  beforeBalanceBasisPoints: rate,
  payWithinDays,
})
