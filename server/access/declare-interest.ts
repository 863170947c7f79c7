import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type FieldFault, fieldFault, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { Actor } from './actor.ts'
import { DECLARING_ROLES } from './interest.queries.ts'
import type { InterestKind } from './interest.ts'

export interface InterestInput {
  /** Whose link it is: the person who declares, or the one it is recorded for. */
  readonly userId: string
  /** The organisation by its id, or by its SIRET for those who may not search organisations. */
  readonly organisationId?: string | undefined
  readonly siret?: string | undefined
  readonly kind: InterestKind
  readonly note: string
  readonly from: LocalDate
  readonly until: LocalDate | null
}

/**
 * Records a link of interest. It takes effect with the answer: rights are read from the database on each request, and the row of
 * the person is held meanwhile, so that no assignment slips between. Answers the id. The route has checked who may do this for whom.
 */
export async function declareInterest(services: Services, actor: Actor, input: InterestInput): Promise<string> {
  const at = services.clock.now()
  const faults = dateFaults(input, today(services.clock, actor.timeZone))
  const named = [input.organisationId, input.siret].filter((way) => way !== undefined)
  if (named.length !== 1) faults.push(fieldFault('/organisationId', 'required'))
  if (faults.length > 0) throw invalid(...faults)
  const id = newId(at)
  await inTransaction(services.db, async (tx) => {
    const person = await tx
      .selectFrom('user_account as u')
      .innerJoin('role_grant as g', 'g.user_id', 'u.id')
      .select(['u.id', 'u.full_name'])
      .where('u.id', '=', input.userId)
      .where('u.funder_id', '=', actor.funderId)
      .where('g.role', 'in', [...DECLARING_ROLES])
      .limit(1)
      .executeTakeFirst()
    if (!person) throw invalid(fieldFault('/userId', 'unknown-person'))
    const organisation = await tx
      .selectFrom('organisation')
      .select(['id', 'name'])
      .where('funder_id', '=', actor.funderId)
      .where((eb) => (input.siret === undefined ? eb('id', '=', input.organisationId ?? '') : eb('siret', '=', input.siret)))
      .executeTakeFirst()
    if (!organisation) throw invalid(fieldFault(input.siret === undefined ? '/organisationId' : '/siret', 'unknown-organisation'))
    await tx
      .insertInto('interest')
      .values({
        id,
        funder_id: actor.funderId,
        user_id: input.userId,
        organisation_id: organisation.id,
        kind: input.kind,
        note: input.note,
        from_on: input.from,
        until_on: input.until,
        declared_by: actor.userId,
        declared_at: at,
      })
      .execute()
    await recordAudit(tx, {
      actor,
      at,
      action: 'interest.declared',
      subject: { kind: 'interest', id, label: person.full_name },
      after: {
        userId: person.id,
        organisationId: organisation.id,
        organisationName: organisation.name,
        kind: input.kind,
        from: input.from,
        until: input.until,
      },
    })
  })
  return id
}

function dateFaults({ from, until }: InterestInput, day: LocalDate): FieldFault[] {
  const faults: FieldFault[] = []
  if (from > day) faults.push(fieldFault('/from', 'in-the-future'))
  if (until !== null && until < from) faults.push(fieldFault('/until', 'ends-before-start', { from }))
  return faults
}
