import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'

/** Editions of a funder, the newest first, without their bytes. */
export async function listEditions(db: Db, funderId: string, page: { cursor?: string | undefined; limit: number }) {
  let query = db
    .selectFrom('open_data_edition as e')
    .innerJoin('user_account as u', 'u.id', 'e.published_by')
    .select(['e.number', 'e.code', 'e.published_on', 'e.published_at', 'u.full_name', 'e.line_count', 'e.held_count', 'e.withheld_count'])
    .select(['e.added_count', 'e.changed_count', 'e.removed_count', 'e.scdl_sha256', 'e.grants_sha256'])
    .where('e.funder_id', '=', funderId)
    .orderBy('e.number', 'desc')
    .limit(page.limit + 1)
  if (page.cursor) query = query.where('e.number', '<', Number(decodeCursor(page.cursor, ['integer'])[0]))
  const found = pageOf(await query.execute(), page.limit, (row) => [row.number])
  return {
    nextCursor: found.nextCursor,
    items: found.items.map((row) => ({
      ...{ number: row.number, code: row.code, publishedOn: row.published_on, publishedAt: row.published_at.toISOString() },
      ...{ publishedByName: row.full_name, lines: row.line_count, held: row.held_count, withheld: row.withheld_count },
      ...{ added: row.added_count, changed: row.changed_count, removed: row.removed_count },
      ...{ scdlSha256: row.scdl_sha256.toString('hex'), grantsSha256: row.grants_sha256.toString('hex') },
    })),
  }
}
export type EditionOut = Awaited<ReturnType<typeof listEditions>>['items'][number]

/** The bytes of one file of an edition; the last one when no edition is named. */
export async function editionFile(
  db: Db,
  key: { funderId: string; code: string | null; file: 'scdl' | 'grants' },
): Promise<{ bytes: Buffer; sha256: Buffer; publishedAt: Date } | null> {
  const { funderId, code, file } = key
  let query = db
    .selectFrom('open_data_edition')
    .select([file === 'scdl' ? 'scdl as bytes' : 'grants as bytes', file === 'scdl' ? 'scdl_sha256 as sha256' : 'grants_sha256 as sha256'])
    .select('published_at')
    .where('funder_id', '=', funderId)
    .orderBy('number', 'desc')
    .limit(1)
  if (code !== null) query = query.where('code', '=', code)
  const row = await query.executeTakeFirst()
  return row ? { bytes: row.bytes, sha256: row.sha256, publishedAt: row.published_at } : null
}

/** Funders that have published something. */
export const publishingFunders = (db: Db): Promise<{ code: string; name: string }[]> =>
  db
    .selectFrom('funder')
    .select(['code', 'name'])
    .where(({ exists, selectFrom }) => exists(selectFrom('open_data_edition').select('id').whereRef('funder_id', '=', 'funder.id')))
    .orderBy('name')
    .limit(500)
    .execute()
