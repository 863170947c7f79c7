import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { diskStorage } from '../../server/documents/disk-storage.ts'
import { scannedStorage } from '../../server/documents/scan.ts'
import { isStorageKey, newStorageKey } from '../../server/documents/storage.ts'

let parent: string
let folder: string
beforeEach(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'guichet-storage-'))
  folder = path.join(parent, 'documents')
})
afterEach(() => rm(parent, { recursive: true, force: true }))

const files = async (): Promise<string[]> =>
  (await readdir(parent, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(parent, path.join(entry.parentPath, entry.name)))

test('what is written is read back, under its key and for its owner alone, and removed', async () => {
  const storage = diskStorage(folder)
  const key = newStorageKey()
  await storage.write(key, Readable.from([Buffer.from('abc'), Buffer.from('def')]))
  expect(await buffer(await storage.read(key))).toEqual(Buffer.from('abcdef'))
  expect(await files()).toEqual([path.join('documents', key)])
  expect((await stat(path.join(folder, key))).mode & 0o077).toBe(0)
  await storage.remove(key)
  expect(await files()).toEqual([])
  await storage.remove(key)
})

test('missing bytes are a refusal with a code', async () => {
  await expect(diskStorage(folder).read(newStorageKey())).rejects.toMatchObject({ kind: 'unavailable', code: 'document-unreadable' })
})

test('a stream that fails after some bytes leaves nothing', async () => {
  const storage = diskStorage(folder)
  const content = new PassThrough()
  const written = storage.write(newStorageKey(), content)
  content.write(Buffer.alloc(200_000))
  content.destroy(new Error('the line was cut'))
  await expect(written).rejects.toThrow('the line was cut')
  expect(await files()).toEqual([])
})

test('a stream that has failed before it is read leaves nothing', async () => {
  const content = new PassThrough()
  content.on('error', () => undefined)
  content.destroy(new Error('cut at once'))
  await expect(diskStorage(folder).write(newStorageKey(), content)).rejects.toThrow('cut at once')
  expect(await files()).toEqual([])
})

test('a disk that refuses ends the stream and leaves nothing', async () => {
  await writeFile(folder, 'a file where the folder should be')
  const content = new PassThrough()
  await expect(diskStorage(folder).write(newStorageKey(), content)).rejects.toMatchObject({ code: expect.stringMatching(/ENOTDIR|EEXIST/) })
  expect(content.destroyed).toBe(true)
  expect(await readFile(folder, 'utf8')).toBe('a file where the folder should be')
})

test('a key is not visible before the whole content is written', async () => {
  const storage = diskStorage(folder)
  const key = newStorageKey()
  const content = new PassThrough()
  const written = storage.write(key, content)
  content.write('half')
  await expect(storage.read(key)).rejects.toMatchObject({ code: 'document-unreadable' })
  content.end()
  await written
  expect((await buffer(await storage.read(key))).toString()).toBe('half')
})

test('keys are all different, sharded, and nothing but a key of ours becomes a path', async () => {
  const keys = Array.from({ length: 1000 }, newStorageKey)
  expect(new Set(keys).size).toBe(1000)
  expect(keys.every(isStorageKey)).toBe(true)
  const storage = diskStorage(folder)
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('../x', '/etc/passwd', 'ab/cd/../../../x', `ab/cd/${randomUUID()}/..`, `${newStorageKey()}\n`, `../${newStorageKey()}`),
    fc.tuple(fc.constantFrom('../', '..\\', './', '/', '\u0000'), fc.string()).map((parts) => parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(hostile, async (key) => {
      await expect(storage.write(key, Readable.from(['x']))).rejects.toThrow('not a storage key')
      await expect(storage.read(key)).rejects.toThrow('not a storage key')
      await expect(storage.remove(key)).rejects.toThrow('not a storage key')
    }),
  )
  expect(await files()).toEqual([])
})

describe('with a scanner', () => {
  const scan = async (content: Readable): Promise<string | null> => {
    const bytes = await buffer(content)
    if (bytes.includes('broken')) throw new Error('the scanner does not answer')
    return bytes.includes('EICAR') ? 'Eicar-Test' : null
  }
  const write = (text: string): Promise<void> =>
    scannedStorage(diskStorage(folder), scan).write(newStorageKey(), Readable.from([Buffer.from(text)]))

  test('a clean file stays', async () => {
    await write('clean')
    expect(await files()).toHaveLength(1)
  })
  test('a file in which something is found is refused and removed', async () => {
    await expect(write('EICAR')).rejects.toMatchObject({
      kind: 'unsupported',
      code: 'file-infected',
      options: { details: { found: 'Eicar-Test' } },
    })
    expect(await files()).toEqual([])
  })
  test('a scanner that fails lets nothing in', async () => {
    await expect(write('broken')).rejects.toThrow('does not answer')
    expect(await files()).toEqual([])
  })
})
