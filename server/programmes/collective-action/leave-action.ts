import type { Actor } from '../../access/actor.ts'
import { conflict } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { actOnAction, presentParticipant } from './act-on-action.ts'
import { postHalfDays } from './half-days.repository.ts'
import { lockSeats, markLeft, promoteWaiting } from './participants.repository.ts'

const RUNNING = ['draft', 'submitted', 'documentsRequested', 'complete', 'appraised', 'awarded', 'agreementNotified', 'underWay']

/**
 * A firm leaves; the first of the waiting list takes its seat in the same transaction. Half-days granted and not planned go back to the
 * action; what is planned is cancelled first, so that nobody waits for a firm that will not come.
 */
export async function leaveAction(
  services: Services,
  actor: Actor,
  input: { caseId: string; participantId: string; reason: string },
): Promise<void> {
  const { caseId, participantId, reason } = input
  await actOnAction(services, actor, { caseId, states: RUNNING, participantId }, async (acting) => {
    const { tx, caseFile, at } = acting
    await lockSeats(tx, caseFile.id)
    const { name, status, halfDays } = await presentParticipant(tx, caseFile.id, participantId)
    if (halfDays.planned > halfDays.delivered)
      throw conflict('half-days-planned', { details: { left: halfDays.planned - halfDays.delivered } })
    const eventId = await acting.note('leaveAction', { firm: name, from: status }, reason)
    await postHalfDays(tx, {
      ...{ caseId: caseFile.id, eventId, participantId, actorId: actor.userId, at },
      ...{ kind: 'grant-cut', halfDays: halfDays.granted - halfDays.planned },
    })
    await markLeft(tx, participantId, at, reason)
    await promoteWaiting(tx, caseFile.id)
  })
}
