import { type Cents, cents, parseMoney } from '../kernel/money.ts'
import { leftOut, quoted, type Reading, read, readWith, refused } from './problem.ts'

/** Spaces of all widths, apostrophes of thousands, the euro in its spellings (¤ is € of ISO-8859-15 read as Latin-1). */
const DECORATION = /[\s\u00A0\u2007\u2009\u202F']|€|¤|euros?|eur$/giu
const PLAIN = /^\d+$/
const SCIENTIFIC = /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i
const LARGEST_WHOLE = 12

/**
 * An amount in euros as people and spreadsheets write it: "26 956,00", "10000.0", "1.234,56 €", "1,234.56".
 * A lone separator before exactly three figures ("1,234") may be of thousands or of decimals: refused, not guessed.
 * Beyond two decimals the amount is rounded to the cent, half up, and said.
 */
export function parseAmount(text: string): Reading<Cents> {
  const value = quoted(text)
  const bare = text.replace(DECORATION, '').replace(/[−–]/g, '-')
  if (SCIENTIFIC.test(bare)) return refused('amount-scientific', { value })
  const negative = /^-|-$|^\(.*\)$/.test(bare)
  const figures = bare.replace(/^[+-]|-$|^\(|\)$/g, '')
  if (!/^[\d.,]+$/.test(figures) || !/\d/.test(figures)) return refused('amount-unreadable', { value })
  const cut = cutDecimals(figures)
  if (cut === 'ambiguous') return refused('amount-ambiguous', { value })
  if (cut === null) return refused('amount-unreadable', { value })
  const whole = cut.whole.replace(/^0+(?=\d)/, '')
  if (whole.length > LARGEST_WHOLE) return refused('amount-too-large', { value })
  const exact = toCents(whole, cut.decimals)
  if (exact.amount === null) return refused('amount-too-large', { value })
  if (negative && exact.amount !== 0n) return refused('amount-negative', { value })
  const amount = cents(exact.amount)
  if (exact.rounded) return readWith(amount, 'amount-rounded', { value, amount: plain(amount) })
  return amount === 0n ? readWith(amount, 'amount-zero', { value }) : read(amount)
}

const plain = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`

/** Half up to the cent; null beyond numeric(14,2). */
function toCents(whole: string, decimals: string): { amount: bigint | null; rounded: boolean } {
  const kept = parseMoney(`${whole}.${decimals.slice(0, 2).padEnd(2, '0')}`)
  const rest = decimals.slice(2)
  if (/^0*$/.test(rest)) return { amount: kept, rounded: false }
  const up = (rest[0] ?? '0') >= '5' ? kept + 1n : kept
  return { amount: up > 99_999_999_999_999n ? null : up, rounded: true }
}

function cutDecimals(figures: string): { whole: string; decimals: string } | 'ambiguous' | null {
  if (PLAIN.test(figures)) return { whole: figures, decimals: '' }
  const points = figures.split('.').length - 1
  const commas = figures.split(',').length - 1
  if (points > 0 && commas > 0) {
    // Two signs: the last one is the decimal sign, and comes once.
    const decimal = figures.lastIndexOf('.') > figures.lastIndexOf(',') ? '.' : ','
    if ((decimal === '.' ? points : commas) !== 1) return null
    const [head = '', decimals = ''] = figures.split(decimal)
    return grouped(head, decimal === '.' ? ',' : '.', decimals)
  }
  const sign = points > 0 ? '.' : ','
  if (points + commas > 1) return grouped(figures, sign, '')
  const [whole = '', decimals = ''] = figures.split(sign)
  if (decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return 'ambiguous'
  return { whole: whole || '0', decimals }
}

function grouped(head: string, sign: '.' | ',', decimals: string): { whole: string; decimals: string } | null {
  const groups = head.split(sign)
  const fits = groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))
  return fits ? { whole: groups.join(''), decimals } : null
}

/**
 * The part of one beneficiary: 0.01 to 1 in the standard, often written in percent. "1" is the whole, as the standard
 * says. What cannot be read is left out: the award then counts whole, the careful way for headroom.
 */
export function parseShare(text: string): Reading<number> {
  const value = quoted(text)
  const bare = text.replace(/[\s\u00A0\u202F]/gu, '').replace(',', '.')
  const percent = bare.endsWith('%')
  const figures = percent ? bare.slice(0, -1) : bare
  if (!/^\d{1,3}(\.\d{1,15})?$/.test(figures)) return leftOut('share-unreadable', { value })
  const number = Number(figures)
  const inPercent = percent || number > 1
  const basisPoints = Math.round(number * (inPercent ? 100 : 10_000))
  if (basisPoints < 1 || basisPoints > 10_000) return leftOut('share-unreadable', { value })
  return inPercent ? readWith(basisPoints, 'share-from-percent', { value, percent: basisPoints / 100 }) : read(basisPoints)
}
