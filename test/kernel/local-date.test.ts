import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  dateInZone,
  dayOfWeek,
  daysBetween,
  instant,
  isBefore,
  isLocalDate,
  isOnOrBefore,
  latest,
  localDate,
  yearOf,
} from '../../server/kernel/local-date.ts'

const anyDate = fc
  .date({ min: new Date('1900-01-01T12:00:00Z'), max: new Date('2200-12-31T12:00:00Z'), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)))

test.each(['2026-11-21', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
  expect(isLocalDate(text)).toBe(true)
})

test.each([
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '21/11/2026',
  '2026-11-21T00:00:00Z',
  '20261121',
  '',
  '-000001-01-01',
  '2026-11-21\n',
  // PostgreSQL has no year 0
  '0000-01-01',
])('%p is no date', (text) => {
  expect(isLocalDate(text)).toBe(false)
  expect(() => localDate(text)).toThrow(RangeError)
})

test('days added and counted agree', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      const other = addDays(date, days)
      expect(isLocalDate(other)).toBe(true)
      expect(daysBetween(date, other)).toBe(days)
      expect(daysBetween(other, date)).toBe(days === 0 ? 0 : -days)
      if (days > 0) expect(isBefore(date, other)).toBe(true)
    }),
  )
})

test('days are those of Temporal, from the year 1 to 9999', () => {
  const day = fc.integer({ min: -719_162, max: 2_932_896 })
  const dated = (at: number): Temporal.PlainDate => Temporal.PlainDate.from('1970-01-01').add({ days: at })
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [from, to] = [dated(one), dated(other)]
      expect(addDays(localDate(from.toString()), other - one)).toBe(to.toString())
      expect(daysBetween(localDate(from.toString()), localDate(to.toString()))).toBe(other - one)
      expect(dayOfWeek(localDate(to.toString()))).toBe(to.dayOfWeek)
    }),
  )
  expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError)
  expect(() => addDays(localDate('0001-01-01'), -1)).toThrow(RangeError)
  expect(() => addDays(localDate('2026-01-01'), 0.5)).toThrow(RangeError)
})

test('months keep the day-number, or take the last day of the month (CPC art. 641)', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 600 }), (date, months) => {
      const later = addMonths(date, months)
      const day = Number(later.slice(8))
      const lastDay = Number(addDays(localDate(`${addMonths(localDate(`${later.slice(0, 7)}-01`), 1)}`), -1).slice(8))
      expect(day).toBe(Math.min(Number(date.slice(8)), lastDay))
      expect((yearOf(later) - yearOf(date)) * 12 + Number(later.slice(5, 7)) - Number(date.slice(5, 7))).toBe(months)
    }),
  )
  expect(addMonths(localDate('2026-12-31'), 2)).toBe('2027-02-28')
  expect(addMonths(localDate('2024-01-31'), 1)).toBe('2024-02-29')
  // worked example of the rules: received 23 April, implicit rejection 23 June
  expect(addMonths(localDate('2026-04-23'), 2)).toBe('2026-06-23')
})

test('a day beyond the four figures of a year is an error, not a text that sorts wrongly', () => {
  expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError)
  expect(() => addMonths(localDate('9999-12-01'), 1)).toThrow(RangeError)
  expect(() => addDays(localDate('0001-01-01'), -1)).toThrow(RangeError)
})

test('text order is the order of time', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      expect(isBefore(a, b)).toBe(daysBetween(a, b) > 0)
      expect(isOnOrBefore(a, b)).toBe(daysBetween(a, b) >= 0)
      expect(latest(a, b)).toBe(daysBetween(a, b) >= 0 ? b : a)
    }),
  )
})

test('the day depends on the zone of the funder, change of clocks included', () => {
  expect(dateInZone(new Date('2026-11-21T22:59:59Z'), 'Europe/Paris')).toBe('2026-11-21')
  expect(dateInZone(new Date('2026-11-21T23:00:00Z'), 'Europe/Paris')).toBe('2026-11-22')
  expect(dateInZone(new Date('2026-07-14T22:00:00Z'), 'Europe/Paris')).toBe('2026-07-15')
  expect(dateInZone(new Date('2026-11-21T20:00:00Z'), 'Indian/Reunion')).toBe('2026-11-22')
  expect(dateInZone(new Date('2026-11-21T03:59:59Z'), 'America/Martinique')).toBe('2026-11-20')
})

test('an instant is UTC with a final Z; a Monday is 1', () => {
  expect(instant(new Date(0))).toBe('1970-01-01T00:00:00.000Z')
  expect(dayOfWeek(localDate('2026-11-23'))).toBe(1)
  expect(dayOfWeek(localDate('2026-11-22'))).toBe(7)
})
