import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Db } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { conflict, notFound } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import type { Award } from './award.ts'
import { awardBatches } from './awards.queries.ts'
import { funderOf } from './settings.queries.ts'

/** An award of the funder this person may know of, by its id. */
export async function findAward(db: Db, services: Services, actor: Actor, awardId: string): Promise<Award | null> {
  const scope = {
    ...{ funder: await funderOf(db, actor.funderId), programmes: services.programmes, pastAwards: true, awardId },
    without: actor.recusedOrganisationIds,
  }
  for await (const [award] of awardBatches(db, scope, null, 1)) return award ?? null
  return null
}

/**
 * Keeps an award out of the file (a secret protected by law, CRPA L311-5 and L311-6), or lets it in: lifts that, and answers for what
 * nobody knew (a legal form, a name in the purpose). The reason stays beside it, and the last word holds.
 */
export async function ruleOnAward(
  services: Services,
  actor: Actor,
  input: { awardId: string; ruling: 'withhold' | 'release'; reason: string },
): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const award = await findAward(tx, services, actor, input.awardId)
    if (!award) throw notFound()
    if (award.ruling?.ruling === input.ruling) throw conflict('open-data-already-ruled')
    const { awardId, ruling, reason } = input
    await tx
      .insertInto('open_data_ruling')
      .values({ id: newId(at), funder_id: actor.funderId, award_id: awardId, ruling, reason, ruled_by: actor.userId, ruled_at: at })
      .execute()
    const action = ruling === 'withhold' ? 'publication.withheld' : 'publication.released'
    const subject = { kind: 'publication', id: awardId, label: award.reference } as const
    await recordAudit(tx, { actor, at, action, subject, after: { reason } })
    // whoever was to be reminded of publishing it is not any more, or is again
    await enqueue(tx, { job: 'replan-reminders', payload: { funderId: actor.funderId }, now: at })
  })
}
