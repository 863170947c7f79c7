import type { Response } from 'express'
import type { Logger } from 'pino'
import { contentDisposition } from '../documents/content-disposition.ts'
import { errorCode } from '../documents/error-code.ts'

/** Aborted when the client is gone before the answer is complete. */
export function untilGone(response: Response): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort(new DOMException('the client left', 'AbortError'))
  })
  return gone.signal
}

/** A file to be saved, made for this person alone and kept by no cache. */
export function fileHead(response: Response, mediaType: string, fileName: string): void {
  response.setHeader('Content-Type', mediaType)
  response.setHeader('Content-Disposition', contentDisposition('attachment', fileName))
  // no-transform: compressed on the way, a client could no longer say how far it is
  response.setHeader('Cache-Control', 'no-store, no-transform')
  response.setHeader('X-Content-Type-Options', 'nosniff')
}

/** What goes wrong once bytes have left cannot be answered any more: the connection is cut, so that the file never looks whole. */
export function cutShort(error: unknown, response: Response, log: Logger): void {
  if (!response.headersSent && !response.destroyed) throw error
  if (errorCode(error) === 'ERR_STREAM_PREMATURE_CLOSE' || response.destroyed)
    log.debug({ err: error }, 'an export was not read to its end')
  else log.error({ err: error }, 'an export broke off')
  response.destroy()
}
