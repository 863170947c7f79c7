import type { Response } from 'express'
import type { Refusal, RefusalKind } from '../kernel/refusal.ts'

const STATUS: Record<RefusalKind, number> = {
  malformed: 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'precondition-required': 428,
  'too-many': 429,
  unavailable: 503,
}

export const statusOf = (kind: RefusalKind): number => STATUS[kind]

/** Answers a refusal as `application/problem+json` (RFC 9457). `requestId` lets support find the log line. */
export function sendProblem(response: Response, refusal: Refusal, requestId: string): void {
  const { errors, unmet, details } = refusal.options
  sendProblemBody(response, STATUS[refusal.kind], refusal.code, requestId, { errors, unmet, details })
}

/** An unexpected error: 500 with the request id and nothing else. */
export function sendUnexpected(response: Response, requestId: string): void {
  sendProblemBody(response, 500, 'unexpected', requestId, {})
}

/** A path that exists, with a method it does not have (RFC 9110, 15.5.6). */
export function sendMethodNotAllowed(response: Response, allow: string, requestId: string): void {
  response.setHeader('Allow', allow)
  sendProblemBody(response, 405, 'method-not-allowed', requestId, {})
}

function sendProblemBody(response: Response, status: number, code: string, requestId: string, rest: Record<string, unknown>): void {
  const body = { type: `urn:guichet:problem:${code}`, title: code, status, code, requestId, ...rest }
  response.setHeader('Cache-Control', 'no-store')
  // tells a client or a proxy when to come back: what is busy or down is usually so for seconds
  if (status === 503) response.setHeader('Retry-After', '5')
  response.status(status).type('application/problem+json').send(JSON.stringify(body))
}
