import type { Actor } from '../../access/actor.ts'
import { conflict } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { actOnAction, presentParticipant, requirePaper } from './act-on-action.ts'
import { SIGNED_COMMITMENT } from './parameters.ts'
import { markCommitted } from './participants.repository.ts'

const OPEN_TO_FIRMS = ['draft', 'submitted', 'documentsRequested', 'complete', 'appraised', 'awarded', 'agreementNotified', 'underWay']

/** A firm commits itself to pay its share: its own person here, or on paper that the carrier or the service hands in. */
export async function commitFirm(
  services: Services,
  actor: Actor,
  input: { caseId: string; participantId: string; documentId: string | null },
): Promise<void> {
  const { caseId, participantId, documentId } = input
  await actOnAction(services, actor, { caseId, states: OPEN_TO_FIRMS, participantId }, async (acting) => {
    const { tx, at } = acting
    const participant = await presentParticipant(tx, caseId, participantId)
    if (participant.committedAt) throw conflict('already-committed')
    // the carrier may carry itself, never commit another firm by a click
    const means = acting.as === 'firm' ? 'console' : 'paper'
    const paper = means === 'paper' ? await requirePaper(tx, { caseId, documentId, type: SIGNED_COMMITMENT }) : null
    await markCommitted(tx, participantId, { userId: actor.userId, at, means, documentId: paper })
    await acting.note('commitFirm', { firm: participant.name, means })
  })
}
