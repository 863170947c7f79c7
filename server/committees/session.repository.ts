import { type Selectable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../db/client.ts'
import type { CommitteeItem as ItemTable, CommitteeMember as MemberTable, CommitteeSession as SessionTable } from '../db/types.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type Cents, parseMoney } from '../kernel/money.ts'
import type { Outcome, OutcomeBy, Vote } from './vote-outcome.ts'

export type SessionState = 'draft' | 'frozen' | 'held' | 'posted' | 'cancelled'

export interface CommitteeSession {
  readonly id: string
  readonly funderId: string
  readonly programme: string
  readonly title: string
  readonly place: string
  readonly meetsOn: LocalDate
  /** HH:MM, or empty. */
  readonly meetsAt: string
  readonly quorum: number
  readonly envelopeId: string | null
  readonly state: SessionState
  readonly postedByName: string | null
  readonly postedAt: Date | null
  readonly frozenAt: Date | null
  readonly heldAt: Date | null
  readonly cancelReason: string | null
  readonly version: number
}

export interface Member {
  readonly userId: string
  readonly fullName: string
  readonly chair: boolean
  readonly present: boolean
}

export interface Item {
  readonly caseId: string
  readonly position: number
  readonly reference: string
  readonly applicantName: string
  readonly title: string
  readonly proposal: 'favourable' | 'unfavourable' | null
  readonly proposalNote: string
  readonly adjourned: boolean
  readonly reason: string
  readonly score: string | null
  readonly outcome: Outcome | null
  readonly outcomeBy: OutcomeBy | null
  /** What was awarded, once posted. */
  readonly amount: Cents | null
  readonly eventId: string | null
}

export type RecusalKind = 'interest' | 'party' | 'declared'

const sessionOf = (row: Selectable<SessionTable>): CommitteeSession => ({
  id: row.id,
  funderId: row.funder_id,
  programme: row.programme_code,
  title: row.title,
  place: row.place,
  meetsOn: row.meets_on as LocalDate,
  meetsAt: row.meets_at,
  quorum: row.quorum,
  envelopeId: row.envelope_id,
  state: row.state as SessionState,
  postedByName: row.posted_by_name,
  postedAt: row.posted_at,
  frozenAt: row.frozen_at,
  heldAt: row.held_at,
  cancelReason: row.cancel_reason,
  version: row.version,
})

const itemOf = (row: Selectable<ItemTable>): Item => ({
  caseId: row.case_id,
  position: row.position,
  reference: row.reference,
  applicantName: row.applicant_name,
  title: row.title,
  proposal: row.proposal as Item['proposal'],
  proposalNote: row.proposal_note,
  adjourned: row.adjourned,
  reason: row.reason,
  score: row.score,
  outcome: row.outcome as Outcome | null,
  outcomeBy: row.outcome_by as OutcomeBy | null,
  amount: row.amount === null ? null : parseMoney(row.amount),
  eventId: row.event_id,
})

const memberOf = (row: Selectable<MemberTable>): Member => ({
  userId: row.user_id,
  fullName: row.full_name,
  chair: row.chair,
  present: row.present,
})

/** The session of this id, its row locked when `lock`: everything that writes on a session takes it first. */
export async function sessionById(db: Db, id: string, lock = false): Promise<CommitteeSession | null> {
  let query = db.selectFrom('committee_session').selectAll().where('id', '=', id)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row ? sessionOf(row) : null
}

export async function updateSession(tx: Tx, id: string, changes: Updateable<SessionTable>): Promise<void> {
  await tx
    .updateTable('committee_session')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Most cases one agenda holds. */
export const LONGEST_AGENDA = 300
/** Most members of one session. */
export const MOST_MEMBERS = 100

export async function itemsOf(db: Db, sessionId: string): Promise<Item[]> {
  const rows = await db
    .selectFrom('committee_item')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .limit(LONGEST_AGENDA)
    .execute()
  return rows.map(itemOf)
}

export async function updateItem(tx: Tx, key: { sessionId: string; caseId: string }, changes: Updateable<ItemTable>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('committee_item')
    .set(changes)
    .where('session_id', '=', key.sessionId)
    .where('case_id', '=', key.caseId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Members, the chair first, then by name. */
export async function membersOf(db: Db, sessionId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('committee_member')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('chair', 'desc')
    .orderBy('full_name')
    .orderBy('user_id')
    .limit(MOST_MEMBERS)
    .execute()
  return rows.map(memberOf)
}

export interface VoteRow {
  readonly caseId: string
  readonly userId: string
  readonly vote: Vote
}

export async function votesOf(db: Db, sessionId: string): Promise<VoteRow[]> {
  const rows = await db
    .selectFrom('committee_vote')
    .select(['case_id as caseId', 'user_id as userId', 'vote'])
    .where('session_id', '=', sessionId)
    .limit(LONGEST_AGENDA * MOST_MEMBERS)
    .execute()
  return rows.map((row) => ({ ...row, vote: row.vote as Vote }))
}

export interface RecusalRow {
  readonly caseId: string
  readonly userId: string
  readonly kind: RecusalKind
}

export async function recusalsOf(db: Db, sessionId: string): Promise<RecusalRow[]> {
  const rows = await db
    .selectFrom('committee_recusal')
    .select(['case_id as caseId', 'user_id as userId', 'kind'])
    .where('session_id', '=', sessionId)
    .limit(LONGEST_AGENDA * MOST_MEMBERS)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as RecusalKind }))
}

/**
 * Notes who is kept away from which case of the agenda as the links of interest and memberships stand on a day; what is noted stays. A member who
 * has voted on a case since is left to `post-session.ts`, which refuses.
 */
export async function noteRecusals(tx: Tx, input: { sessionId: string; on: LocalDate; at: Date }): Promise<void> {
  const { sessionId, on, at } = input
  await sql`
    insert into committee_recusal (session_id, case_id, user_id, kind, at)
    select i.session_id, i.case_id, m.user_id, min(tied.kind), ${at}::timestamptz
    from committee_member m
    cross join lateral (
      select r.organisation_id, 'interest' as kind from recused_organisations(m.user_id, ${on}::date) r
      union all
      select o.organisation_id, 'party' from organisation_member o where o.user_id = m.user_id
    ) tied
    join case_party p on p.organisation_id = tied.organisation_id
    join committee_item i on i.session_id = m.session_id and i.case_id = p.case_id
    where m.session_id = ${sessionId}::uuid
      and not exists (select 1 from committee_vote v where v.session_id = m.session_id and v.case_id = i.case_id and v.user_id = m.user_id)
    group by i.session_id, i.case_id, m.user_id
    on conflict do nothing`.execute(tx)
}
