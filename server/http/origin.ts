import type { RequestHandler } from 'express'
import { forbidden } from '../kernel/refusal.ts'
import { bearerToken } from './session.ts'

/** A change asked for by a page of another site is refused, beside the same-site cookie. Clients without Origin (machines) pass, and those with a token, whose cookie is not looked at. */
export const sameOrigin: RequestHandler = (request, _response, next) => {
  const origin = request.get('origin')
  if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method) && origin !== undefined && bearerToken(request) === null) {
    const host = URL.canParse(origin) ? new URL(origin).host : null
    // `request.host` is the Host header, or X-Forwarded-Host from a proxy that is trusted
    if (host === null || host !== request.host) throw forbidden('foreign-origin')
  }
  next()
}
