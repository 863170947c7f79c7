import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { ClaimKind, ClaimState } from './claim.repository.ts'

/** Claims of the cases this person may see, with their payment orders. */
export const visibleClaims = (db: Db, actor: Actor, filter: { state?: ClaimState | undefined }) =>
  db
    .selectFrom('case_file')
    .innerJoin('payment_claim as p', 'p.case_id', 'case_file.id')
    .leftJoin('payment_order as o', 'o.claim_id', 'p.id')
    .where(visibleTo(actor))
    .$if(filter.state !== undefined, (query) => query.where('p.state', '=', filter.state ?? ''))

/** A page of these claims, oldest first. */
export async function listClaims(
  db: Db,
  actor: Actor,
  input: { state?: ClaimState | undefined; cursor?: string | undefined; limit: number },
) {
  let query = visibleClaims(db, actor, input)
    .select(['p.id', 'p.kind', 'p.state', 'p.claimed_amount', 'p.certified_amount', 'p.claimed_at', 'o.number', 'o.due_on'])
    .select(['case_file.id as case_id', 'case_file.reference', 'case_file.applicant_name', 'case_file.programme_code'])
    .orderBy('p.claimed_at')
    .orderBy('p.id')
    .limit(input.limit + 1)
  if (input.cursor) {
    const [at, id] = decodeCursor(input.cursor, ['instant', 'uuid'])
    query = query.where(sql<boolean>`(p.claimed_at, p.id) > (${at}::timestamptz, ${id}::uuid)`)
  }
  const page = pageOf(await query.execute(), input.limit, (row) => [row.claimed_at.toISOString(), row.id])
  const items = page.items.map((row) => ({
    id: row.id,
    kind: row.kind as ClaimKind,
    state: row.state as ClaimState,
    amount: row.certified_amount ?? row.claimed_amount,
    claimedAt: row.claimed_at.toISOString(),
    caseId: row.case_id,
    reference: row.reference,
    applicantName: row.applicant_name,
    programme: row.programme_code,
    orderNumber: row.number,
    dueOn: row.due_on,
  }))
  return { items, nextCursor: page.nextCursor }
}
