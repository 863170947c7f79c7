import { createHash } from 'node:crypto'
import { type CanonicalValue, canonicalJson } from './canonical-json.ts'

/** What a line says: everything but its number and its place in the chain. */
export interface EntryContent {
  readonly funderId: string
  readonly at: Date
  readonly actorId: string | null
  readonly actorName: string
  readonly actorRole: string | null
  readonly address: string | null
  readonly sessionId: string | null
  readonly tokenId: string | null
  readonly behalfId: string | null
  readonly behalfName: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly subjectLabel: string | null
  readonly before: CanonicalValue
  readonly after: CanonicalValue
}

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The fingerprint of what a line says. Its form is part of every journal ever written: it may not change. */
export function contentHash(content: EntryContent): Buffer {
  const { at, ...rest } = content
  return sha256(canonicalJson({ v: 1, ...rest, at: at.toISOString() }))
}

/** What the first line of a funder is chained to. */
export const genesis = (funderId: string): Buffer => sha256(funderId)

/** The same as the trigger `chain_audit_entry` of the database. */
export function linkHash(previous: Buffer, sequence: bigint, content: Buffer): Buffer {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(sequence)
  return sha256(previous, number, content)
}
