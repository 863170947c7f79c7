import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { closedRange } from '../db/json.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type FieldFault, fieldFault, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { LinkKind } from './link-kind.ts'
import { lockOrganisation } from './organisation.repository.ts'
import { refuseRecused } from './organisation-access.ts'

export interface LinkInput {
  readonly direction: 'holds' | 'held-by'
  readonly otherId: string
  readonly kind: LinkKind
  readonly shareBasisPoints?: number | null | undefined
  readonly from: LocalDate
  readonly until?: LocalDate | null | undefined
}

const PARTNER = { minimum: 2_500, maximum: 5_000 }
const MAJORITY = { minimum: 5_001, maximum: 10_000 }

/** Records that one organisation holds the other, over dates. Answers the id of the link. */
export async function recordLink(services: Services, actor: Actor, organisationId: string, input: LinkInput): Promise<string> {
  refuseRecused(actor, organisationId, input.otherId)
  const faults = linkFaults(organisationId, input)
  if (faults.length > 0) throw invalid(...faults)
  const now = services.clock.now()
  const id = newId(now)
  const [holder, held] = input.direction === 'holds' ? [organisationId, input.otherId] : [input.otherId, organisationId]
  await inTransaction(services.db, async (tx) => {
    await lockOrganisation(tx, { funderId: actor.funderId, organisationId })
    const other = await tx
      .selectFrom('organisation')
      .select('id')
      .where('id', '=', input.otherId)
      .where('funder_id', '=', actor.funderId)
      .executeTakeFirst()
    if (!other) throw invalid(fieldFault('/otherId', 'unknown-organisation'))
    await tx
      .insertInto('organisation_link')
      .values({
        id,
        funder_id: actor.funderId,
        holder_id: holder,
        held_id: held,
        kind: input.kind,
        share_basis_points: input.shareBasisPoints ?? null,
        valid: closedRange(input.from, input.until ?? null),
        recorded_by: actor.userId,
        recorded_at: now,
      })
      .execute()
    const after = { ...input, holderId: holder, heldId: held }
    await recordAudit(tx, { actor, at: now, action: 'organisation.linked', subject: { kind: 'link', id }, after })
  })
  return id
}

function linkFaults(organisationId: string, input: LinkInput): FieldFault[] {
  const faults: FieldFault[] = []
  const share = input.shareBasisPoints ?? null
  const within = (range: { minimum: number; maximum: number }): boolean =>
    share !== null && share >= range.minimum && share <= range.maximum
  if (input.otherId === organisationId) faults.push(fieldFault('/otherId', 'link-to-itself'))
  if (input.kind === 'partner' && !within(PARTNER)) faults.push(fieldFault('/shareBasisPoints', 'partner-share-range', PARTNER))
  if (input.kind === 'majority-of-votes' && share !== null && !within(MAJORITY)) {
    faults.push(fieldFault('/shareBasisPoints', 'majority-share-range', MAJORITY))
  }
  if (input.until && input.until < input.from) faults.push(fieldFault('/until', 'ends-before-start'))
  return faults
}
