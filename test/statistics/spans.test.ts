import fc from 'fast-check'
import { addDays, type LocalDate, localDate } from '../../server/kernel/local-date.ts'
import { spansOf } from '../../server/statistics/spans.ts'

const START = localDate('2019-11-20')
const day = fc.integer({ min: 0, max: 1_700 }).map((days) => addDays(START, days))

test('a period is years, months and days that hold each of its days once, and whole units only', () => {
  fc.assert(
    fc.property(day, day, fc.constantFrom('year', 'month'), (from, to, largest) => {
      const spans = spansOf({ from, to }, largest)
      const held: LocalDate[] = []
      for (const span of spans) {
        if (!span.from || !span.to) throw new Error('a bounded period has bounded parts')
        if (span.of !== 'day') expect([span.from.slice(8), addDays(span.to, 1).slice(8)]).toEqual(['01', '01'])
        if (span.of === 'year') expect([span.from.slice(5), addDays(span.to, 1).slice(5)]).toEqual(['01-01', '01-01'])
        for (let one = span.from; one <= span.to; one = addDays(one, 1)) held.push(one)
      }
      const asked: LocalDate[] = []
      for (let one = from; one <= to; one = addDays(one, 1)) asked.push(one)
      expect([...held].sort()).toEqual(asked)
      if (largest === 'month') expect(spans.some(({ of }) => of === 'year')).toBe(false)
      // no more days than the two edges have, no more months than the two edges of years
      expect(held.length === 0 || spans.filter(({ of }) => of === 'day').length <= 2).toBe(true)
    }),
  )
})

test('a period without an end goes on for ever, and the last days of the calendar are answered', () => {
  expect(spansOf({}, 'year')).toEqual([{ of: 'year', from: undefined, to: undefined }])
  expect(spansOf({ from: localDate('2026-02-10') }, 'year')).toEqual([
    { of: 'day', from: '2026-02-10', to: '2026-02-28' },
    { of: 'month', from: '2026-03-01', to: '2026-12-31' },
    { of: 'year', from: '2027-01-01', to: undefined },
  ])
  expect(spansOf({ to: localDate('2026-02-10') }, 'month')).toEqual([
    { of: 'day', from: '2026-02-01', to: '2026-02-10' },
    { of: 'month', from: undefined, to: '2026-01-31' },
  ])
  expect(spansOf({ from: localDate('9999-12-31'), to: localDate('9999-12-31') }, 'year')).toHaveLength(1)
  expect(spansOf({ from: localDate('0001-01-01'), to: localDate('9999-12-31') }, 'year').at(-1)).toMatchObject({ of: 'year' })
})
