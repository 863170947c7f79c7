import { type Actor, administers } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, fieldFault, forbidden, invalid, notFound, stale } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import { type CallInput, checkCall, told } from './announce-call.ts'
import { lockCall } from './call.queries.ts'
import { callStateAt } from './call-state.ts'

/**
 * Changes a call. Everything before it opens; once open, applicants count on what was announced: only its closing moves, and only later.
 * A closed call does not change.
 */
export async function changeCall(
  services: Services,
  actor: Actor,
  input: Omit<CallInput, 'editionId'> & { callId: string; version: number; editionId: string },
): Promise<number> {
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const call = await lockCall(tx, actor, input.callId)
    if (!call) throw notFound()
    if (!administers(actor, call.programme)) throw forbidden('role-may-not')
    if (call.version !== input.version) throw stale()
    const state = callStateAt(call, at)
    if (state === 'closed' || state === 'unsealed') throw conflict('call-over', { details: { state } })
    const after = told(input)
    const before = told(call)
    if (state === 'open') {
      const kept = ['title', 'presentation', 'opensAt', 'editionId', 'envelopeId'] as const
      const moved = kept.filter((name) => after[name] !== before[name]).map((name) => fieldFault(`/${name}`, 'call-already-open'))
      if (input.closesAt < call.closesAt) moved.push(fieldFault('/closesAt', 'closing-only-later'))
      if (moved.length > 0) throw invalid(...moved)
    } else if (input.closesAt <= at) throw invalid(fieldFault('/closesAt', 'instant-in-the-past'))
    await checkCall(tx, actor, { ...input, programme: call.programme })
    await tx
      .updateTable('call')
      .set({
        ...{ title: input.title, presentation: input.presentation, opens_at: input.opensAt, closes_at: input.closesAt },
        ...{ edition_id: input.editionId, envelope_id: input.envelopeId, version: call.version + 1 },
      })
      .where('id', '=', call.id)
      .execute()
    // its drafts may be thousands: their dates and reminders follow by a job, asked for here or not at all
    if (after.closesAt !== before.closesAt || after.opensAt !== before.opensAt)
      await enqueue(tx, { job: 'follow-call', payload: { callId: call.id }, now: at })
    const subject = { kind: 'call', id: call.id, label: input.title } as const
    await recordAudit(tx, { actor, at, action: 'call.changed', subject, before, after })
    return call.version + 1
  })
}
