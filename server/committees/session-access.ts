import { type Actor, AGENT_ROLES, type Role } from '../access/actor.ts'
import type { CommitteePart } from '../cases/programme.ts'
import type { Db, Tx } from '../db/client.ts'
import { conflict, forbidden, notFound, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { type CommitteeSession, type SessionState, sessionById } from './session.repository.ts'

const AGENTS: readonly Role[] = AGENT_ROLES
/** Roles that prepare reviews and sessions. */
export const PREPARING_ROLES = ['caseOfficer', 'supervisor'] as const satisfies readonly Role[]
/** Roles whose people read sessions: agents of the programme, and the members named. */
export const SESSION_READERS = [...AGENT_ROLES, 'committeeMember'] as const satisfies readonly Role[]

/** Whether this person holds one of these roles for the programme, somewhere. A session has no département: its cases have. */
export const worksOn = (actor: Actor, programme: string, ...roles: readonly Role[]): boolean =>
  actor.grants.some((grant) => roles.includes(grant.role) && (grant.programmes === null || grant.programmes.includes(programme)))

/** Whether this person prepares reviews and sessions of the programme. */
export const preparesFor = (actor: Actor, programme: string): boolean => worksOn(actor, programme, ...PREPARING_ROLES)

/** Programmes in which the person works as an agent; null: all. */
export const agentProgrammes = (actor: Actor): readonly string[] | null => {
  const grants = actor.grants.filter((grant) => AGENTS.includes(grant.role))
  return grants.some(({ programmes }) => programmes === null) ? null : grants.flatMap(({ programmes }) => programmes ?? [])
}

/** States in which the members named know of a session. */
export const SHOWN_TO_MEMBERS: readonly SessionState[] = ['frozen', 'held', 'posted']

export async function isNamed(db: Db, sessionId: string, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('committee_member')
    .select('user_id')
    .where('session_id', '=', sessionId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row !== undefined
}

/** The session, when this person may know of it: agents of its programme, and the members named once the agenda is frozen. Else 404. */
export async function visibleSession(db: Db, actor: Actor, id: string, lock = false): Promise<CommitteeSession> {
  const session = await sessionById(db, id, lock)
  if (session?.funderId !== actor.funderId) throw notFound()
  if (worksOn(actor, session.programme, ...AGENT_ROLES)) return session
  const member = worksOn(actor, session.programme, 'committeeMember') && SHOWN_TO_MEMBERS.includes(session.state)
  if (!member || !(await isNamed(db, session.id, actor.userId))) throw notFound()
  return session
}

export interface OnSession {
  readonly sessionId: string
  /** The version the person saw (If-Match). */
  readonly version: number
}

/** The same for whoever prepares it, locked, in one of these states: 403, 412 or 409 otherwise. */
export async function sessionToPrepare(
  tx: Tx,
  actor: Actor,
  { sessionId, version }: OnSession,
  states: readonly SessionState[],
): Promise<CommitteeSession> {
  const session = await visibleSession(tx, actor, sessionId, true)
  if (!preparesFor(actor, session.programme)) throw forbidden('role-may-not')
  if (session.version !== version) throw stale()
  mustBe(session, states)
  return session
}

export function mustBe(session: CommitteeSession, states: readonly SessionState[]): void {
  if (!states.includes(session.state)) throw conflict('session-not-in-this-state', { details: { state: session.state } })
}

/** What a committee does in the programme of the session. */
export function committeeOf(services: Services, programme: string): CommitteePart {
  const part = services.programmes.get(programme)?.committee
  if (!part) throw conflict('no-committee')
  return part
}
