import { type Actor, administers } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { type Cents, formatMoney, parseMoney, subtract } from '../kernel/money.ts'
import { conflict, fieldFault, forbidden, invalid, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { lockEnvelope } from './envelope.queries.ts'
import { programmesOf } from './envelope-list.queries.ts'
import { insertEntry } from './ledger.repository.ts'

/** Opens an envelope of a programme for a year, with its first allocation when the amount is not zero. Returns its id. */
export async function openEnvelope(
  services: Services,
  actor: Actor,
  input: { programme: string; year: number; label: string; amount: Cents; memo: string },
): Promise<string> {
  if (!services.programmes.get(input.programme)) throw invalid(fieldFault('/programme', 'unknown-programme'))
  if (!administers(actor, input.programme)) throw forbidden('role-may-not')
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const id = newId(at)
    // the budget may be set up before the first edition
    await tx
      .insertInto('programme')
      .values({ funder_id: actor.funderId, code: input.programme })
      .onConflict((on) => on.doNothing())
      .execute()
    await tx
      .insertInto('envelope')
      .values({
        id,
        funder_id: actor.funderId,
        programme_code: input.programme,
        year: input.year,
        label: input.label,
        created_by: actor.userId,
        created_at: at,
      })
      .execute()
    const { programme, year, label } = input
    const subject = { kind: 'envelope', id, label } as const
    await recordAudit(tx, { actor, at, action: 'envelope.opened', subject, after: { programme, year, label } })
    if (input.amount > 0n) {
      await insertEntry(tx, {
        envelopeId: id,
        kind: 'allocation',
        amount: input.amount,
        actorId: actor.userId,
        at,
        memo: input.memo,
        case: null,
      })
    }
    return id
  })
}

/** What numeric(14,2) holds. */
const MOST = parseMoney('999999999999.99')

/** Adds money to an envelope, or takes back what is not committed (`budget-insufficient` beyond that). */
export async function changeAllocation(
  services: Services,
  actor: Actor,
  input: { envelopeId: string; direction: 'add' | 'cut'; amount: Cents; memo: string },
): Promise<void> {
  if (input.amount <= 0n) throw invalid(fieldFault('/amount', 'must-be-positive'))
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const envelope = await tx
      .selectFrom('envelope')
      .select('programme_code')
      .where('id', '=', input.envelopeId)
      .where('funder_id', '=', actor.funderId)
      .executeTakeFirst()
    const balance = envelope
      ? await lockEnvelope(tx, { envelopeId: input.envelopeId, funderId: actor.funderId, programme: envelope.programme_code })
      : null
    if (!envelope || !balance || programmesOf(actor)?.includes(envelope.programme_code) === false) throw notFound()
    if (!administers(actor, envelope.programme_code)) throw forbidden('role-may-not')
    if (input.direction === 'cut' && input.amount > balance.left) {
      throw conflict('budget-insufficient', { details: { left: formatMoney(balance.left) } })
    }
    if (input.direction === 'add' && input.amount > MOST - balance.allocated) {
      throw invalid(fieldFault('/amount', 'too-big', { maximum: formatMoney(subtract(MOST, balance.allocated)) }))
    }
    const kind = input.direction === 'add' ? 'allocation' : 'allocation-cut'
    await insertEntry(tx, {
      envelopeId: input.envelopeId,
      kind,
      amount: input.amount,
      actorId: actor.userId,
      at,
      memo: input.memo,
      case: null,
    })
  })
}
