import type { LocalDate } from '../kernel/local-date.ts'
import type { Cents } from '../kernel/money.ts'

export interface Beneficiary {
  readonly organisationId: string | null
  readonly name: string
  readonly siret: string | null
  readonly rna: string | null
  readonly legalForm: string | null
  /** People known to belong to it: a free text that names one of them is not published. */
  readonly people: readonly string[]
}

/** An award as it stands today, with all that decides whether and how it is published. */
export interface Award {
  readonly id: string
  readonly source: 'case' | 'import'
  /** Code of the programme; null for what was taken from a file. */
  readonly programme: string | null
  readonly programmeName: string | null
  readonly reference: string
  /** Where it stands in lists: signed, else awarded. */
  readonly sortOn: LocalDate
  /** Null: awarded, its agreement not yet signed. */
  readonly signedOn: LocalDate | null
  /** What stands of it; zero once it is taken back. */
  readonly amount: Cents
  /** All that the beneficiary's legal unit was awarded in the civil year of the signature, this award included. */
  readonly yearTotal: Cents
  readonly shares: readonly { readonly beneficiary: Beneficiary; readonly amount: Cents; readonly basisPoints: number }[]
  readonly purpose: string
  readonly nature: string
  readonly payment: string
  readonly period: string
  readonly deMinimis: boolean | null
  readonly yearOnly: boolean
  readonly grantor: { readonly name: string; readonly siret: string }
  readonly aidRegister: string
  readonly scheme: string
  /** The last word of an administrator on it. */
  readonly ruling: { readonly ruling: 'withhold' | 'release'; readonly reason: string } | null
}
