/**
 * Money is an integer number of euro cents, never a float.
 * SQL holds `numeric(14,2)`, the wire holds a decimal string ("1234.50"), code holds `Cents`.
 * Rates are `BasisPoints`: 80 % = 8000.
 */
export type Cents = bigint & { readonly __unit: 'EUR cents' }
export type BasisPoints = number & { readonly __unit: 'basis points' }

/** Largest amount a numeric(14,2) column holds: 999 999 999 999.99 EUR. */
const LARGEST = 99_999_999_999_999n
const DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/

/** A number of cents as `Cents`. Throws RangeError beyond numeric(14,2). */
export function cents(value: bigint | number): Cents {
  const amount = BigInt(value)
  if (amount > LARGEST || amount < -LARGEST) throw new RangeError('amount does not fit numeric(14,2)')
  return amount as Cents
}

export const ZERO = cents(0)

/** "1234.5" (SQL or wire decimal, EUR) to cents. Throws RangeError for anything else, exponents and commas included. */
export function parseMoney(text: string): Cents {
  const match = DECIMAL.exec(text)
  if (!match) throw new RangeError(`not an amount with at most two decimals: ${text.slice(0, 40)}`)
  const [, sign, whole = '0', decimals = ''] = match
  const amount = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0'))
  return cents(sign ? -amount : amount)
}

/** Cents to the decimal string of SQL and the wire: always two decimals, no thousands separator. */
export function formatMoney(amount: Cents): string {
  const sign = amount < 0n ? '-' : ''
  const digits = (amount < 0n ? -amount : (amount as bigint)).toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** A rate in basis points (0 to 10 000 = 0 to 100 %). Throws RangeError outside, or when not whole. */
export function basisPoints(value: number): BasisPoints {
  if (!Number.isInteger(value) || value < 0 || value > 10_000) throw new RangeError(`not a rate in basis points: ${value}`)
  return value as BasisPoints
}

/** The sum, in cents; of nothing: 0. Throws RangeError beyond numeric(14,2). */
export const add = (...amounts: readonly Cents[]): Cents => cents(amounts.reduce<bigint>((sum, amount) => sum + amount, 0n))
/** `from` less `amount`, in cents; may be negative. Throws RangeError beyond numeric(14,2). */
export const subtract = (from: Cents, amount: Cents): Cents => cents(from - amount)
/** The smallest of these amounts: how a ceiling is applied. */
export const smallest = (first: Cents, ...others: readonly Cents[]): Cents =>
  others.reduce((least, amount) => (amount < least ? amount : least), first)
/** The largest of these amounts: with zero, how a balance is kept from being negative. */
export const largest = (first: Cents, ...others: readonly Cents[]): Cents =>
  others.reduce((most, amount) => (amount > most ? amount : most), first)

/**
 * `rate` of `base`, rounded down to the cent: a ceiling or an aid is never exceeded by a rounding.
 * `base` must not be negative.
 */
export function shareRoundedDown(base: Cents, rate: BasisPoints): Cents {
  if (base < 0n) throw new RangeError('a share is taken of an amount that is not negative')
  return cents((base * BigInt(rate)) / 10_000n)
}

/**
 * `total` split in proportion to `weights`, to the cent: the parts add up to `total`
 * (largest remainders first, ties to the earlier part). All weights zero: an error.
 */
export function allocate(total: Cents, weights: readonly bigint[]): Cents[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  if (sum <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('weights must be positive in total and never negative')
  const sign = total < 0n ? -1n : 1n
  const whole = sign * total
  const parts = weights.map((weight, index) => ({ index, part: (whole * weight) / sum, rest: (whole * weight) % sum }))
  let left = whole - parts.reduce((all, { part }) => all + part, 0n)
  for (const entry of [...parts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break
    entry.part += 1n
    left -= 1n
  }
  return parts.map(({ part }) => cents(sign * part))
}
