import { createHash, randomBytes, randomUUID } from 'node:crypto'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
/** A UUID of any version (1 to 8) in its lower-case form. */
export const isUuid = (text: string): boolean => UUID.test(text)

/**
 * A UUID version 7 (RFC 9562): time first, so that an index grows at one end.
 * Made here because PostgreSQL has uuidv7() only from version 18.
 */
export function newId(now: Date): string {
  const random = randomBytes(10)
  const time = BigInt(now.getTime()).toString(16).padStart(12, '0')
  const version = ((random.readUInt16BE(0) & 0x0fff) | 0x7000).toString(16)
  const variant = ((random.readUInt16BE(2) & 0x3fff) | 0x8000).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${random.subarray(4).toString('hex')}`
}

/** The UUID (version 8) of what these words name: made again it is the same, so that a primary key keeps it from being written twice. */
export function idOf(words: string): string {
  const bytes = createHash('sha256').update(words).digest().subarray(0, 16)
  bytes.writeUInt16BE((bytes.readUInt16BE(6) & 0x0fff) | 0x8000, 6)
  bytes.writeUInt16BE((bytes.readUInt16BE(8) & 0x3fff) | 0x8000, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** An identifier without order, for what must not tell when it was made (request ids). */
export const randomId = (): string => randomUUID()

/** An opaque secret of 256 bits, URL-safe. Store only its hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
