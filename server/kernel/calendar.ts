import { addDays, dayOfWeek, type LocalDate, localDate } from './local-date.ts'

/** Where a funder's public holidays are those of the law: one zone each of the published lists. */
export const HOLIDAY_ZONES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'la-reunion',
  'saint-barthelemy',
  'saint-martin',
  'saint-pierre-et-miquelon',
  'nouvelle-caledonie',
  'polynesie-francaise',
  'wallis-et-futuna',
] as const
export type HolidayZone = (typeof HOLIDAY_ZONES)[number]

/** Whether this text is the code of a zone of public holidays. */
export const isHolidayZone = (text: string): text is HolidayZone => (HOLIDAY_ZONES as readonly string[]).includes(text)

/** Every public holiday there is in some zone; each has its words in the console. */
export const HOLIDAYS = [
  'new-year',
  'good-friday',
  'easter-monday',
  'labour-day',
  'victory-1945',
  'ascension',
  'whit-monday',
  'national-day',
  'assumption',
  'all-saints',
  'armistice-1918',
  'christmas',
  'second-christmas-day',
  'abolition-of-slavery',
] as const
export type HolidayName = (typeof HOLIDAYS)[number]

export interface Holiday {
  readonly date: LocalDate
  readonly name: HolidayName
}

/** Fixed days of the Code du travail, art. L3133-1 (8 May: since the law 81-893, hence in all years from 1982). */
const EVERYWHERE: readonly (readonly [monthDay: string, HolidayName])[] = [
  ['01-01', 'new-year'],
  ['05-01', 'labour-day'],
  ['05-08', 'victory-1945'],
  ['07-14', 'national-day'],
  ['08-15', 'assumption'],
  ['11-01', 'all-saints'],
  ['11-11', 'armistice-1918'],
  ['12-25', 'christmas'],
]

/** Commemoration of the abolition of slavery: Code du travail art. L3422-2, law 83-550. Saint-Martin moved its day in 2018. */
const ABOLITION: Readonly<Partial<Record<HolidayZone, (year: number) => string>>> = {
  mayotte: () => '04-27',
  martinique: () => '05-22',
  guadeloupe: () => '05-27',
  'saint-martin': (year) => (year < 2018 ? '05-27' : '05-28'),
  guyane: () => '06-10',
  'saint-barthelemy': () => '10-09',
  'la-reunion': () => '12-20',
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm, as Meeus gives it), for years from 1583. */
export function easterSunday(year: number): LocalDate {
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const golden = year % 19
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  const month = Math.floor(days / 31)
  return localDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`)
}

const years = new Map<string, readonly Holiday[]>()

/**
 * Public holidays of a year in their order. Alsace-Moselle adds two days (Code du travail art. L3134-13; Good Friday is one in
 * communes with a Protestant temple or a mixed church: the published list takes it for the whole zone, so do we).
 * New Caledonia, French Polynesia, Wallis and Futuna: the days of the State only, as published; their own laws add some.
 */
export function holidaysOf(zone: HolidayZone, year: number): readonly Holiday[] {
  const key = `${zone} ${year}`
  const known = years.get(key)
  if (known) return known
  const easter = easterSunday(year)
  const on = (monthDay: string): LocalDate => localDate(`${String(year).padStart(4, '0')}-${monthDay}`)
  const abolition = ABOLITION[zone]
  const holidays: Holiday[] = [
    ...EVERYWHERE.map(([monthDay, name]): Holiday => ({ date: on(monthDay), name })),
    { date: addDays(easter, 1), name: 'easter-monday' },
    { date: addDays(easter, 39), name: 'ascension' },
    { date: addDays(easter, 50), name: 'whit-monday' },
    ...(abolition ? [{ date: on(abolition(year)), name: 'abolition-of-slavery' } as const] : []),
  ]
  if (zone === 'alsace-moselle') {
    holidays.push({ date: addDays(easter, -2), name: 'good-friday' }, { date: on('12-26'), name: 'second-christmas-day' })
  }
  holidays.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
  years.set(key, holidays)
  return holidays
}

/** The holiday of this day in this zone, or null. */
export const holidayOn = (zone: HolidayZone, date: LocalDate): HolidayName | null =>
  holidaysOf(zone, Number(date.slice(0, 4))).find((holiday) => holiday.date === date)?.name ?? null

/** Why a day is no working day (jour ouvré): a Saturday, a Sunday or a public holiday; null when it is one. */
export function dayOff(zone: HolidayZone, date: LocalDate): 'saturday' | 'sunday' | HolidayName | null {
  const holiday = holidayOn(zone, date)
  if (holiday) return holiday
  const weekday = dayOfWeek(date)
  return weekday === 6 ? 'saturday' : weekday === 7 ? 'sunday' : null
}

/** This day, or the first working day after it: where the rule lets a limit roll (CPC art. 642). */
export function nextWorkingDay(zone: HolidayZone, date: LocalDate): LocalDate {
  let day = date
  while (dayOff(zone, day) !== null) day = addDays(day, 1)
  return day
}

/** This day, or the last working day before it: what is said ahead of a date is not said later. */
export function lastWorkingDay(zone: HolidayZone, date: LocalDate): LocalDate {
  let day = date
  while (dayOff(zone, day) !== null) day = addDays(day, -1)
  return day
}

/** So many working days later: the first day does not count (CPC art. 641), Saturdays, Sundays and holidays neither. */
export function addWorkingDays(zone: HolidayZone, date: LocalDate, count: number): LocalDate {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (dayOff(zone, day) === null) left -= 1
  }
  return day
}
