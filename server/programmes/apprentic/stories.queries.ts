import { sql } from 'kysely'
import type { Db } from '../../db/client.ts'
import { decodeCursor, pageOf } from '../../kernel/cursor.ts'

/** Published stories of a funder, newest first. Read column by column: nothing of the apprentice, of the tutor or of the account can come along. */
export async function publishedStories(db: Db, input: { funderId: string; cursor?: string | undefined; limit: number }) {
  let query = db
    .selectFrom('apprentic_case as a')
    .innerJoin('case_file as c', 'c.id', 'a.case_id')
    .innerJoin('organisation as o', 'o.id', 'c.applicant_organisation_id')
    .select(['c.id', 'c.title', 'o.name as firm', 'o.commune_name as commune', 'a.story', 'a.prize', 'a.story_published_at'])
    .where('c.funder_id', '=', input.funderId)
    .where('a.story_published_at', 'is not', null)
    .orderBy('a.story_published_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(input.limit + 1)
  if (input.cursor) {
    const [at, id] = decodeCursor(input.cursor, ['instant', 'uuid'])
    query = query.where(sql<boolean>`(a.story_published_at, c.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const page = pageOf(await query.execute(), input.limit, (row) => [row.story_published_at?.toISOString() ?? '', row.id])
  return {
    items: page.items.map(({ title, firm, commune, story, prize }) => ({ title, firm, commune, story, prize })),
    nextCursor: page.nextCursor,
  }
}
