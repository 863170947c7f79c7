import fc from 'fast-check'
import { cents, formatMoney, parseMoney } from '../../../server/kernel/money.ts'
import { AID_RULE, type AidInputs, type AidParameters, aidParametersOf, computeAid } from '../../../server/programmes/apprentic/aid.ts'
import { apprenticDefaults } from '../../../server/programmes/apprentic/parameters.ts'
import { apprentic } from '../../../server/programmes/apprentic/programme.ts'

const defaults = aidParametersOf(apprenticDefaults)
const one = (amount: string, publicFunding = '0.00', excluded = '0.00', category = 'software'): AidInputs => ({
  lines: [{ category, amount, excluded }],
  publicFunding,
})

describe('the aid of a project', () => {
  // 80 % of 18 750 is 15 000: the ceiling binds from one cent above
  it.each([
    ['18749.99', '14999.99', []],
    ['18750.00', '15000.00', []],
    ['18750.01', '15000.00', []],
    ['18750.02', '15000.00', ['ceiling']],
    ['30000.00', '15000.00', ['ceiling']],
    ['0.01', '0.00', []],
    ['1.24', '0.99', []],
    ['0.00', '0.00', []],
  ])('on %s is %s', (amount, aid, binds) => {
    const computed = computeAid(one(amount), defaults)
    expect(formatMoney(computed.amount)).toBe(aid)
    expect(computed.steps.filter((step) => step.values['binds'] === true).map((step) => step.code)).toEqual(binds)
  })

  it('leaves out excluded kinds of cost, what the officer leaves out, and what other public money covers', () => {
    const inputs: AidInputs = {
      lines: [
        { category: 'equipment', amount: '6000.00', excluded: '500.00' },
        { category: 'software', amount: '4000.00', excluded: '0.00' },
        { category: 'wages', amount: '9000.00', excluded: '0.00' },
      ],
      publicFunding: '3000.00',
    }
    // 9 500 eligible, 80 % = 7 600, but 3 000 of others leave 6 500 of 100 %
    expect(computeAid(inputs, defaults).steps.map(({ code, amount }) => `${code} ${amount}`)).toEqual([
      'budget 19000.00',
      'category-excluded 10000.00',
      'officer-excluded 9500.00',
      'base 9500.00',
      'rate 7600.00',
      'ceiling 7600.00',
      'public-money 6500.00',
      'aid 6500.00',
    ])
  })

  it('is nothing when others already pay it all', () => {
    expect(computeAid(one('1000.00', '1000.00'), defaults).amount).toBe(0n)
    expect(computeAid(one('1000.00', '99999.00'), defaults).amount).toBe(0n)
  })
})

const money = (max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max }).map((value) => formatMoney(cents(value)))
const line = fc.record({
  category: fc.constantFrom('equipment', 'software', 'wages', 'vat'),
  amount: money(3_000_000),
  excluded: money(3_000_000),
})
const inputs: fc.Arbitrary<AidInputs> = fc.record({ lines: fc.array(line, { maxLength: 12 }), publicFunding: money(4_000_000) })
const parameters: fc.Arbitrary<AidParameters> = fc.record({
  rateBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  ceiling: money(5_000_000),
  publicIntensityBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  excludedCategories: fc.subarray(['equipment', 'software', 'wages', 'vat']),
})

describe('whatever the budget and the edition', () => {
  it('the aid is never above its rate of the base, the ceiling, nor with other public money above the intensity allowed', () => {
    fc.assert(
      fc.property(inputs, parameters, (given, rules) => {
        const { base, amount } = computeAid(given, rules)
        expect(amount * 10_000n).toBeLessThanOrEqual(base * BigInt(rules.rateBasisPoints))
        expect(amount).toBeLessThanOrEqual(parseMoney(rules.ceiling))
        expect(amount).toBeGreaterThanOrEqual(0n)
        if (amount > 0n)
          expect((amount + parseMoney(given.publicFunding)) * 10_000n).toBeLessThanOrEqual(base * BigInt(rules.publicIntensityBasisPoints))
        const planned = given.lines.reduce((sum, { amount: of }) => sum + parseMoney(of), 0n)
        expect(base).toBeLessThanOrEqual(planned)
      }),
    )
  })

  it('it grows with the budget and shrinks with what is left out and with the money of others', () => {
    fc.assert(
      fc.property(inputs, parameters, fc.integer({ min: 1, max: 500_000 }), (given, rules, by) => {
        const more = (text: string): string => formatMoney(cents(parseMoney(text) + BigInt(by)))
        const aid = (of: AidInputs): bigint => computeAid(of, rules).amount
        const before = aid(given)
        const changed = (name: 'amount' | 'excluded'): AidInputs => ({
          ...given,
          lines: given.lines.map((each, index) => (index === 0 ? { ...each, [name]: more(each[name]) } : each)),
        })
        expect(aid(changed('amount'))).toBeGreaterThanOrEqual(before)
        expect(aid(changed('excluded'))).toBeLessThanOrEqual(before)
        expect(aid({ ...given, publicFunding: more(given.publicFunding) })).toBeLessThanOrEqual(before)
      }),
    )
  })

  it('the defaults give min(80 %, 15 000) to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (amount) => {
        const exact = (BigInt(amount) * 8n) / 10n
        expect(computeAid(one(formatMoney(cents(amount))), defaults).amount).toBe(exact < 1_500_000n ? exact : 1_500_000n)
      }),
    )
  })

  it('replaying what was stored gives the same ladder, no amount is a float', () => {
    fc.assert(
      fc.property(inputs, parameters, (given, rules) => {
        const { amount, steps } = computeAid(given, rules)
        const stored = JSON.parse(JSON.stringify({ given, rules })) as { given: unknown; rules: unknown }
        expect(apprentic.replay({ ...AID_RULE, inputs: stored.given, parameters: stored.rules })).toEqual({
          result: formatMoney(amount),
          steps,
        })
        for (const step of steps) expect(step.amount).toMatch(/^\d+\.\d{2}$/)
      }),
    )
  })
})

it('a trace of a rule version that is gone is an error, not a guess', () => {
  expect(() => apprentic.replay({ rule: 'aid', version: 2, inputs: {}, parameters: {} })).toThrow('no code for rule aid version 2')
})
