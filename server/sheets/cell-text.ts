import type { CellValue, SheetColumn } from './column.ts'

const NUMBER = /^-?\d{1,30}(\.\d{1,20})?$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

const fault = ({ code, kind }: SheetColumn, value: CellValue): RangeError =>
  new RangeError(`column ${code} holds no ${kind}: ${String(value).slice(0, 40)}`)

/** 8333 basis points as a decimal fraction: "0.8333". */
export function rateText(basisPoints: number): string {
  const digits = Math.abs(basisPoints).toString().padStart(5, '0')
  const text = `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '')
  return basisPoints < 0 ? `-${text}` : text
}

/**
 * The one text of a value, the same in every format: a decimal number, `2026-11-22`, an instant with Z, `true` or `false`, or the text itself.
 * null for an empty cell. Throws RangeError when the value is not of the kind of its column: a sheet with a wrong figure is worse than none.
 */
export function cellText(column: SheetColumn, value: CellValue): string | null {
  if (value === null || value === undefined) return null
  if (column.kind === 'text') return String(value)
  if (column.kind === 'yes-no' && typeof value === 'boolean') return String(value)
  if (column.kind === 'amount' && typeof value === 'string' && NUMBER.test(value)) return value
  if (column.kind === 'number' && NUMBER.test(String(value))) return String(value)
  if (column.kind === 'rate' && Number.isInteger(Number(value)) && value !== '') return rateText(Number(value))
  if (column.kind === 'date' && typeof value === 'string' && DATE.test(value)) return value
  if (column.kind === 'instant') {
    const instant = value instanceof Date ? value : new Date(String(value))
    if (!Number.isNaN(instant.getTime())) return instant.toISOString()
  }
  throw fault(column, value)
}

/** Kinds written as bare numbers. */
export const isNumeric = ({ kind }: SheetColumn): boolean => kind === 'amount' || kind === 'number' || kind === 'rate'

/**
 * First characters by which a spreadsheet takes a text for a formula when it opens a CSV: = + - @, tab, carriage return, line feed,
 * and the full-width forms that some of them fold into the plain ones. Also said in SQL for COPY: `exports/copy-text.ts`.
 */
export const FORMULA_START = '=+-@\t\r\n＝＋－＠'

/** A text that a spreadsheet would run is led by an apostrophe; any other is left as it is. */
export const neutralised = (text: string): string => (text !== '' && FORMULA_START.includes(text.charAt(0)) ? `'${text}` : text)

/** Control characters and halves of surrogate pairs, which XML cannot hold in any form, or is better without. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

/** A text inside an element or an attribute of XML. */
export const xmlText = (text: string): string => text.replace(NOT_XML, '').replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? '')

const wallClock = new Map<string, Intl.DateTimeFormat>()

/** An instant as a clock on the wall shows it in this zone, `2026-11-22T15:04:05`: spreadsheets know no time zone. */
export function wallTime(instant: string, timeZone: string): string {
  let format = wallClock.get(timeZone)
  if (!format) {
    // sv-SE writes ISO dates
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    wallClock.set(timeZone, format)
  }
  return format.format(new Date(instant)).replace(' ', 'T')
}

const FORBIDDEN_IN_NAME = /[[\]:*?/\\']/g

/** Names of tabs as Excel accepts them: 31 characters, none of []:*?/\', none twice. */
export function tabName(name: string, taken: Set<string>): string {
  const clean = [...name.replace(NOT_XML, '').replace(FORBIDDEN_IN_NAME, ' ').trim()]
  const plain = clean.slice(0, 31).join('') || 'Sheet'
  let free = plain
  for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) free = `${clean.slice(0, 31 - ` ${copy}`.length).join('')} ${copy}`
  taken.add(free.toLowerCase())
  return free
}
