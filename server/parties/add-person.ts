import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { closedRange } from '../db/json.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { fieldFault, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { lockOrganisation } from './organisation.repository.ts'
import type { PersonCapacity } from './organisation.ts'
import { requireWritable, writesAllOrganisations } from './organisation-access.ts'

export interface PersonInput {
  /** A person the funder knows already (agents); else a new one is recorded. */
  readonly personId?: string | undefined
  readonly fullName?: string | undefined
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly capacity: PersonCapacity
  readonly from?: LocalDate | undefined
}

/** Gives a person a capacity in an organisation from a day on (today when none is given). Answers the id of the capacity. */
export async function addPerson(services: Services, actor: Actor, organisationId: string, input: PersonInput): Promise<string> {
  requireWritable(actor, organisationId)
  if (input.personId !== undefined && !writesAllOrganisations(actor)) throw invalid(fieldFault('/personId', 'reserved-to-agents'))
  const now = services.clock.now()
  const id = newId(now)
  await inTransaction(services.db, async (tx) => {
    const organisation = await lockOrganisation(tx, { funderId: actor.funderId, organisationId })
    const personId = input.personId ?? newId(now)
    if (input.personId === undefined) {
      if (!input.fullName) throw invalid(fieldFault('/fullName', 'required'))
      const { fullName: full_name, email = null, phone = null } = input
      await tx.insertInto('person').values({ id: personId, funder_id: actor.funderId, full_name, email, phone, created_at: now }).execute()
    } else {
      const known = await tx
        .selectFrom('person')
        .select('id')
        .where('id', '=', personId)
        .where('funder_id', '=', actor.funderId)
        .executeTakeFirst()
      if (!known) throw invalid(fieldFault('/personId', 'unknown-person'))
    }
    await tx
      .insertInto('organisation_person')
      .values({
        id,
        organisation_id: organisationId,
        person_id: personId,
        capacity: input.capacity,
        valid: closedRange(input.from ?? today(services.clock, actor.timeZone), null),
      })
      .execute()
    const onBehalfOf = { id: organisation.id, name: organisation.name }
    const after = { capacityId: id, capacity: input.capacity, from: input.from, known: input.personId !== undefined }
    await recordAudit(tx, { actor, at: now, action: 'person.added', subject: { kind: 'person', id: personId }, after, onBehalfOf })
  })
  return id
}
