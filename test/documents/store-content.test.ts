import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { diskStorage } from '../../server/documents/disk-storage.ts'
import { storeContent } from '../../server/documents/store-content.ts'

const MEGABYTE = 1024 * 1024

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-store-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** `megabytes` of a table, and what memory was used at most while they were read. */
function table(megabytes: number): { content: Readable; peak: () => number } {
  const line = Buffer.alloc(64 * 1024, 'Établissement;73282932000074;1234,50\r\n')
  let peak = 0
  function* chunks(): Generator<Buffer> {
    for (let sent = 0; sent < megabytes * MEGABYTE; sent += line.length) {
      peak = Math.max(peak, process.memoryUsage().rss)
      yield line
    }
  }
  return { content: Readable.from(chunks(), { objectMode: false }), peak: () => peak }
}

test('200 MB pass through checks, hash and disk in a memory that does not grow with them', async () => {
  const storage = diskStorage(folder)
  // The first passage loads code and fills pools; what counts is what 200 MB add to it.
  await storeContent(storage, table(8).content, 'a.csv')
  const before = process.memoryUsage().rss
  const { content, peak } = table(200)
  const stored = await storeContent(storage, content, 'a.csv')
  expect(stored.sizeBytes).toBe(200 * MEGABYTE)
  expect((await stat(path.join(folder, stored.key))).size).toBe(200 * MEGABYTE)
  expect(peak() - before).toBeLessThan(100 * MEGABYTE)
})

test('size, hash, format and name are those of the bytes', async () => {
  const bytes = Buffer.from('a;b\r\n1;2\r\n')
  const stored = await storeContent(diskStorage(folder), Readable.from([bytes]), '/tmp/../Tableau.CSV')
  expect(stored).toMatchObject({ format: 'csv', fileName: 'Tableau.CSV', sizeBytes: bytes.length })
  expect(stored.sha256).toEqual(createHash('sha256').update(bytes).digest())
})

test('a file refused at its very last byte leaves nothing', async () => {
  const content = Readable.from([Buffer.alloc(100_000, 'a'), Buffer.from([0])])
  await expect(storeContent(diskStorage(folder), content, 'a.txt')).rejects.toMatchObject({ code: 'file-type-unknown' })
  expect((await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())).toEqual([])
})
