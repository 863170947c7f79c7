import type { Cents } from '../kernel/money.ts'

/** The rules of a funder on what it publishes. Every one is a parameter, with the default of the migration. */
export interface OpenDataSettings {
  /** `agreements`: only bodies that receive more than the threshold in a civil year; `all`: every award. */
  readonly scope: 'all' | 'agreements'
  readonly threshold: Cents
  /** Sole traders: not in the file, or without their name. */
  readonly naturalPersons: 'withheld' | 'name-withheld'
  /** A beneficiary whose legal form nobody knows: its line waits, or is published. */
  readonly unknownLegalForm: 'hold' | 'publish'
  /** Awards of the funder taken from files stand in the file as well. */
  readonly pastAwards: boolean
  readonly publishWithinMonths: number
  readonly version: number
}
