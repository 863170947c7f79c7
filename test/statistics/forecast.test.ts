import fc from 'fast-check'
import { addDays, localDate } from '../../server/kernel/local-date.ts'
import { cents } from '../../server/kernel/money.ts'
import { projection } from '../../server/statistics/forecast.queries.ts'
import { dayText, shown } from '../../server/statistics/report-words.ts'

test('the projection is the pace so far over the whole year, worked by hand', () => {
  const amounts = { allocated: cents(100_000), committed: cents(50_000) }
  // 31 days of 365: 500.00 x 365 / 31 = 5 887.09; 1 000.00 is reached on the 62nd day
  expect(projection(2026, amounts, localDate('2026-01-31'))).toEqual({ projected: cents(588_709), exhaustedOn: '2026-03-03' })
  expect(projection(2026, { ...amounts, committed: cents(0) }, localDate('2026-06-30'))).toEqual({ projected: cents(0), exhaustedOn: null })
  expect(projection(2025, amounts, localDate('2026-01-31'))).toEqual({ projected: null, exhaustedOn: null })
  expect(projection(2027, amounts, localDate('2026-01-31'))).toEqual({ projected: null, exhaustedOn: null })
})

test('an envelope is used up on the first day the line reaches it, never before today', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 363 }),
      (allocated, committed, day) => {
        const today = addDays(localDate('2026-01-01'), day)
        const { projected, exhaustedOn } = projection(2026, { allocated: cents(allocated), committed: cents(committed) }, today)
        expect(projected).toBe((BigInt(committed) * 365n) / BigInt(day + 1))
        expect(exhaustedOn !== null).toBe((projected ?? 0n) > BigInt(allocated))
        if (exhaustedOn) expect(exhaustedOn >= today && exhaustedOn <= '2026-12-31').toBe(true)
      },
    ),
  )
})

test('numbers of the report: narrow no-break spaces, cents kept beyond what a float holds', () => {
  expect(shown('1234567.89', 'cents', 'fr')).toBe('1\u202f234\u202f567,89\u202f€')
  expect(shown('999999999999.99', 'cents', 'en')).toBe('€999,999,999,999.99')
  expect(shown('8000', 'share', 'fr')).toBe('80,0\u202f%')
  expect(shown('12.50', 'decimal', 'fr')).toBe('12,5')
  expect(shown(null, 'count', 'fr')).toBe('–')
  expect([dayText('2026-01-01', 'fr'), dayText('2026-12-31', 'fr'), dayText('2026-12-31', 'en')]).toEqual([
    '1er janvier 2026',
    '31 décembre 2026',
    '31 December 2026',
  ])
})
