import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { ExportFormat } from './export-format.ts'

export type ExportState = 'waiting' | 'running' | 'ready' | 'failed' | 'cancelled'

/** What this person asked for, the last first. */
export async function listExports(db: Db, actor: Actor, page: { cursor?: string | undefined; limit: number }) {
  const after = page.cursor === undefined ? null : decodeCursor(page.cursor, ['instant', 'uuid'])
  const rows = await db
    .selectFrom('export_file')
    .select(['id', 'list', 'format', 'state', 'rows_total', 'rows_done', 'failure', 'file_name'])
    .select(['size_bytes', 'asked_at', 'finished_at', 'keep_until'])
    .where('user_id', '=', actor.userId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(date_trunc('milliseconds', asked_at), id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const cut = pageOf(rows, page.limit, (row) => [row.asked_at.toISOString(), row.id])
  const items = cut.items.map((row) => ({
    id: row.id,
    list: row.list,
    format: row.format as ExportFormat,
    state: row.state as ExportState,
    rowsTotal: row.rows_total,
    rowsDone: row.rows_done,
    failure: row.failure as 'no-longer-allowed' | 'interrupted' | null,
    fileName: row.file_name,
    sizeBytes: row.size_bytes === null ? null : Number(row.size_bytes),
    askedAt: row.asked_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    keepUntil: row.keep_until.toISOString(),
  }))
  return { items, nextCursor: cut.nextCursor }
}

/** A file that is ready and still kept, of this person; null otherwise. */
export async function readyExport(db: Db, actor: Actor, id: string, now: Date) {
  const row = await db
    .selectFrom('export_file')
    .select(['storage_key', 'file_name', 'size_bytes', 'format', 'sha256'])
    .where('id', '=', id)
    .where('user_id', '=', actor.userId)
    .where('state', '=', 'ready')
    .where('keep_until', '>', now)
    .executeTakeFirst()
  if (!row?.storage_key) return null
  return { key: row.storage_key, fileName: row.file_name, size: Number(row.size_bytes), format: row.format as ExportFormat }
}
