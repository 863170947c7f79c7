import { addDays, addMonths, type LocalDate, localDate } from '../kernel/local-date.ts'

/** A part of a period, and of which sums it is read: of whole years, of whole months, of days. Without an end it goes on for ever. */
export interface Span {
  readonly of: 'year' | 'month' | 'day'
  readonly from: LocalDate | undefined
  readonly to: LocalDate | undefined
}

interface Period {
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
}

const LAST = localDate('9000-12-31')
const monthOf = (day: LocalDate): LocalDate => localDate(`${day.slice(0, 7)}-01`)
const yearOf = (day: LocalDate): LocalDate => localDate(`${day.slice(0, 4)}-01-01`)
const fromUnit = (day: LocalDate, first: (day: LocalDate) => LocalDate, months: number): LocalDate =>
  first(day) === day ? day : addMonths(first(day), months)

/** The period as whole years, the whole months beside them, and the days at its edges: together each day once. `largest`: what it is cut by at most. */
export function spansOf(period: Period, largest: 'year' | 'month'): readonly Span[] {
  const from = period.from
  // the calendar ends with the year 9999: nothing is counted so late
  const to = period.to && period.to > LAST ? LAST : period.to
  if (from && from >= LAST) return [{ of: 'day', from, to: period.to }]
  const months = inner({ from, to }, 'day', monthOf, 1)
  if (!months.whole) return months.edges
  if (largest === 'month') return [...months.edges, { of: 'month', ...months.whole }]
  const years = inner(months.whole, 'month', yearOf, 12)
  return [...months.edges, ...years.edges, ...(years.whole ? [{ of: 'year' as const, ...years.whole }] : [])]
}

/** The whole units of a period, and what of it stands before and after them. */
function inner(
  { from, to }: Period,
  edge: 'month' | 'day',
  first: (day: LocalDate) => LocalDate,
  months: number,
): { edges: readonly Span[]; whole: { from: LocalDate | undefined; to: LocalDate | undefined } | null } {
  const begins = from && fromUnit(from, first, months)
  // the first day after the last whole unit
  const ends = to && first(addDays(to, 1))
  if (begins && ends && begins >= ends) return { edges: [{ of: edge, from, to }], whole: null }
  const before: readonly Span[] = from && begins && from < begins ? [{ of: edge, from, to: addDays(begins, -1) }] : []
  const after: readonly Span[] = to && ends && ends <= to ? [{ of: edge, from: ends, to }] : []
  return { edges: [...before, ...after], whole: { from: begins, to: ends && addDays(ends, -1) } }
}
