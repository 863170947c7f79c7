import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** The earliest date a zip can hold: the same content gives the same bytes, whenever it is made. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1))

/** A zip holds wall time without a zone, and yazl writes that of the machine: this instant reads there as it does in UTC, on every machine. */
const asInUtc = (at: Date): Date =>
  new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds())

export interface ZipEntries {
  /** A small part, whole. `compress: false` stores it as it is. */
  add(name: string, content: string | Buffer, options?: { compress?: boolean }): void
  /** A part read as fast as the zip is taken, never ahead. Settles once it has been read to its end. */
  stream(name: string, content: AsyncIterable<Buffer> | Readable): Promise<void>
}

/**
 * A zip written to `out` while it is made; `fill` adds its parts, in order. Ends `out`.
 * Rejects when a part, `fill` or `out` fails; the source being read is then closed.
 */
export async function writeZip(out: Writable, fill: (entries: ZipEntries) => Promise<void>, at: Date = NO_DATE): Promise<void> {
  const zip = new ZipFile()
  const mtime = asInUtc(at)
  const body = zip.outputStream as Readable
  const open = new Set<Readable>()
  let over = false
  const fail = (error: Error): void => {
    over = true
    for (const source of open) source.destroy(error)
    body.destroy(error)
  }
  zip.on('error', fail)
  const entries: ZipEntries = {
    add: (name, content, options) =>
      zip.addBuffer(Buffer.isBuffer(content) ? content : Buffer.from(content), name, { mtime, forceDosTimestamp: true, ...options }),
    stream: (name, content) =>
      new Promise((resolve, reject) => {
        const source = content instanceof Readable ? content : Readable.from(content, { objectMode: false })
        open.add(source)
        if (over) source.destroy()
        source.once('error', (error) => {
          fail(error)
          reject(error)
        })
        source.once('close', () => {
          open.delete(source)
          if (source.readableEnded) resolve()
          else reject(source.errored ?? new Error('the zip was given up'))
        })
        if (!over) zip.addReadStream(source, name, { mtime, forceDosTimestamp: true })
      }),
  }
  const written = pipeline(body, out).catch((error: unknown) => {
    over = true
    for (const source of open) source.destroy()
    throw error
  })
  const filled = fill(entries).then(
    () => zip.end(),
    (error: unknown) => {
      fail(error instanceof Error ? error : new Error(String(error)))
      throw error
    },
  )
  const [filling, writing] = await Promise.allSettled([filled, written])
  if (writing.status === 'rejected') throw writing.reason
  if (filling.status === 'rejected') throw filling.reason
}
