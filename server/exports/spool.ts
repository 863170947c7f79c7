import { type FileHandle, open, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { randomId } from '../kernel/ids.ts'

/** Up to here a file stays in memory, in bytes. */
const IN_MEMORY = 1_048_576

/** A place a file is written to as fast as it is made, and sent from as slowly as its reader likes. */
export interface Spool {
  readonly out: Writable
  /** Bytes, once `out` has ended. */
  size(): number
  /** What was written, once `out` has ended. */
  content(): Readable
  /** Always to be called: gives memory and disk back, whatever became of it. */
  drop(): Promise<void>
}

/**
 * A spool: memory first, then a temporary file. The file loses its name as soon as it is open, so that nothing of it outlives the process;
 * where the system keeps names of open files it goes with `drop`.
 */
export function makeSpool(inMemory = IN_MEMORY): Spool {
  const name = path.join(os.tmpdir(), `guichet-${randomId()}`)
  let pieces: Buffer[] = []
  let file: FileHandle | null = null
  let bytes = 0
  const keep = async (some: readonly Buffer[]): Promise<void> => {
    for (const piece of some) bytes += piece.length
    pieces.push(...some)
    if (!file && bytes <= inMemory) return
    if (!file) {
      file = await open(name, 'wx+', 0o600)
      await rm(name, { force: true })
    }
    const whole = Buffer.concat(pieces)
    pieces = []
    await file.writeFile(whole)
  }
  const out = new Writable({
    highWaterMark: 65_536,
    write: (piece: Buffer, _encoding, done) => void keep([piece]).then(() => done(), done),
    writev: (all, done) => void keep(all.map(({ chunk }) => chunk as Buffer)).then(() => done(), done),
  })
  return {
    out,
    size: () => bytes,
    content: () => (file ? file.createReadStream({ start: 0, autoClose: false }) : Readable.from(pieces, { objectMode: false })),
    drop: async () => {
      out.destroy()
      pieces = []
      const held = file
      file = null
      await held?.close()
    },
  }
}
