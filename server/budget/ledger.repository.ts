import { actorOfAccount, actorOfEvent } from '../audit/actor-of.queries.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { newId } from '../kernel/ids.ts'
import { type Cents, formatMoney } from '../kernel/money.ts'

export type LedgerKind = 'allocation' | 'allocation-cut' | 'commitment' | 'decommitment' | 'payment' | 'recovery'

export interface LedgerPosting {
  readonly envelopeId: string
  readonly kind: LedgerKind
  /** Always positive; the kind says the direction. */
  readonly amount: Cents
  readonly actorId: string
  readonly at: Date
  readonly memo: string
  readonly case: { readonly caseId: string; readonly eventId: string } | null
}

/** Writes one line. The trigger moves the balances; their CHECKs refuse an overdraft whatever runs in parallel. */
export async function insertEntry(tx: Tx, posting: LedgerPosting): Promise<string> {
  const id = newId(posting.at)
  await tx
    .insertInto('ledger_entry')
    .values({
      id,
      envelope_id: posting.envelopeId,
      case_id: posting.case?.caseId ?? null,
      event_id: posting.case?.eventId ?? null,
      kind: posting.kind,
      amount: formatMoney(posting.amount),
      memo: posting.memo,
      actor_id: posting.actorId,
      at: posting.at,
    })
    .execute()
  const { actor, reference } = posting.case
    ? await actorOfEvent(tx, posting.case.eventId)
    : { actor: await actorOfAccount(tx, posting.actorId), reference: null }
  const { envelopeId, kind, amount, memo } = posting
  await recordAudit(tx, {
    actor,
    at: posting.at,
    action: 'envelope.posted',
    subject: { kind: 'envelope', id: envelopeId, label: reference },
    after: { entryId: id, kind, amount: formatMoney(amount), memo, ...posting.case },
  })
  return id
}
