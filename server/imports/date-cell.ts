import { addDays, isLocalDate, type LocalDate, localDate } from '../kernel/local-date.ts'
import { leftOut, quoted, type Reading, read, readWith, refused } from './problem.ts'

export interface ReadDate {
  readonly date: LocalDate
  readonly precision: 'day' | 'year'
}

export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Day 0 of the spreadsheets' calendar (their 29 February 1900 never was). */
const SERIAL_EPOCH = localDate('1899-12-30')
/** Day numbers from 1954 to 2119: a five-figure number in a date column. */
const SERIAL = /^([2-7]\d{4})(?:[.,]0+)?$/
const YEAR = /^(?:19|20)\d{2}(?:[.,]0)?$/
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const DAY_FIRST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/
const PACKED = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const IN_WORDS = /^(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/
const TIME = /[T ]\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/i
const MONTHS = ['janv', 'fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'aou', 'sept', 'oct', 'nov', 'dec']
const EARLIEST = '1950-01-01'

const pad = (text: string, length: number): string => text.padStart(length, '0')

/**
 * The date of an agreement, day first as in France, or ISO; also a spreadsheet's day number, and a year alone:
 * 31 December of it, the careful end for a rule that counts back three years.
 * `today`: later dates are taken, and said.
 */
export function parseDate(text: string, today: LocalDate): Reading<ReadDate> {
  const value = quoted(text.trim())
  const found = readDay(text)
  if (found.value === null) return { value: null, ...(found.note ? { note: found.note } : {}) }
  if (found.value.date < EARLIEST) return refused('date-implausible', { value })
  if (found.note || found.value.precision === 'year' || found.value.date <= today) return found
  return readWith(found.value, 'date-in-future', { value })
}

function readDay(text: string): Reading<ReadDate> {
  const value = quoted(text.trim())
  const bare = text.trim().replace(TIME, '').trim()
  if (YEAR.test(bare)) return readWith({ date: localDate(`${bare.slice(0, 4)}-12-31`), precision: 'year' }, 'date-year-only', { value })
  const serial = SERIAL.exec(bare)?.[1]
  if (serial) {
    const date = addDays(SERIAL_EPOCH, Number(serial))
    return readWith({ date, precision: 'day' }, 'date-from-serial', { value, date })
  }
  const iso = YEAR_FIRST.exec(bare)
  if (iso) return checked(value, iso[1], iso[3], iso[4])
  const packed = PACKED.exec(bare)
  if (packed) return checked(value, packed[1], packed[2], packed[3])
  const dayFirst = DAY_FIRST.exec(bare)
  if (dayFirst) return readDayFirst(value, dayFirst[1] ?? '', dayFirst[3] ?? '', dayFirst[4] ?? '')
  return readWords(value, bare)
}

function readDayFirst(value: string, day: string, month: string, year: string): Reading<ReadDate> {
  if (Number(month) > 12 && Number(day) <= 12) return refused('date-month-first', { value })
  if (year.length === 4) return checked(value, year, month, day)
  const century = Number(year) < 70 ? '20' : '19'
  const read = checked(value, `${century}${year}`, month, day)
  return read.value ? readWith(read.value, 'date-two-digit-year', { value, date: read.value.date }) : read
}

function readWords(value: string, bare: string): Reading<ReadDate> {
  const plain = bare
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[.\s\u00A0]+/g, ' ')
  const words = IN_WORDS.exec(plain)
  const month = words ? MONTHS.findIndex((start) => words[2]?.startsWith(start)) : -1
  return words && month >= 0 ? checked(value, words[3], String(month + 1), words[1]) : refused('date-unreadable', { value })
}

function checked(value: string, year = '', month = '', day = ''): Reading<ReadDate> {
  const date = `${year}-${pad(month, 2)}-${pad(day, 2)}`
  return isLocalDate(date) ? read({ date, precision: 'day' }) : refused('date-impossible', { value })
}

/**
 * One date or two: "2017-03-14/2018-03-14" as the standard says, "2017/09/08_2021/09/07", "du 1/1/2017 au 31/12/2017".
 * A year alone is the whole year. What cannot be read is left out: nothing is computed from it.
 */
export function parsePeriod(text: string): Reading<Period> {
  const value = quoted(text.trim())
  const ends = cutPeriod(text.trim()).map((part) => readDay(part))
  const [first, last] = [ends[0], ends.at(-1)]
  if (!first?.value || !last?.value || ends.length > 2) return leftOut('period-unreadable', { value })
  const from = first.value.precision === 'year' ? localDate(`${first.value.date.slice(0, 4)}-01-01`) : first.value.date
  const to = last.value.date
  return to < from ? leftOut('period-reversed', { value }) : read({ from, to })
}

function cutPeriod(text: string): string[] {
  const bare = text.replace(/^(?:du|de|from)\s+/i, '')
  for (const sign of [/_/, /;/, /\s+(?:au|à|a|to|-)\s+/i]) {
    const parts = bare.split(sign)
    if (parts.length > 1) return parts.map((part) => part.trim())
  }
  const standard = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(bare)
  const years = /^((?:19|20)\d{2})[-/]((?:19|20)\d{2})$/.exec(bare)
  const two = standard ?? years
  return two ? [two[1] ?? '', two[2] ?? ''] : [bare]
}
