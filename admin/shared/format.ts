import type { Locale } from '../i18n/translate.ts'

/** Narrow no-break space: between thousands and before the unit, as French typography asks. */
const NARROW = '\u202F'
const DECIMAL = /^(-?)(\d+)(?:\.(\d{1,2}))?$/

/** A wire amount ("1234.5", EUR) as people read it: "1 234,50 €". Digits are moved as text, never through a float. */
export function formatAmount(amount: string, locale: Locale): string {
  const match = DECIMAL.exec(amount)
  if (!match) return amount
  const [, sign = '', whole = '', decimals = ''] = match
  const digits = whole.replace(/^0+(?=\d)/, '')
  const cents = decimals.padEnd(2, '0')
  const minus = sign && !(digits === '0' && cents === '00') ? '\u2212' : ''
  const groups = groupThousands(digits, locale === 'fr' ? NARROW : ',')
  return locale === 'fr' ? `${minus}${groups},${cents}${NARROW}€` : `${minus}€${groups}.${cents}`
}

/** A count: "412 300". */
export const formatCount = (count: number, locale: Locale): string =>
  `${count < 0 ? '\u2212' : ''}${groupThousands(String(Math.abs(Math.trunc(count))), locale === 'fr' ? NARROW : ',')}`

/** Basis points as a rate: 8000 is "80 %". */
export function formatRate(points: number, locale: Locale): string {
  const percent = (points / 100).toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 2 })
  return locale === 'fr' ? `${percent}${NARROW}%` : `${percent}%`
}

/** A wire amount in cents, so that amounts are added as whole numbers. */
export const centsOf = (amount: string): bigint => BigInt(amount.replace('.', ''))

/** Cents as a wire amount. */
export function amountOf(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const groupThousands = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, separator)

export type AmountReading = { readonly amount: string } | { readonly fault: 'unreadable' | 'ambiguous' }

/**
 * What a person typed as an amount, as the wire wants it. "12 345,67", "12345.67", "12.345,67 €" are read;
 * "12.345" could be twelve thousand or twelve and a bit: nobody guesses with public money.
 */
export function readAmount(text: string): AmountReading {
  const bare = text.replace(/[\s\u00A0\u202F€]/g, '').replace(/[\u2019']/g, '')
  const plain = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(bare)
  if (plain) return { amount: `${trimZeros(plain[1] ?? '0')}.${(plain[2] ?? '').padEnd(2, '0')}` }
  const grouped = /^(\d{1,3}(?:([.,])\d{3})+)(?:([.,])(\d{1,2}))$/.exec(bare)
  if (grouped && grouped[2] !== grouped[3]) {
    return { amount: `${trimZeros((grouped[1] ?? '').replace(/[.,]/g, ''))}.${(grouped[4] ?? '').padEnd(2, '0')}` }
  }
  return { fault: /^\d{1,3}([.,]\d{3})+$/.test(bare) ? 'ambiguous' : 'unreadable' }
}

const trimZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '')

/** A wire amount as it stands in a field that shows the unit beside it: "1 234,50". */
export const amountWithoutUnit = (amount: string, locale: Locale): string => formatAmount(amount, locale).replace(/[\u202F€]+$|€/g, '')

/** A wire amount as it may be typed over: "1234,50", no grouping, the decimal sign of the language. */
export const editableAmount = (amount: string, locale: Locale): string => (locale === 'fr' ? amount.replace('.', ',') : amount)

const CIVIL = /^(\d{4})-(\d{2})-(\d{2})$/
const TAG: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** Milliseconds of a civil date at midnight UTC, or null. A legal date has no zone: it is only ever shown as the day it names. */
function dayStamp(date: string): number | null {
  const match = CIVIL.exec(date)
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : null
}

export type DateStyle = 'long' | 'plain' | 'short'

/** "mardi 8 décembre 2026" (long), "8 décembre 2026" (plain), "mar. 8 déc." (short, with the year when it is not this one). */
export function formatDate(date: string, locale: Locale, style: DateStyle = 'long', thisYear?: number): string {
  const stamp = dayStamp(date)
  if (stamp === null) return date
  const sameYear = thisYear !== undefined && date.startsWith(`${thisYear}-`)
  const words = new Intl.DateTimeFormat(TAG[locale], {
    timeZone: 'UTC',
    day: 'numeric',
    month: style === 'short' ? 'short' : 'long',
    ...(style === 'plain' ? {} : { weekday: style === 'short' ? 'short' : 'long' }),
    ...(style === 'short' && sameYear ? {} : { year: 'numeric' }),
  }).format(stamp)
  return locale === 'fr' ? words.replace(/(^|\s)1\s/, '$11er ') : words.replace(/,/g, '')
}

/** Whole days from one civil date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  const start = dayStamp(from)
  const end = dayStamp(to)
  return start === null || end === null ? 0 : Math.round((end - start) / 86_400_000)
}

/** The civil date of an instant where the funder is. */
export function civilDate(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at)
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** "14:32" where the funder is. */
export const formatTime = (at: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(TAG[locale], { timeZone, hour: '2-digit', minute: '2-digit' }).format(at)

/** An instant of the wire: "8 décembre 2026 à 14:32". */
export function formatInstant(instant: string, locale: Locale, timeZone: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  return `${formatDate(civilDate(at, timeZone), locale, 'plain')}${locale === 'fr' ? ' à ' : ', '}${formatTime(at, locale, timeZone)}`
}

/** Bytes of a file: "2,4 Mo". */
export function formatSize(bytes: number, locale: Locale): string {
  const units = locale === 'fr' ? ['octets', 'Ko', 'Mo', 'Go'] : ['bytes', 'kB', 'MB', 'GB']
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const value = (bytes / 1000 ** power).toLocaleString(TAG[locale], { maximumFractionDigits: power === 0 ? 0 : 1 })
  return `${value}\u00A0${units[power] ?? ''}`
}

/** "732 829 320 00074": SIREN in threes, then the establishment. */
export const formatSiret = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})?$/, (_all, a: string, b: string, c: string, d?: string) =>
    [a, b, c, d].filter(Boolean).join(NARROW),
  )
