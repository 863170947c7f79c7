import { type AidStep, aidSteps } from '../../grants/aid-steps.ts'
import { basisPoints, type Cents, cents, formatMoney, parseMoney, shareRoundedDown, smallest } from '../../kernel/money.ts'
import type { FracParameters, MissionKind } from './parameters.ts'

/** What the aid is computed from: the mission as the officer retains it (or as it was invoiced). Decimal strings, as stored in the trace. */
export interface AidInputs {
  readonly missionKind: MissionKind
  /** Consultant-days, at most two decimals. */
  readonly days: string
  /** EUR per day, excl. VAT. */
  readonly dailyRate: string
  /** EUR, excl. VAT. */
  readonly travelCosts: string
}

export type AidStepCode = 'fee' | 'days-cap' | 'daily-rate-cap' | 'travel-share' | 'base' | 'rate' | 'ceiling' | 'aid'

type Step = AidStep<AidStepCode>

export interface Aid {
  /** Controlled base of eligible spending. */
  readonly base: Cents
  readonly amount: Cents
  readonly steps: readonly Step[]
}

/** The rule's name and version in traces: a changed formula is a new version beside the old one. */
export const AID_RULE = { rule: 'aid', version: 1 } as const

export type AidParameters = Pick<FracParameters, 'missions' | 'dailyRateCap' | 'travelShareBasisPoints'>

/** The part of the parameters the computation reads, for the trace. */
export const aidParametersOf = ({ missions, dailyRateCap, travelShareBasisPoints }: FracParameters): AidParameters => ({
  missions,
  dailyRateCap,
  travelShareBasisPoints,
})

/** Days with two decimals as hundredths of a day. Throws RangeError for anything else. */
export function hundredths(days: string): bigint {
  const match = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(days)
  if (!match) throw new RangeError(`not a number of days: ${days.slice(0, 20)}`)
  return BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0'))
}

const daysText = (value: bigint): string => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`
/** Days (hundredths) times the daily rate, rounded down to the cent. */
export const fee = (days: bigint, dailyRate: Cents): Cents => cents((days * dailyRate) / 100n)
/** What a mission costs as stated, before any rule: the whole fee and the travel, EUR excl. VAT. */
export const spentOn = ({ days, dailyRate, travelCosts }: Pick<AidInputs, 'days' | 'dailyRate' | 'travelCosts'>): Cents =>
  cents(fee(hundredths(days), parseMoney(dailyRate)) + parseMoney(travelCosts))
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other)

/**
 * rate × controlled base, under the ceiling of the kind of mission; every rounding is down to the cent.
 * Base: days (within the limit of the kind) × daily rate (within its cap), plus travel within its share of that fee.
 * Pure: the same inputs and parameters always give the same ladder. Source: rules of the programme, law-and-rules "FRAC".
 */
export function computeAid(inputs: AidInputs, parameters: AidParameters): Aid {
  const mission = parameters.missions[inputs.missionKind]
  const days = hundredths(inputs.days)
  const dailyRate = parseMoney(inputs.dailyRate)
  const travel = parseMoney(inputs.travelCosts)
  const { steps, step } = aidSteps<AidStepCode>()
  step('fee', fee(days, dailyRate), { days: daysText(days), dailyRate: formatMoney(dailyRate) })
  const retainedDays = mission.maxDays === null ? days : least(days, BigInt(mission.maxDays) * 100n)
  if (mission.maxDays !== null) {
    step('days-cap', fee(retainedDays, dailyRate), { maxDays: mission.maxDays, days: daysText(retainedDays), binds: retainedDays < days })
  }
  const cap = parseMoney(parameters.dailyRateCap)
  const retainedRate = smallest(dailyRate, cap)
  const retainedFee = step('daily-rate-cap', fee(retainedDays, retainedRate), {
    cap: formatMoney(cap),
    dailyRate: formatMoney(retainedRate),
    binds: retainedRate < dailyRate,
  })
  const travelLimit = shareRoundedDown(retainedFee, basisPoints(parameters.travelShareBasisPoints))
  const retainedTravel = step('travel-share', smallest(travel, travelLimit), {
    travelCosts: formatMoney(travel),
    shareBasisPoints: parameters.travelShareBasisPoints,
    limit: formatMoney(travelLimit),
    binds: travelLimit < travel,
  })
  const base = step('base', cents(retainedFee + retainedTravel), {
    fee: formatMoney(retainedFee),
    travelCosts: formatMoney(retainedTravel),
  })
  const shared = step('rate', shareRoundedDown(base, basisPoints(mission.rateBasisPoints)), { rateBasisPoints: mission.rateBasisPoints })
  const ceiling = parseMoney(mission.ceiling)
  const amount = step('ceiling', smallest(shared, ceiling), { ceiling: formatMoney(ceiling), binds: ceiling < shared })
  step('aid', amount, { missionKind: inputs.missionKind })
  return { base, amount, steps }
}
