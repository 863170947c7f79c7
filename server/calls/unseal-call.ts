import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, forbidden, notFound, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { lockCall } from './call.queries.ts'
import { callStateAt } from './call-state.ts'

/** Who breaks a seal answers for the whole call, whose files come from every département. */
export const maySeeUnsealed = (actor: Actor, programme: string): boolean =>
  actor.grants.some(
    ({ role, programmes, departements }) =>
      (role === 'supervisor' || role === 'authority') && departements === null && (programmes === null || programmes.includes(programme)),
  )

/**
 * Breaks the seal of a closed call: its cases come into sight of those who work on them, all at once. Once, for good; the journal says
 * who, when and how many files there were. Filings under way hold the row of the call, so none is left between both states.
 */
export async function unsealCall(services: Services, actor: Actor, input: { callId: string; version: number }): Promise<number> {
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const call = await lockCall(tx, actor, input.callId)
    if (!call) throw notFound()
    if (!maySeeUnsealed(actor, call.programme)) throw forbidden('role-may-not')
    if (call.version !== input.version) throw stale()
    const state = callStateAt(call, at)
    if (state !== 'closed') throw conflict(state === 'unsealed' ? 'call-already-unsealed' : 'call-not-closed', { details: { state } })
    const { files } = await tx
      .selectFrom('case_file')
      .select((eb) => eb.fn.countAll<string>().as('files'))
      .where('call_id', '=', call.id)
      .where('filed_at', 'is not', null)
      .executeTakeFirstOrThrow()
    const counted = Number(files)
    await tx
      .updateTable('call')
      .set({ unsealed_at: at, unsealed_by: actor.userId, unsealed_files: counted, version: call.version + 1 })
      .where('id', '=', call.id)
      .execute()
    await tx.updateTable('case_file').set({ sealed: false }).where('call_id', '=', call.id).execute()
    const subject = { kind: 'call', id: call.id, label: call.title } as const
    await recordAudit(tx, { actor, at, action: 'call.unsealed', subject, before: { state }, after: { state: 'unsealed', files: counted } })
    return call.version + 1
  })
}
