import { type Readable, Transform } from 'node:stream'
import type { Request } from 'express'
import { Refusal } from '../kernel/refusal.ts'

/** What is read and thrown away after a refusal, so that a browser still sending gets to read the answer. */
const DISCARDED_AT_MOST = 64 * 1024 * 1024

/**
 * Hands the raw body of a request to `consume` as a stream of at most `maxBytes`, with backpressure down to the socket.
 * The stream fails with the Refusal `file-too-large` (413) beyond the limit, whatever Content-Length said,
 * and with `request-aborted` when the client goes away. The connection survives a refusal, to carry it.
 */
export async function receiveUpload<Result>(
  request: Request,
  maxBytes: number,
  consume: (content: Readable) => Promise<Result>,
): Promise<Result> {
  const content = limited(maxBytes)
  const abort = (): void => {
    // A request also closes once it is read to its end, while the last bytes are still on their way to the disk.
    if (!request.readableEnded) content.destroy(aborted())
  }
  request.once('error', abort).once('close', abort)
  try {
    if ((request.get('content-encoding') ?? 'identity') !== 'identity') throw new Refusal('unsupported', 'encoding-unsupported')
    if (Number(request.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
    if (request.destroyed) throw aborted()
    request.pipe(content)
    return await consume(content)
  } finally {
    request.off('close', abort)
    request.unpipe(content)
    content.destroy()
    discardRest(request)
  }
}

function limited(maxBytes: number): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > maxBytes) done(tooLarge(maxBytes))
      else done(null, chunk)
    },
  })
}

const aborted = (): Refusal => new Refusal('malformed', 'request-aborted')

const tooLarge = (maxBytes: number): Refusal =>
  new Refusal('too-large', 'file-too-large', { details: { limitBytes: maxBytes, limitMegabytes: Math.floor(maxBytes / 1024 / 1024) } })

function discardRest(request: Request): void {
  if (request.readableEnded || request.destroyed) return
  let discarded = 0
  request.on('data', (chunk: Buffer) => {
    discarded += chunk.length
    if (discarded > DISCARDED_AT_MOST) request.destroy()
  })
  request.resume()
}
