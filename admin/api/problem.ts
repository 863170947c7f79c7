/** One fault of the input, as the server names it. */
export interface Fault {
  readonly pointer: string
  readonly code: string
  readonly details?: Readonly<Record<string, unknown>>
}

export interface Unmet {
  readonly condition: string
  readonly details: Readonly<Record<string, unknown>>
}

interface ProblemParts {
  readonly errors?: readonly Fault[]
  readonly unmet?: readonly Unmet[]
  readonly details?: Readonly<Record<string, unknown>>
}

/** An answer that is not a success (RFC 9457), or no answer at all: status 0, code `unreachable`. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  readonly code: string
  readonly requestId: string
  readonly errors: readonly Fault[]
  readonly unmet: readonly Unmet[]
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, code: string, requestId = '', parts: ProblemParts = {}) {
    super(code)
    this.status = status
    this.code = code
    this.requestId = requestId
    this.errors = parts.errors ?? []
    this.unmet = parts.unmet ?? []
    this.details = parts.details ?? {}
  }

  /** Nobody is to blame and the same request may succeed in a moment. */
  get transient(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

/** Whatever was thrown, as a problem that can be shown: an error of our own is `unexpected`. */
export const problemOf = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem(500, 'unexpected', '', { details: { message: String(error).slice(0, 200) } })

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const faultOf = (value: unknown): Fault[] =>
  isRecord(value) && typeof value['pointer'] === 'string' && typeof value['code'] === 'string'
    ? [{ pointer: value['pointer'], code: value['code'], ...(isRecord(value['details']) ? { details: value['details'] } : {}) }]
    : []

const unmetOf = (value: unknown): Unmet[] =>
  isRecord(value) && typeof value['condition'] === 'string'
    ? [{ condition: value['condition'], details: isRecord(value['details']) ? value['details'] : {} }]
    : []

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The problem an answer stands for. A proxy may answer in its own words: the status then says what can be said. */
export function readProblem(status: number, body: unknown, requestId: string): ApiProblem {
  if (isRecord(body) && typeof body['code'] === 'string') {
    return new ApiProblem(status, body['code'], typeof body['requestId'] === 'string' ? body['requestId'] : requestId, {
      errors: list(body['errors']).flatMap(faultOf),
      unmet: list(body['unmet']).flatMap(unmetOf),
      ...(isRecord(body['details']) ? { details: body['details'] } : {}),
    })
  }
  if (status === 502 || status === 503 || status === 504) return new ApiProblem(status, 'unavailable', requestId)
  if (status === 401) return new ApiProblem(status, 'not-signed-in', requestId)
  if (status === 403) return new ApiProblem(status, 'forbidden', requestId)
  if (status === 404) return new ApiProblem(status, 'not-found', requestId)
  if (status === 413) return new ApiProblem(status, 'body-too-large', requestId)
  return new ApiProblem(status, 'unexpected', requestId)
}
