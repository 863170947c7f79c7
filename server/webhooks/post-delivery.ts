import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { addressOf } from '../access/api-token-network.ts'
import { addressFault, hostOf, mayReach } from './webhook-address.ts'

/** The whole exchange: who listens answers at once and works afterwards. */
export const TIME_LIMIT_MS = 10_000
const RESPONSE_BYTES = 2_000
const EXCERPT = 300

export interface Posted {
  /** What was answered; null when nothing was. */
  readonly status: number | null
  /** Why it is a failure, as a code of the catalogue; null: taken (2xx). */
  readonly error: PostError | null
  /** The beginning of the answer, printable. */
  readonly response: string | null
}
export type PostError = 'address-refused' | 'redirected' | 'refused' | 'timed-out' | 'name-unknown' | 'certificate' | 'connection'

class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}
class TimedOut extends Error {
  override readonly name = 'TimedOut'
}

/**
 * Where a name leads, looked up once for this connection: the address that is checked is the one that is called, so that a name cannot
 * stand for a public address when it is checked and for one of ours afterwards. One address of ours among several refuses them all.
 */
const checkedLookup =
  (allowed: readonly string[]): LookupFunction =>
  (hostname, options, done) => {
    dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0)
      const [first] = addresses
      if (!first || addresses.some(({ address }) => !mayReach(address, allowed))) return done(new AddressRefused(hostname), '', 0)
      return options.all ? done(null, addresses) : done(null, first.address, first.family)
    })
  }

/** Sends one body, once. A redirection is an answer like any other and is never followed. Never throws for what the other end does. */
export async function postDelivery(request: {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly allowed: readonly string[]
  readonly timeLimitMs?: number
}): Promise<Posted> {
  // asked again at each sending: the networks that are allowed may have changed since it was registered
  if (addressFault(request.url, request.allowed) !== null) return failed('address-refused')
  const url = new URL(request.url)
  const literal = addressOf(hostOf(url))
  if (literal && !mayReach(literal.address, request.allowed)) return failed('address-refused')
  try {
    const { status, text } = await exchange(url, request)
    const response = excerptOf(text)
    if (status >= 200 && status < 300) return { status, error: null, response }
    return { status, error: status >= 300 && status < 400 ? 'redirected' : 'refused', response }
  } catch (error) {
    return failed(errorCode(error))
  }
}

const failed = (error: PostError): Posted => ({ status: null, error, response: null })

function exchange(url: URL, request: Parameters<typeof postDelivery>[0]): Promise<{ status: number; text: string }> {
  const bytes = Buffer.from(request.body)
  const send = url.protocol === 'https:' ? https.request : http.request
  return new Promise((resolve, reject) => {
    const outgoing = send(url, {
      method: 'POST',
      // no connection is kept: each one is checked
      agent: false,
      lookup: checkedLookup(request.allowed),
      headers: { ...request.headers, 'content-type': 'application/json', 'content-length': String(bytes.length), 'user-agent': 'Guichet' },
    })
    const limit = setTimeout(() => outgoing.destroy(new TimedOut()), request.timeLimitMs ?? TIME_LIMIT_MS)
    const end = (status: number, pieces: readonly Buffer[]): void => {
      clearTimeout(limit)
      resolve({ status, text: Buffer.concat(pieces).subarray(0, RESPONSE_BYTES).toString('utf8') })
      outgoing.destroy()
    }
    const fail = (error: Error): void => {
      clearTimeout(limit)
      reject(error)
    }
    outgoing.on('error', fail)
    outgoing.on('response', (answer) => {
      const pieces: Buffer[] = []
      let read = 0
      const status = answer.statusCode ?? 0
      answer.on('data', (piece: Buffer) => {
        pieces.push(piece)
        read += piece.length
        // an endless answer is not waited for
        if (read >= RESPONSE_BYTES) end(status, pieces)
      })
      answer.on('end', () => end(status, pieces))
      answer.on('error', fail)
    })
    outgoing.end(bytes)
  })
}

/** Control characters are not shown, nor more than a person reads. */
const excerptOf = (text: string): string | null => {
  const printable = text
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}\uFFFD]+/gu, ' ')
    .trim()
    .slice(0, EXCERPT)
  return printable === '' ? null : printable
}

function errorCode(error: unknown): PostError {
  if (error instanceof TimedOut) return 'timed-out'
  // with several addresses at once the error of the connection holds those of each
  const all: unknown[] = error instanceof AggregateError ? error.errors : [error]
  if (all.some((one) => one instanceof AddressRefused)) return 'address-refused'
  const code = String(Reflect.get(Object(all[0]), 'code') ?? '')
  if (['ENOTFOUND', 'EAI_AGAIN', 'ENODATA'].includes(code)) return 'name-unknown'
  if (code === 'ETIMEDOUT') return 'timed-out'
  return /CERT|SSL|TLS|SIGNATURE|ISSUER|ALTNAME/.test(code) ? 'certificate' : 'connection'
}
