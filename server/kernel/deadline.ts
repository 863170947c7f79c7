import { addWorkingDays, dayOff, type HolidayName, type HolidayZone, nextWorkingDay } from './calendar.ts'
import { addDays, addMonths, daysBetween, type LocalDate } from './local-date.ts'

/** How a time limit is counted. Data of an edition or of the procedure's law, never a constant of the code. */
export interface DeadlineRule {
  readonly unit: 'months' | 'days' | 'working-days'
  readonly count: number
  /** A franc limit: the day it ends on does not count either, one more day is given. */
  readonly franc: boolean
  /** Whether an end on a Saturday, Sunday or public holiday is moved to the next working day (CPC art. 642). */
  readonly rolls: boolean
}

/** A time during which the clock stands still: from its first day until the day it resumes, which counts again. */
export interface ClockStop {
  readonly from: LocalDate
  readonly until: LocalDate
}

/** A step of the derivation: what was done, and the date it led to. */
export type DeadlineStep =
  | { readonly code: 'start'; readonly date: LocalDate }
  | { readonly code: 'counted'; readonly date: LocalDate; readonly unit: DeadlineRule['unit']; readonly count: number }
  /** Holidays within the working days counted, for the officer who counts on the fingers. */
  | { readonly code: 'holiday'; readonly date: LocalDate; readonly name: HolidayName }
  /** One stop of the clock, several that overlap being one; `days` is what it adds: 0 when it came too late. */
  | { readonly code: 'stopped'; readonly date: LocalDate; readonly from: LocalDate; readonly until: LocalDate; readonly days: number }
  | { readonly code: 'franc'; readonly date: LocalDate }
  | { readonly code: 'rolled'; readonly date: LocalDate; readonly from: LocalDate; readonly why: 'saturday' | 'sunday' | HolidayName }

export interface Deadline {
  /** The last day of the limit. */
  readonly on: LocalDate
  readonly steps: readonly DeadlineStep[]
}

/**
 * The end of a time limit and how it is found. The first day never counts; months end on the same day-number, else on the last
 * day of the month (CPC art. 641); a stop of the clock adds its days when it begins before the limit ends, overlapping stops
 * count once; then the franc day; then the roll. Working days that the clock stands still do not count, on whatever day it stops.
 */
export function deadline(input: { rule: DeadlineRule; startsOn: LocalDate; stops?: readonly ClockStop[]; zone: HolidayZone }): Deadline {
  const { rule, startsOn, zone } = input
  const stops = mergedStops(input.stops ?? [], startsOn)
  const steps: DeadlineStep[] = [{ code: 'start', date: startsOn }]
  let on = rule.unit === 'working-days' ? countWorkingDays(steps, input, stops) : countCalendar(steps, input, stops)
  if (rule.franc) {
    on = addDays(on, 1)
    steps.push({ code: 'franc', date: on })
  }
  if (rule.rolls) {
    const why = dayOff(zone, on)
    if (why !== null) {
      const from = on
      on = nextWorkingDay(zone, on)
      steps.push({ code: 'rolled', date: on, from, why })
    }
  }
  return { on, steps }
}

/** Stops in order of date, those that overlap made one, none before the limit begins. */
function mergedStops(stops: readonly ClockStop[], startsOn: LocalDate): ClockStop[] {
  const merged: ClockStop[] = []
  const sorted = stops
    .map(({ from, until }) => ({ from: from < startsOn ? startsOn : from, until }))
    .filter(({ from, until }) => until > from)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
  for (const stop of sorted) {
    const last = merged.at(-1)
    if (!last || stop.from >= last.until) merged.push(stop)
    else if (stop.until > last.until) merged[merged.length - 1] = { from: last.from, until: stop.until }
  }
  return merged
}

function countCalendar(
  steps: DeadlineStep[],
  { rule, startsOn }: { rule: DeadlineRule; startsOn: LocalDate },
  stops: readonly ClockStop[],
): LocalDate {
  let on = rule.unit === 'months' ? addMonths(startsOn, rule.count) : addDays(startsOn, rule.count)
  steps.push({ code: 'counted', date: on, unit: rule.unit, count: rule.count })
  for (const { from, until } of stops) {
    // on its last day, or later, there is nothing left to stop
    const days = from < on ? daysBetween(from, until) : 0
    on = addDays(on, days)
    steps.push({ code: 'stopped', date: on, from, until, days })
  }
  return on
}

function countWorkingDays(
  steps: DeadlineStep[],
  { rule, startsOn, zone }: { rule: DeadlineRule; startsOn: LocalDate; zone: HolidayZone },
  stops: readonly ClockStop[],
): LocalDate {
  const plain = addWorkingDays(zone, startsOn, rule.count)
  steps.push({ code: 'counted', date: plain, unit: rule.unit, count: rule.count })
  let day = startsOn
  let left = rule.count
  const skipped = new Map<ClockStop, number>()
  while (left > 0) {
    day = addDays(day, 1)
    const off = dayOff(zone, day)
    const stop = stops.find(({ from, until }) => day >= from && day < until)
    if (stop && off === null) skipped.set(stop, (skipped.get(stop) ?? 0) + 1)
    else if (off === null) left -= 1
    else if (off !== 'saturday' && off !== 'sunday') steps.push({ code: 'holiday', date: day, name: off })
  }
  for (const stop of stops) steps.push({ code: 'stopped', date: day, from: stop.from, until: stop.until, days: skipped.get(stop) ?? 0 })
  return day
}
