import { z } from 'zod'
import { advancePayloads, amendmentPayload, grantPayloads, notification } from '../../grants/grant-payloads.ts'
import { dateText, moneyText, requiredText, text } from '../../kernel/wire.ts'
import { ACTIVITIES, COST_CATEGORIES } from './parameters.ts'

const quantity = z
  .string()
  .max(13)
  .regex(/^\d{1,10}(\.\d{1,2})?$/)
  .meta({ description: 'A quantity with at most two decimals', example: '12' })
const halfDays = z.number().int().min(0).max(4_000)

export const CLUB_MODES = ['active', 'passive'] as const
export const CLUB_COMPOSITIONS = ['mixed', 'same-trade', 'cluster'] as const
export const PHASES = ['collective', 'individual'] as const
export const FUNDING_KINDS = ['requested', 'public', 'carrier', 'firms', 'private'] as const
export type FundingKind = (typeof FUNDING_KINDS)[number]
export const HALVES = ['am', 'pm'] as const
export const SIDES = ['participant', 'facilitator'] as const

const CostLine = z.strictObject({
  category: z.enum(COST_CATEGORIES),
  phase: z.enum(PHASES),
  label: requiredText(200),
  amount: moneyText,
  /** What each funder gives to this line, in the order of the funders. */
  parts: z.array(moneyText).max(20),
})

/** The application as the carrier fills it in; every field may be empty while it is a draft. */
export const CollectiveApplication = z
  .strictObject({
    title: text(300),
    activity: z.enum(ACTIVITIES).nullable(),
    clubMode: z.enum(CLUB_MODES).nullable(),
    clubComposition: z.enum(CLUB_COMPOSITIONS).nullable(),
    theme: text(300),
    objectives: text(4_000),
    collectivePhase: text(4_000),
    individualPhase: text(4_000),
    territory: z
      .array(
        z
          .string()
          .max(3)
          .regex(/^(\d{2}|2[AB]|97\d|98\d)$/),
      )
      .max(110),
    capacity: z.number().int().min(1).max(500),
    collectiveHalfDays: z.number().int().min(0).max(400),
    individualHalfDays: halfDays,
    plannedStart: dateText.nullable(),
    plannedEnd: dateText.nullable(),
    beneficiaryIban: text(42).nullable(),
    partners: z.array(z.strictObject({ name: requiredText(200), contribution: text(1_000) })).max(30),
    indicators: z.array(z.strictObject({ label: requiredText(200), target: quantity })).max(30),
    funders: z.array(z.strictObject({ name: requiredText(200), kind: z.enum(FUNDING_KINDS) })).max(20),
    costs: z.array(CostLine).max(60),
  })
  .meta({ id: 'CollectiveApplication' })
export type CollectiveApplication = z.output<typeof CollectiveApplication>

/** One amount per cost line of the plan, in its order. */
const amounts = z.array(moneyText).min(1).max(60)

/** The plan as amended: what is retained of each line, and what the carrier asks of this funder. */
const Budget = z.strictObject({ retained: amounts, asked: moneyText })
export type AmendedBudget = z.output<typeof Budget>

/** What each action asks for beside the reason. */
export const collectivePayloads = {
  ...grantPayloads(),
  ...advancePayloads(),
  recommendAward: z.strictObject({ retained: amounts }),
  notifyAgreement: notification(),
  proposeAmendment: amendmentPayload(Budget),
  startAction: z.strictObject({ startedOn: dateText }),
  endAction: z.strictObject({ endedOn: dateText }),
  claimBalance: z.strictObject({
    spent: amounts,
    otherPublic: moneyText,
    /** Half-days of firms in collective sessions, and individual half-days, as the carrier counts them. */
    attendances: z.number().int().min(0).max(200_000),
    individualHalfDays: halfDays,
  }),
  certifyDelivery: z.strictObject({ certified: amounts }),
  reportIndicators: z.strictObject({ reached: z.array(quantity).max(30) }),
} as const
