import { BlockList, isIP } from 'node:net'

type Family = 'ipv4' | 'ipv6'

/** An address as it is compared: IPv4 written inside IPv6 (a socket that listens to both) is IPv4. null when it is none. */
export function addressOf(text: string | null | undefined): { address: string; family: Family } | null {
  const address = (text ?? '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '')
  const version = isIP(address)
  return version === 0 ? null : { address, family: version === 4 ? 'ipv4' : 'ipv6' }
}

/** `10.1.0.0/16`, `2001:db8::/32`, or a single address; null when it is not one. */
export function networkOf(text: string): { address: string; family: Family; prefix: number } | null {
  const [address, length, more] = text.trim().split('/')
  const version = isIP(address ?? '')
  if (!address || version === 0 || more !== undefined || address.includes('%')) return null
  const most = version === 4 ? 32 : 128
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return null
  const prefix = length === undefined ? most : Number(length)
  return prefix > most ? null : { address, family: version === 4 ? 'ipv4' : 'ipv6', prefix }
}

/** Whether an address is in one of these networks. No network given is no limit; an address that cannot be read is in none. */
export function inNetworks(networks: readonly string[] | null, from: string | null | undefined): boolean {
  if (networks === null) return true
  const found = addressOf(from)
  if (!found) return false
  const list = new BlockList()
  for (const text of networks) {
    const network = networkOf(text)
    if (network) list.addSubnet(network.address, network.prefix, network.family)
  }
  return list.check(found.address, found.family)
}
