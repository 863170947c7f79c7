import fc from 'fast-check'
import {
  add,
  allocate,
  basisPoints,
  type Cents,
  cents,
  formatMoney,
  largest,
  parseMoney,
  shareRoundedDown,
  smallest,
  subtract,
} from '../../server/kernel/money.ts'

const LARGEST = 99_999_999_999_999n
const anyCents = fc.bigInt({ min: -LARGEST, max: LARGEST }).map((value) => cents(value))
const amount = fc.bigInt({ min: 0n, max: 1_000_000_000_000n }).map((value) => cents(value))

test('written and read back, an amount is the same', () => {
  fc.assert(fc.property(anyCents, (value) => expect(parseMoney(formatMoney(value))).toBe(value)))
})

test.each([
  ['0', 0n],
  ['-0', 0n],
  ['1234.5', 123_450n],
  ['1234.50', 123_450n],
  ['-0.01', -1n],
  ['999999999999.99', LARGEST],
])('%s is %s cents', (text, value) => {
  expect(parseMoney(text)).toBe(value)
})

test.each(['', ' 1', '1,50', '1.234', '1e3', '+1', '.5', '5.', '1 000', '١', 'NaN', '1000000000000.00', '0x10', '--1', '1\n'])(
  '%p is no amount',
  (text) => {
    expect(() => parseMoney(text)).toThrow(RangeError)
  },
)

test('two decimals, always', () => {
  expect(formatMoney(cents(5))).toBe('0.05')
  expect(formatMoney(cents(-5))).toBe('-0.05')
  expect(formatMoney(cents(-123_456))).toBe('-1234.56')
  expect(formatMoney(cents(0))).toBe('0.00')
})

test('an amount that does not fit the column is an error, not a wrong number', () => {
  expect(() => cents(LARGEST + 1n)).toThrow(RangeError)
  expect(() => add(cents(LARGEST), cents(1))).toThrow(RangeError)
  expect(() => subtract(cents(-LARGEST), cents(1))).toThrow(RangeError)
  expect(() => cents(0.5)).toThrow(RangeError)
  expect(() => cents(Number.NaN)).toThrow(RangeError)
})

test('a rate is whole basis points from 0 to 100 %', () => {
  expect(basisPoints(10_000)).toBe(10_000)
  for (const value of [-1, 10_001, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => basisPoints(value)).toThrow(RangeError)
})

test('a share is never more than the exact share, and less by under a cent', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (base, rate) => {
      const share = shareRoundedDown(base, basisPoints(rate))
      const exact = base * BigInt(rate)
      expect(share * 10_000n <= exact).toBe(true)
      expect((share + 1n) * 10_000n > exact).toBe(true)
    }),
  )
  expect(shareRoundedDown(cents(100), basisPoints(10_000))).toBe(100n)
  expect(() => shareRoundedDown(cents(-1), basisPoints(5_000))).toThrow(RangeError)
})

const weights = fc
  .array(fc.bigInt({ min: 0n, max: 1_000_000_000n }), { minLength: 1, maxLength: 40 })
  .filter((all) => all.some((weight) => weight > 0n))

test('the parts of an amount add up to it, and none is off by a cent or more', () => {
  fc.assert(
    fc.property(anyCents, weights, (total, all) => {
      const parts = allocate(total, all)
      const sum = all.reduce((whole, weight) => whole + weight, 0n)
      expect(parts.reduce<bigint>((whole, part) => whole + part, 0n)).toBe(total)
      parts.forEach((part, index) => {
        const difference = part * sum - total * (all[index] ?? 0n)
        expect((difference < 0n ? -difference : difference) < sum).toBe(true)
      })
    }),
  )
})

test('nothing goes to a weight of zero, and a larger weight never gets less', () => {
  fc.assert(
    fc.property(amount, weights, (total, all) => {
      const parts = allocate(total, all)
      all.forEach((weight, index) => {
        if (weight === 0n) expect(parts[index]).toBe(0n)
        all.forEach((other, at) => {
          if (weight > other) expect((parts[index] as Cents) >= (parts[at] as Cents)).toBe(true)
        })
      })
    }),
  )
})

test('the odd cent goes to the largest remainder, a tie to the earlier part', () => {
  expect(allocate(cents(100), [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
  expect(allocate(cents(-100), [1n, 1n, 1n])).toEqual([-34n, -33n, -33n])
  expect(allocate(cents(10), [1n, 2n])).toEqual([3n, 7n])
  expect(() => allocate(cents(1), [])).toThrow(RangeError)
  expect(() => allocate(cents(1), [0n])).toThrow(RangeError)
  expect(() => allocate(cents(1), [2n, -1n])).toThrow(RangeError)
})

test('smallest and largest', () => {
  expect(smallest(cents(3), cents(-1), cents(2))).toBe(-1n)
  expect(largest(cents(3), cents(-1), cents(4))).toBe(4n)
})
