import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { cleanIdentifier, isRna, isSiren, isSiret, sirenFault, sirenOf, siretFault, vatNumber } from '../../server/kernel/siret.ts'
import { testWithData } from '../support/shared-data.ts'

/** Lines between ''' of a doctest, with the verdict printed after them: [] means that none was refused. */
const listed = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/numbers = '''([\s\S]*?)'''/g)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.replace(/^\s*\.\.\.\s?/, '').trim())
      .filter((line) => line !== ''),
  )

test.each(['73282932000074', '23350001600040', '81223113200026', '35600000000048', '35600000049837', '35600000009075'])(
  '%s is a SIRET',
  (siret) => {
    expect(siretFault(siret)).toBeNull()
    expect(isSiren(sirenOf(siret))).toBe(true)
  },
)

test.each([
  ['67895644300011', 'wrong-siren'],
  ['12345678901234', 'wrong-siren'],
  ['73282932000075', 'wrong-check-digit'],
  ['7328293200007', 'wrong-length'],
  ['732829320000741', 'wrong-length'],
  ['7328293200007A', 'not-digits'],
  ['', 'empty'],
  ['７３２８２９３２００００７４', 'not-digits'],
])('%s is no SIRET: %s', (text, fault) => {
  expect(siretFault(text)).toBe(fault)
})

describe('La Poste', () => {
  test('a digit sum that is no multiple of 5 is refused', () => {
    expect(siretFault('35600000049838')).toBe('wrong-check-digit')
  })
  test('the head office keeps Luhn although its digits add up to 26', () => {
    expect(isSiret('35600000000048')).toBe(true)
  })
  test('Luhn alone does not make an establishment of La Poste', () => {
    // passes Luhn, digit sum 19
    expect(siretFault('35600000000014')).toBe('wrong-check-digit')
  })
  test('the rule of La Poste serves no other firm', () => {
    // digit sum 40, Luhn fails
    expect(siretFault('73282932000004')).toBe('wrong-check-digit')
  })
})

test('an error in any one digit of a SIRET is found', () => {
  fc.assert(
    fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (at, shift) => {
      const digits = [...'73282932000074']
      digits[at] = String((Number(digits[at]) + shift) % 10)
      expect(isSiret(digits.join(''))).toBe(false)
    }),
  )
})

test('what people type around the digits is removed', () => {
  expect(cleanIdentifier(' 732 829\u00A0320\u202F000-74. ')).toBe('73282932000074')
})

test('SIREN: nine digits and Luhn', () => {
  expect(sirenFault('732829320')).toBeNull()
  expect(sirenFault('732829321')).toBe('wrong-check-digit')
  expect(sirenFault('73282932')).toBe('wrong-length')
})

test('RNA: W and nine digits', () => {
  expect(isRna('W751004076')).toBe(true)
  for (const text of ['w751004076', 'W75100407', 'W7510040761', '751004076', 'W75100407A', 'W751004076\n']) expect(isRna(text)).toBe(false)
})

test('VAT key', () => {
  expect(vatNumber('303265045')).toBe('FR40303265045')
  expect(vatNumber('334175221')).toBe('FR23334175221')
  // key 08 keeps its zero
  expect(vatNumber('444608442')).toMatch(/^FR\d{2}444608442$/)
})

testWithData('identifiers/test_fr_siret.doctest', 'every SIRET of the public list is good', (file) => {
  const numbers = listed(file)
  expect(numbers.length).toBeGreaterThan(40)
  expect(numbers.filter((number) => !isSiret(cleanIdentifier(number)))).toEqual([])
})
