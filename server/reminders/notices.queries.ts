import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import type { DB } from '../db/types.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Rhythm } from './mail-slot.ts'

/** Beyond, the counter says "99+". */
const COUNTED = 100

/** What this person was told in the console of cases they still see. */
const notices = (db: Db, actor: Actor) =>
  db
    .selectFrom('notice as n')
    .innerJoin('case_file', 'case_file.id', 'n.case_id')
    .leftJoin('reminder as r', 'r.id', 'n.reminder_id')
    .where('n.user_id', '=', actor.userId)
    .where('n.inside', '=', true)
    .where((eb) => visibleTo(actor)(eb as unknown as ExpressionBuilder<DB, 'case_file'>))

/** Newest first. */
export async function listNotices(
  db: Db,
  actor: Actor,
  filter: { readonly unread?: boolean | undefined; readonly cursor?: string | undefined; readonly limit: number },
) {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, ['instant', 'uuid'])
  const rows = await notices(db, actor)
    .select(['n.id', 'n.kind', 'n.details', 'n.created_at', 'n.read_at', 'n.case_id'])
    .select(['r.rule', 'r.about_kind', 'r.about_on', 'r.rerouted', 'case_file.reference', 'case_file.applicant_name'])
    .$if(filter.unread === true, (query) => query.where('n.read_at', 'is', null))
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(date_trunc('milliseconds', n.created_at), n.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy(sql`date_trunc('milliseconds', n.created_at)`, 'desc')
    .orderBy('n.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  const page = pageOf(rows, filter.limit, (row) => [row.created_at.toISOString(), row.id])
  return {
    nextCursor: page.nextCursor,
    items: page.items.map((row) => ({
      id: row.id,
      kind: row.kind as 'reminder' | 'address-unreachable',
      rule: row.rule,
      aboutKind: row.about_kind,
      aboutOn: row.about_on as LocalDate | null,
      rerouted: row.rerouted,
      address: addressOf(row.details),
      case: { id: row.case_id, reference: row.reference, applicantName: row.applicant_name },
      createdAt: row.created_at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
    })),
  }
}

const addressOf = (details: unknown): string | null => {
  const address: unknown = typeof details === 'object' && details !== null ? Reflect.get(details, 'address') : null
  return typeof address === 'string' ? address : null
}

/** How many are unread, at most 100. */
export async function countUnread(db: Db, actor: Actor): Promise<number> {
  const unread = notices(db, actor).select('n.id').where('n.read_at', 'is', null).limit(COUNTED)
  const { count } = await db
    .selectFrom(unread.as('unread'))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How this person wants their messages, and the version to change it by. */
export async function rhythmOf(db: Db, userId: string): Promise<{ rhythm: Rhythm; version: number }> {
  const row = await db.selectFrom('notice_setting').select(['rhythm', 'version']).where('user_id', '=', userId).executeTakeFirst()
  return { rhythm: (row?.rhythm as Rhythm | undefined) ?? 'at-once', version: row?.version ?? 1 }
}
