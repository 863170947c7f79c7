import fc from 'fast-check'
import { basisPoints, cents, formatMoney, parseMoney } from '../../../server/kernel/money.ts'
import {
  AID_RULE,
  type AidInputs,
  type AidParameters,
  type AidStepCode,
  aidParametersOf,
  computeAid,
  fee,
  hundredths,
} from '../../../server/programmes/frac/aid.ts'
import { fracDefaults } from '../../../server/programmes/frac/parameters.ts'
import { frac } from '../../../server/programmes/frac/programme.ts'

const defaults = aidParametersOf(fracDefaults)
const court = (change: Partial<AidParameters['missions']['court']>): AidParameters => ({
  ...defaults,
  missions: { ...defaults.missions, court: { ...defaults.missions.court, ...change } },
})

/** kind, days, daily rate, travel, expected base, expected aid, steps that bind, other parameters than the defaults. */
type Row = readonly [
  kind: 'court' | 'long',
  days: string,
  dailyRate: string,
  travel: string,
  base: string,
  aid: string,
  binds: readonly AidStepCode[],
  parameters?: AidParameters,
]

// Defaults: court 5 days, 80 %, 3 800; long 50 %, 30 500; day 1 000; travel 10 % of the retained fee. Each ladder was worked out by hand.
const table: readonly Row[] = [
  // 5 × 950 = 4 750; 80 % = 3 800: the ceiling is reached and does not cut
  ['court', '5', '950', '0', '4750.00', '3800.00', []],
  // 4 × 900 = 3 600; travel 100 of at most 360; 3 700 × 80 % = 2 960
  ['court', '4', '900', '100', '3700.00', '2960.00', []],
  // 5 × 1 000 = 5 000; travel 500 of at most 500; 5 500 × 80 % = 4 400, cut at 3 800
  ['court', '5', '1000', '500', '5500.00', '3800.00', ['ceiling']],
  // 1 200 a day counts for 1 000: 5 000 × 80 % = 4 000, cut at 3 800
  ['court', '5', '1200', '0', '5000.00', '3800.00', ['daily-rate-cap', 'ceiling']],
  // 8 days count for 5: 5 × 500 = 2 500; 80 % = 2 000
  ['court', '8', '500', '0', '2500.00', '2000.00', ['days-cap']],
  // half a day: 0.5 × 800 = 400; 80 % = 320
  ['court', '0.5', '800', '0', '400.00', '320.00', []],
  // 2.5 × 999.99 = 2 499.975, down to 2 499.97; 80 % = 1 999.976, down to 1 999.97
  ['court', '2.5', '999.99', '0', '2499.97', '1999.97', []],
  // 3 × 1 000 = 3 000; travel 400 cut at 300; 3 300 × 80 % = 2 640
  ['court', '3', '1000', '400', '3300.00', '2640.00', ['travel-share']],
  // one cent above the cap of the day: 1 000 × 80 % = 800
  ['court', '1', '1000.01', '0', '1000.00', '800.00', ['daily-rate-cap']],
  // 0.01 × 0.99 = 0.0099, down to 0.00
  ['court', '0.01', '0.99', '0', '0.00', '0.00', []],
  // 4.75 × 1 000 = 4 750; 80 % = 3 800, not cut
  ['court', '4.75', '1000', '0', '4750.00', '3800.00', []],
  // 4.76 × 1 000 = 4 760; 80 % = 3 808, cut at 3 800
  ['court', '4.76', '1000', '0', '4760.00', '3800.00', ['ceiling']],
  // a day that costs nothing: travel may be 10 % of nothing
  ['court', '5', '0', '80', '0.00', '0.00', ['travel-share']],
  // 333.33; travel at most 33.333, down to 33.33; 366.66 × 80 % = 293.328, down to 293.32
  ['court', '1', '333.33', '33.33', '366.66', '293.32', []],
  // the same with one cent of travel more: cut at 33.33
  ['court', '1', '333.33', '33.34', '366.66', '293.32', ['travel-share']],
  // everything at once: 9 × 1 400 counts for 5 × 1 000; travel 900 cut at 500; 5 500 × 80 % = 4 400, cut at 3 800
  ['court', '9', '1400', '900', '5500.00', '3800.00', ['days-cap', 'daily-rate-cap', 'travel-share', 'ceiling']],
  // 10 × 800 = 8 000; 50 % = 4 000
  ['long', '10', '800', '0', '8000.00', '4000.00', []],
  // 10 × 1 500 counts for 10 000; 50 % = 5 000
  ['long', '10', '1500', '0', '10000.00', '5000.00', ['daily-rate-cap']],
  // 60 000 + 3 000 = 63 000; 50 % = 31 500, cut at 30 500
  ['long', '60', '1000', '3000', '63000.00', '30500.00', ['ceiling']],
  // 61 × 1 000; 50 % = 30 500, not cut
  ['long', '61', '1000', '0', '61000.00', '30500.00', []],
  // 61.01 × 1 000 = 61 010; 50 % = 30 505, cut at 30 500
  ['long', '61.01', '1000', '0', '61010.00', '30500.00', ['ceiling']],
  // 12.5 × 640.40 = 8 005; travel 250.25; 8 255.25 × 50 % = 4 127.625, down to 4 127.62
  ['long', '12.5', '640.40', '250.25', '8255.25', '4127.62', []],
  // a quarter of a day: 250; 50 % = 125
  ['long', '0.25', '1000', '0', '250.00', '125.00', []],
  // 200 × 999.99 = 199 998; 50 % = 99 999, cut at 30 500; no limit of days
  ['long', '200', '999.99', '0', '199998.00', '30500.00', ['ceiling']],
  // one cent: 50 % = 0.005, down to 0.00
  ['long', '1', '0.01', '0', '0.01', '0.00', []],
  // 3 × 700 = 2 100; travel 300 cut at 210; 2 310 × 50 % = 1 155
  ['long', '3', '700', '300', '2310.00', '1155.00', ['travel-share']],
  // 33.33 × 987.65 = 32 918.3745, down to 32 918.37; travel 1 234.56 of at most 3 291.83; 34 152.93 × 50 % = 17 076.465, down to 17 076.46
  ['long', '33.33', '987.65', '1234.56', '34152.93', '17076.46', []],
  // travel excluded: 8 000 × 50 % = 4 000
  ['long', '10', '800', '500', '8000.00', '4000.00', ['travel-share'], { ...defaults, travelShareBasisPoints: 0 }],
  // travel up to the fee: 2 × 500 = 1 000; travel 1 500 cut at 1 000; 2 000 × 80 % = 1 600
  ['court', '2', '500', '1500', '2000.00', '1600.00', ['travel-share'], { ...defaults, travelShareBasisPoints: 10_000 }],
  // no aid at all: 0 % of 2 000
  ['court', '2', '1000', '0', '2000.00', '0.00', [], court({ rateBasisPoints: 0 })],
  // 100 % of 1 200, cut at 1 000
  ['court', '3', '400', '0', '1200.00', '1000.00', ['ceiling'], court({ rateBasisPoints: 10_000, ceiling: '1000' })],
  // a rate of 33.33 %: 1 000 × 33.33 % = 333.30
  ['court', '1', '1000', '0', '1000.00', '333.30', [], court({ rateBasisPoints: 3_333 })],
  // no limit of days for a court mission: 8 × 500 = 4 000; 80 % = 3 200
  ['court', '8', '500', '0', '4000.00', '3200.00', [], court({ maxDays: null })],
  // a day capped at nothing
  ['long', '8', '500', '10', '0.00', '0.00', ['daily-rate-cap', 'travel-share'], { ...defaults, dailyRateCap: '0' }],
]

describe('the aid of a mission', () => {
  for (const [missionKind, days, dailyRate, travelCosts, base, amount, binds, parameters] of table) {
    it(`${missionKind}: ${days} days at ${dailyRate}, travel ${travelCosts}: base ${base}, aid ${amount}`, () => {
      const aid = computeAid({ missionKind, days, dailyRate, travelCosts }, parameters ?? defaults)
      expect({ base: formatMoney(aid.base), amount: formatMoney(aid.amount) }).toEqual({ base, amount })
      expect(aid.steps.filter((step) => step.values['binds'] === true).map((step) => step.code)).toEqual(binds)
      expect(aid.steps.at(-1)).toEqual({ code: 'aid', values: { missionKind }, amount })
    })
  }

  it('is shown as a ladder, with the limit of days only where there is one', () => {
    const codes = (missionKind: 'court' | 'long'): string[] =>
      computeAid({ missionKind, days: '3', dailyRate: '500', travelCosts: '20' }, defaults).steps.map((step) => step.code)
    expect(codes('court')).toEqual(['fee', 'days-cap', 'daily-rate-cap', 'travel-share', 'base', 'rate', 'ceiling', 'aid'])
    expect(codes('long')).toEqual(['fee', 'daily-rate-cap', 'travel-share', 'base', 'rate', 'ceiling', 'aid'])
  })

  it('shows each amount a rung leads to', () => {
    const { steps } = computeAid({ missionKind: 'court', days: '9', dailyRate: '1400', travelCosts: '900' }, defaults)
    expect(steps.map((step) => [step.code, step.amount])).toEqual([
      ['fee', '12600.00'],
      ['days-cap', '7000.00'],
      ['daily-rate-cap', '5000.00'],
      ['travel-share', '500.00'],
      ['base', '5500.00'],
      ['rate', '4400.00'],
      ['ceiling', '3800.00'],
      ['aid', '3800.00'],
    ])
  })

  it.each(['', '0.001', '-1', '1e3', '12345', '1,5', ' 1'])('refuses "%s" as a number of days', (days) => {
    expect(() => hundredths(days)).toThrow(RangeError)
  })
})

const decimal = (max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max }).map((value) => formatMoney(cents(value)))
const days = fc.integer({ min: 0, max: 30_000 }).map((value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`)
const inputs: fc.Arbitrary<AidInputs> = fc.record({
  missionKind: fc.constantFrom('court' as const, 'long' as const),
  days,
  dailyRate: decimal(300_000),
  travelCosts: decimal(2_000_000),
})
const rate = fc.integer({ min: 0, max: 10_000 })
const mission = fc.record({
  maxDays: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
  rateBasisPoints: rate,
  ceiling: decimal(5_000_000),
})
const parameters: fc.Arbitrary<AidParameters> = fc.record({
  missions: fc.record({ court: mission, long: mission }),
  dailyRateCap: decimal(200_000),
  travelShareBasisPoints: rate,
})
const amountOf = (given: AidInputs, rules: AidParameters): bigint => computeAid(given, rules).amount
const more = (text: string, by: number): string => formatMoney(cents(parseMoney(text) + BigInt(by)))

describe('whatever the mission and the edition', () => {
  it('the aid is never above the ceiling, nor above the rate of the base, nor the base above what was asked', () => {
    fc.assert(
      fc.property(inputs, parameters, (given, rules) => {
        const { base, amount } = computeAid(given, rules)
        const { ceiling, rateBasisPoints, maxDays } = rules.missions[given.missionKind]
        expect(amount).toBeLessThanOrEqual(parseMoney(ceiling))
        expect(amount * 10_000n).toBeLessThanOrEqual(base * BigInt(basisPoints(rateBasisPoints)))
        expect(base).toBeLessThanOrEqual(fee(hundredths(given.days), parseMoney(given.dailyRate)) + parseMoney(given.travelCosts))
        if (maxDays !== null) {
          const most = fee(BigInt(maxDays) * 100n, parseMoney(rules.dailyRateCap))
          expect(base * 10_000n).toBeLessThanOrEqual(most * BigInt(10_000 + rules.travelShareBasisPoints))
        }
        expect(amount).toBeGreaterThanOrEqual(0n)
      }),
    )
  })

  it('it never shrinks when days, daily rate or travel grow', () => {
    fc.assert(
      fc.property(inputs, parameters, fc.integer({ min: 0, max: 50_000 }), (given, rules, by) => {
        const before = amountOf(given, rules)
        expect(amountOf({ ...given, days: more(given.days, by) }, rules)).toBeGreaterThanOrEqual(before)
        expect(amountOf({ ...given, dailyRate: more(given.dailyRate, by) }, rules)).toBeGreaterThanOrEqual(before)
        expect(amountOf({ ...given, travelCosts: more(given.travelCosts, by) }, rules)).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('replaying what was stored gives the same ladder', () => {
    fc.assert(
      fc.property(inputs, parameters, (given, rules) => {
        const { amount, steps } = computeAid(given, rules)
        const stored = JSON.parse(JSON.stringify({ inputs: given, parameters: rules, steps })) as { inputs: unknown; parameters: unknown }
        const again = frac.replay({ ...AID_RULE, inputs: stored.inputs, parameters: stored.parameters })
        expect(again).toEqual({ result: formatMoney(amount), steps })
        expect(JSON.parse(JSON.stringify(again.steps))).toEqual(again.steps)
      }),
    )
  })

  it('no amount is ever a float', () => {
    fc.assert(
      fc.property(inputs, parameters, (given, rules) => {
        const { base, amount, steps } = computeAid(given, rules)
        expect([typeof base, typeof amount]).toEqual(['bigint', 'bigint'])
        for (const step of steps) {
          expect(step.amount).toMatch(/^\d+\.\d{2}$/)
          for (const value of Object.values(step.values)) if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true)
        }
      }),
    )
  })
})

it('a trace of a rule version that is gone is an error, not a guess', () => {
  expect(() => frac.replay({ rule: 'aid', version: 2, inputs: {}, parameters: {} })).toThrow('no code for rule aid version 2')
  expect(() => frac.replay({ rule: 'bonus', version: 1, inputs: {}, parameters: {} })).toThrow('no code for rule bonus')
})
