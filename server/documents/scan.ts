import type { Readable } from 'node:stream'
import { Refusal } from '../kernel/refusal.ts'
import type { DocumentStorage } from './storage.ts'

/** What a scanner says of a file: nothing (null), or the name of what it found. It must read or destroy the stream. */
export type DocumentScan = (content: Readable) => Promise<string | null>

/**
 * A storage that keeps only what a scanner lets pass. None is fitted by default; the installation that has one
 * (clamd, ICAP...) wraps its storage where services are made: `scannedStorage(diskStorage(folder), scan)`.
 * A key whose write has not returned is recorded nowhere, so nobody can reach bytes not yet scanned.
 * Refuses with `file-infected`; a scanner that fails refuses the upload too, and the bytes are removed.
 */
export const scannedStorage = (storage: DocumentStorage, scan: DocumentScan): DocumentStorage => ({
  ...storage,
  write: async (key, content) => {
    await storage.write(key, content)
    try {
      const found = await scan(await storage.read(key))
      if (found !== null) throw new Refusal('unsupported', 'file-infected', { details: { found } })
    } catch (error) {
      await storage.remove(key)
      throw error
    }
  },
})
