import type { Tx } from '../db/client.ts'
import type { Cents } from '../kernel/money.ts'
import { insertEntry, type LedgerPosting } from './ledger.repository.ts'

interface CasePosting {
  readonly envelopeId: string
  readonly caseId: string
  readonly eventId: string
  readonly amount: Cents
  readonly actorId: string
  readonly at: Date
  readonly memo?: string
}

const posting = (input: CasePosting, kind: LedgerPosting['kind']): LedgerPosting => ({
  envelopeId: input.envelopeId,
  kind,
  amount: input.amount,
  actorId: input.actorId,
  at: input.at,
  memo: input.memo ?? '',
  case: { caseId: input.caseId, eventId: input.eventId },
})

/** Reserves money of the envelope for an award. Refused by the database when the envelope has less left. */
export async function commitToCase(tx: Tx, input: CasePosting): Promise<void> {
  await insertEntry(tx, posting(input, 'commitment'))
}

/** Gives committed money back to the envelope; nothing when the amount is zero. */
export async function decommit(tx: Tx, input: CasePosting): Promise<void> {
  if (input.amount > 0n) await insertEntry(tx, posting(input, 'decommitment'))
}

/** Records money paid. Refused beyond what is committed for the case. */
export async function postPayment(tx: Tx, input: CasePosting): Promise<void> {
  await insertEntry(tx, posting(input, 'payment'))
}

/** Records money that came back. Refused beyond what was paid. */
export async function postRecovery(tx: Tx, input: CasePosting): Promise<void> {
  await insertEntry(tx, posting(input, 'recovery'))
}
