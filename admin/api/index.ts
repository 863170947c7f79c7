import { type Answer, addressOf, type Call, type Client, createClient } from './client.ts'
import type { Input, Method, Output, PathOf } from './contract.ts'
import { setReachable } from './reachability.ts'
import { limitSession, waitForSignIn } from './session.ts'

export const API_BASE = '/api/v1'

/** Untyped: for the data provider, whose resources are names. Pages use `call` or the hooks. */
export const client: Client = createClient({
  base: API_BASE,
  fetch: (input, init) => fetch(input, init),
  onSignedOut: waitForSignIn,
  onLimited: limitSession,
  onReachable: setReachable,
})

/** What may be added to any request. */
export interface Extras {
  readonly ifMatch?: string | null
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
  readonly file?: Blob
}

/** What `Input` is made of, for the client, which knows no path. */
export type UntypedInput = Pick<Call, 'params' | 'query' | 'body'>

/** A request typed by the contract: `call('post', '/session', { body: { email, password } })`. Rejects with ApiProblem. */
export async function call<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  input: Input<M, P> & Extras,
): Promise<Answer<Output<M, P>>> {
  const { params, query, body, ...extras } = input as UntypedInput & Extras
  return (await client({ method, path, params, query, body, ...extras })) as Answer<Output<M, P>>
}

/** The address of a download or of a picture, for a link. */
export const apiAddress = (path: string, params?: Record<string, string>, query?: Record<string, string>): string =>
  addressOf(API_BASE, { path, params, query })
