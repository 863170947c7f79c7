import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { keysFrom, seal, unseal } from '../../server/kernel/keys.ts'

describe('the keys of the installation', () => {
  const secret = randomBytes(32)
  const keys = keysFrom(secret)

  it('are the same for the same secret and purpose, and never shared', () => {
    expect(keysFrom(secret).derive('a')).toEqual(keys.derive('a'))
    expect(keys.derive('a')).not.toEqual(keys.derive('b'))
    expect(keysFrom(randomBytes(32)).derive('a')).not.toEqual(keys.derive('a'))
    expect(keys.derive('a')).toHaveLength(32)
  })

  it('need 32 bytes', () => {
    expect(() => keysFrom(randomBytes(31))).toThrow('at least 32 bytes')
  })

  it('open what they sealed, never what was changed or sealed with another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
        const sealed = seal(keys.derive('a'), text)
        expect(unseal(keys.derive('a'), sealed)).toBe(Buffer.from(text, 'utf8').toString('utf8'))
        expect(() => unseal(keys.derive('b'), sealed)).toThrow()
        const changed = Buffer.from(sealed)
        const index = at % changed.length
        changed[index] = (changed[index] ?? 0) ^ 1
        expect(() => unseal(keys.derive('a'), changed)).toThrow()
      }),
    )
  })
})
