import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { Services } from '../services.ts'

/**
 * waiting: with a mail server, not taken yet; failed: to be tried again; dead: not any more; kept: no mail server, it stays here;
 * returned: taken, then sent back by a server further on.
 */
export type MailState = 'sent' | 'returned' | 'waiting' | 'failed' | 'dead' | 'kept'

export interface MailFilter {
  /** Only those that did not arrive and will not be tried again. */
  readonly dead?: boolean | undefined
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

interface StateRow {
  readonly sent_at: Date | null
  readonly dead_at: Date | null
  readonly returned_at: Date | null
  readonly error: string | null
}

const stateOf = (row: StateRow, configured: boolean): MailState =>
  row.returned_at
    ? 'returned'
    : row.sent_at
      ? 'sent'
      : row.dead_at
        ? 'dead'
        : !configured
          ? 'kept'
          : row.error !== null
            ? 'failed'
            : 'waiting'

/** Why it came back, as it was last told. */
const lastReturn = sql<{ reason: string; status: string } | null>`(
  select jsonb_build_object('reason', r.reason, 'status', r.status) from mail_return r
  where r.mail_id = mail_message.id and r.outcome = 'returned' order by r.at desc, r.id desc limit 1)`.as('last_return')

/** The messages of a filter: of the list and of its export. */
export const mailsFound = (db: Db, actor: Actor, filter: Pick<MailFilter, 'dead'>) =>
  db
    .selectFrom('mail_message')
    .where('funder_id', '=', actor.funderId)
    .$if(filter.dead === true, (query) => query.where((eb) => eb.or([eb('dead_at', 'is not', null), eb('returned_at', 'is not', null)])))

/** The messages of the funder, newest first; without their words. */
export async function listMails(services: Pick<Services, 'db' | 'mail'>, actor: Actor, filter: MailFilter) {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, ['instant', 'uuid'])
  const rows = await mailsFound(services.db, actor, filter)
    .select(['id', 'recipient', 'kind', 'subject', 'created_at', 'sent_at', 'attempts', 'error', 'dead_at', 'dead_because'])
    .select(['returned_at', 'returned_because'])
    .select(lastReturn)
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
      deadBecause: (row.dead_because ?? row.returned_because) as 'address-refused' | 'message-refused' | 'given-up' | null,
      returned: row.returned_at && row.last_return ? { ...row.last_return, at: row.returned_at.toISOString() } : null,
      // what the mail server said: addresses and codes, never the words of the message
      error: row.sent_at && !row.returned_at ? null : row.error,
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
