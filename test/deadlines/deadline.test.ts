import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { dayOff, HOLIDAY_ZONES, isHolidayZone } from '../../server/kernel/calendar.ts'
import { type ClockStop, type DeadlineRule, deadline } from '../../server/kernel/deadline.ts'
import { addDays, addMonths, type LocalDate, localDate } from '../../server/kernel/local-date.ts'

interface Row {
  readonly article: string
  readonly unit: string
  readonly count: string
  readonly franc: string
  readonly rolls: string
  readonly zone: string
  readonly start: string
  readonly stops: string
  readonly expected: string
  readonly note: string
}

/** Worked out apart from the code under test, each under its article; read with a calendar beside it. */
const rows = parse<Row>(readFileSync(path.join(__dirname, 'cases.csv'), 'utf8'), { columns: true })

const ruleOf = ({ unit, count, franc, rolls }: Row): DeadlineRule => {
  if (unit !== 'months' && unit !== 'days' && unit !== 'working-days') throw new Error(`no unit ${unit}`)
  return { unit, count: Number(count), franc: franc === 'yes', rolls: rolls === 'yes' }
}
const stopsOf = ({ stops }: Row): ClockStop[] =>
  stops === ''
    ? []
    : stops.split(';').map((text) => {
        const [from = '', until = ''] = text.split('/')
        return { from: localDate(from), until: localDate(until) }
      })

describe('the table of cases', () => {
  it('holds at least 120, of every unit, of every zone, with an article each', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120)
    expect(new Set(rows.map(({ zone }) => zone))).toEqual(new Set(HOLIDAY_ZONES))
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(['months', 'days', 'working-days']))
    expect(rows.filter(({ article }) => article === '')).toEqual([])
  })

  it.each(rows.map((row) => [`${row.article}: ${row.count} ${row.unit} from ${row.start} ${row.stops} in ${row.zone} (${row.note})`, row]))(
    '%s',
    (_title, row) => {
      if (!isHolidayZone(row.zone)) throw new Error(`no zone ${row.zone}`)
      const { on } = deadline({ rule: ruleOf(row), startsOn: localDate(row.start), stops: stopsOf(row), zone: row.zone })
      expect(on).toBe(row.expected)
    },
  )
})

const someDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(localDate('1995-01-01'), days))
const someZone = fc.constantFrom(...HOLIDAY_ZONES)
const someRule = fc.record({
  unit: fc.constantFrom('months' as const, 'days' as const, 'working-days' as const),
  count: fc.integer({ min: 1, max: 40 }),
  franc: fc.boolean(),
  rolls: fc.boolean(),
})
const stopsFrom = (startsOn: LocalDate): fc.Arbitrary<ClockStop[]> =>
  fc.array(
    fc.record({ after: fc.integer({ min: -30, max: 200 }), length: fc.integer({ min: 0, max: 60 }) }).map(({ after, length }) => ({
      from: addDays(startsOn, after),
      until: addDays(startsOn, after + length),
    })),
    { maxLength: 5 },
  )
const situation = fc
  .tuple(someDay, someZone, someRule)
  .chain(([startsOn, zone, rule]) => stopsFrom(startsOn).map((stops) => ({ startsOn, zone, rule, stops })))

describe('whatever the rule, the start, the stops and the zone', () => {
  it('a limit that rolls ends on a working day, and never earlier than the same limit that does not', () =>
    fc.assert(
      fc.property(situation, (given) => {
        const rolled = deadline({ ...given, rule: { ...given.rule, rolls: true } })
        const plain = deadline({ ...given, rule: { ...given.rule, rolls: false } })
        expect(dayOff(given.zone, rolled.on)).toBeNull()
        expect(rolled.on >= plain.on).toBe(true)
      }),
    ))

  it('the derivation begins with the start, ends on the result and never goes back', () =>
    fc.assert(
      fc.property(situation, (given) => {
        const { on, steps } = deadline(given)
        expect(steps[0]).toEqual({ code: 'start', date: given.startsOn })
        expect(steps.filter(({ code }) => code !== 'holiday').at(-1)?.date).toBe(on)
        if (given.rule.unit !== 'working-days')
          for (const [index, step] of steps.entries()) expect(step.date >= (steps[index - 1]?.date ?? step.date)).toBe(true)
      }),
    ))

  it('a stop never brings the limit nearer, and the order in which stops are told plays no part', () =>
    fc.assert(
      fc.property(situation, (given) => {
        const none = deadline({ ...given, stops: [] })
        const some = deadline(given)
        expect(some.on >= none.on).toBe(true)
        expect(deadline({ ...given, stops: [...given.stops].reverse() }).on).toBe(some.on)
      }),
    ))

  it('a stop told twice, or cut in two that overlap, counts once', () =>
    fc.assert(
      fc.property(situation, (given) => {
        const [first] = given.stops
        fc.pre(first !== undefined && first.until > first.from)
        if (!first) return
        const once = deadline(given).on
        expect(deadline({ ...given, stops: [...given.stops, first] }).on).toBe(once)
        const inner = { from: first.from, until: addDays(first.from, 1) }
        expect(deadline({ ...given, stops: [inner, ...given.stops] }).on).toBe(once)
      }),
    ))

  it('without stops, franc or roll, months keep the day-number or end the month; days are days', () =>
    fc.assert(
      fc.property(someDay, someZone, fc.integer({ min: 1, max: 60 }), (startsOn, zone, count) => {
        const plain = (unit: 'months' | 'days'): LocalDate =>
          deadline({ startsOn, zone, rule: { unit, count, franc: false, rolls: false } }).on
        expect(plain('days')).toBe(addDays(startsOn, count))
        expect(plain('months')).toBe(addMonths(startsOn, count))
        const end = plain('months')
        expect(end.slice(8) === startsOn.slice(8) || addDays(end, 1).slice(8) === '01').toBe(true)
      }),
    ))
})
