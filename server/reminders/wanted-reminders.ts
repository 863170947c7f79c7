import { type HolidayZone, lastWorkingDay, nextWorkingDay } from '../kernel/calendar.ts'
import { addDays, daysBetween, type LocalDate } from '../kernel/local-date.ts'
import type { ReminderRule } from './default-rules.ts'

/** A date of a case and its kind, by which somebody must act. */
export interface About {
  readonly kind: string
  readonly on: LocalDate
}

export interface Wanted {
  readonly rule: ReminderRule
  readonly about: About
  /** The working day on which it is to be said. */
  readonly dueOn: LocalDate
}

/** What is said after a date is not said any more this long after its day: a past file taken over is no news. */
const STALE_DAYS = 30

/** Thousands of cases share a few dates, and calendar arithmetic costs more than looking it up. */
const knownDays = new Map<string, LocalDate>()
const KEPT = 5_000

/** The day of a rule for a date, moved off week-ends and public holidays: earlier when it announces, later when it follows. */
export function dayOfRule({ side, days }: Pick<ReminderRule, 'side' | 'days'>, on: LocalDate, zone: HolidayZone): LocalDate {
  const key = `${zone} ${side} ${days} ${on}`
  const known = knownDays.get(key)
  if (known) return known
  if (knownDays.size >= KEPT) knownDays.clear()
  const day = side === 'before' ? lastWorkingDay(zone, addDays(on, -days)) : nextWorkingDay(zone, addDays(on, days))
  knownDays.set(key, day)
  return day
}

/**
 * What is to be said of these dates, seen from `today`. Of several announcements of one date to one recipient whose day is already
 * past, only the latest is kept, and it is said on the next working day before the date, else today: nobody gets three at once.
 */
export function wantedReminders(
  rules: readonly ReminderRule[],
  abouts: readonly About[],
  { today, zone }: { readonly today: LocalDate; readonly zone: HolidayZone },
): Wanted[] {
  const wanted: Wanted[] = []
  const soon = nextWorkingDay(zone, today)
  const missed = new Map<string, Wanted>()
  for (const about of abouts) {
    for (const rule of rules.filter((candidate) => candidate.about.includes(about.kind))) {
      const dueOn = dayOfRule(rule, about.on, zone)
      if (dueOn >= today) {
        wanted.push({ rule, about, dueOn })
      } else if (rule.side === 'after') {
        if (daysBetween(dueOn, today) <= STALE_DAYS) wanted.push({ rule, about, dueOn: soon })
      } else if (about.on >= today) {
        const key = `${about.kind} ${rule.recipient}`
        const known = missed.get(key)
        if (!known || known.dueOn < dueOn || (known.dueOn === dueOn && rule.days < known.rule.days)) missed.set(key, { rule, about, dueOn })
      }
    }
  }
  for (const { rule, about } of missed.values()) wanted.push({ rule, about, dueOn: soon < about.on ? soon : today })
  return wanted
}
