import type { Request, Response } from 'express'

interface Sent {
  readonly bytes: Buffer
  readonly sha256: Buffer
  readonly type: string
  readonly fileName: string
  /** An edition never changes; the last one does. */
  readonly fixed: boolean
  readonly modified: Date | null
}

/**
 * Sends a file open to any site (CORS `*`, and no other page of ours): its ETag is the fingerprint of the bytes, which no proxy may
 * compress away, and a reader who holds it is answered 304.
 */
export function sendOpenFile(request: Request, response: Response, file: Sent): null {
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('Access-Control-Expose-Headers', 'ETag')
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  response.setHeader('ETag', `"${file.sha256.toString('hex')}"`)
  response.setHeader(
    'Cache-Control',
    file.fixed ? 'public, max-age=31536000, immutable, no-transform' : 'public, max-age=300, no-transform',
  )
  if (file.modified) response.setHeader('Last-Modified', file.modified.toUTCString())
  if (request.fresh) {
    response.status(304).end()
    return null
  }
  response.setHeader('Content-Type', file.type)
  response.setHeader('Content-Length', file.bytes.length)
  response.setHeader('Content-Disposition', `attachment; filename="${file.fileName}"`)
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
  return null
}
