import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Actor, Role } from '../access/actor.ts'
import type { RateClass } from '../access/rate-limit.ts'
import type { Services } from '../services.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Who may call: nobody in particular, anyone signed in, or holders of one of these roles (the scope is applied by the query or use case). */
export type Permission = 'public' | 'signed-in' | readonly Role[]

/** What a handler receives: everything parsed by the route's own schemas. */
export interface Call<P, Q, B> {
  readonly params: P
  readonly query: Q
  readonly body: B
  /** The version in If-Match; present when the route declares `ifMatch`. */
  readonly version: number
  readonly services: Services
  readonly log: Logger
  readonly request: Request
  readonly response: Response
}
export interface SignedInCall<P, Q, B> extends Call<P, Q, B> {
  readonly actor: Actor
}

/** `etag`: version of the representation, sent as ETag and expected back in If-Match. */
export interface Reply<Body> {
  readonly status?: number
  readonly body: Body
  readonly etag?: number
  readonly headers?: Readonly<Record<string, string>>
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined

export interface Route {
  readonly method: Method
  /** OpenAPI style: /cases/{id}. Below /api/v1. */
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly tag: string
  readonly permission: Permission
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Body handed to the handler unread (uploads). Media types for OpenAPI. */
  readonly rawBody?: readonly string[]
  /** null: the handler writes the answer itself (downloads), `produces` says which media type. */
  readonly response: z.ZodType | null
  readonly produces?: string
  readonly status: number
  readonly ifMatch: boolean
  /** Which limit of requests it counts against; absent: by its method (`rate.ts`). */
  readonly rate?: RateClass
  /** The answer holds a secret: it is not kept for a repeated request (Idempotency-Key has no effect). */
  readonly secretAnswer?: boolean
  /** Stable codes this route may answer, beside the general ones. */
  readonly problems: readonly string[]
  readonly handle: (call: SignedInCall<never, never, never>) => Promise<Reply<unknown> | null>
}

interface RouteInput<PS, QS, BS, RS> {
  method: Method
  path: string
  operationId: string
  summary: string
  tag: string
  params?: PS
  query?: QS
  body?: BS
  rawBody?: readonly string[]
  response: RS
  produces?: string
  status?: number
  ifMatch?: boolean
  rate?: RateClass
  secretAnswer?: boolean
  problems?: readonly string[]
}
type ResponseBody<RS> = RS extends z.ZodType ? Reply<z.input<RS>> : null

/** A route a person must be signed in for. One object holds path, permission, schemas, problems and handler; OpenAPI is generated from it. */
export function defineRoute<
  PS extends z.ZodObject | undefined,
  QS extends z.ZodObject | undefined,
  BS extends z.ZodType | undefined,
  RS extends z.ZodType | null,
>(
  route: RouteInput<PS, QS, BS, RS> & {
    permission: 'signed-in' | readonly Role[]
    handle: (call: SignedInCall<Parsed<PS>, Parsed<QS>, Parsed<BS>>) => Promise<ResponseBody<RS>>
  },
): Route {
  return complete(route)
}

/** A route open to anyone. */
export function definePublicRoute<
  PS extends z.ZodObject | undefined,
  QS extends z.ZodObject | undefined,
  BS extends z.ZodType | undefined,
  RS extends z.ZodType | null,
>(route: RouteInput<PS, QS, BS, RS> & { handle: (call: Call<Parsed<PS>, Parsed<QS>, Parsed<BS>>) => Promise<ResponseBody<RS>> }): Route {
  return complete({ ...route, permission: 'public' as const })
}

function complete(route: Omit<RouteInput<unknown, unknown, unknown, unknown>, never> & { permission: Permission; handle: unknown }): Route {
  return { status: 200, ifMatch: false, problems: [], ...route } as Route
}
