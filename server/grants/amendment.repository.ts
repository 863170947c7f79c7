import { sql } from 'kysely'
import type { Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { formatMoney } from '../kernel/money.ts'
import type { AmendmentTerms, StatedAmendment } from './amendments.queries.ts'

interface Proposal {
  readonly caseId: string
  readonly funderId: string
  readonly eventId: string
  readonly userId: string
  readonly at: Date
  readonly on: LocalDate
  readonly stated: StatedAmendment
  readonly before: AmendmentTerms
  readonly after: AmendmentTerms
}

/** Writes a proposal. The row of the case is locked by the caller, which is what makes the numbers follow one another. */
export async function insertAmendment(tx: Tx, { caseId, stated, before, after, ...proposal }: Proposal): Promise<void> {
  await tx
    .insertInto('case_amendment')
    .values({
      ...{ id: newId(proposal.at), case_id: caseId, funder_id: proposal.funderId, state: 'proposed' },
      number: sql<number>`(select coalesce(max(m.number), 0) + 1 from case_amendment m where m.case_id = ${caseId}::uuid)`,
      ...{ proposed_event_id: proposal.eventId, proposed_by: proposal.userId, proposed_on: proposal.on, requested_on: stated.requestedOn },
      budget: stated.budget === null ? null : jsonb(stated.budget),
      stated_amount: stated.amount === null ? null : formatMoney(stated.amount),
      ...{ awarded_before: formatMoney(before.awarded), awarded_after: formatMoney(after.awarded) },
      ...{ eligible_before: formatMoney(before.eligible), eligible_after: formatMoney(after.eligible) },
      ...{ ends_before: before.endsOn, ends_after: after.endsOn },
    })
    .execute()
}

/** Signs or refuses a proposal, by another person than the one who made it, or takes it back, by that very person: once (CHECKs of the table). */
export async function decideAmendment(
  tx: Tx,
  id: string,
  decided: {
    readonly state: 'signed' | 'refused' | 'taken-back'
    readonly eventId: string
    readonly userId: string
    readonly on: LocalDate
  },
): Promise<void> {
  const { state, eventId, userId, on } = decided
  await tx
    .updateTable('case_amendment')
    .set({ state, decided_event_id: eventId, decided_by: userId, decided_on: on })
    .where('id', '=', id)
    .execute()
}
