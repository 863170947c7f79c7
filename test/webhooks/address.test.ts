import dns from 'node:dns'
import os from 'node:os'
import { postDelivery } from '../../server/webhooks/post-delivery.ts'
import { addressFault, mayReach } from '../../server/webhooks/webhook-address.ts'
import { openReceiver } from './receiver.ts'

it.each([
  ['https://example.org/hook', null],
  ['https://example.org:8443/hook?a=b', null],
  ['https://93.184.216.34/', null],
  ['http://example.org/hook', 'webhook-address-not-https'],
  ['ftp://example.org/hook', 'webhook-address-malformed'],
  ['example.org', 'webhook-address-malformed'],
  ['https://user:word@example.org/', 'webhook-address-malformed'],
  ['https://example.org/#part', 'webhook-address-malformed'],
  ['https://localhost./', 'webhook-address-private'],
  ['https://localhost/', 'webhook-address-private'],
  ['http://127.0.0.1:3000/', 'webhook-address-private'],
  ['https://2130706433/', 'webhook-address-private'],
  ['https://0x7f.1/', 'webhook-address-private'],
  ['https://10.1.2.3/', 'webhook-address-private'],
  ['https://172.31.0.1/', 'webhook-address-private'],
  ['https://192.168.1.1/', 'webhook-address-private'],
  ['https://169.254.169.254/latest/meta-data', 'webhook-address-private'],
  ['https://100.64.0.1/', 'webhook-address-private'],
  ['https://0.0.0.0/', 'webhook-address-private'],
  ['https://[::1]/', 'webhook-address-private'],
  ['https://[::ffff:127.0.0.1]/', 'webhook-address-private'],
  ['https://[fe80::1]/', 'webhook-address-private'],
  ['https://[fd00::1]/', 'webhook-address-private'],
  ['https://[64:ff9b::7f00:1]/', 'webhook-address-private'],
  ['https://[2002:7f00:1::]/', 'webhook-address-private'],
  ['https://database.internal/', 'webhook-address-private'],
])('%s: %s', (address, fault) => {
  expect(addressFault(address, [])).toBe(fault)
})

it('what the installation allows, and that only', () => {
  const allowed = ['10.1.0.0/16', '127.0.0.0/8']
  expect(addressFault('https://10.1.2.3/', allowed)).toBeNull()
  expect(addressFault('https://10.2.2.3/', allowed)).toBe('webhook-address-private')
  expect(addressFault('http://10.1.2.3/', allowed)).toBe('webhook-address-not-https')
  expect(addressFault('http://127.0.0.1:8080/', allowed)).toBeNull()
  expect(addressFault('https://erp.internal/', allowed)).toBeNull()
  expect(mayReach('2a01:4f8::1', [])).toBe(true)
  expect(mayReach('not an address', allowed)).toBe(false)
})

it('a name that leads to this machine is refused when it is called, whatever it said when it was registered', async () => {
  const receiver = await openReceiver()
  const { port } = new URL(receiver.url)
  // the name this machine has in its own hosts file: an address of this house, and no name server is asked
  const { address } = await dns.promises.lookup(os.hostname())
  expect(mayReach(address, [])).toBe(false)
  const post = (allowed: readonly string[]) =>
    postDelivery({ url: `https://${os.hostname()}:${port}/hook`, body: '{}', headers: {}, allowed, timeLimitMs: 2_000 })
  expect(await post([])).toEqual({ status: null, error: 'address-refused', response: null })
  expect(receiver.received).toEqual([])
  // allowed, it is called: and nobody there speaks TLS
  expect((await post([address])).error).not.toBe('address-refused')
  await receiver.close()
})
