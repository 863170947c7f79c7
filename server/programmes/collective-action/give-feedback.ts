import type { Actor } from '../../access/actor.ts'
import { forbidden } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { actOnAction, presentParticipant } from './act-on-action.ts'

export const WITHOUT_IT = ['same', 'smaller', 'later', 'not-at-all'] as const

export interface Feedback {
  /** 1 to 5. */
  readonly satisfaction: number
  /** What the firm would have done without the action. */
  readonly withoutIt: (typeof WITHOUT_IT)[number]
  readonly story: string
  /** Whether the story may be shown outside the case. */
  readonly storyConsent: boolean
}

/** What a firm says of the action once it is over; the carrier may write down what it was told, but consents for nobody. */
export async function giveFeedback(
  services: Services,
  actor: Actor,
  input: Feedback & { readonly caseId: string; readonly participantId: string },
): Promise<void> {
  const { caseId, participantId, satisfaction, withoutIt, story, storyConsent } = input
  const states = ['ended', 'deliveryCertified', 'paid']
  await actOnAction(services, actor, { caseId, states, participantId }, async (acting) => {
    if (storyConsent && acting.as !== 'firm') throw forbidden('firm-consents-itself')
    const { tx, at } = acting
    const { name } = await presentParticipant(tx, caseId, participantId)
    const said = {
      ...{ satisfaction, without_it: withoutIt, story, story_consent: storyConsent },
      ...{ given_by: actor.userId, given_at: at },
    }
    await tx
      .insertInto('collective_action_feedback')
      .values({ participant_id: participantId, case_id: caseId, ...said })
      .onConflict((on) => on.column('participant_id').doUpdateSet(said))
      .execute()
    await acting.note('giveFeedback', { firm: name, satisfaction, withoutIt })
  })
}
