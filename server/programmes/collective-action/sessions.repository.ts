import type { Db, Tx } from '../../db/client.ts'
import { newId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'

export type Half = 'am' | 'pm'
export type Side = 'participant' | 'facilitator'

export interface Session {
  readonly id: string
  /** The firm of an individual half-day; null for a collective one. */
  readonly participantId: string | null
  readonly facilitatorId: string
  readonly facilitatorName: string
  readonly facilitatorEmail: string
  readonly onDate: LocalDate
  readonly half: Half
  readonly title: string
  readonly place: string
  readonly link: string
  readonly cancelled: boolean
  readonly cancelReason: string | null
}

export interface Mark {
  readonly id: string
  readonly means: 'console' | 'paper'
  readonly documentId: string | null
  readonly userName: string
  readonly at: Date
}

/** A firm declared present at a session, with the marks of both sides. */
export interface AttendanceLine {
  readonly sessionId: string
  readonly participantId: string
  readonly attendee: string
  readonly participant: Mark | null
  readonly facilitator: Mark | null
}

const MOST_SESSIONS = 2_000
const MOST_LINES = 50_000

export async function sessionsOf(db: Db, caseId: string): Promise<Session[]> {
  const rows = await db
    .selectFrom('collective_action_session as s')
    .innerJoin('facilitator as f', 'f.id', 's.facilitator_id')
    .select(['s.id', 's.participant_id', 's.facilitator_id', 's.on_date', 's.half', 's.title', 's.place', 's.link', 's.cancelled_at'])
    .select(['s.cancel_reason', 'f.full_name', 'f.email'])
    .where('s.case_id', '=', caseId)
    .orderBy('s.on_date')
    .orderBy('s.half')
    .orderBy('s.id')
    .limit(MOST_SESSIONS)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    participantId: row.participant_id,
    facilitatorId: row.facilitator_id,
    facilitatorName: row.full_name,
    facilitatorEmail: row.email,
    onDate: row.on_date as LocalDate,
    half: row.half as Half,
    title: row.title,
    place: row.place,
    link: row.link,
    cancelled: row.cancelled_at !== null,
    cancelReason: row.cancel_reason,
  }))
}

/** Every line of attendance of an action, by date; `sessionId`: of that session only. */
export async function attendanceOf(db: Db, caseId: string, sessionId?: string): Promise<AttendanceLine[]> {
  let query = db
    .selectFrom('collective_action_attendance as a')
    .innerJoin('collective_action_session as s', 's.id', 'a.session_id')
    .leftJoin('collective_action_mark as m', (join) =>
      join.onRef('m.session_id', '=', 'a.session_id').onRef('m.participant_id', '=', 'a.participant_id').on('m.struck_at', 'is', null),
    )
    .select(['a.session_id', 'a.participant_id', 'a.attendee', 'm.id', 'm.side', 'm.means', 'm.document_id', 'm.user_name', 'm.at'])
    .where('a.case_id', '=', caseId)
    .where('s.cancelled_at', 'is', null)
    .orderBy('s.on_date')
    .orderBy('s.half')
    .orderBy('a.session_id')
    .orderBy('a.participant_id')
    .limit(MOST_LINES)
  if (sessionId !== undefined) query = query.where('a.session_id', '=', sessionId)
  const lines = new Map<string, AttendanceLine>()
  for (const row of await query.execute()) {
    const key = `${row.session_id} ${row.participant_id}`
    const line = lines.get(key) ?? {
      ...{ sessionId: row.session_id, participantId: row.participant_id, attendee: row.attendee },
      ...{ participant: null, facilitator: null },
    }
    const mark =
      row.id !== null && row.at !== null
        ? { id: row.id, means: row.means as Mark['means'], documentId: row.document_id, userName: row.user_name ?? '', at: row.at }
        : null
    lines.set(key, mark && row.side ? { ...line, [row.side]: mark } : line)
  }
  return [...lines.values()]
}

/** The person who delivers, known once per funder by their address: the name is that of the first time. */
export async function facilitatorOf(tx: Tx, person: { funderId: string; fullName: string; email: string; at: Date }): Promise<string> {
  const { funderId: funder_id, fullName: full_name, email, at: created_at } = person
  await tx
    .insertInto('facilitator')
    .values({ id: newId(created_at), funder_id, full_name, email, created_at })
    .onConflict((on) => on.columns(['funder_id', 'email']).doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('facilitator')
    .select('id')
    .where('funder_id', '=', funder_id)
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return id
}

export interface NewSession {
  readonly id: string
  readonly caseId: string
  readonly participantId: string | null
  readonly facilitatorId: string
  readonly onDate: LocalDate
  readonly half: Half
  readonly title: string
  readonly place: string
  readonly link: string
  readonly by: string
  readonly at: Date
}

/** Refused by the database when the person delivers elsewhere in that half-day, in whatever action of the funder. */
export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('collective_action_session')
    .values({
      id: session.id,
      case_id: session.caseId,
      participant_id: session.participantId,
      facilitator_id: session.facilitatorId,
      on_date: session.onDate,
      half: session.half,
      title: session.title,
      place: session.place,
      link: session.link,
      planned_by: session.by,
      planned_at: session.at,
    })
    .execute()
}

export async function markCancelled(tx: Tx, sessionId: string, at: Date, reason: string): Promise<void> {
  await tx.updateTable('collective_action_session').set({ cancelled_at: at, cancel_reason: reason }).where('id', '=', sessionId).execute()
}

/** Declares who was there; lines that no mark bears yet and that are not declared any more go away. */
export async function writeAttendance(
  tx: Tx,
  of: { caseId: string; sessionId: string; present: readonly { participantId: string; attendee: string }[]; by: string; at: Date },
): Promise<void> {
  const { caseId, sessionId, present, by, at } = of
  await tx
    .deleteFrom('collective_action_attendance as a')
    .where('a.session_id', '=', sessionId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('collective_action_mark as m')
            .select('m.id')
            .whereRef('m.session_id', '=', 'a.session_id')
            .whereRef('m.participant_id', '=', 'a.participant_id'),
        ),
      ),
    )
    .execute()
  if (present.length === 0) return
  await tx
    .insertInto('collective_action_attendance')
    .values(
      present.map(({ participantId, attendee }) => ({
        ...{ session_id: sessionId, case_id: caseId, participant_id: participantId, attendee },
        ...{ recorded_by: by, recorded_at: at },
      })),
    )
    .onConflict((on) => on.columns(['session_id', 'participant_id']).doUpdateSet((eb) => ({ attendee: eb.ref('excluded.attendee') })))
    .execute()
}

/** One mark of one side on a line. Refused by the database when that side has signed already. */
export async function insertMark(
  tx: Tx,
  mark: {
    readonly sessionId: string
    readonly participantId: string
    readonly side: Side
    readonly means: 'console' | 'paper'
    readonly documentId: string | null
    readonly user: { readonly id: string; readonly name: string }
    readonly at: Date
  },
): Promise<void> {
  await tx
    .insertInto('collective_action_mark')
    .values({
      id: newId(mark.at),
      session_id: mark.sessionId,
      participant_id: mark.participantId,
      side: mark.side,
      means: mark.means,
      document_id: mark.documentId,
      user_id: mark.user.id,
      user_name: mark.user.name,
      at: mark.at,
    })
    .execute()
}

export async function strikeMarks(
  tx: Tx,
  of: { sessionId: string; participantId: string; by: string; at: Date; reason: string },
): Promise<number> {
  const struck = await tx
    .updateTable('collective_action_mark')
    .set({ struck_by: of.by, struck_at: of.at, struck_reason: of.reason })
    .where('session_id', '=', of.sessionId)
    .where('participant_id', '=', of.participantId)
    .where('struck_at', 'is', null)
    .returning('id')
    .execute()
  return struck.length
}
