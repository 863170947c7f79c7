import { SCDL_NAMES, type ScdlField } from './scdl-fields.ts'

/** One beneficiary of one award, as it is published. */
export interface OpenLine {
  readonly scdl: Readonly<Record<ScdlField, string>>
  /** What this beneficiary receives: decimal string in EUR. `montant` is the total before the split. */
  readonly part: string
  /** Name of the programme; null for what was taken from a file. */
  readonly programme: string | null
}

/** A line with what it is known by: the same award and beneficiary keep their key from edition to edition. */
export interface KeyedLine extends OpenLine {
  readonly key: string
  readonly awardId: string
}

export const sameLine = (a: OpenLine, b: OpenLine): boolean =>
  a.part === b.part && a.programme === b.programme && SCDL_NAMES.every((name) => a.scdl[name] === b.scdl[name])

/** Fields in which two lines differ. */
export const changedFields = (a: OpenLine, b: OpenLine): ScdlField[] => SCDL_NAMES.filter((name) => a.scdl[name] !== b.scdl[name])

/** Text that stands in one cell of one row: no line breaks, nothing unprintable, single spaces. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()

/** At most `max` UTF-16 units and never half a sign; what is cut is said by an ellipsis. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  return `${text
    .slice(0, max - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`
}

/** By date, then reference, then key: the same awards always give the same file. */
export function inFileOrder<Line extends KeyedLine>(lines: readonly Line[]): Line[] {
  const place = ({ scdl, key }: Line): string => `${scdl.dateConvention}\u0000${scdl.referenceDecision}\u0000${key}`
  return lines
    .map((line) => ({ line, at: place(line) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ line }) => line)
}
