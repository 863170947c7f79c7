import { Temporal } from '@js-temporal/polyfill'

/** A civil (legal) date 'YYYY-MM-DD', without time or zone. Never a timestamp. */
export type LocalDate = string & { readonly __unit: 'civil date' }
/** An instant, ISO 8601 in UTC with a final Z. Never a legal date. */
export type Instant = string & { readonly __unit: 'instant' }

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** A real day of the calendar in the form YYYY-MM-DD: 2026-02-30 is not one, nor is 2026-2-3. */
export function isLocalDate(text: string): text is LocalDate {
  // PostgreSQL has no year 0
  if (!SHAPE.test(text) || text.startsWith('0000')) return false
  const at = midnight(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

// Whole days are counted in UTC, where each has the same length: the polyfill of Temporal takes ten times as long, and lists count thousands.
const DAY_MS = 86_400_000
const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** A checked civil date. Throws RangeError: "2026-02-30 is not a date". */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`${text.slice(0, 40)} is not a date`)
  return text
}

/** Beyond the years 0001 to 9999 the text would no longer sort as time does: RangeError. */
const civil = (date: Temporal.PlainDate): LocalDate => localDate(date.toString())

/** The wire form of an instant: ISO 8601, UTC, milliseconds. Throws RangeError for an invalid Date. */
export const instant = (date: Date): Instant => date.toISOString() as Instant

/** The civil date at this instant in the zone of the funder (IANA name, e.g. Europe/Paris). */
export function dateInZone(at: Date, timeZone: string): LocalDate {
  return civil(Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate())
}

/** The instant of this hour (0 to 23) of a civil day in a zone; an hour the clocks skip is taken as the next one. */
export const instantAt = (date: LocalDate, hour: number, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) }).epochMilliseconds)

/** The instant at which a clock on the wall shows `time` (HH:MM) that day; in the hour that is skipped in spring, an hour later. */
export const instantAtTime = (date: LocalDate, time: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds)

/** So many calendar days later (earlier when negative): the first day does not count (CPC art. 641). */
export function addDays(date: LocalDate, days: number): LocalDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`${days} is no number of days`)
  return localDate(new Date(midnight(date) + days * DAY_MS).toISOString().replace(/T.*/, ''))
}

/** Same day-number `months` later, else the last day of that month (CPC art. 641). */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  civil(Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }))

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (midnight(to) - midnight(from)) / DAY_MS

/** 1 Monday .. 7 Sunday. */
export const dayOfWeek = (date: LocalDate): number => ((new Date(midnight(date)).getUTCDay() + 6) % 7) + 1
/** The calendar year, e.g. 2026: the year of an envelope. */
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))
/** Strictly earlier. Dates of this form sort as text. */
export const isBefore = (date: LocalDate, other: LocalDate): boolean => date < other
/** Earlier or the same day: a limit that still includes its last day. */
export const isOnOrBefore = (date: LocalDate, other: LocalDate): boolean => date <= other
/** The last of these dates. */
export const latest = (first: LocalDate, ...others: readonly LocalDate[]): LocalDate =>
  others.reduce((last, date) => (date > last ? date : last), first)
