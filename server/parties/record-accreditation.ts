import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { closedRange } from '../db/json.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { conflict, fieldFault, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { lockOrganisation } from './organisation.repository.ts'
import { refuseRecused } from './organisation-access.ts'

export interface AccreditationInput {
  readonly field: string
  readonly from: LocalDate
  readonly until: LocalDate
  readonly insuranceUntil: LocalDate
}

/**
 * Records that a consultancy is accredited in a field from a day to a day. After a withdrawal a new accreditation may begin at any day:
 * what was left of the withdrawn period gives way. Chambers and cluster associations are not accredited, whatever they sell.
 */
export async function recordAccreditation(
  services: Services,
  actor: Actor,
  organisationId: string,
  input: AccreditationInput,
): Promise<string> {
  refuseRecused(actor, organisationId)
  if (input.until < input.from) throw invalid(fieldFault('/until', 'ends-before-start', { from: input.from }))
  const now = services.clock.now()
  const id = newId(now)
  await inTransaction(services.db, async (tx) => {
    const organisation = await lockOrganisation(tx, { funderId: actor.funderId, organisationId })
    if (organisation.kind !== 'consultancy') throw conflict('not-a-consultancy')
    await tx
      .updateTable('accredited_field')
      .set({ valid: sql<string>`daterange(lower(valid), ${input.from}::date, '[)')`, version: sql<number>`version + 1` })
      .where('organisation_id', '=', organisationId)
      .where('field', '=', input.field)
      .where('status', '=', 'withdrawn')
      .where(sql<boolean>`valid @> ${input.from}::date and lower(valid) < ${input.from}::date`)
      .execute()
    await tx
      .insertInto('accredited_field')
      .values({
        id,
        funder_id: actor.funderId,
        organisation_id: organisationId,
        field: input.field,
        valid: closedRange(input.from, input.until),
        insurance_until: input.insuranceUntil,
        recorded_by: actor.userId,
        recorded_at: now,
      })
      .execute()
    const onBehalfOf = { id: organisation.id, name: organisation.name }
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'accreditation.recorded',
      subject: { kind: 'accreditation', id },
      after: input,
      onBehalfOf,
    })
  })
  return id
}
