import { type Actor, administers } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { conflict, forbidden, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'

interface SilenceInput {
  readonly programme: string
  readonly editionId: string
  readonly reason: string
}

/**
 * The system states no rejection born of silence any more for the cases of an edition, while its rule is looked at. The law goes on: once
 * the stop is lifted, each is stated with the day it has by the rules of that moment.
 */
export async function stopSilence(services: Services, actor: Actor, input: SilenceInput): Promise<void> {
  await onEdition(services, actor, input, async (tx, at) => {
    const { editionId, reason } = input
    const stop = { id: newId(at), funder_id: actor.funderId, edition_id: editionId, reason, stopped_by: actor.userId, stopped_at: at }
    await tx.insertInto('silence_stop').values(stop).execute()
    return 'silence.stopped'
  })
}

export async function resumeSilence(services: Services, actor: Actor, input: SilenceInput): Promise<void> {
  await onEdition(services, actor, input, async (tx, at) => {
    const lifted = await tx
      .updateTable('silence_stop')
      .set({ lifted_by: actor.userId, lifted_at: at })
      .where('edition_id', '=', input.editionId)
      .where('lifted_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!lifted) throw conflict('silence-not-stopped')
    return 'silence.resumed'
  })
}

async function onEdition(
  services: Services,
  actor: Actor,
  { programme, editionId, reason }: SilenceInput,
  act: (tx: Tx, at: Date) => Promise<'silence.stopped' | 'silence.resumed'>,
): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const edition = await tx
      .selectFrom('programme_edition')
      .select('label')
      .where('id', '=', editionId)
      .where('funder_id', '=', actor.funderId)
      .where('programme_code', '=', programme)
      .executeTakeFirst()
    if (!edition) throw notFound()
    if (!administers(actor, programme)) throw forbidden('role-may-not')
    const action = await act(tx, at)
    const subject = { kind: 'edition', id: editionId, label: `${programme} ${edition.label}` } as const
    await recordAudit(tx, { actor, at, action, subject, after: { reason } })
  })
}
