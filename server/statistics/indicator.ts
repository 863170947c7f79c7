/**
 * The unit of a figure. `cents`: an amount in EUR. `decimal`: days, half-days or marks, with two decimals. `days`: whole days. `share`: basis points.
 */
export type Unit = 'count' | 'cents' | 'decimal' | 'days' | 'share'

/** What a figure is about: the tables of the console and of the report are made family by family. */
export const FAMILIES = ['cases', 'money', 'firms', 'advice', 'results'] as const
export type Family = (typeof FAMILIES)[number]

export interface Sentence {
  readonly fr: string
  readonly en: string
}

export interface Described {
  readonly code: string
  readonly family: Family
  readonly unit: Unit
  readonly label: Sentence
  readonly definition: Sentence
  /** The text, or the custom of the profession, the definition is taken from. */
  readonly source: string
}

/** A figure that is the sum of its facts; it opens onto them. */
export interface Counted extends Described {
  /** Kind of the facts, as the triggers write it (0028, 0033), or as the programmes measure it (`cases/measure.ts`). */
  readonly kind: string
  /** `count`: the number of the facts is summed; else their amount. */
  readonly unit: 'count' | 'cents' | 'decimal'
}

/** A figure computed from two sums; it opens onto those of each. */
export interface Ratio extends Described {
  readonly unit: 'share' | 'cents' | 'decimal'
  readonly numerator: readonly string[]
  /** Subtracted from the numerator. */
  readonly less?: readonly string[]
  readonly denominator: readonly string[]
}

export const describing =
  (family: Family) =>
  (code: string, unit: Counted['unit'], source: string, label: Sentence, definition: Sentence, kind: string = code): Counted => ({
    ...{ code, family, kind, unit, source, label, definition },
  })
