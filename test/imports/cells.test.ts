import fc from 'fast-check'
import { parseAmount, parseShare } from '../../server/imports/amount-cell.ts'
import { parseNature, parseState, parseYesNo } from '../../server/imports/choice-cell.ts'
import { parseDate, parsePeriod } from '../../server/imports/date-cell.ts'
import { parseRna, parseSiret } from '../../server/imports/identifier-cell.ts'
import type { Reading } from '../../server/imports/problem.ts'
import { localDate } from '../../server/kernel/local-date.ts'
import { cents, formatMoney } from '../../server/kernel/money.ts'
import { isSiret } from '../../server/kernel/siret.ts'

const TODAY = localDate('2026-11-21')
const noteOf = (reading: Reading<unknown>): string | null => (reading.note ? `${reading.note.severity} ${reading.note.code}` : null)

describe('amounts', () => {
  test.each([
    ['10000', '10000.00', null],
    ['10000.0', '10000.00', null],
    ['26 956,00', '26956.00', null],
    ['26\u00A0956,5 €', '26956.50', null],
    ['26\u202F956 euros', '26956.00', null],
    ['1.234,56', '1234.56', null],
    ['1,234.56', '1234.56', null],
    ['1.234.567', '1234567.00', null],
    ["1'234.50 EUR", '1234.50', null],
    ['100000,1', '100000.10', null],
    ['0012.50', '12.50', null],
    [',5', '0.50', null],
    ['0,125', '0.13', 'warning amount-rounded'],
    ['33333.3333333', '33333.33', 'warning amount-rounded'],
    ['0', '0.00', 'warning amount-zero'],
    ['999 999 999 999,99', '999999999999.99', null],
  ])('%s is %s', (text, amount, note) => {
    const reading = parseAmount(text)
    expect([reading.value === null ? null : formatMoney(reading.value), noteOf(reading)]).toEqual([amount, note])
  })

  test.each([
    ['-500', 'amount-negative'],
    ['(1 500,00)', 'amount-negative'],
    ['1500-', 'amount-negative'],
    ['1,234', 'amount-ambiguous'],
    ['1.234 €', 'amount-ambiguous'],
    ['2.5E+05', 'amount-scientific'],
    ['néant', 'amount-unreadable'],
    ['10 k€', 'amount-unreadable'],
    ['1.23.4', 'amount-unreadable'],
    ['1,2.3,4', 'amount-unreadable'],
    ['€', 'amount-unreadable'],
    ['1000000000000', 'amount-too-large'],
    ['999999999999.999', 'amount-too-large'],
  ])('%s is refused: %s', (text, code) => {
    expect(parseAmount(text)).toMatchObject({ value: null, note: { severity: 'problem', code } })
  })

  test('an amount written in any of the usual ways reads back to the cent', () => {
    const ways: ((amount: string) => string)[] = [
      (amount) => amount,
      (amount) => amount.replace('.', ','),
      (amount) => `${amount.replace('.', ',').replace(/\B(?=(\d{3})+(?=,))/g, ' ')} €`,
      (amount) => amount.replace(/\B(?=(\d{3})+(?=\.))/g, ','),
      (amount) => amount.replace('.', ',').replace(/\B(?=(\d{3})+(?=,))/g, '.'),
    ]
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 99_999_999_999_999n }), fc.constantFrom(...ways), (value, write) => {
        expect(parseAmount(write(formatMoney(cents(value))))).toEqual({ value })
      }),
    )
  })
})

describe('shares', () => {
  test.each([
    ['1', 10_000, null],
    ['1.0', 10_000, null],
    ['0,05', 500, null],
    ['0.3333', 3_333, null],
    ['100', 10_000, 'warning share-from-percent'],
    ['80', 8_000, 'warning share-from-percent'],
    ['5 %', 500, 'warning share-from-percent'],
    ['1%', 100, 'warning share-from-percent'],
    ['33,33 %', 3_333, 'warning share-from-percent'],
    ['0', null, 'warning share-unreadable'],
    ['101', null, 'warning share-unreadable'],
    ['-0.5', null, 'warning share-unreadable'],
    ['moitié', null, 'warning share-unreadable'],
  ])('%s is %s basis points', (text, basisPoints, note) => {
    const reading = parseShare(text)
    expect([reading.value, noteOf(reading)]).toEqual([basisPoints, note])
  })
})

describe('dates', () => {
  test.each([
    ['2017-09-08', '2017-09-08', null],
    ['2017/09/08', '2017-09-08', null],
    ['2017-09-08T00:00:00', '2017-09-08', null],
    ['2017-09-08 14:30:00+02:00', '2017-09-08', null],
    ['20170908', '2017-09-08', null],
    ['08/09/2017', '2017-09-08', null],
    ['8.9.2017', '2017-09-08', null],
    ['8-9-2017', '2017-09-08', null],
    ['1er janvier 2017', '2017-01-01', null],
    ['5 août 2016', '2016-08-05', null],
    ['29 fév. 2016', '2016-02-29', null],
    ['05/12/16', '2016-12-05', 'warning date-two-digit-year'],
    ['05/12/99', '1999-12-05', 'warning date-two-digit-year'],
    ['42991', '2017-09-13', 'warning date-from-serial'],
    ['42991.0', '2017-09-13', 'warning date-from-serial'],
    ['2027-01-01', '2027-01-01', 'warning date-in-future'],
    ['2017', '2017-12-31', 'warning date-year-only'],
    ['2017.0', '2017-12-31', 'warning date-year-only'],
  ])('%s is %s', (text, date, note) => {
    const reading = parseDate(text, TODAY)
    expect([reading.value?.date, noteOf(reading)]).toEqual([date, note])
    expect(reading.value?.precision).toBe(note === 'warning date-year-only' ? 'year' : 'day')
  })

  test.each([
    ['2017-02-30', 'date-impossible'],
    ['31/04/2017', 'date-impossible'],
    ['2017/13/01', 'date-impossible'],
    ['12/25/2016', 'date-month-first'],
    ['1900-01-01', 'date-implausible'],
    ['0000-00-00', 'date-impossible'],
    ['hier', 'date-unreadable'],
    ['2017-09', 'date-unreadable'],
    ['DELIB 06FIN du 13-04-2017', 'date-unreadable'],
    ['31 brumaire 1999', 'date-unreadable'],
  ])('%s is refused: %s', (text, code) => {
    expect(parseDate(text, TODAY)).toMatchObject({ value: null, note: { severity: 'problem', code } })
  })

  test('a day number is the day a spreadsheet shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 46_000 }), (serial) => {
        const shown = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
        expect(parseDate(String(serial), TODAY).value?.date).toBe(shown)
      }),
    )
  })
})

describe('periods', () => {
  test.each([
    ['2017-03-14', '2017-03-14', '2017-03-14'],
    ['2017-03-14/2018-03-14', '2017-03-14', '2018-03-14'],
    ['2017-01-01_2017-12-31', '2017-01-01', '2017-12-31'],
    ['2017/09/08_2021/09/07', '2017-09-08', '2021-09-07'],
    ['08/09/2017', '2017-09-08', '2017-09-08'],
    ['du 01/01/2017 au 31/12/2017', '2017-01-01', '2017-12-31'],
    ['2017-01-01 - 2017-12-31', '2017-01-01', '2017-12-31'],
    ['2017', '2017-01-01', '2017-12-31'],
    ['2017/2018', '2017-01-01', '2018-12-31'],
  ])('%s runs from %s to %s', (text, from, to) => {
    expect(parsePeriod(text)).toEqual({ value: { from, to } })
  })

  test.each([
    ['2018-01-01/2017-01-01', 'period-reversed'],
    ['2017-02-30/2017-03-01', 'period-unreadable'],
    ['en deux fois', 'period-unreadable'],
    ['2017_2018_2019', 'period-unreadable'],
  ])('%s is left out: %s', (text, code) => {
    expect(parsePeriod(text)).toMatchObject({ value: null, note: { severity: 'warning', code } })
  })
})

describe('SIRET as spreadsheets leave it', () => {
  test.each([
    ['52499120500013', '52499120500013', '524991205', null],
    [' 524 991 205 00013 ', '52499120500013', '524991205', null],
    // offices of La Poste do not follow Luhn
    ['35600000049837', '35600000049837', '356000000', null],
    ['52499120500013.0', '52499120500013', '524991205', 'siret-decimals-removed'],
    ['5.2499120500013E+13', '52499120500013', '524991205', 'siret-decimals-removed'],
    ['21860194600000.0', null, '218601946', 'siret-rounded-siren-kept'],
    ['44088714900000', null, '440887149', 'siret-rounded-siren-kept'],
    ['47972170000000', null, null, 'siret-rounded'],
    ['2.18E+13', null, null, 'siret-scientific'],
    ['2,1860194600013E+13', '21860194600013', '218601946', 'siret-decimals-removed'],
    ['5520135000018', null, null, 'siret-wrong-length'],
    ['218601946', null, '218601946', 'siret-is-siren'],
    ['21860194600014', null, '218601946', 'siret-wrong-siren-kept'],
    ['67895644300011', null, null, 'siret-wrong'],
    ['12345678901234', null, null, 'siret-wrong'],
    ['123456', null, null, 'siret-wrong-length'],
    ['en cours', null, null, 'siret-not-a-number'],
  ])('%s gives SIRET %s, SIREN %s', (text, siret, siren, code) => {
    const reading = parseSiret(text)
    expect([reading.value?.siret ?? null, reading.value?.siren ?? null, noteOf(reading)]).toEqual([siret, siren, code && `warning ${code}`])
  })

  test('first zeros taken away by a spreadsheet come back', () => {
    // SIRENs that begin with one or two zeros exist; the internal number and the check digits are made here.
    const digits = fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 999 }))
    fc.assert(
      fc.property(digits, fc.boolean(), ([head, nic], two) => {
        const siren = withCheckDigit(
          String(head)
            .padStart(two ? 6 : 7, '0')
            .slice(0, two ? 6 : 7)
            .padStart(8, '0'),
        )
        const siret = withCheckDigit(siren + String(nic).padStart(4, '0'))
        fc.pre(isSiret(siret) && !siret.endsWith('00') && /^0{1,2}[1-9]/.test(siret))
        const typed = siret.replace(/^0+/, '')
        expect(parseSiret(typed)).toEqual({
          value: { siret, siren, rna: null },
          note: { code: 'siret-zeros-restored', severity: 'warning', details: { value: typed, siret } },
        })
      }),
    )
  })

  test('an RNA number in the place of a SIRET, and the other way round', () => {
    expect(parseSiret('w333216789')).toMatchObject({
      value: { siret: null, siren: null, rna: 'W333216789' },
      note: { code: 'siret-is-rna' },
    })
    expect(parseRna('52499120500013')).toEqual({ value: { siret: '52499120500013', siren: '524991205', rna: null } })
    expect(parseRna('w 333 216 789')).toEqual({ value: { siret: null, siren: null, rna: 'W333216789' } })
    expect(parseRna('W3222')).toMatchObject({ value: null, note: { severity: 'warning', code: 'rna-malformed' } })
  })
})

/** The figure that makes a number follow Luhn, put at its end. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

describe('closed lists', () => {
  test.each([
    ['aide en numéraire', 'cash'],
    ['Aide en numeraire', 'cash'],
    ['NUMÉRAIRE', 'cash'],
    ['aide en nature', 'in-kind'],
    ['aide en numéraire;aide en nature', 'cash-and-in-kind'],
    ['aide en nature;aide en numéraire', 'cash-and-in-kind'],
    ['aide en numéraire,aide en nature', 'cash-and-in-kind'],
    ['numéraire et nature', 'cash-and-in-kind'],
    ['prêt', null],
    ['aide en numéraire;prêt', null],
  ])('nature %s is %s', (text, nature) => {
    const reading = parseNature(text)
    expect([reading.value, noteOf(reading)]).toEqual([nature, nature === null ? 'warning nature-unreadable' : null])
  })

  test.each([
    ['oui', true],
    ['NON', false],
    ['no', false],
    ['yes', true],
    ['Vrai', true],
    ['0', false],
    ['peut-être', null],
  ])('%s is %s', (text, answer) => {
    expect(parseYesNo(text).value).toBe(answer)
  })

  test.each([
    ['ACTIF', true],
    ['A', true],
    ['FERME (établissement rapproché)', false],
    ['F', false],
    ['Cessée', false],
    ['?', null],
  ])('establishment %s is open: %s', (text, open) => {
    expect(parseState(text).value).toBe(open)
  })
})
