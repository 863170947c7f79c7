import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { lettersToPost } from './postal-file.ts'

export interface PostalFilter {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Letters that wait for the post, oldest first, and how many there are. */
export async function listLettersToPost(db: Db, actor: Actor, filter: PostalFilter) {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, ['uuid'])
  const rows = await lettersToPost(db, actor)
    .select(['l.id', 'l.kind', 'l.recipient_name as recipientName', 'l.queued_at'])
    .select(['case_file.id as caseId', 'case_file.reference'])
    .select(sql<string>`coalesce(l.content ->> 'subject', '')`.as('subject'))
    .$if(after !== null, (query) => query.where(sql<SqlBool>`l.id > ${after?.[0]}::uuid`))
    .orderBy('l.id')
    .limit(filter.limit + 1)
    .execute()
  const { total } = await lettersToPost(db, actor)
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const page = pageOf(rows, filter.limit, (row) => [row.id])
  return {
    items: page.items.map(({ queued_at: queuedAt, ...row }) => ({ ...row, queuedAt: queuedAt.toISOString() })),
    nextCursor: page.nextCursor,
    total: Number(total),
  }
}

/** The last files made by the service, those still to be posted first. */
export async function listPostalFiles(db: Db, actor: Actor) {
  const rows = await db
    .selectFrom('postal_file as p')
    .innerJoin('user_account as u', 'u.id', 'p.made_by')
    .select(['p.id', 'p.made_at', 'p.posted_on', 'u.full_name'])
    .select(sql<number>`(select count(*)::int from letter l where l.postal_file_id = p.id)`.as('letters'))
    .where('p.funder_id', '=', actor.funderId)
    .where('p.made_by', '=', actor.userId)
    .orderBy('p.id', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    madeAt: row.made_at.toISOString(),
    madeByName: row.full_name,
    postedOn: row.posted_on,
    letters: row.letters,
  }))
}
