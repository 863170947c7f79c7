import type { LocalDate } from '../kernel/local-date.ts'

/**
 * What a programme measures of its cases for the statistics, in words of the profession. `half-days` and days are amounts, with two decimals
 * at most; money is in EUR; what is counted has a count.
 */
export const MEASURES = [
  'collective-planned',
  'collective-delivered',
  'individual-planned',
  'individual-delivered',
  'missions',
  'mission-days',
  'mission-fees',
  'project-cost',
  'private-money',
  'would-same',
  'would-smaller',
  'would-later',
  'would-not',
] as const

export interface Measure {
  readonly kind: (typeof MEASURES)[number]
  /** The legal day it counts on. */
  readonly on: LocalDate
  readonly count?: number
  /** Decimal string. */
  readonly amount?: string
}
