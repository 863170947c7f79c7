import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseIban } from '../../server/kernel/iban.ts'
import { testWithData } from '../support/shared-data.ts'

test('an IBAN as people write it', () => {
  expect(parseIban('fr14 2004 1010 0505 0001 3M02 606')).toBe('FR1420041010050500013M02606')
  expect(parseIban('FR14-2004-1010-0505-0001-3M02-606')).toBe('FR1420041010050500013M02606')
})

test.each(['', 'FR14', 'FR1520041010050500013M02606', 'FR1420041010050500013M0260', 'XX1420041010050500013M02606', 'not an iban'])(
  '%p is none',
  (text) => {
    expect(parseIban(text)).toBeNull()
  },
)

test('an error in any one digit is found', () => {
  const good = 'FR7630006000011234567890189'
  expect(parseIban(good)).toBe(good)
  fc.assert(
    fc.property(fc.integer({ min: 2, max: good.length - 1 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
      const digit = String((Number(good[at]) + shift) % 10)
      expect(parseIban(good.slice(0, at) + digit + good.slice(at + 1))).toBeNull()
    }),
  )
})

testWithData('identifiers/test_iban.doctest', 'the public list: good ones pass, bad ones do not', (file) => {
  // each block is followed by the question asked of it: "not iban.is_valid(x)" lists the bad among good, "iban.is_valid(x)" the good among bad
  const blocks = [
    ...readFileSync(file, 'utf8').matchAll(
      /numbers = '''([\s\S]*?)'''\s*>>> \[\s*x for x in numbers.splitlines\(\) if x and (not )?iban\.is_valid\(x\)/g,
    ),
  ]
  const lines = (block: string) =>
    block
      .split('\n')
      .map((line) => line.replace(/^\s*\.\.\.\s?/, '').trim())
      .filter((line) => line !== '')
  const good = blocks.filter(([, , not]) => not !== undefined).flatMap(([, block = '']) => lines(block))
  const bad = blocks.filter(([, , not]) => not === undefined).flatMap(([, block = '']) => lines(block))
  expect(good.length).toBeGreaterThan(50)
  expect(bad.length).toBeGreaterThan(5)
  expect({ refused: good.filter((iban) => parseIban(iban) === null), passed: bad.filter((iban) => parseIban(iban) !== null) }).toEqual({
    refused: [],
    passed: [],
  })
})
