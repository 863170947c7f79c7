import fc from 'fast-check'
import { KEPT_LIMITS } from '../../server/cases/kept-limits.ts'
import { dayOff, type HolidayZone } from '../../server/kernel/calendar.ts'
import { addDays, dateInZone, daysBetween, type LocalDate, localDate } from '../../server/kernel/local-date.ts'
import { programmes } from '../../server/programmes/index.ts'
import { DEFAULT_RULES } from '../../server/reminders/default-rules.ts'
import { MAILS_A_DAY, mailSlot, nextDigest, RHYTHMS, type Rhythm } from '../../server/reminders/mail-slot.ts'
import { type About, dayOfRule, wantedReminders } from '../../server/reminders/wanted-reminders.ts'

const d = (text: string): LocalDate => localDate(text)
const silence = DEFAULT_RULES.filter(({ about }) => about.includes('implicit-rejection'))
const told = (today: string, on: string, zone: HolidayZone = 'metropole') =>
  wantedReminders(silence, [{ kind: 'implicit-rejection', on: d(on) }], { today: d(today), zone }).map(
    ({ rule, dueOn }) => `${rule.code} ${dueOn}`,
  )

describe('when silence is announced', () => {
  it('fifteen, five and one day before to the officer, from the fifth to the supervisor, never on a day off', () => {
    // Thursday 21 January 2027; the 16th is a Saturday
    expect(told('2026-11-23', '2027-01-21').sort()).toEqual([
      'silence-officer-first 2027-01-06',
      'silence-officer-last 2027-01-20',
      'silence-officer-second 2027-01-15',
      'silence-supervisor-first 2027-01-15',
      'silence-supervisor-last 2027-01-20',
    ])
  })
  it('before a holiday and its week-end rather than after', () => {
    // the day before Tuesday 29 December is a Monday, but 26 December is a holiday in Alsace-Moselle, 25 everywhere
    expect(told('2026-12-01', '2026-12-27')).toContain('silence-officer-last 2026-12-24')
    expect(told('2026-12-01', '2026-12-28', 'alsace-moselle')).toContain('silence-officer-last 2026-12-24')
  })
  it('once, at once, when the clock resumes close to the date', () => {
    expect(told('2027-01-18', '2027-01-21').sort()).toEqual([
      'silence-officer-last 2027-01-20',
      'silence-officer-second 2027-01-18',
      'silence-supervisor-first 2027-01-18',
      'silence-supervisor-last 2027-01-20',
    ])
  })
  it('on the last day still, even a Sunday, and not once the date is past', () => {
    expect(told('2027-01-24', '2027-01-24').sort()).toEqual(['silence-officer-last 2027-01-24', 'silence-supervisor-last 2027-01-24'])
    expect(told('2027-01-25', '2027-01-24')).toEqual([])
  })
})

it('every rule is about a date some programme has, and every date of a programme has a rule', () => {
  const kinds = new Set([...programmes.all.flatMap(({ dueKinds }) => dueKinds), ...KEPT_LIMITS])
  const ruled = new Set(DEFAULT_RULES.flatMap(({ about }) => about))
  expect([...kinds].filter((kind) => !ruled.has(kind))).toEqual([])
  expect([...ruled].filter((kind) => !kinds.has(kind) && kind !== 'report-expected')).toEqual([])
  expect(new Set(DEFAULT_RULES.map(({ code }) => code)).size).toBe(DEFAULT_RULES.length)
})

const days = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(d('2025-01-01'), count))
const kinds = [...new Set(DEFAULT_RULES.flatMap(({ about }) => about))]
const zones = fc.constantFrom<HolidayZone>('metropole', 'alsace-moselle', 'la-reunion', 'guadeloupe')
const abouts = fc.uniqueArray(fc.record<About>({ kind: fc.constantFrom(...kinds), on: days }), {
  maxLength: 3,
  selector: ({ kind }) => kind,
})

it('whatever the dates: nothing before today, each rule once for a date, days off only when nothing else is left', () =>
  fc.assert(
    fc.property(abouts, days, zones, (dates, today, zone) => {
      const wanted = wantedReminders(DEFAULT_RULES, dates, { today, zone })
      expect(new Set(wanted.map(({ rule, about }) => `${rule.code} ${about.on}`)).size).toBe(wanted.length)
      for (const { rule, about, dueOn } of wanted) {
        expect(dueOn >= today).toBe(true)
        expect(rule.about).toContain(about.kind)
        if (rule.side === 'before') expect(dueOn <= about.on).toBe(true)
        if (dayOff(zone, dueOn) !== null) expect(dueOn).toBe(today)
        else if (dueOn > today) expect([dayOfRule(rule, about.on, zone), dueOn]).toContain(dueOn)
      }
      // whoever is to be told of a date ahead is told of it, at the latest at once
      for (const { kind, on } of dates.filter((about) => about.on >= today))
        for (const recipient of new Set(
          DEFAULT_RULES.filter((rule) => rule.about.includes(kind) && rule.side === 'before').map((rule) => rule.recipient),
        ))
          expect(wanted.some(({ rule, about }) => about.kind === kind && about.on === on && rule.recipient === recipient)).toBe(true)
    }),
    { numRuns: 500 },
  ))

const place = { timeZone: 'Europe/Paris', zone: 'metropole' } as const
const slot = (rhythm: Rhythm, now: string, about: string) => mailSlot(rhythm, new Date(now), d(about), place).toISOString()

describe('when the message of it leaves', () => {
  it('at once, in the digest of the morning, or on Monday', () => {
    // Wednesday 25 November 2026, seven in Paris
    expect(slot('at-once', '2026-11-25T06:00:00Z', '2027-01-10')).toBe('2026-11-25T06:00:00.000Z')
    expect(slot('daily', '2026-11-25T06:00:00Z', '2027-01-10')).toBe('2026-11-25T07:00:00.000Z')
    expect(slot('weekly', '2026-11-25T06:00:00Z', '2027-01-10')).toBe('2026-11-30T07:00:00.000Z')
    expect(slot('weekly', '2026-11-30T06:00:00Z', '2027-01-10')).toBe('2026-11-30T07:00:00.000Z')
  })
  it('not on a Sunday, unless the date would be past', () => {
    expect(slot('at-once', '2026-11-29T09:00:00Z', '2027-01-10')).toBe('2026-11-30T07:00:00.000Z')
    expect(slot('at-once', '2026-11-29T09:00:00Z', '2026-11-30')).toBe('2026-11-29T09:00:00.000Z')
    expect(slot('weekly', '2026-11-25T06:00:00Z', '2026-11-27')).toBe('2026-11-25T06:00:00.000Z')
  })
  it('never after the date it announces, never in the past, within eleven days', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...RHYTHMS),
        days,
        fc.integer({ min: 0, max: 86_399 }),
        fc.integer({ min: -5, max: 60 }),
        (rhythm, day, second, ahead) => {
          const now = new Date(Date.parse(`${day}T00:00:00Z`) + second * 1000)
          const about = addDays(dateInZone(now, place.timeZone), ahead)
          const leaves = mailSlot(rhythm, now, about, place)
          expect(leaves.getTime()).toBeGreaterThanOrEqual(now.getTime())
          const on = dateInZone(leaves, place.timeZone)
          if (ahead > 0) expect(on < about || leaves.getTime() === now.getTime()).toBe(true)
          expect(daysBetween(day, on)).toBeLessThanOrEqual(11)
        },
      ),
    ))
  it('the digest after today is that of another day', () => {
    expect(nextDigest(new Date('2026-11-25T06:00:00Z'), place, true).toISOString()).toBe('2026-11-26T07:00:00.000Z')
    expect(MAILS_A_DAY).toBeLessThanOrEqual(4)
  })
})
