import fc from 'fast-check'
import { type Suspension, silenceDate } from '../../server/deadlines/silence.ts'
import { addDays, addMonths, daysBetween, type LocalDate, localDate } from '../../server/kernel/local-date.ts'

/** starts, last day given, ended early or null. */
type Stop = readonly [startsOn: string, limitOn: string, endedOn: string | null]
type Row = readonly [article: string, what: string, received: string, months: number, stops: readonly Stop[], expected: string]

const MONTHS = 'CRPA L231-4 3°, CPC art. 641'
const STATE = 'Décret 2018-514 art. 7'
const STOP = 'CRPA L114-5 al. 3'

const table: readonly Row[] = [
  [MONTHS, 'the worked example of the rules', '2026-04-23', 2, [], '2026-06-23'],
  [MONTHS, 'the first of a month', '2026-01-01', 2, [], '2026-03-01'],
  [MONTHS, 'over the end of the year', '2026-11-15', 2, [], '2027-01-15'],
  [MONTHS, 'no 31 in the month of arrival', '2026-04-30', 2, [], '2026-06-30'],
  [MONTHS, '31 July ends on 30 September', '2026-07-31', 2, [], '2026-09-30'],
  [MONTHS, '31 December ends on the last day of February', '2026-12-31', 2, [], '2027-02-28'],
  [MONTHS, '31 December before a leap year', '2027-12-31', 2, [], '2028-02-29'],
  [MONTHS, '30 December before a leap year', '2027-12-30', 2, [], '2028-02-29'],
  [MONTHS, '29 December before a leap year', '2027-12-29', 2, [], '2028-02-29'],
  [MONTHS, '28 December before a leap year', '2027-12-28', 2, [], '2028-02-28'],
  [MONTHS, '29 February, twelve months', '2028-02-29', 12, [], '2029-02-28'],
  [MONTHS, 'a Saturday is not rolled over', '2026-04-25', 2, [], '2026-06-25'],
  [MONTHS, 'nor is a Sunday', '2026-06-16', 2, [], '2026-08-16'],
  [MONTHS, 'nor a public holiday: 14 July', '2026-05-14', 2, [], '2026-07-14'],
  [MONTHS, 'nor 25 December', '2026-10-25', 2, [], '2026-12-25'],
  [STATE, 'eight months', '2026-04-23', 8, [], '2026-12-23'],
  [STATE, 'eight months from 30 June', '2026-06-30', 8, [], '2027-02-28'],
  // 30 days given and all used: 23 June + 30
  [STOP, 'time given, all used', '2026-04-23', 2, [['2026-05-04', '2026-06-03', null]], '2026-07-23'],
  // documents after 10 of the 30 days: 23 June + 10
  [STOP, 'documents came early', '2026-04-23', 2, [['2026-05-04', '2026-06-03', '2026-05-14']], '2026-07-03'],
  // they came 12 days after the limit: the clock had resumed at the limit
  [STOP, 'documents came after the limit', '2026-04-23', 2, [['2026-05-04', '2026-06-03', '2026-06-15']], '2026-07-23'],
  [STOP, 'documents the same day', '2026-04-23', 2, [['2026-05-04', '2026-06-03', '2026-05-04']], '2026-06-23'],
  // 10 + 5
  [
    STOP,
    'two suspensions add up',
    '2026-04-23',
    2,
    [
      ['2026-05-04', '2026-06-03', '2026-05-14'],
      ['2026-05-20', '2026-06-19', '2026-05-25'],
    ],
    '2026-07-08',
  ],
  // the second starts the day the first ends: 10 + 30
  [
    STOP,
    'one after the other without a gap',
    '2026-04-23',
    2,
    [
      ['2026-05-04', '2026-06-03', '2026-05-14'],
      ['2026-05-14', '2026-06-13', null],
    ],
    '2026-08-02',
  ],
  // starts three days before the end and runs over it: 23 June + 30
  [STOP, 'over the end', '2026-04-23', 2, [['2026-06-20', '2026-07-20', null]], '2026-07-23'],
  // the day before the decision would be born
  [STOP, 'on the last day', '2026-04-23', 2, [['2026-06-22', '2026-07-22', '2026-06-25']], '2026-06-26'],
  // on 23 June the rejection exists: nothing is left to suspend
  [STOP, 'on the day itself: too late', '2026-04-23', 2, [['2026-06-23', '2026-07-23', null]], '2026-06-23'],
  [STOP, 'after the end: too late', '2026-04-23', 2, [['2026-07-01', '2026-07-31', null]], '2026-06-23'],
  // the first (10 days) moves the end to 3 July; the second starts before that day, so it counts too (5 days)
  [
    STOP,
    'a second one after the first end, before the moved one',
    '2026-04-23',
    2,
    [
      ['2026-05-04', '2026-06-03', '2026-05-14'],
      ['2026-06-28', '2026-07-28', '2026-07-03'],
    ],
    '2026-07-08',
  ],
  // over 29 February 2028: 20 February to 5 March are 14 days; 10 March + 14
  [STOP, 'over a leap day', '2028-01-10', 2, [['2028-02-20', '2028-03-05', null]], '2028-03-24'],
  // 31 December + 2 months = 28 February; + 20
  [STOP, 'after the end of a month', '2026-12-31', 2, [['2027-01-11', '2027-01-31', null]], '2027-03-20'],
]

const stopOf = ([startsOn, limitOn, endedOn]: Stop): Suspension => ({
  startsOn: localDate(startsOn),
  limitOn: localDate(limitOn),
  endedOn: endedOn === null ? null : localDate(endedOn),
})

describe('the day on which silence is a refusal', () => {
  it.each(table)('%s: %s', (_article, _what, received, months, stops, expected) => {
    const silence = silenceDate(localDate(received), months, stops.map(stopOf))
    expect(silence.on).toBe(expected)
    expect(silence.steps.at(-1)?.date).toBe(expected)
  })

  it('tells how it was found', () => {
    const silence = silenceDate(localDate('2026-04-23'), 2, [
      stopOf(['2026-05-04', '2026-06-03', '2026-05-14']),
      stopOf(['2026-08-01', '2026-08-31', null]),
    ])
    expect(silence.steps).toEqual([
      { code: 'received', date: '2026-04-23' },
      { code: 'months', date: '2026-06-23', months: 2 },
      { code: 'suspension', date: '2026-07-03', days: 10 },
      { code: 'suspension', date: '2026-07-03', days: 0 },
    ])
  })
})

const day = fc.integer({ min: 0, max: 12_000 }).map((offset) => addDays(localDate('2005-01-01'), offset))
/** Suspensions one after the other from a day on: gap before, days given, days used (null: all). */
const stops = (from: LocalDate): fc.Arbitrary<Suspension[]> =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 1, max: 60 }), fc.option(fc.integer({ min: 0, max: 80 }))))
    .map((parts) => {
      let at = from
      return parts.map(([gap, given, used]) => {
        const startsOn = addDays(at, gap)
        const limitOn = addDays(startsOn, given)
        const endedOn = used === null ? null : addDays(startsOn, used)
        at = endedOn ?? limitOn
        return { startsOn, limitOn, endedOn }
      })
    })

describe('whatever the dates', () => {
  it('a suspension never brings the day nearer, and moves it by no more than the days given', () => {
    fc.assert(
      fc.property(
        day.chain((received) => fc.tuple(fc.constant(received), fc.integer({ min: 1, max: 24 }), stops(received))),
        ([received, months, suspensions]) => {
          const base = addMonths(received, months)
          const { on, steps } = silenceDate(received, months, suspensions)
          const given = suspensions.reduce((sum, { startsOn, limitOn }) => sum + daysBetween(startsOn, limitOn), 0)
          expect(daysBetween(base, on)).toBeGreaterThanOrEqual(0)
          expect(daysBetween(base, on)).toBeLessThanOrEqual(given)
          expect(daysBetween(base, on)).toBe(steps.reduce((sum, step) => sum + (step.days ?? 0), 0))
        },
      ),
    )
  })

  it('what happens after the day changes nothing', () => {
    fc.assert(
      fc.property(
        day.chain((received) => fc.tuple(fc.constant(received), stops(received))),
        fc.integer({ min: 0, max: 400 }),
        ([received, suspensions], later) => {
          const { on } = silenceDate(received, 2, suspensions)
          const last = suspensions.at(-1)
          const free = last === undefined || (last.endedOn ?? last.limitOn) <= on
          fc.pre(free)
          const startsOn = addDays(on, later)
          expect(silenceDate(received, 2, [...suspensions, { startsOn, limitOn: addDays(startsOn, 30), endedOn: null }]).on).toBe(on)
        },
      ),
    )
  })
})
