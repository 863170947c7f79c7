import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { addDays } from '../kernel/local-date.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { lockOrganisation } from './organisation.repository.ts'
import { requireWritable } from './organisation-access.ts'

/**
 * Ends a capacity: yesterday was its last day. One that begins today or later leaves no trace,
 * and a person left without any capacity or account is erased with it (no personal data without a use).
 */
export async function endPerson(services: Services, actor: Actor, input: { organisationId: string; id: string }): Promise<void> {
  requireWritable(actor, input.organisationId)
  const on = today(services.clock, actor.timeZone)
  await inTransaction(services.db, async (tx) => {
    const organisation = await lockOrganisation(tx, { funderId: actor.funderId, organisationId: input.organisationId })
    const row = await tx
      .selectFrom('organisation_person')
      .select(['person_id', 'capacity', sql<boolean>`coalesce(lower(valid) < ${on}::date, true)`.as('begun')])
      .select(sql<boolean>`coalesce(upper(valid) <= ${on}::date, false)`.as('ended'))
      .where('id', '=', input.id)
      .where('organisation_id', '=', input.organisationId)
      .executeTakeFirst()
    if (!row) throw notFound()
    if (row.ended) return
    await recordAudit(tx, {
      actor,
      at: services.clock.now(),
      action: 'person.ended',
      subject: { kind: 'person', id: row.person_id },
      before: { capacityId: input.id, capacity: row.capacity },
      after: { erased: !row.begun },
      onBehalfOf: { id: organisation.id, name: organisation.name },
    })
    if (row.begun) {
      const valid = sql<string>`daterange(lower(valid), ${addDays(on, -1)}::date, '[]')`
      await tx.updateTable('organisation_person').set({ valid }).where('id', '=', input.id).execute()
      return
    }
    await tx.deleteFrom('organisation_person').where('id', '=', input.id).execute()
    await tx
      .deleteFrom('person')
      .where('id', '=', row.person_id)
      .where('user_id', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('organisation_person as p').select('p.id').whereRef('p.person_id', '=', 'person.id'))),
      )
      .execute()
  })
}
