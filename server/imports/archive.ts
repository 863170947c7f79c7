import { createInflateRaw } from 'node:zlib'
import { unreadable } from './table.ts'
import { isDecodingError } from './text-encoding.ts'

/** Reading of ZIP archives (what a spreadsheet is): the list at their end, and one part at a time, unpacked as a stream. */

/** All parts read together. A few kilobytes can unpack to gigabytes: what counts is what comes out, not what is declared. */
export const MAX_UNPACKED = 400 * 1024 * 1024

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const ENCRYPTED = 0x1

interface Part {
  readonly flags: number
  readonly method: number
  readonly packed: number
  readonly offset: number
}

export interface Archive {
  readonly names: ReadonlySet<string>
  /** The text of a part piece by piece, UTF-8; throws a Refusal when the part is missing, damaged or a bomb. */
  text(name: string): AsyncGenerator<string>
}

const damaged = () => unreadable('import-spreadsheet-damaged')
const tooLarge = () => unreadable('import-spreadsheet-too-large', { limitMegabytes: MAX_UNPACKED / 1024 / 1024 })

/** Opens an archive held in memory. Throws a Refusal when its list cannot be read. */
export function openArchive(bytes: Buffer, maxUnpacked = MAX_UNPACKED): Archive {
  const parts = listParts(bytes)
  let unpacked = 0
  const count = (size: number): void => {
    unpacked += size
    if (unpacked > maxUnpacked) throw tooLarge()
  }
  return {
    names: new Set(parts.keys()),
    async *text(name) {
      const part = parts.get(name)
      if (!part) throw damaged()
      const decoder = new TextDecoder('utf-8', { fatal: true })
      for await (const piece of unpack(bytes, part)) {
        count(piece.length)
        yield decode(decoder, piece)
      }
      yield decode(decoder, null)
    },
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, piece: Buffer | null): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch (error) {
    if (isDecodingError(error)) throw damaged()
    throw error
  }
}

function listParts(bytes: Buffer): Map<string, Part> {
  const end = endRecord(bytes)
  const count = bytes.readUInt16LE(end + 10)
  const parts = new Map<string, Part>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw damaged()
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
    const name = bytes
      .toString('utf8', at + 46, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\//, '')
    parts.set(name, {
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    })
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  if (parts.size === 0) throw damaged()
  return parts
}

function endRecord(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  throw damaged()
}

async function* unpack(bytes: Buffer, part: Part): AsyncGenerator<Buffer> {
  if (part.flags & ENCRYPTED) throw unreadable('import-format-unsupported', { format: 'protected' })
  const { offset } = part
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw damaged()
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + part.packed > bytes.length) throw damaged()
  const packed = bytes.subarray(start, start + part.packed)
  if (part.method === 0) {
    yield packed
    return
  }
  if (part.method !== 8) throw damaged()
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
  inflate.end(packed)
  try {
    yield* inflate as AsyncIterable<Buffer>
  } catch (error) {
    // zlib's own errors carry a code that starts with Z_
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null
    if (typeof code === 'string' && code.startsWith('Z_')) throw damaged()
    throw error
  } finally {
    inflate.destroy()
  }
}
