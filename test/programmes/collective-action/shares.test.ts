import fc from 'fast-check'
import { cents, formatMoney, parseMoney } from '../../../server/kernel/money.ts'
import { type AidInputs, computeAid } from '../../../server/programmes/collective-action/aid.ts'
import { COST_CATEGORIES, collectiveDefaults } from '../../../server/programmes/collective-action/parameters.ts'
import { type ShareInputs, shareAid } from '../../../server/programmes/collective-action/share.ts'

const money = (most: number) => fc.integer({ min: 0, max: most }).map((value) => formatMoney(cents(value)))
const sum = (values: readonly string[]): bigint => values.reduce((total, value) => total + parseMoney(value), 0n)

const attendance = fc.array(fc.record({ collective: fc.nat(400), individual: fc.nat(40) }), { minLength: 1, maxLength: 60 })
/** Costs, an aid within them, and any attendance in which somebody was there. */
const shared = fc
  .record({ collective: fc.nat(90_000_000), individual: fc.nat(90_000_000), part: fc.nat(10_000), firms: attendance })
  .filter(({ firms }) => firms.some(({ collective, individual }) => collective + individual > 0))
  .map(({ collective, individual, part, firms }): ShareInputs => {
    const total = BigInt(collective + individual)
    return {
      collectiveCost: formatMoney(cents(collective)),
      individualCost: formatMoney(cents(individual)),
      aid: formatMoney(cents((total * BigInt(part)) / 10_000n)),
      firms: firms.map((firm, index) => ({ participantId: `firm-${index}`, ...firm })),
    }
  })

describe('the shares of the firms', () => {
  it('add up to the cent, cost and aid, and no aid exceeds its cost, for any attendance', () =>
    fc.assert(
      fc.property(shared, (inputs) => {
        const shares = shareAid(inputs)
        expect(sum(shares.map(({ cost }) => cost))).toBe(sum([inputs.collectiveCost, inputs.individualCost]))
        expect(sum(shares.map(({ aid }) => aid))).toBe(parseMoney(inputs.aid))
        for (const { cost, aid, collective, individual } of shares) {
          expect(parseMoney(aid) <= parseMoney(cost)).toBe(true)
          if (collective + individual === 0) expect([cost, aid]).toEqual(['0.00', '0.00'])
        }
        expect(shareAid(inputs)).toEqual(shares)
      }),
    ))

  it('a firm that was there more often never costs less than another', () =>
    fc.assert(
      fc.property(shared, (inputs) => {
        const shares = shareAid(inputs)
        for (const one of shares)
          for (const other of shares)
            if (one.collective >= other.collective && one.individual >= other.individual)
              expect(parseMoney(one.cost) >= parseMoney(other.cost) - 2n).toBe(true)
      }),
      { numRuns: 40 },
    ))

  it('known figures: thirds of a cent go to the first ones', () =>
    expect(
      shareAid({
        collectiveCost: '100.00',
        individualCost: '50.00',
        aid: '100.00',
        firms: [
          { participantId: 'a', collective: 1, individual: 1 },
          { participantId: 'b', collective: 1, individual: 0 },
          { participantId: 'c', collective: 1, individual: 0 },
        ],
      }).map(({ cost, aid }) => `${cost} ${aid}`),
    ).toEqual(['83.34 55.56', '33.33 22.22', '33.33 22.22']))

  it('nothing delivered, or an aid beyond the cost, is no share', () => {
    const firms = [{ participantId: 'a', collective: 0, individual: 0 }]
    expect(() => shareAid({ collectiveCost: '1.00', individualCost: '0.00', aid: '1.00', firms })).toThrow(RangeError)
    expect(() => shareAid({ collectiveCost: '1.00', individualCost: '0.00', aid: '1.01', firms })).toThrow(RangeError)
  })
})

const inputs: fc.Arbitrary<AidInputs> = fc.record({
  lines: fc.array(
    fc.record({
      category: fc.constantFrom(...COST_CATEGORIES),
      phase: fc.constantFrom('collective' as const, 'individual' as const),
      amount: money(50_000_000),
    }),
    { maxLength: 20 },
  ),
  collectiveHalfDays: fc.nat(400),
  individualHalfDays: fc.nat(4_000),
  otherPublic: money(50_000_000),
  asked: money(90_000_000),
  granted: fc.option(
    fc.record({ aid: money(50_000_000), base: money(90_000_000) }).filter(({ aid, base }) => parseMoney(aid) <= parseMoney(base)),
    { nil: null },
  ),
})

describe('the aid of the carrier', () => {
  it('never exceeds what is asked, the room of the public cap, the ceiling, nor the rate of the award', () =>
    fc.assert(
      fc.property(inputs, (given) => {
        const { amount, base, collective, individual, steps } = computeAid(given, collectiveDefaults)
        const cost = sum(given.lines.map((line) => line.amount))
        expect(base <= cost && collective + individual === base).toBe(true)
        const cap = (base * BigInt(collectiveDefaults.publicCapBasisPoints)) / 10_000n
        const room = cap - parseMoney(given.otherPublic)
        expect(amount <= (room > 0n ? room : 0n)).toBe(true)
        expect(amount <= parseMoney(given.asked)).toBe(true)
        expect(amount <= parseMoney(collectiveDefaults.aidCeiling)).toBe(true)
        if (given.granted)
          expect(amount * parseMoney(given.granted.base) <= parseMoney(given.granted.aid) * base || amount === 0n).toBe(true)
        expect(steps.at(-1)).toMatchObject({ code: 'aid', amount: formatMoney(amount) })
      }),
    ))

  it('a cap nobody can reach is no fault of the computation', () => {
    const parameters = { ...collectiveDefaults, halfDayCaps: { collective: '999999999999.99', individual: '999999999999.99' } }
    const line = { category: 'facilitation' as const, phase: 'collective' as const, amount: '1000.00' }
    const given = {
      lines: [line],
      collectiveHalfDays: 400,
      individualHalfDays: 4_000,
      otherPublic: '0.00',
      asked: '1000.00',
      granted: null,
    }
    expect(formatMoney(computeAid(given, parameters).amount)).toBe('700.00')
  })
})
