import fc from 'fast-check'
import type { Listed } from './listed.ts'

export type Filter = Readonly<Record<string, string>>
export type Item = Readonly<Record<string, unknown>>

/** What the truth of a person needs to be said again in SQL. */
export interface Seer {
  readonly name: string
  readonly id: string
  readonly funderId: string
  readonly roles: readonly string[]
  /** Condition on `case_file`, by hand. */
  readonly cases: string
  readonly organisationIds: readonly string[]
}

/** A list: its screen, how a row of the screen and one of the file are told apart, its filters, and the truth in SQL where it can be said. */
export interface Listing {
  readonly code: string
  /** The route of the screen. */
  readonly route: string
  /** Where its filter stands there; absent: all of it in the query. */
  readonly address?: (filter: Filter) => { readonly params: Filter; readonly query: Filter }
  /** Its rows, where they are not `items`, as it shows them to `me`; such a screen has one page, and is asked for no other. */
  readonly whole?: (body: never, filter: Filter, me: string) => readonly Item[]
  /** Several lists are parts of the answer of this screen, dear to make: it is read once for each person and filter. */
  readonly shared?: true
  /** Columns of the file that make the key of a row, and the same of an item of the screen. */
  readonly columns: readonly string[]
  readonly key: (item: Item) => readonly unknown[]
  readonly filters: (listed: Listed) => fc.Arbitrary<Filter>
  readonly sorts?: readonly string[]
  /** The key column, in any order; null: this filter has no truth that could be said simply. */
  readonly truth: (seer: Seer, filter: Filter) => string | null
}

export const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`
export const folded = (text: string): string => `lower(unaccent(${text}))`
export const some = (parts: Readonly<Record<string, fc.Arbitrary<string>>>, weight = 3): fc.Arbitrary<Filter> =>
  fc
    .tuple(
      ...Object.entries(parts).map(([name, value]) =>
        fc.oneof({ weight, arbitrary: fc.constant<Filter>({}) }, { weight: 2, arbitrary: value.map((one): Filter => ({ [name]: one })) }),
      ),
    )
    .map((chosen) => Object.assign({}, ...chosen) as Filter)
export const day = (year: number): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([month, date]) => `${year}-${two(month)}-${two(date)}`)
export const two = (number: number): string => String(number).padStart(2, '0')
export const all = (conditions: readonly (string | false)[]): string => conditions.filter(Boolean).join(' and ') || 'true'
