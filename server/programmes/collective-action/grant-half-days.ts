import type { Actor } from '../../access/actor.ts'
import { conflict } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { actOnAction, presentParticipant } from './act-on-action.ts'
import { postHalfDays } from './half-days.repository.ts'

/** Grants a firm individual half-days of those the award holds, or takes back what is not planned. Refused beyond either, by the database. */
export async function grantHalfDays(
  services: Services,
  actor: Actor,
  input: { caseId: string; participantId: string; halfDays: number; direction: 'grant' | 'cut' },
): Promise<void> {
  const { caseId, participantId, halfDays, direction } = input
  await actOnAction(services, actor, { caseId, states: ['awarded', 'agreementNotified', 'underWay'] }, async (acting) => {
    const { tx, at } = acting
    const { name, status } = await presentParticipant(tx, caseId, participantId)
    if (status !== 'enrolled') throw conflict('firm-without-seat')
    const eventId = await acting.note('grantHalfDays', { firm: name, halfDays, direction })
    await postHalfDays(tx, {
      ...{ caseId, eventId, participantId, actorId: actor.userId, at },
      ...{ kind: direction === 'grant' ? 'grant' : 'grant-cut', halfDays },
    })
  })
}
