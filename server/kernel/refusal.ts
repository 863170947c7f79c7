/** One fault of the input: where (RFC 6901 pointer into the body, or `?name` for a query parameter) and which (a code the catalogue labels). */
export interface FieldFault {
  readonly pointer: string
  readonly code: string
  readonly details?: Readonly<Record<string, unknown>>
}

/** A condition of the rules that is not met, with what a sentence needs to explain it. */
export interface UnmetCondition {
  readonly condition: string
  readonly details: Readonly<Record<string, unknown>>
}

export type RefusalKind =
  | 'malformed'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'too-large'
  | 'unsupported'
  | 'invalid'
  | 'precondition-required'
  | 'too-many'
  | 'unavailable'

export interface RefusalOptions {
  readonly errors?: readonly FieldFault[]
  readonly unmet?: readonly UnmetCondition[]
  readonly details?: Readonly<Record<string, unknown>>
}

/**
 * An expected "no", said by any layer and answered by `http/problem.ts` as RFC 9457.
 * `code` is stable and labelled in each language of the console.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  readonly code: string
  readonly options: RefusalOptions

  constructor(kind: RefusalKind, code: string, options: RefusalOptions = {}) {
    super(code)
    this.kind = kind
    this.code = code
    this.options = options
  }
}

/** Also when the thing exists but one may not know it. */
export const notFound = (): Refusal => new Refusal('not-found', 'not-found')
/** The person is known and may not: for what one may not even know of, `notFound`. */
export const forbidden = (code = 'forbidden'): Refusal => new Refusal('forbidden', code)
/** The rules refuse. */
export const conflict = (code: string, options: RefusalOptions = {}): Refusal => new Refusal('conflict', code, options)
/** Someone changed it since it was read: read again, then decide again. */
export const stale = (): Refusal => new Refusal('stale', 'stale-version')
/** Fields that cannot be accepted: each names where and why. */
export const invalid = (...errors: readonly FieldFault[]): Refusal => new Refusal('invalid', 'invalid-fields', { errors })
/** One fault for `invalid`: where (RFC 6901 pointer into the body), which code, and what its sentence needs. */
export const fieldFault = (pointer: string, code: string, details?: Record<string, unknown>): FieldFault =>
  details ? { pointer, code, details } : { pointer, code }
