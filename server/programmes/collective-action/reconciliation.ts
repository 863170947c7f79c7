import type { LocalDate } from '../../kernel/local-date.ts'
import type { Participant } from './participants.repository.ts'
import type { AttendanceLine, Half, Session, Side } from './sessions.repository.ts'

/** A line of attendance that lacks a signature: who, when, and which side. */
export interface MissingSignature {
  readonly sessionId: string
  readonly participantId: string
  readonly firm: string
  readonly on: LocalDate
  readonly half: Half
  readonly side: Side
}

/** What the attendance of an action proves, and what it lacks. */
export interface Reconciliation {
  /** Lines declared, in collective and individual sessions. */
  readonly declared: number
  readonly missing: readonly MissingSignature[]
  /** Half-days of collective sessions with at least one firm there. */
  readonly sessionsHeld: number
  /** Lines of collective sessions that both sides signed. */
  readonly attendances: number
  readonly individual: number
  /** By firm: half-days attended and half-days of individual advice, signed by both sides. */
  readonly firms: readonly {
    readonly participantId: string
    readonly organisationId: string
    readonly collective: number
    readonly individual: number
  }[]
}

/** Both signatures on each declared line, or the line and the side that lacks it. Pure. */
export function reconcile(
  participants: readonly Participant[],
  sessions: readonly Session[],
  lines: readonly AttendanceLine[],
): Reconciliation {
  const byId = new Map(sessions.filter(({ cancelled }) => !cancelled).map((session) => [session.id, session]))
  const names = new Map(participants.map((participant) => [participant.id, participant.name]))
  const known = lines.flatMap((line) => {
    const session = byId.get(line.sessionId)
    return session ? [{ ...line, session }] : []
  })
  const missing = known.flatMap(({ session, participantId, sessionId, ...marks }) =>
    (['participant', 'facilitator'] as const).flatMap((side) =>
      marks[side] === null
        ? [{ sessionId, participantId, firm: names.get(participantId) ?? '', on: session.onDate, half: session.half, side }]
        : [],
    ),
  )
  const signed = known.filter(({ participant, facilitator }) => participant !== null && facilitator !== null)
  const collective = signed.filter(({ session }) => session.participantId === null)
  const individual = signed.filter(({ session }) => session.participantId !== null)
  const count = (of: readonly { participantId: string }[], id: string): number =>
    of.filter(({ participantId }) => participantId === id).length
  return {
    declared: known.length,
    missing,
    sessionsHeld: new Set(collective.map(({ sessionId }) => sessionId)).size,
    attendances: collective.length,
    individual: individual.length,
    firms: participants.flatMap(({ id, organisationId }) => {
      const own = { collective: count(collective, id), individual: count(individual, id) }
      return own.collective + own.individual > 0 ? [{ participantId: id, organisationId, ...own }] : []
    }),
  }
}
