import { sql } from 'kysely'
import type { Db } from '../db/client.ts'

/** How far the letters of a posted session have gone: one per decision, each with a job of its own. */
export interface SessionLetters {
  readonly total: number
  readonly waiting: number
  readonly toPost: number
  readonly sent: number
}

/** Counts over the letters that the decisions of a session have caused. The caller has checked that the person may read the session. */
export async function lettersOfSession(db: Db, sessionId: string): Promise<SessionLetters> {
  const row = await db
    .selectFrom('committee_item as i')
    .innerJoin('letter as l', 'l.event_id', 'i.event_id')
    .select(sql<number>`count(*)::int`.as('total'))
    .select(sql<number>`(count(*) filter (where l.status = 'queued'))::int`.as('waiting'))
    .select(sql<number>`(count(*) filter (where l.status = 'to-post'))::int`.as('toPost'))
    .select(sql<number>`(count(*) filter (where l.status = 'sent'))::int`.as('sent'))
    .where('i.session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return row
}
