import type { Selectable, Updateable } from 'kysely'
import { actorOfAccount } from '../audit/actor-of.queries.ts'
import { recordAudit } from '../audit/record.ts'
import type { Db, Tx } from '../db/client.ts'
import type { PaymentClaim } from '../db/types.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type Cents, formatMoney, parseMoney } from '../kernel/money.ts'

export type ClaimKind = 'advance' | 'interim' | 'balance'
export type ClaimState = 'claimed' | 'certified' | 'ordered' | 'paid' | 'refused'

export interface Claim {
  readonly id: string
  readonly kind: ClaimKind
  readonly state: ClaimState
  readonly claimed: Cents
  readonly spent: Cents | null
  readonly certified: Cents | null
  readonly claimedAt: Date
}

export const claimOf = (row: Selectable<PaymentClaim>): Claim => ({
  id: row.id,
  kind: row.kind as ClaimKind,
  state: row.state as ClaimState,
  claimed: parseMoney(row.claimed_amount),
  spent: row.spent_amount === null ? null : parseMoney(row.spent_amount),
  certified: row.certified_amount === null ? null : parseMoney(row.certified_amount),
  claimedAt: row.claimed_at,
})

/** Claims of a case, oldest first. A case has a handful: advance, balance, a few interims. */
export async function claimsOfCase(db: Db, caseId: string): Promise<Claim[]> {
  const rows = await db.selectFrom('payment_claim').selectAll().where('case_id', '=', caseId).orderBy('claimed_at').limit(200).execute()
  return rows.map(claimOf)
}

export async function insertClaim(
  tx: Tx,
  claim: { caseId: string; kind: ClaimKind; amount: Cents; spent: Cents | null; userId: string; at: Date },
): Promise<string> {
  const id = newId(claim.at)
  await tx
    .insertInto('payment_claim')
    .values({
      id,
      case_id: claim.caseId,
      kind: claim.kind,
      claimed_amount: formatMoney(claim.amount),
      spent_amount: claim.spent === null ? null : formatMoney(claim.spent),
      claimed_by: claim.userId,
      claimed_at: claim.at,
    })
    .execute()
  return id
}

export async function updateClaim(tx: Tx, claimId: string, changes: Updateable<PaymentClaim>): Promise<void> {
  await tx.updateTable('payment_claim').set(changes).where('id', '=', claimId).execute()
}

export interface OrderInput {
  readonly funderId: string
  readonly caseId: string
  readonly claimId: string
  readonly number: string
  readonly amount: Cents
  readonly iban: string
  readonly orderedBy: string
  readonly at: Date
  /** Payment is due by then (30 days after certification). */
  readonly dueOn: LocalDate
}

/** Returns the id of the order; null when the funder already has one of this number. */
export async function insertOrder(tx: Tx, order: OrderInput): Promise<string | null> {
  const inserted = await tx
    .insertInto('payment_order')
    .values({
      id: newId(order.at),
      funder_id: order.funderId,
      claim_id: order.claimId,
      case_id: order.caseId,
      number: order.number,
      amount: formatMoney(order.amount),
      iban: order.iban,
      ordered_by: order.orderedBy,
      ordered_at: order.at,
      due_on: order.dueOn,
    })
    .onConflict((on) => on.columns(['funder_id', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return null
  await recordAudit(tx, {
    actor: await actorOfAccount(tx, order.orderedBy),
    at: order.at,
    action: 'payment.ordered',
    subject: { kind: 'payment', id: inserted.id, label: order.number },
    // of the account, what a bank statement shows: enough to know one from another
    after: {
      caseId: order.caseId,
      claimId: order.claimId,
      amount: formatMoney(order.amount),
      iban: `…${order.iban.slice(-4)}`,
      dueOn: order.dueOn,
    },
  })
  return inserted.id
}

export async function recordOrderPaid(
  tx: Tx,
  claimId: string,
  paid: { on: LocalDate; accountantReference: string; userId: string },
): Promise<void> {
  await tx
    .updateTable('payment_order')
    .set({ paid_on: paid.on, accountant_reference: paid.accountantReference, recorded_by: paid.userId })
    .where('claim_id', '=', claimId)
    .execute()
}
