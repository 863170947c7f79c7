import type { Db } from '../db/client.ts'
import type { ClaimKind, ClaimState } from './claim.repository.ts'

export { type Claim, claimsOfCase } from './claim.repository.ts'

/** Claims with their payment orders, for the case page. The caller has checked that the person may see the case. */
export async function paymentsOfCase(db: Db, caseId: string) {
  const rows = await db
    .selectFrom('payment_claim as c')
    .leftJoin('payment_order as o', 'o.claim_id', 'c.id')
    .leftJoin('user_account as u', 'u.id', 'c.certified_by')
    .leftJoin('user_account as p', 'p.id', 'o.ordered_by')
    .select([
      'c.id',
      'c.kind',
      'c.state',
      'c.claimed_amount',
      'c.spent_amount',
      'c.certified_amount',
      'c.claimed_at',
      'c.certified_at',
      'c.refused_reason',
    ])
    .select([
      'u.full_name as certified_by',
      'o.number',
      'o.amount',
      'o.ordered_at',
      'o.due_on',
      'o.paid_on',
      'o.accountant_reference',
      'p.full_name as ordered_by',
    ])
    .where('c.case_id', '=', caseId)
    .orderBy('c.claimed_at')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ClaimKind,
    state: row.state as ClaimState,
    claimed: row.claimed_amount,
    spent: row.spent_amount,
    certified: row.certified_amount,
    claimedAt: row.claimed_at.toISOString(),
    certifiedAt: row.certified_at?.toISOString() ?? null,
    certifiedByName: row.certified_by,
    refusedReason: row.refused_reason,
    order:
      row.number === null || row.amount === null || row.ordered_at === null || row.due_on === null
        ? null
        : {
            number: row.number,
            amount: row.amount,
            orderedAt: row.ordered_at.toISOString(),
            orderedByName: row.ordered_by ?? '',
            dueOn: row.due_on,
            paidOn: row.paid_on,
            accountantReference: row.accountant_reference,
          },
  }))
}

/** Whether a claim of the balance stands on this case: what it was reckoned from must not move any more. */
export async function hasBalanceUnderWay(db: Db, caseId: string): Promise<boolean> {
  const row = await db
    .selectFrom('payment_claim')
    .select('id')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'balance')
    .where('state', '<>', 'refused')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
