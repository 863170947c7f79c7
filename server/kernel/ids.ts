import { randomBytes, randomUUID } from 'node:crypto'

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

/** An identifier without order, for what must not tell when it was made (request ids). */
export const randomId = (): string => randomUUID()

/** An opaque secret of 256 bits, URL-safe. Store only its hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
