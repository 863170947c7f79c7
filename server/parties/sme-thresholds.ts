import { type LocalDate, localDate } from '../kernel/local-date.ts'
import { type Cents, parseMoney } from '../kernel/money.ts'

export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large'] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]

/** Headcount must stay below (annual work units); one of the two amounts must not be exceeded. */
export interface SizeCeiling {
  readonly size: Exclude<SizeClass, 'large'>
  readonly headcountBelow: number
  readonly turnover: Cents
  readonly balanceSheet: Cents
}

export interface SmeThresholds {
  readonly from: LocalDate
  readonly basis: string
  /** Smallest first. */
  readonly ceilings: readonly SizeCeiling[]
  /** A size is lost or gained only after this many accounting periods in a row (art. 4(2)). */
  readonly consecutiveYears: number
  /** Accounts older than this many years before the date say nothing any more. */
  readonly oldestAccounts: number
}

const ceiling = (size: SizeCeiling['size'], headcountBelow: number, turnover: string, balanceSheet: string): SizeCeiling => ({
  size,
  headcountBelow,
  turnover: parseMoney(turnover),
  balanceSheet: parseMoney(balanceSheet),
})

/** Rec. 2003/361/EC, annex, art. 2; newest first. */
export const SME_THRESHOLDS: readonly SmeThresholds[] = [
  {
    from: localDate('2005-01-01'),
    basis: 'Recommendation 2003/361/EC, annex',
    ceilings: [
      ceiling('micro', 10, '2000000', '2000000'),
      ceiling('small', 50, '10000000', '10000000'),
      ceiling('medium', 250, '50000000', '43000000'),
    ],
    consecutiveYears: 2,
    oldestAccounts: 2,
  },
]

/** Whether a definition was in force on that day (YYYY-MM-DD): before, a firm has no size. */
export const isSmeDefinedOn = (on: string): boolean => SME_THRESHOLDS.some((thresholds) => thresholds.from <= on)

/** The thresholds in force on that day. Throws RangeError before the first. */
export function smeThresholdsOn(on: LocalDate): SmeThresholds {
  const found = SME_THRESHOLDS.find((thresholds) => thresholds.from <= on)
  if (!found) throw new RangeError(`no definition of the SME in force on ${on}`)
  return found
}
