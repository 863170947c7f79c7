import { BlockList } from 'node:net'
import { addressOf, inNetworks, networkOf } from '../access/api-token-network.ts'

/** IPv4 networks that are nobody's on the public Internet (RFC 6890 and its successors): this machine, this house, the provider's own services. */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Of IPv6 only 2000::/3 is public, less what carries an IPv4 address inside (Teredo, 6to4) or is for documentation. */
const PUBLIC_6 = '2000::/3'
const NOT_PUBLIC_6 = ['2001::/32', '2001:db8::/32', '2002::/16', '3fff::/20']

const blockList = (networks: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const text of networks) {
    const network = networkOf(text)
    if (network) list.addSubnet(network.address, network.prefix, network.family)
  }
  return list
}
const notPublic4 = blockList(NOT_PUBLIC_4)
const public6 = blockList([PUBLIC_6])
const notPublic6 = blockList(NOT_PUBLIC_6)

/** Whether a request may be sent to this IP address: a public one, or one of a network the installation allows. */
export function mayReach(ip: string, allowed: readonly string[]): boolean {
  const found = addressOf(ip)
  if (!found) return false
  if (inNetworks(allowed, found.address)) return true
  if (found.family === 'ipv4') return !notPublic4.check(found.address, 'ipv4')
  return public6.check(found.address, 'ipv6') && !notPublic6.check(found.address, 'ipv6')
}

/** The name or the address of a URL, without the brackets of IPv6 nor the final dot of a full name. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$|\.$/g, '')

export type AddressFault = 'webhook-address-malformed' | 'webhook-address-not-https' | 'webhook-address-private'

/**
 * What is wrong with an address that is registered, or null. Where a name leads is looked at again at each sending (`post-delivery.ts`):
 * what it stands for may change between the two.
 */
export function addressFault(text: string, allowed: readonly string[]): AddressFault | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '' || url.hostname === '')
    return 'webhook-address-malformed'
  const host = hostOf(url)
  const literal = addressOf(host)
  const loopback = host === 'localhost' || literal?.address.startsWith('127.') || literal?.address === '::1'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'webhook-address-malformed'
  if (loopback) return mayReach(literal?.address ?? '127.0.0.1', allowed) ? null : 'webhook-address-private'
  if (url.protocol === 'http:') return 'webhook-address-not-https'
  if (literal) return mayReach(literal.address, allowed) ? null : 'webhook-address-private'
  return /\.(local|localhost|internal|lan|home|corp|intranet)$/.test(host) && allowed.length === 0 ? 'webhook-address-private' : null
}
