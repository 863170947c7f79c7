import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { Services } from '../services.ts'

/** waiting: with a mail server, not taken yet; kept: no mail server, it stays here. */
export type MailState = 'sent' | 'waiting' | 'failed' | 'kept'

export interface MailFilter {
  readonly cursor?: string | undefined
  readonly limit: number
}

/**
 * May the words be read here? Only when nothing is really sent and the funder is an invented one: elsewhere the links of
 * invitations and of passwords would let an administrator enter as somebody else.
 */
export async function wordsReadable(services: Pick<Services, 'db' | 'mail'>, actor: Actor): Promise<boolean> {
  if (services.mail) return false
  const funder = await services.db.selectFrom('funder').select('demonstration').where('id', '=', actor.funderId).executeTakeFirst()
  return funder?.demonstration ?? false
}

const stateOf = (row: { sent_at: Date | null; error: string | null }, configured: boolean): MailState =>
  row.sent_at ? 'sent' : !configured ? 'kept' : row.error !== null ? 'failed' : 'waiting'

/** The messages of the funder, newest first; without their words. */
export async function listMails(services: Pick<Services, 'db' | 'mail'>, actor: Actor, filter: MailFilter) {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, ['instant', 'uuid'])
  const rows = await services.db
    .selectFrom('mail_message')
    .select(['id', 'recipient', 'kind', 'subject', 'created_at', 'sent_at', 'attempts', 'error'])
    .where('funder_id', '=', actor.funderId)
    .$if(after !== null, (query) => query.where(sql<SqlBool>`(created_at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  const page = pageOf(rows, filter.limit, (row) => [row.created_at.toISOString(), row.id])
  return {
    nextCursor: page.nextCursor,
    items: page.items.map((row) => ({
      id: row.id,
      recipient: row.recipient,
      kind: row.kind,
      subject: row.subject,
      createdAt: row.created_at.toISOString(),
      sentAt: row.sent_at?.toISOString() ?? null,
      attempts: row.attempts,
      state: stateOf(row, services.mail !== null),
    })),
  }
}

/** The words of one message of the funder, or null. Ask `wordsReadable` first. */
export const findMailWords = (db: Db, actor: Actor, id: string) =>
  db
    .selectFrom('mail_message')
    .select(['id', 'recipient', 'subject', 'body_text'])
    .where('id', '=', id)
    .where('funder_id', '=', actor.funderId)
    .executeTakeFirst()
