import fc from 'fast-check'
import { addressOf, inNetworks, networkOf } from '../../server/access/api-token-network.ts'

it.each([
  ['10.1.2.3', ['10.0.0.0/8'], true],
  ['11.1.2.3', ['10.0.0.0/8'], false],
  ['::ffff:10.1.2.3', ['10.0.0.0/8'], true],
  ['192.0.2.7', ['192.0.2.7'], true],
  ['192.0.2.8', ['192.0.2.7'], false],
  ['2001:db8:1::5', ['2001:db8::/32'], true],
  ['2001:db9::5', ['2001:db8::/32'], false],
  ['10.1.2.3', ['2001:db8::/32'], false],
  ['10.1.2.3', ['0.0.0.0/0'], true],
  ['fe80::1%eth0', ['fe80::/10'], true],
  ['not an address', ['0.0.0.0/0', '::/0'], false],
  ['', ['0.0.0.0/0'], false],
])('%s in %j: %s', (address, networks, inside) => expect(inNetworks(networks, address)).toBe(inside))

it('no network is no limit; none that matches lets nobody in', () => {
  expect(inNetworks(null, undefined)).toBe(true)
  expect(inNetworks(['10.0.0.0/8'], undefined)).toBe(false)
})

it.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', '10.0.0.0/8/8', '10.0.0/8', '::/129', 'fe80::1%eth0/64', 'host', '10.0.0.0/1e1', ''])(
  'is no network: %s',
  (text) => expect(networkOf(text)).toBeNull(),
)

it('an address is in a network when their first bits are the same', () => {
  const address = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 })
  const bits = (bytes: readonly number[]): string => bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  fc.assert(
    fc.property(address, address, fc.integer({ min: 0, max: 32 }), fc.boolean(), (base, from, length, near) => {
      const asked = near ? [base[0] ?? 0, base[1] ?? 0, from[2] ?? 0, from[3] ?? 0] : from
      const inside = bits(base).slice(0, length) === bits(asked).slice(0, length)
      expect(inNetworks([`${base.join('.')}/${length}`], asked.join('.'))).toBe(inside)
      expect(inNetworks([`${base.join('.')}/${length}`], `::ffff:${asked.join('.')}`)).toBe(inside)
    }),
  )
  expect(addressOf('::ffff:1.2.3.4')).toEqual({ address: '1.2.3.4', family: 'ipv4' })
})
