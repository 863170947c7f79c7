import type { Actor, Role } from '../access/actor.ts'
import { callStateAt } from '../calls/call-state.ts'
import type { Tx } from '../db/client.ts'
import { conflict, fieldFault, forbidden, invalid } from '../kernel/refusal.ts'
import type { ProgrammeModule } from './programme.ts'

/**
 * The call a new case answers, its row shared so that nobody unseals it meanwhile; null in a programme that works without calls.
 * Refuses `call-not-open` by the instant of the request. While a call is sealed the applicants alone open cases in it:
 * an officer who did would know of one.
 */
export async function callForOpening(
  tx: Tx,
  actor: Actor,
  module: ProgrammeModule,
  input: { callId: string | undefined; at: Date; role: Role },
): Promise<{ id: string; editionId: string } | null> {
  if (!module.byCall) {
    if (input.callId !== undefined) throw invalid(fieldFault('/callId', 'call-not-expected'))
    return null
  }
  if (input.callId === undefined) throw invalid(fieldFault('/callId', 'required'))
  const call = await tx
    .selectFrom('call')
    .select(['id', 'edition_id', 'opens_at', 'closes_at', 'unsealed_at'])
    .where('id', '=', input.callId)
    .where('funder_id', '=', actor.funderId)
    .where('programme_code', '=', module.code)
    .forShare()
    .executeTakeFirst()
  if (!call) throw invalid(fieldFault('/callId', 'unknown-call'))
  const state = callStateAt({ opensAt: call.opens_at, closesAt: call.closes_at, unsealedAt: call.unsealed_at }, input.at)
  if (state !== 'open') throw conflict('call-not-open', { details: { state } })
  if (input.role !== module.applicantRole) throw forbidden('sealed-call')
  return { id: call.id, editionId: call.edition_id }
}
