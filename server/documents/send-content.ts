import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { contentDisposition } from './content-disposition.ts'
import { errorCode } from './error-code.ts'
import { isViewable } from './file-formats.ts'
import type { StoredVersion } from './find-documents.queries.ts'
import type { DocumentStorage } from './storage.ts'

/**
 * Answers with the bytes of a version: to be saved, or shown in place (`view`) when a browser may show this type.
 * Never stored by a shared cache, and asked again each time: a right withdrawn takes effect at once.
 * The hash is computed again on the way; bytes that are no longer those received are cut off before their end.
 */
export async function sendContent(
  storage: DocumentStorage,
  version: StoredVersion,
  to: { request: Request; response: Response; view: boolean },
): Promise<void> {
  const { request, response } = to
  const content = await storage.read(version.storageKey)
  const kind = to.view && isViewable(version.mediaType) ? 'inline' : 'attachment'
  response.setHeader('ETag', `"${version.sha256.toString('hex')}"`)
  // no-transform: a compressed answer would no longer be the bytes the ETag names.
  response.setHeader('Cache-Control', 'private, no-cache, no-transform')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Content-Security-Policy', "sandbox; frame-ancestors 'self'")
  response.setHeader('Content-Disposition', contentDisposition(kind, version.fileName))
  if (request.fresh || request.method === 'HEAD') {
    content.destroy()
    if (request.fresh) response.status(304)
    else response.setHeader('Content-Type', version.mediaType).setHeader('Content-Length', version.sizeBytes)
    response.end()
    return
  }
  response.setHeader('Content-Type', version.mediaType)
  response.setHeader('Content-Length', version.sizeBytes)
  try {
    await pipeline(content, unchanged(version.sha256), response)
  } catch (error) {
    if (error instanceof AlteredContent) request.log.error({ documentId: version.documentId }, 'a stored document was altered')
    else if (errorCode(error) === 'ERR_STREAM_PREMATURE_CLOSE') request.log.debug('the client left during a download')
    else throw error
  }
}

class AlteredContent extends Error {
  override readonly name = 'AlteredContent'
}

/** Lets bytes through one chunk late, the last one only when the whole has this SHA-256. */
function unchanged(sha256: Buffer): Transform {
  const hash = createHash('sha256')
  let held: Buffer | null = null
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      const ready = held
      held = chunk
      if (ready) done(null, ready)
      else done()
    },
    flush(done) {
      if (hash.digest().equals(sha256)) done(null, held)
      else done(new AlteredContent())
    },
  })
}
