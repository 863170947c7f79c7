import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { isSignedBy, keysFrom, seal, signerFrom, unseal } from '../../server/kernel/keys.ts'

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

describe('a signature', () => {
  // RFC 8032, section 7.1, TEST 1: the empty text
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
  const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
  const signature =
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'

  it('is that of RFC 8032', () => {
    const signer = signerFrom(seed)
    expect(signer.publicKey.toString('hex')).toBe(publicKey)
    expect(signer.sign('').toString('hex')).toBe(signature)
  })

  it('is of one key and one text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const signer = signerFrom(seed)
        const signed = signer.sign(text)
        expect(isSignedBy(signer.publicKey, text, signed)).toBe(true)
        expect(isSignedBy(signer.publicKey, `${text}x${other}`, signed)).toBe(false)
        expect(isSignedBy(signerFrom(Buffer.alloc(32, 1)).publicKey, text, signed)).toBe(false)
      }),
      { numRuns: 30 },
    )
    expect(isSignedBy(Buffer.alloc(31), '', Buffer.alloc(64))).toBe(false)
    expect(() => signerFrom(Buffer.alloc(31))).toThrow('32 bytes')
  })
})
