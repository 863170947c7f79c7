import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Outcome } from './vote-outcome.ts'

export interface CommitteeDecision {
  readonly sessionId: string
  readonly title: string
  readonly meetsOn: LocalDate
  readonly outcome: Exclude<Outcome, 'adjourned'>
  readonly reason: string
}

/**
 * What a committee decided on a case: the outcome in the session that is being posted in this transaction, or in the last one posted; null when no
 * session has. A programme whose cases are decided in session only makes a condition of it.
 */
export async function committeeDecisionOn(db: Db, caseId: string): Promise<CommitteeDecision | null> {
  const row = await db
    .selectFrom('committee_item as i')
    .innerJoin('committee_session as s', 's.id', 'i.session_id')
    .select(['s.id', 's.title', 's.meets_on', 'i.outcome', 'i.reason'])
    .where('i.case_id', '=', caseId)
    .where('s.state', '=', 'posted')
    .where('i.outcome', 'in', ['favourable', 'unfavourable'])
    .orderBy('s.posted_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    sessionId: row.id,
    title: row.title,
    meetsOn: row.meets_on as LocalDate,
    outcome: row.outcome as CommitteeDecision['outcome'],
    reason: row.reason,
  }
}
