import { type Actor, administers } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { conflict, fieldFault, forbidden, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'

export interface CallInput {
  readonly title: string
  readonly presentation: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly editionId: string
  readonly envelopeId: string | null
}

/** Announces a call of a programme that works by calls. Returns its id. Opening lies ahead or now: a call is not opened in the past. */
export async function announceCall(services: Services, actor: Actor, input: CallInput & { programme: string }): Promise<string> {
  const module = services.programmes.get(input.programme)
  if (!module) throw invalid(fieldFault('/programme', 'unknown-programme'))
  if (!administers(actor, input.programme)) throw forbidden('role-may-not')
  if (!module.byCall) throw conflict('programme-without-calls')
  const at = services.clock.now()
  if (input.closesAt <= at) throw invalid(fieldFault('/closesAt', 'instant-in-the-past'))
  return inTransaction(services.db, async (tx) => {
    await checkCall(tx, actor, input)
    const id = newId(at)
    await tx
      .insertInto('call')
      .values({
        ...{ id, funder_id: actor.funderId, programme_code: input.programme, edition_id: input.editionId },
        ...{ title: input.title, presentation: input.presentation, opens_at: input.opensAt, closes_at: input.closesAt },
        ...{ envelope_id: input.envelopeId, created_by: actor.userId, created_at: at },
      })
      .execute()
    const subject = { kind: 'call', id, label: input.title } as const
    await recordAudit(tx, { actor, at, action: 'call.created', subject, after: told(input) })
    return id
  })
}

/** The edition is one of the programme, the envelope as well, and the call ends after it begins. */
export async function checkCall(tx: Tx, actor: Actor, input: CallInput & { programme: string }): Promise<void> {
  const faults = []
  const { programme, editionId, envelopeId } = input
  if (input.closesAt <= input.opensAt) faults.push(fieldFault('/closesAt', 'end-before-start'))
  const edition = await tx
    .selectFrom('programme_edition')
    .select('id')
    .where('id', '=', editionId)
    .where('funder_id', '=', actor.funderId)
    .where('programme_code', '=', programme)
    .executeTakeFirst()
  if (!edition) faults.push(fieldFault('/editionId', 'unknown-edition'))
  if (envelopeId) {
    const envelope = await tx
      .selectFrom('envelope')
      .select('id')
      .where('id', '=', envelopeId)
      .where('funder_id', '=', actor.funderId)
      .where('programme_code', '=', programme)
      .executeTakeFirst()
    if (!envelope) faults.push(fieldFault('/envelopeId', 'unknown-envelope'))
  }
  if (faults.length > 0) throw invalid(...faults)
}

/** A call as the journal keeps it. */
export const told = ({ title, presentation, opensAt, closesAt, editionId, envelopeId }: CallInput) => ({
  ...{ title, presentation, editionId, envelopeId },
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
})
