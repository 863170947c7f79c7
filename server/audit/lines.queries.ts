import type { Db } from '../db/client.ts'
import type { CanonicalValue } from './canonical-json.ts'
import type { EntryContent } from './chain.ts'

export interface Line {
  readonly sequence: bigint
  readonly content: EntryContent
  readonly contentHash: Buffer
  readonly previousHash: Buffer
  readonly hash: Buffer
}

/** Lines of a funder's journal in their order, from a number on, at most `limit`. */
export async function readLines(db: Db, key: { funderId: string; from: bigint; limit: number }): Promise<Line[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('funder_id', '=', key.funderId)
    .where('sequence', '>=', String(key.from))
    .orderBy('sequence')
    .limit(key.limit)
    .execute()
  return rows.map((row) => ({
    sequence: BigInt(row.sequence),
    content: {
      funderId: row.funder_id,
      at: row.at,
      actorId: row.actor_id,
      actorName: row.actor_name,
      actorRole: row.actor_role,
      address: row.address,
      sessionId: row.session_id,
      tokenId: row.token_id,
      behalfId: row.behalf_id,
      behalfName: row.behalf_name,
      action: row.action,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      subjectLabel: row.subject_label,
      before: (row.before ?? null) as CanonicalValue,
      after: (row.after ?? null) as CanonicalValue,
    },
    contentHash: row.content_hash,
    previousHash: row.previous_hash,
    hash: row.hash,
  }))
}

/** The fingerprint of a line, or null when there is none of this number. */
export async function hashOfLine(db: Db, key: { funderId: string; sequence: bigint }): Promise<Buffer | null> {
  const row = await db
    .selectFrom('audit_entry')
    .select('hash')
    .where('funder_id', '=', key.funderId)
    .where('sequence', '=', String(key.sequence))
    .executeTakeFirst()
  return row?.hash ?? null
}

/** Whether a line with this fingerprint stands near that number: then lines changed places, rather than being written anew. */
export async function standsNear(db: Db, key: { funderId: string; hash: Buffer; sequence: bigint }): Promise<boolean> {
  const row = await db
    .selectFrom('audit_entry')
    .select('sequence')
    .where('funder_id', '=', key.funderId)
    .where('sequence', '>=', String(key.sequence - 1_000n))
    .where('sequence', '<=', String(key.sequence + 1_000n))
    .where('hash', '=', key.hash)
    .executeTakeFirst()
  return row !== undefined
}
