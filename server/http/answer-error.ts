import type { ErrorRequestHandler } from 'express'
import { refusalOfDatabaseError } from '../db/constraint.ts'
import { Refusal } from '../kernel/refusal.ts'
import { sendProblem, sendUnexpected } from './problem.ts'
import { requestId } from './request-log.ts'

/** The end of every failed request: a refusal is said as it is, anything else is a 500 that tells nothing but its id. */
export const answerError: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    // too late for an answer: the connection is cut, so that half a file is not taken for a whole one
    request.log.error({ err: error }, 'failed while answering')
    next(error)
    return
  }
  const refusal = error instanceof Refusal ? error : (refusalOfDatabaseError(error) ?? refusalOfParser(error))
  if (!refusal) {
    request.log.error({ err: error }, 'unexpected error')
    sendUnexpected(response, requestId(request))
    return
  }
  if (refusal.kind === 'unavailable') request.log.warn({ err: error }, 'not available')
  sendProblem(response, refusal, requestId(request))
}

/** Errors of Express's own body and URL parsing. */
function refusalOfParser(error: unknown): Refusal | null {
  const type: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'type') : null
  if (type === 'entity.parse.failed') return new Refusal('malformed', 'json-malformed')
  if (type === 'entity.too.large') return new Refusal('too-large', 'body-too-large')
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return new Refusal('unsupported', 'encoding-unsupported')
  if (type === 'request.aborted' || type === 'request.size.invalid') return new Refusal('malformed', 'request-aborted')
  return error instanceof URIError ? new Refusal('malformed', 'address-malformed') : null
}
