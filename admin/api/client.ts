import type { Method } from './contract.ts'
import { ApiProblem, readProblem } from './problem.ts'

export type QueryValue = string | number | boolean | readonly string[] | null | undefined

/** One request, as the rest of the console describes it. */
export interface Call {
  readonly method: Method
  /** Template of the contract: /cases/{id}. */
  readonly path: string
  readonly params?: Readonly<Record<string, string | number>> | undefined
  readonly query?: Readonly<Record<string, QueryValue>> | undefined
  readonly body?: unknown
  /** The file itself, for uploads: sent as it is, under its own type. */
  readonly file?: Blob | undefined
  /** ETag of the version this change was made from; a newer one on the server answers 412. */
  readonly ifMatch?: string | null | undefined
  /** Same key, same effect: a POST repeated after a lost answer changes nothing twice. */
  readonly idempotencyKey?: string | undefined
  readonly signal?: AbortSignal | undefined
}

export interface Answer<Body> {
  readonly body: Body
  readonly etag: string | null
}

export interface ClientOptions {
  readonly base: string
  readonly fetch: typeof fetch
  /** A session ended under a working person. Resolves true once signed in again: the request is then sent once more. */
  readonly onSignedOut: () => Promise<boolean>
  /** The session is good for one thing only until it is done: the page for it takes the place of what is shown. */
  readonly onLimited?: (limit: 'password-change-required' | 'second-factor-required') => void
  /** Tells the offline banner whether the server answers. */
  readonly onReachable: (reachable: boolean) => void
}

export type Client = (call: Call) => Promise<Answer<unknown>>

/** The one place where the console speaks to the server. Rejects with ApiProblem, or with the AbortError of its signal. */
export function createClient(options: ClientOptions): Client {
  return async (call) => {
    const first = await exchange(options, call)
    if (first.status === 403) noteLimit(options, first.body)
    if (first.status !== 401 || call.path.startsWith('/session')) return answerOf(first)
    const again = await options.onSignedOut()
    return answerOf(again ? await exchange(options, call) : first)
  }
}

/** An act asked of the person before anything else, learnt from a refusal in the middle of a session. */
function noteLimit(options: ClientOptions, body: unknown): void {
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : null
  if (code === 'password-change-required' || code === 'second-factor-required') options.onLimited?.(code)
}

interface Exchange {
  readonly status: number
  readonly body: unknown
  readonly etag: string | null
  readonly requestId: string
}

async function exchange(options: ClientOptions, call: Call): Promise<Exchange> {
  const address = addressOf(options.base, call)
  const init = requestInit(call)
  let response: Response
  let text: string
  try {
    response = await options.fetch(address, init)
    text = await response.text()
  } catch (error) {
    if (call.signal?.aborted === true) throw error
    // fetch tells every failure of the network in its own way; none of them carries an answer
    options.onReachable(false)
    throw new ApiProblem(0, 'unreachable')
  }
  options.onReachable(response.status < 502 || response.status > 504)
  const json = text !== '' && /\bjson\b/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    body: json ? (JSON.parse(text) as unknown) : null,
    etag: response.headers.get('etag'),
    requestId: response.headers.get('x-request-id') ?? '',
  }
}

function answerOf(got: Exchange): Answer<unknown> {
  if (got.status >= 200 && got.status < 300) return { body: got.body, etag: got.etag }
  throw readProblem(got.status, got.body, got.requestId)
}

function requestInit(call: Call): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' }
  if (call.body !== undefined) headers['Content-Type'] = 'application/json'
  if (call.file) headers['Content-Type'] = call.file.type || 'application/octet-stream'
  if (call.ifMatch) headers['If-Match'] = call.ifMatch
  if (call.idempotencyKey) headers['Idempotency-Key'] = call.idempotencyKey
  return {
    method: call.method.toUpperCase(),
    headers,
    credentials: 'same-origin',
    ...(call.body !== undefined ? { body: JSON.stringify(call.body) } : call.file ? { body: call.file } : {}),
    ...(call.signal ? { signal: call.signal } : {}),
  }
}

/** The address of a call; for links to downloads too. Throws RangeError when a path parameter is missing: an error of ours. */
export function addressOf(base: string, call: Pick<Call, 'path' | 'params' | 'query'>): string {
  const path = call.path.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = call.params?.[name]
    if (value === undefined || value === '') throw new RangeError(`no ${name} for ${call.path}`)
    return encodeURIComponent(String(value))
  })
  const query = queryString(call.query ?? {})
  return base + path + (query ? `?${query}` : '')
}

/** Empty values are left out; several values of one name are repeated. Order is stable, so that equal filters are one cache entry. */
export function queryString(query: Readonly<Record<string, QueryValue>>): string {
  const search = new URLSearchParams()
  for (const name of Object.keys(query).sort()) {
    const value = query[name]
    const values = Array.isArray(value) ? value : [value as Exclude<QueryValue, readonly string[]>]
    for (const one of values) if (one !== null && one !== undefined && one !== '') search.append(name, String(one))
  }
  return search.toString()
}
