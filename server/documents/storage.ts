import type { Readable } from 'node:stream'

/** Where the bytes of documents rest. Keys are made by us, never from a file name. */
export interface DocumentStorage {
  /** Writes the whole stream or nothing. Rejects when the stream fails; no partial object is left behind. */
  write(key: string, content: Readable): Promise<void>
  /** Opens for reading. Rejects with a Refusal `document-unreadable` when the bytes are missing. */
  read(key: string): Promise<Readable>
  remove(key: string): Promise<void>
}
