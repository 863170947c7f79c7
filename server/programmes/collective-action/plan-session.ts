import type { Actor } from '../../access/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { conflict, fieldFault, invalid, notFound } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { type Acting, actOnAction, presentParticipant } from './act-on-action.ts'
import { readAction } from './collective.repository.ts'
import { postHalfDays } from './half-days.repository.ts'
import { attendanceOf, facilitatorOf, type Half, insertSession, markCancelled, type Session, sessionsOf } from './sessions.repository.ts'

export interface SessionInput {
  readonly caseId: string
  /** The firm of an individual half-day; null for a collective session. */
  readonly participantId: string | null
  readonly onDate: LocalDate
  readonly half: Half
  readonly title: string
  readonly place: string
  readonly link: string
  readonly facilitator: { readonly fullName: string; readonly email: string }
}

/**
 * Plans one half-day. An individual one is taken from what its firm was granted. Refused when who delivers is taken in that half-day,
 * in whatever action of the funder: nobody delivers three half-days on one date.
 */
export async function planSession(services: Services, actor: Actor, input: SessionInput): Promise<string> {
  const { caseId, participantId, onDate, facilitator } = input
  if (input.place === '' && input.link === '') throw invalid(fieldFault('/place', 'place-or-link'))
  return actOnAction(services, actor, { caseId, states: ['underWay'] }, async (acting) => {
    const { tx, caseFile, at } = acting
    const { startedOn } = await readAction(tx, caseId)
    if (startedOn && onDate < startedOn) throw invalid(fieldFault('/onDate', 'date-too-early', { earliest: startedOn }))
    const firm = participantId === null ? null : await seatedParticipant(acting, participantId)
    const facilitatorId = await facilitatorOf(tx, { funderId: caseFile.funderId, ...facilitator, at })
    const id = newId(at)
    await insertSession(tx, { ...input, id, facilitatorId, by: actor.userId, at })
    const { half, title } = input
    const eventId = await acting.note('planSession', {
      onDate,
      half,
      title,
      facilitator: facilitator.fullName,
      ...(firm ? { firm: firm.name } : {}),
    })
    if (firm)
      await postHalfDays(tx, {
        ...{ caseId, eventId, participantId: firm.id, actorId: actor.userId, at },
        ...{ kind: 'plan', halfDays: 1, session: { id, facilitatorId } },
      })
    return id
  })
}

async function seatedParticipant({ tx, caseFile }: Acting, participantId: string) {
  const participant = await presentParticipant(tx, caseFile.id, participantId)
  if (participant.status !== 'enrolled') throw conflict('firm-without-seat')
  return participant
}

/** Takes a session out of the plan; one for which somebody has signed stays. */
export async function cancelSession(
  services: Services,
  actor: Actor,
  input: { caseId: string; sessionId: string; reason: string },
): Promise<void> {
  const { caseId, sessionId, reason } = input
  await actOnAction(services, actor, { caseId, states: ['underWay', 'ended'] }, async (acting) => {
    const { tx, at } = acting
    const session = await runningSession(acting, sessionId)
    const lines = await attendanceOf(tx, caseId, sessionId)
    if (lines.some(({ participant, facilitator }) => participant !== null || facilitator !== null)) throw conflict('session-signed')
    const { onDate, half, title, participantId, facilitatorId } = session
    const eventId = await acting.note('cancelSession', { onDate, half, title }, reason)
    if (participantId !== null)
      await postHalfDays(tx, {
        ...{ caseId, eventId, participantId, actorId: actor.userId, at },
        ...{ kind: 'plan-cut', halfDays: 1, session: { id: sessionId, facilitatorId } },
      })
    await markCancelled(tx, sessionId, at, reason)
  })
}

/** A session of this action that is not cancelled. */
export async function runningSession({ tx, caseFile }: Acting, sessionId: string): Promise<Session> {
  const session = (await sessionsOf(tx, caseFile.id)).find(({ id }) => id === sessionId)
  if (!session) throw notFound()
  if (session.cancelled) throw conflict('session-cancelled')
  return session
}
