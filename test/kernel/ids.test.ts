import fc from 'fast-check'
import { isUuid, newId, newSecret, randomId } from '../../server/kernel/ids.ts'

const when = fc.date({ min: new Date(0), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })

test('an id is a UUID of version 7 that holds its millisecond', () => {
  fc.assert(
    fc.property(when, (now) => {
      const id = newId(now)
      expect(isUuid(id)).toBe(true)
      expect(id[14]).toBe('7')
      expect('89ab').toContain(id[19])
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now.getTime())
    }),
  )
})

test('ids of later milliseconds sort later', () => {
  fc.assert(
    fc.property(when, when, (a, b) => {
      fc.pre(a.getTime() !== b.getTime())
      expect(newId(a) < newId(b)).toBe(a < b)
    }),
  )
})

test('ids of one instant differ', () => {
  const now = new Date('2026-11-21T09:00:00Z')
  expect(new Set(Array.from({ length: 10_000 }, () => newId(now))).size).toBe(10_000)
})

test('what is no UUID', () => {
  const id = newId(new Date())
  for (const text of ['', id.toUpperCase(), id.slice(1), `${id}0`, id.replaceAll('-', ''), `${id}\n`]) expect(isUuid(text)).toBe(false)
  expect(isUuid(randomId())).toBe(true)
})

test('a secret has 256 bits and travels in an address', () => {
  expect(newSecret()).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(newSecret()).not.toBe(newSecret())
})
