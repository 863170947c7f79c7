import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import type { TestUser } from '../../support/api.ts'

export type Json = Readonly<Record<string, unknown>>

/** What came back over HTTP. */
export interface Answer {
  readonly status: number
  readonly body: Json
}

export interface Sent {
  readonly body?: unknown
  /** The version seen, for If-Match. */
  readonly version?: number | undefined
  readonly bytes?: Buffer
  /** Idempotency-Key. */
  readonly key?: string
}

/** A running server of the application: one for the whole file, so that parallel requests really run in parallel. */
export interface Client {
  /** Where the API answers, for what is no JSON. */
  readonly address: string
  call(user: TestUser | null, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, sent?: Sent): Promise<Answer>
  close(): Promise<void>
}

export async function startClient(app: Express): Promise<Client> {
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`
  return {
    address,
    call: async (user, method, path, sent = {}) => {
      const headers: Record<string, string> = {}
      if (user) headers.cookie = user.cookie
      if (sent.version !== undefined) headers['if-match'] = `"${sent.version}"`
      if (sent.key !== undefined) headers['idempotency-key'] = sent.key
      if (sent.body !== undefined) headers['content-type'] = 'application/json'
      if (sent.bytes !== undefined) headers['content-type'] = 'application/pdf'
      const body = sent.bytes ? new Uint8Array(sent.bytes) : sent.body === undefined ? undefined : JSON.stringify(sent.body)
      const response = await fetch(address + path, { method, headers, ...(body === undefined ? {} : { body }) })
      const text = await response.text()
      const mediaType = response.headers.get('content-type') ?? ''
      if (text !== '' && !mediaType.includes('json')) return { status: response.status, body: { mediaType, begins: text.slice(0, 8) } }
      return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Json }
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The part of an answer that says no: status, code, and what explains it. Absent parts are left out, so that `toEqual` sees all. */
export function refusalIn({ status, body }: Answer): Json {
  const { code, unmet, errors, details } = body
  return Object.fromEntries(Object.entries({ status, code, unmet, errors, details }).filter(([, value]) => value !== undefined))
}

/** The refusal of an act whose conditions are not met. */
export const unmet = (...conditions: readonly (readonly [condition: string, details: Json])[]): Json => ({
  status: 409,
  code: 'conditions-not-met',
  unmet: conditions.map(([condition, details]) => ({ condition, details })),
})
