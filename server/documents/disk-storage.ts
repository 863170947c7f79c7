import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { Refusal } from '../kernel/refusal.ts'
import { errorCode } from './error-code.ts'
import { type DocumentStorage, isStorageKey } from './storage.ts'

const PRIVATE_FOLDER = { recursive: true, mode: 0o700 } as const

/**
 * Documents as files below `folder`. A file is written under `partial/` of the same file system, synced, then renamed:
 * at any instant, a crash included, a key holds the whole content or does not exist.
 */
export function diskStorage(folder: string): DocumentStorage {
  const root = path.resolve(folder)
  const partials = path.join(root, 'partial')
  const pathOf = (key: string): string => {
    // Only keys of ours become paths; anything else is a fault of the program, not of a person.
    if (!isStorageKey(key)) throw new RangeError('not a storage key')
    return path.join(root, key)
  }
  const partialOf = (key: string): string => path.join(partials, path.basename(pathOf(key)))
  return {
    write: async (key, content) => {
      const target = pathOf(key)
      const partial = partialOf(key)
      // A source may fail while the folders are made, before it is read; the reading below then reports it.
      content.on('error', () => undefined)
      try {
        await mkdir(partials, PRIVATE_FOLDER)
        await writeSynced(partial, content)
        const made = await mkdir(path.dirname(target), PRIVATE_FOLDER)
        await rename(partial, target)
        await syncFolder(path.dirname(target))
        if (made) await Promise.all([syncFolder(path.dirname(path.dirname(target))), syncFolder(root)])
      } catch (error) {
        content.destroy()
        await rm(partial, { force: true })
        throw error
      }
    },
    read: async (key) => {
      try {
        return (await open(pathOf(key), 'r')).createReadStream()
      } catch (error) {
        if (errorCode(error) === 'ENOENT') throw new Refusal('unavailable', 'document-unreadable')
        throw error
      }
    },
    remove: async (key) => {
      await rm(pathOf(key), { force: true })
      // what a process that was killed had begun
      await rm(partialOf(key), { force: true })
    },
  }
}

async function writeSynced(file: string, content: Readable): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) await handle.writeFile(chunk)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A rename outlives a power cut only once the folder that holds the name is synced too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
