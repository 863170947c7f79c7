import { dayOff, type HolidayZone, nextWorkingDay } from '../kernel/calendar.ts'
import { addDays, dateInZone, dayOfWeek, instantAt, type LocalDate } from '../kernel/local-date.ts'

export const RHYTHMS = ['at-once', 'daily', 'weekly'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** The hour at which a digest leaves: after REMINDER_HOUR, so that what is due in the morning is in it. */
export const DIGEST_HOUR = 8
/** Messages of reminders to one person in one day; what comes beyond waits for the next morning's digest. */
export const MAILS_A_DAY = 4

interface Place {
  readonly timeZone: string
  readonly zone: HolidayZone
}

/** The next digest from this instant on, on a working day. `afresh`: not that of today. */
export function nextDigest(now: Date, { timeZone, zone }: Place, afresh = false): Date {
  const today = dateInZone(now, timeZone)
  const late = afresh || now.getTime() > instantAt(today, DIGEST_HOUR, timeZone).getTime()
  return instantAt(nextWorkingDay(zone, late ? addDays(today, 1) : today), DIGEST_HOUR, timeZone)
}

function nextWeekly(now: Date, place: Place): Date {
  const today = dateInZone(now, place.timeZone)
  const monday = addDays(today, 1 - dayOfWeek(today))
  const thisWeek = instantAt(nextWorkingDay(place.zone, monday), DIGEST_HOUR, place.timeZone)
  return thisWeek.getTime() >= now.getTime()
    ? thisWeek
    : instantAt(nextWorkingDay(place.zone, addDays(monday, 7)), DIGEST_HOUR, place.timeZone)
}

/**
 * When a person's message leaves: at once on a working day, or with the digest they chose. A digest never comes after the date it
 * announces: then it leaves at once, even on a day off.
 */
export function mailSlot(rhythm: Rhythm, now: Date, aboutOn: LocalDate, place: Place): Date {
  const today = dateInZone(now, place.timeZone)
  const slot =
    rhythm === 'weekly'
      ? nextWeekly(now, place)
      : rhythm === 'daily'
        ? nextDigest(now, place)
        : dayOff(place.zone, today) === null
          ? now
          : nextDigest(now, place)
  const pressing = aboutOn > today && dateInZone(slot, place.timeZone) >= aboutOn
  return pressing ? now : slot
}
