import fc from 'fast-check'
import {
  amountWithoutUnit,
  civilDate,
  daysBetween,
  formatAmount,
  formatCount,
  formatDate,
  formatInstant,
  formatRate,
  formatSiret,
  formatSize,
  readAmount,
} from '../../admin/shared/format.ts'

const wire = fc
  .tuple(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }))
  .map(([cents]) => `${cents / 100n}.${(cents % 100n).toString().padStart(2, '0')}`)

describe('amounts', () => {
  it.each([
    ['12345.67', '12\u202F345,67\u202F€', '€12,345.67'],
    ['0.00', '0,00\u202F€', '€0.00'],
    ['-1234567.5', '\u22121\u202F234\u202F567,50\u202F€', '\u2212€1,234,567.50'],
    ['-0.00', '0,00\u202F€', '€0.00'],
    ['999999999999.99', '999\u202F999\u202F999\u202F999,99\u202F€', '€999,999,999,999.99'],
    ['not an amount', 'not an amount', 'not an amount'],
  ])('%s', (amount, french, english) => {
    expect(formatAmount(amount, 'fr')).toBe(french)
    expect(formatAmount(amount, 'en')).toBe(english)
  })
  it.each([
    ['12 345,67', '12345.67'],
    ['12\u202F345,67\u202F€', '12345.67'],
    ['12.345,67 €', '12345.67'],
    ['12,345.67', '12345.67'],
    ['12345,6', '12345.60'],
    ['0012', '12.00'],
    ['1 000 000', '1000000.00'],
  ])('reads %s', (text, amount) => expect(readAmount(text)).toEqual({ amount }))
  it.each(['12.345', '1,234', '1.234.567'])('does not guess %s', (text) => expect(readAmount(text)).toEqual({ fault: 'ambiguous' }))
  it.each(['', 'douze', '12,345,6', '1.2.3', '-5', '12,', '1234567890123', '1e3', '12.345.67'])('refuses "%s"', (text) =>
    expect(readAmount(text)).toEqual({ fault: 'unreadable' }),
  )
  it('reads back to the cent whatever it writes, in both languages', () => {
    fc.assert(
      fc.property(wire, fc.constantFrom('fr', 'en'), (amount, locale) => {
        expect(readAmount(formatAmount(amount, locale))).toEqual({ amount })
        expect(readAmount(amountWithoutUnit(amount, locale))).toEqual({ amount })
      }),
    )
  })
})

describe('dates of the law', () => {
  it('are the day they name, in words', () => {
    expect(formatDate('2026-12-08', 'fr')).toBe('mardi 8 décembre 2026')
    expect(formatDate('2026-12-01', 'fr')).toBe('mardi 1er décembre 2026')
    expect(formatDate('2026-12-01', 'fr', 'plain')).toBe('1er décembre 2026')
    expect(formatDate('2026-12-11', 'fr', 'plain')).toBe('11 décembre 2026')
    expect(formatDate('2026-12-08', 'en')).toBe('Tuesday 8 December 2026')
    expect(formatDate('2026-12-08', 'fr', 'short', 2026)).toBe('mar. 8 déc.')
    expect(formatDate('2027-01-08', 'fr', 'short', 2026)).toBe('ven. 8 janv. 2027')
    expect(formatDate('garbage', 'fr')).toBe('garbage')
  })
  it('are counted in whole days, whatever the change of hour', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-12-08', '2026-11-26')).toBe(-12)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  })
  it('of an instant depend on where the funder is', () => {
    const at = new Date('2026-12-08T23:30:00Z')
    expect(civilDate(at, 'Europe/Paris')).toBe('2026-12-09')
    expect(civilDate(at, 'America/Martinique')).toBe('2026-12-08')
    expect(formatInstant('2026-12-08T13:32:00Z', 'fr', 'Europe/Paris')).toBe('8 décembre 2026 à 14:32')
    expect(formatInstant('2026-12-08T13:32:00Z', 'en', 'Europe/Paris')).toBe('8 December 2026, 14:32')
  })
})

it('counts, rates, sizes and SIRET', () => {
  expect(formatCount(412300, 'fr')).toBe('412\u202F300')
  expect(formatCount(-1200, 'en')).toBe('\u22121,200')
  expect(formatRate(8000, 'fr')).toBe('80\u202F%')
  expect(formatRate(1250, 'fr')).toBe('12,5\u202F%')
  expect(formatRate(1250, 'en')).toBe('12.5%')
  expect(formatSize(999, 'fr')).toBe('999\u00A0octets')
  expect(formatSize(2_400_000, 'fr')).toBe('2,4\u00A0Mo')
  expect(formatSiret('73282932000074')).toBe('732\u202F829\u202F320\u202F00074')
  expect(formatSiret('732829320')).toBe('732\u202F829\u202F320')
})
