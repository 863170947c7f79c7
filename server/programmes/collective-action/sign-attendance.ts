import type { Actor } from '../../access/actor.ts'
import { conflict, fieldFault, forbidden, invalid, notFound } from '../../kernel/refusal.ts'
import { hasBalanceUnderWay } from '../../payments/payments.queries.ts'
import type { Services } from '../../services.ts'
import { type Acting, actOnAction, presentParticipant, requirePaper } from './act-on-action.ts'
import { postHalfDays } from './half-days.repository.ts'
import { SIGNED_SHEET } from './parameters.ts'
import { participantsOf } from './participants.repository.ts'
import { runningSession } from './plan-session.ts'
import {
  type AttendanceLine,
  attendanceOf,
  insertMark,
  type Session,
  type Side,
  strikeMarks,
  writeAttendance,
} from './sessions.repository.ts'

/** Presence is told and signed while the action runs, and after its end until the balance is claimed. */
const SIGNABLE = ['underWay', 'ended']

/** Declares who is present at a session that has taken place. Lines somebody has signed stay until their marks are struck out. */
export async function recordAttendance(
  services: Services,
  actor: Actor,
  input: { caseId: string; version: number; sessionId: string; present: readonly { participantId: string; attendee: string }[] },
): Promise<void> {
  const { caseId, version, sessionId, present } = input
  await actOnAction(services, actor, { caseId, version, states: SIGNABLE }, async (acting) => {
    const { tx, at } = acting
    const session = await heldSession(acting, sessionId)
    const seated = (await participantsOf(tx, caseId)).filter(({ status }) => status !== 'waiting').map(({ id }) => id)
    present.forEach(({ participantId }, index) => {
      const twice = present.findIndex((one) => one.participantId === participantId) < index
      const wrong = session.participantId !== null && session.participantId !== participantId
      if (!seated.includes(participantId) || wrong) throw invalid(fieldFault(`/present/${index}/participantId`, 'firm-without-seat'))
      if (twice) throw invalid(fieldFault(`/present/${index}/participantId`, 'line-twice'))
    })
    await writeAttendance(tx, { caseId, sessionId, present, by: actor.userId, at })
    const declared = (await attendanceOf(tx, caseId, sessionId)).length
    if (declared > present.length) throw conflict('attendance-signed')
    await acting.note('recordAttendance', { onDate: session.onDate, half: session.half, title: session.title, present: present.length })
  })
}

export interface Signatures {
  readonly caseId: string
  readonly sessionId: string
  readonly lines: readonly { readonly participantId: string; readonly side: Side }[]
  /** The sheet signed on paper, for the lines that are not signed here by the person themselves. */
  readonly documentId: string | null
}

/**
 * Signs lines of a session. Here: the firm's own person for the firm, the facilitator by their address for the facilitator. Anybody else
 * records what was signed on paper, with the sheet. Once both sides have signed, an individual half-day is delivered.
 */
export async function signAttendance(services: Services, actor: Actor, input: Signatures): Promise<void> {
  const { caseId, sessionId, lines } = input
  const own = lines[0]?.participantId ?? ''
  await actOnAction(services, actor, { caseId, states: SIGNABLE, participantId: own }, async (acting) => {
    const { tx, at } = acting
    // the people of a firm know of their own line only
    if (acting.as === 'firm' && lines.some(({ participantId }) => participantId !== own)) throw notFound()
    const session = await heldSession(acting, sessionId)
    const declared = await attendanceOf(tx, caseId, sessionId)
    if (lines.some(({ participantId }) => !declared.some((line) => line.participantId === participantId)))
      throw conflict('not-declared-present')
    const here = (side: Side): boolean => (side === 'participant' ? acting.as === 'firm' : isFacilitator(actor, session))
    if (acting.as === 'firm' && !lines.every(({ side }) => here(side))) throw forbidden('role-may-not')
    const byPaper = lines.some(({ side }) => !here(side))
    const paper = byPaper ? await requirePaper(tx, { caseId, documentId: input.documentId, type: SIGNED_SHEET }) : null
    for (const { participantId, side } of lines)
      await insertMark(tx, {
        ...{ sessionId, participantId, side, at, documentId: here(side) ? null : paper },
        means: here(side) ? 'console' : 'paper',
        user: { id: actor.userId, name: actor.fullName },
      })
    const { onDate, half } = session
    const eventId = await acting.note('signAttendance', { onDate, half, signatures: lines.length, means: byPaper ? 'paper' : 'console' })
    if (session.participantId === null) return
    const before = declared.some(signedByBoth)
    const after = (await attendanceOf(tx, caseId, sessionId)).some(signedByBoth)
    if (after && !before) await post(acting, session, eventId, 'delivery')
  })
}

/** Strikes out the marks of a line signed by mistake, with the reason: they stay in the record, and the line may be signed anew. */
export async function strikeSignatures(
  services: Services,
  actor: Actor,
  input: { caseId: string; sessionId: string; participantId: string; reason: string },
): Promise<void> {
  const { caseId, sessionId, participantId, reason } = input
  await actOnAction(services, actor, { caseId, states: SIGNABLE }, async (acting) => {
    const { tx, at } = acting
    const session = await heldSession(acting, sessionId)
    const line = (await attendanceOf(tx, caseId, sessionId)).find((one) => one.participantId === participantId)
    if (!line) throw notFound()
    const delivered = signedByBoth(line) && session.participantId !== null
    const firm = await presentParticipantOrGone(acting, participantId)
    const struck = await strikeMarks(tx, { sessionId, participantId, by: actor.userId, at, reason })
    if (struck === 0) throw conflict('nothing-signed')
    const eventId = await acting.note('strikeSignatures', { onDate: session.onDate, half: session.half, firm }, reason)
    if (delivered) await post(acting, session, eventId, 'delivery-cut')
  })
}

const signedByBoth = ({ participant, facilitator }: AttendanceLine): boolean => participant !== null && facilitator !== null

const isFacilitator = (actor: Actor, session: Session): boolean => actor.email.toLowerCase() === session.facilitatorEmail.toLowerCase()

/** The name of the firm; one that left may still have to sign for what it attended. */
async function presentParticipantOrGone({ tx, caseFile }: Acting, participantId: string): Promise<string> {
  const participant = (await participantsOf(tx, caseFile.id)).find(({ id }) => id === participantId)
  return participant?.status === 'left' ? participant.name : (await presentParticipant(tx, caseFile.id, participantId)).name
}

/** A session whose day has come; nothing is signed any more once the balance is claimed on it. */
async function heldSession(acting: Acting, sessionId: string): Promise<Session> {
  const session = await runningSession(acting, sessionId)
  if (session.onDate > acting.today) throw conflict('session-not-held', { details: { on: session.onDate } })
  if (await hasBalanceUnderWay(acting.tx, acting.caseFile.id)) throw conflict('claim-under-way')
  return session
}

const post = ({ tx, caseFile, actor, at }: Acting, session: Session, eventId: string, kind: 'delivery' | 'delivery-cut'): Promise<void> =>
  postHalfDays(tx, {
    ...{ caseId: caseFile.id, eventId, participantId: session.participantId ?? '', actorId: actor.userId, at },
    ...{ kind, halfDays: 1, session: { id: session.id, facilitatorId: session.facilitatorId } },
  })
