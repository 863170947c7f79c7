import { createHash } from 'node:crypto'
import { pipeline, type Readable, Transform } from 'node:stream'
import { checkContent } from './content-check.ts'
import type { Format } from './file-formats.ts'
import { displayName } from './file-name.ts'
import { type DocumentStorage, newStorageKey } from './storage.ts'

/** Bytes at rest: checked, measured, hashed, and not yet known to the database. */
export interface StoredContent {
  readonly key: string
  readonly format: Format
  /** Fit to be shown; see `cleanFileName`. */
  readonly fileName: string
  readonly sizeBytes: number
  readonly sha256: Buffer
}

/**
 * Writes a stream to the storage while its type is checked on the content and its SHA-256 is computed, in one pass
 * and in constant memory. A refused, cut or failed stream leaves nothing in the storage.
 */
export async function storeContent(storage: DocumentStorage, content: Readable, givenName: string): Promise<StoredContent> {
  const key = newStorageKey()
  const check = checkContent(givenName)
  const hash = createHash('sha256')
  const found: { format?: Format; size: number } = { size: 0 }
  const checked = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const fault = faultOf(() => {
        check.take(chunk)
        hash.update(chunk)
        found.size += chunk.length
      })
      done(fault, chunk)
    },
    flush(done) {
      done(
        faultOf(() => {
          found.format = check.finish()
        }),
      )
    },
  })
  // An error of the source reaches the storage through `checked`, whose reader it is; it is not lost here.
  await storage.write(
    key,
    pipeline(content, checked, () => undefined),
  )
  const { format, size } = found
  if (!format) throw new Error('the storage accepted a stream that had not ended')
  return { key, format, fileName: displayName(givenName, format), sizeBytes: size, sha256: hash.digest() }
}

/** What a step of a stream throws: it fails the stream instead of the process. */
function faultOf(step: () => void): Error | null {
  try {
    step()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error('unexpected', { cause: error })
  }
}
