import { postPayment } from '../budget/post-to-ledger.ts'
import type { Tx } from '../db/client.ts'
import { addDays, type LocalDate } from '../kernel/local-date.ts'
import { type Cents, formatMoney } from '../kernel/money.ts'
import { fieldFault, invalid } from '../kernel/refusal.ts'
import { tellWebhooks } from '../webhooks/tell-webhooks.ts'
import { type Claim, type ClaimKind, insertClaim, insertOrder, recordOrderPaid, updateClaim } from './claim.repository.ts'

interface By {
  readonly userId: string
  readonly at: Date
}

/** The beneficiary asks to be paid. `spent`: what the mission cost, for a balance. Returns the claim's id. */
export const claimPayment = (
  tx: Tx,
  input: By & { caseId: string; kind: ClaimKind; amount: Cents; spent: Cents | null },
): Promise<string> => insertClaim(tx, input)

/** Someone checked the proofs: `amount` may be paid (at most what was claimed, a CHECK of the table). */
export const certifyClaim = (tx: Tx, claim: Claim, by: By & { amount: Cents }): Promise<void> =>
  updateClaim(tx, claim.id, { state: 'certified', certified_amount: formatMoney(by.amount), certified_by: by.userId, certified_at: by.at })

/** The claim is sent back; the reason stays with it and another claim may follow. */
export const refuseClaim = (tx: Tx, claim: Claim, reason: string): Promise<void> =>
  updateClaim(tx, claim.id, { state: 'refused', refused_reason: reason })

/** An order goes to the accountant for what was certified. Its number is the funder's and given once. */
export async function orderPayment(
  tx: Tx,
  claim: Claim,
  order: By & { funderId: string; caseId: string; number: string; iban: string; amount: Cents; today: LocalDate; payWithinDays: number },
): Promise<void> {
  const { funderId, caseId, number, iban, amount, userId, at, today, payWithinDays } = order
  const dueOn = addDays(today, payWithinDays)
  const orderId = await insertOrder(tx, { funderId, caseId, claimId: claim.id, number, amount, iban, orderedBy: userId, at, dueOn })
  if (!orderId) throw invalid(fieldFault('/payload/number', 'order-number-taken'))
  // an advance is ordered without certified delivery: what was claimed is what is paid
  await updateClaim(tx, claim.id, { state: 'ordered', certified_amount: formatMoney(amount) })
  await tellWebhooks(tx, {
    ...{ kind: 'payment.ordered', eventId: orderId, caseId, funderId, at },
    about: { claim: claim.id, claimKind: claim.kind, number, amount: formatMoney(amount), dueOn },
  })
}

/** The accountant paid: the ledger says so in the same transaction. */
export async function recordPayment(
  tx: Tx,
  claim: Claim,
  paid: By & { envelopeId: string; caseId: string; eventId: string; amount: Cents; on: LocalDate; accountantReference: string },
): Promise<void> {
  await recordOrderPaid(tx, claim.id, { on: paid.on, accountantReference: paid.accountantReference, userId: paid.userId })
  await updateClaim(tx, claim.id, { state: 'paid' })
  const { envelopeId, caseId, eventId, amount, userId, at } = paid
  await postPayment(tx, { envelopeId, caseId, eventId, amount, actorId: userId, at, memo: paid.accountantReference })
}

/** Nothing is left to pay on the claim: it is closed without an order. */
export const settleClaim = (tx: Tx, claim: Claim): Promise<void> => updateClaim(tx, claim.id, { state: 'paid' })
