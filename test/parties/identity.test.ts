import { readFileSync } from 'node:fs'
import { localDate } from '../../server/kernel/local-date.ts'
import { departementFor, departementOfCommune, departementOfPostalCode, isDepartement } from '../../server/parties/departement.ts'
import { nafInForce, parseNaf } from '../../server/parties/naf.ts'
import { testWithData } from '../support/shared-data.ts'

describe('activity code', () => {
  test.each([
    ['70.10Z', '70.10Z', 'NAFRev2'],
    ['7010z', '70.10Z', 'NAFRev2'],
    [' 62.02 B ', '62.02B', 'NAFRev2'],
    ['01.11Y', '01.11Y', 'NAF2025'],
    ['0111y', '01.11Y', 'NAF2025'],
  ])('%s is %s of %s', (text, code, nomenclature) => {
    expect(parseNaf(text)).toEqual({ code, nomenclature })
  })
  test.each(['', '70.10', '70.1Z', '70.10ZZ', '70.10I', '70,10Z', 'AB.CDZ', '7O.10Z'])('%p is none', (text) => {
    expect(parseNaf(text)).toBeNull()
  })
  test('NAF 2025 is attributed from 1 January 2027', () => {
    expect(nafInForce(localDate('2026-12-31'))).toBe('NAFRev2')
    expect(nafInForce(localDate('2027-01-01'))).toBe('NAF2025')
  })
  testWithData('reference/codes-NAF.json', 'every code of NAF rev. 2 is read as such', (file) => {
    const codes = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>).filter((code) => code.length === 6)
    expect(codes.length).toBeGreaterThan(700)
    expect(codes.filter((code) => parseNaf(code)?.nomenclature !== 'NAFRev2')).toEqual([])
  })
  testWithData('reference/naf-2025.sql', 'every code of NAF 2025 is read as such', (file) => {
    const codes = [...readFileSync(file, 'utf8').matchAll(/^\s*\('(\d\d\.\d\d[A-Z])'/gm)].map(([, code = '']) => code)
    expect(codes.length).toBeGreaterThan(700)
    expect(codes.filter((code) => parseNaf(code)?.nomenclature !== 'NAF2025')).toEqual([])
  })
})

describe('département', () => {
  test.each([
    ['75112', '75'],
    ['01004', '01'],
    ['2A004', '2A'],
    ['2B033', '2B'],
    ['97105', '971'],
    ['97411', '974'],
    ['97608', '976'],
    ['97502', '975'],
    ['97701', '977'],
    ['97801', '978'],
    ['98818', '988'],
    ['20004', null],
    ['99999', null],
    ['7511', null],
    ['2C004', null],
  ])('of the commune %s is %s', (code, expected) => {
    expect(departementOfCommune(code)).toBe(expected)
  })
  test.each([
    ['75015', '75'],
    ['20000', '2A'],
    ['20137', '2A'],
    ['20200', '2B'],
    ['20600', '2B'],
    ['20300', null],
    ['97133', '977'],
    ['97150', '978'],
    ['97139', '971'],
    ['97500', '975'],
    ['97600', '976'],
    ['98713', '987'],
    ['98000', null],
    ['00100', null],
    ['7501', null],
  ])('of the post code %s is %s', (code, expected) => {
    expect(departementOfPostalCode(code)).toBe(expected)
  })
  test('what is typed comes first, then the commune, then the post code', () => {
    expect(departementFor({ departement: '69', communeCode: '38185', postalCode: '38000' })).toBe('69')
    expect(departementFor({ departement: null, communeCode: '01004', postalCode: '38000' })).toBe('01')
    expect(departementFor({ postalCode: '38000' })).toBe('38')
    expect(departementFor({})).toBeNull()
  })
  testWithData('reference/communes.csv', 'agrees with the official geographic code for every commune', (file) => {
    const [head = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/)
    const column = (name: string): number => head.split(',').indexOf(name)
    const [type, code, departement] = [column('TYPECOM'), column('COM'), column('DEP')]
    const communes = lines.map((line) => line.split(',')).filter((cells) => cells[type] === 'COM')
    expect(communes.length).toBeGreaterThan(34_000)
    expect(communes.filter((cells) => departementOfCommune(cells[code] ?? '') !== cells[departement])).toEqual([])
  })
  testWithData('reference/departements.json', 'knows the départements of the public list', (file) => {
    const codes = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
    expect(codes.filter((code) => !isDepartement(code))).toEqual([])
  })
})
