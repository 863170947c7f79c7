import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import Holidays from 'date-holidays'
import fc from 'fast-check'
import {
  addWorkingDays,
  dayOff,
  easterSunday,
  HOLIDAY_ZONES,
  type HolidayZone,
  holidayOn,
  holidaysOf,
  nextWorkingDay,
} from '../../server/kernel/calendar.ts'
import { addDays, dayOfWeek, localDate } from '../../server/kernel/local-date.ts'
import { sharedData } from '../support/shared-data.ts'

const FROM = 1990
const TO = 2100
const everyYear = Array.from({ length: TO - FROM + 1 }, (_, index) => FROM + index)

/** How the other library calls the zone: a country, and perhaps a part of it. */
const THERE: Readonly<Record<HolidayZone, readonly [country: string, state?: string]>> = {
  metropole: ['FR'],
  'alsace-moselle': ['FR', '67'],
  guadeloupe: ['GP'],
  guyane: ['GF'],
  martinique: ['MQ'],
  mayotte: ['YT'],
  'la-reunion': ['RE'],
  'saint-barthelemy': ['BL'],
  'saint-martin': ['MF'],
  'saint-pierre-et-miquelon': ['PM'],
  'nouvelle-caledonie': ['NC'],
  'polynesie-francaise': ['PF'],
  'wallis-et-futuna': ['WF'],
}

/**
 * Days the other library has and the law of the State has not, or the other way round, each with its reason. Anything else fails.
 * `which` tells a difference by zone, year and day of the year.
 */
const DIFFERENCES: readonly { why: string; which: (zone: HolidayZone, year: number, monthDay: string) => boolean }[] = [
  {
    why: 'Good Friday is no day of Code du travail art. L3133-1 or L3422-2 outside Alsace-Moselle; the published lists have none',
    which: (zone, year, monthDay) =>
      ['guadeloupe', 'martinique', 'polynesie-francaise'].includes(zone) && monthDay === addDays(easterSunday(year), -2).slice(5),
  },
  {
    why: 'Saint-Martin commemorates on 28 May since 2018, as published; the other library kept 27 May',
    which: (zone, year, monthDay) => zone === 'saint-martin' && year >= 2018 && ['05-27', '05-28'].includes(monthDay),
  },
  {
    why: 'days added by the laws of the territory itself, not by the State: the published lists leave them out',
    which: (zone, _year, monthDay) =>
      (zone === 'nouvelle-caledonie' && monthDay === '09-24') ||
      (zone === 'polynesie-francaise' && ['03-05', '06-29', '11-20'].includes(monthDay)) ||
      (zone === 'wallis-et-futuna' && ['04-28', '06-29', '07-29'].includes(monthDay)),
  },
]

/** Days that only one of the two has, by zone. */
const differences = new Map(
  HOLIDAY_ZONES.map((zone) => {
    const [country, state] = THERE[zone]
    const options = { types: ['public' as const] }
    const other = state ? new Holidays(country, state, options) : new Holidays(country, options)
    const days = everyYear.flatMap((year) => {
      const ours = new Set(holidaysOf(zone, year).map(({ date }) => date as string))
      const theirs = new Set(other.getHolidays(year).map(({ date }) => date.slice(0, 10)))
      return [...[...ours].filter((date) => !theirs.has(date)), ...[...theirs].filter((date) => !ours.has(date))]
    })
    return [zone, days] as const
  }),
)
const tells = ({ which }: (typeof DIFFERENCES)[number], zone: HolidayZone, day: string): boolean =>
  which(zone, Number(day.slice(0, 4)), day.slice(5))

describe('public holidays by zone', () => {
  it.each(HOLIDAY_ZONES.map((zone) => [zone]))(
    `of %s are those of another library from ${FROM} to ${TO}, but for the reasons told`,
    (zone) =>
      expect((differences.get(zone) ?? ['not compared']).filter((day) => !DIFFERENCES.some((reason) => tells(reason, zone, day)))).toEqual(
        [],
      ),
  )

  it('no reason for a difference outlives it', () => {
    const used = DIFFERENCES.filter((reason) => [...differences].some(([zone, days]) => days.some((day) => tells(reason, zone, day))))
    expect(used).toEqual(DIFFERENCES)
  })

  const lists = sharedData('reference/jours_feries_metropole.csv')
  const published = lists ? it : it.skip
  published.each(HOLIDAY_ZONES.map((zone) => [zone]))(
    'of %s are exactly the published ones, for the years they tell (skipped without the shared data)',
    (zone) => {
      const file = sharedData(`reference/jours_feries_${zone}.csv`)
      const rows = parse<{ date: string; annee: string }>(readFileSync(file ?? '', 'utf8'), { columns: true })
      const told = [...new Set(rows.map(({ annee }) => Number(annee)))]
      expect(told.length).toBeGreaterThan(20)
      const ours = told.flatMap((year) => holidaysOf(zone, year).map(({ date }) => date as string))
      expect(ours.sort()).toEqual(rows.map(({ date }) => date).sort())
    },
  )
})

const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(localDate('1990-01-01'), days))
const someZone = fc.constantFrom(...HOLIDAY_ZONES)

describe('working days', () => {
  it('are Monday to Friday less the holidays', () =>
    fc.assert(
      fc.property(someDay, someZone, (day, zone) => {
        const working = dayOfWeek(day) <= 5 && holidayOn(zone, day) === null
        expect(dayOff(zone, day) === null).toBe(working)
      }),
    ))

  it('counted one by one are as many as asked, and the last is one', () =>
    fc.assert(
      fc.property(someDay, someZone, fc.integer({ min: 1, max: 60 }), (day, zone, count) => {
        const end = addWorkingDays(zone, day, count)
        let counted = 0
        for (let at = addDays(day, 1); at <= end; at = addDays(at, 1)) if (dayOff(zone, at) === null) counted += 1
        expect([counted, dayOff(zone, end)]).toEqual([count, null])
      }),
    ))

  it('the next one is the day itself when it is one, and skips nothing', () =>
    fc.assert(
      fc.property(someDay, someZone, (day, zone) => {
        const next = nextWorkingDay(zone, day)
        expect(dayOff(zone, next)).toBeNull()
        for (let at = day; at < next; at = addDays(at, 1)) expect(dayOff(zone, at)).not.toBeNull()
      }),
    ))

  it('no count of none moves the day', () => expect(addWorkingDays('metropole', localDate('2026-11-01'), 0)).toBe('2026-11-01'))
})
