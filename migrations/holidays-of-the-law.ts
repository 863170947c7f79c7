/** A public holiday, and the zones it is one in; null: everywhere. */
export interface HolidayRow {
  readonly on: string
  readonly zones: readonly string[] | null
}

/** Code du travail, art. L3133-1. */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'] as const
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50] as const
const ALSACE_MOSELLE = 'alsace-moselle'
/** Abolition of slavery (art. L3422-2). Saint-Martin moved its day in 2018. */
const ABOLITION = (year: number): readonly (readonly [monthDay: string, zone: string])[] => [
  ['04-27', 'mayotte'],
  ['05-22', 'martinique'],
  ['05-27', 'guadeloupe'],
  [year < 2018 ? '05-27' : '05-28', 'saint-martin'],
  ['06-10', 'guyane'],
  ['10-09', 'saint-barthelemy'],
  ['12-20', 'la-reunion'],
]

const DAY = 86_400_000

/** Easter Sunday of the Gregorian calendar, as milliseconds in UTC. */
function easter(year: number): number {
  const [century, ofCentury, golden] = [Math.floor(year / 100), year % 100, year % 19]
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)
}

/**
 * The public holidays of these years as the law says them on the day of this migration: frozen with it. A test holds them to
 * `server/kernel/calendar.ts`; a new law is a new migration that changes the rows of the table.
 */
export function holidaysOfTheLaw(from: number, to: number): readonly HolidayRow[] {
  const rows = new Map<string, Set<string> | null>()
  const everywhere = (on: string): void => void rows.set(on, null)
  const somewhere = (on: string, zone: string): void => {
    const known = rows.get(on)
    if (known !== null) rows.set(on, (known ?? new Set()).add(zone))
  }
  for (let year = from; year <= to; year += 1) {
    const sunday = easter(year)
    const after = (days: number): string => new Date(sunday + days * DAY).toISOString().slice(0, 10)
    for (const monthDay of FIXED) everywhere(`${year}-${monthDay}`)
    for (const days of AFTER_EASTER) everywhere(after(days))
    somewhere(after(-2), ALSACE_MOSELLE)
    somewhere(`${year}-12-26`, ALSACE_MOSELLE)
    for (const [monthDay, zone] of ABOLITION(year)) somewhere(`${year}-${monthDay}`, zone)
  }
  return [...rows].map(([on, zones]) => ({ on, zones: zones && [...zones] }))
}
