import type { Readable } from 'node:stream'
import { randomId } from '../kernel/ids.ts'

/** Where the bytes of documents rest. Keys are made by us, never from a file name. */
export interface DocumentStorage {
  /** Writes the whole stream or nothing. Rejects when the stream fails; no partial object is left behind. */
  write(key: string, content: Readable): Promise<void>
  /** Opens for reading. Rejects with a Refusal `document-unreadable` when the bytes are missing. */
  read(key: string): Promise<Readable>
  remove(key: string): Promise<void>
}

/** Two levels of 256 folders, then an identifier: a folder stays small with millions of files. */
const KEY = /^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A new key: random, so that it tells nothing and can be guessed by nobody. */
export function newStorageKey(): string {
  const id = randomId()
  return `${id.slice(0, 2)}/${id.slice(2, 4)}/${id}`
}

export const isStorageKey = (key: string): boolean => KEY.test(key)
