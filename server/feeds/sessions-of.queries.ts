import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Actor, Role } from '../access/actor.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import { SHOWN_TO_MEMBERS } from '../committees/session-access.ts'
import type { Db } from '../db/client.ts'
import type { DB } from '../db/types.ts'
import { addDays, type LocalDate } from '../kernel/local-date.ts'

/** Sessions of a person in the calendar; the nearest are kept. */
export const MOST_SESSIONS = 100
/** A session that is over stands in the calendar for so long. */
const PAST_DAYS = 60

export interface SessionDay {
  readonly sessionId: string
  readonly title: string
  readonly place: string
  readonly on: LocalDate
  /** HH:MM of the funder's day, or empty. */
  readonly at: string
  readonly version: number
  readonly changedAt: Date
}

type Builder = ExpressionBuilder<DB, 'committee_session'>

/**
 * The sessions a person goes to or prepares, the nearest first: members named, once the agenda is frozen; supervisors of the programme; officers who
 * have a case on the agenda that they see at this moment. What stands in it is of the session alone: from which of its cases a person is kept away
 * is told by nothing here.
 */
export async function sessionsOf(db: Db, person: Actor, day: LocalDate): Promise<SessionDay[]> {
  const rows = await db
    .selectFrom('committee_session')
    .select(['id', 'title', 'place', 'meets_on', 'meets_at', 'version', 'created_at', 'frozen_at'])
    .where('funder_id', '=', person.funderId)
    .where('meets_on', '>=', addDays(day, -PAST_DAYS))
    .where('state', '<>', 'cancelled')
    .where(concerning(person))
    .orderBy('meets_on')
    .orderBy('id')
    .limit(MOST_SESSIONS)
    .execute()
  return rows.map((row) => ({
    ...{ sessionId: row.id, title: row.title, place: row.place, on: row.meets_on as LocalDate, at: row.meets_at, version: row.version },
    changedAt: row.frozen_at ?? row.created_at,
  }))
}

function concerning(person: Actor): (eb: Builder) => Expression<SqlBool> {
  return (eb) => {
    // a session has no département: whoever holds the role for its programme, somewhere, may know of it
    const within = (role: Role, more: Expression<SqlBool>[] = []): Expression<SqlBool>[] =>
      person.grants
        .filter((grant) => grant.role === role)
        .map(({ programmes }) => eb.and([...(programmes ? [eb('committee_session.programme_code', 'in', [...programmes])] : []), ...more]))
    const named = eb.exists(
      eb
        .selectFrom('committee_member as m')
        .select('m.user_id')
        .whereRef('m.session_id', '=', 'committee_session.id')
        .where('m.user_id', '=', person.userId),
    )
    const bringsCase = eb.exists(
      eb
        .selectFrom('committee_item as i')
        .innerJoin('case_file', 'case_file.id', 'i.case_id')
        .select('i.case_id')
        .whereRef('i.session_id', '=', 'committee_session.id')
        .where('case_file.officer_id', '=', person.userId)
        .where((inner) => visibleTo(person)(inner as unknown as ExpressionBuilder<DB, 'case_file'>)),
    )
    const ways = [
      ...within('supervisor'),
      ...within('caseOfficer', [bringsCase]),
      ...within('committeeMember', [eb('committee_session.state', 'in', [...SHOWN_TO_MEMBERS]), named]),
    ]
    return ways.length === 0 ? eb.lit(false) : eb.or(ways)
  }
}
