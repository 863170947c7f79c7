import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { closedRange } from '../db/json.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { addDays, type LocalDate } from '../kernel/local-date.ts'
import { conflict, fieldFault, invalid, notFound, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { AccreditationStatus } from './accreditation.ts'
import { lockOrganisation } from './organisation.repository.ts'
import { refuseRecused } from './organisation-access.ts'

export interface AccreditationChange {
  readonly status?: AccreditationStatus | undefined
  /** First day of the new status, within the period. */
  readonly from?: LocalDate | undefined
  readonly reason?: string | undefined
  readonly insuranceUntil?: LocalDate | undefined
}

interface Period {
  readonly id: string
  readonly organisation_id: string
  readonly field: string
  readonly status: string
  readonly version: number
  readonly from: LocalDate
  readonly until: LocalDate
  readonly insurance_until: string
}

/**
 * Suspends, withdraws or restores an accreditation from a day on, and notes a renewed insurance. The period is cut at that day,
 * so that what was true before stays readable; later periods of the field follow. A withdrawal is final: a new accreditation is recorded instead.
 */
export async function changeAccreditation(
  services: Services,
  actor: Actor,
  input: { id: string; version: number; change: AccreditationChange },
): Promise<void> {
  const { id, version, change } = input
  const now = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const period = await lockPeriod(tx, actor.funderId, id)
    refuseRecused(actor, period.organisation_id)
    if (period.version !== version) throw stale()
    if (change.insuranceUntil !== undefined) await insureUntil(tx, period, change.insuranceUntil)
    const from = change.from ?? period.from
    if (change.status !== undefined) checkStatus(period, change, from)
    const { field, status, until, insurance_until } = period
    const before = { organisationId: period.organisation_id, field, status, from: period.from, until, insurance_until }
    const subject = { kind: 'accreditation', id, label: field } as const
    await recordAudit(tx, { actor, at: now, action: 'accreditation.changed', subject, before, after: change })
    if (change.status === undefined) return
    const later = { status: change.status, reason: change.reason ?? null, version: sql<number>`version + 1` }
    await tx
      .updateTable('accredited_field')
      .set(later)
      .where('organisation_id', '=', period.organisation_id)
      .where('field', '=', period.field)
      .where('status', '<>', 'withdrawn')
      .where(sql<boolean>`lower(valid) >= ${from}::date`)
      .execute()
    if (from === period.from) return
    await tx
      .updateTable('accredited_field')
      .set({ valid: closedRange(period.from, addDays(from, -1)), version: sql<number>`version + 1` })
      .where('id', '=', id)
      .execute()
    await tx
      .insertInto('accredited_field')
      .values({
        id: newId(now),
        funder_id: actor.funderId,
        organisation_id: period.organisation_id,
        field: period.field,
        status: change.status,
        reason: change.reason ?? null,
        valid: closedRange(from, period.until),
        insurance_until: change.insuranceUntil ?? period.insurance_until,
        recorded_by: actor.userId,
        recorded_at: now,
      })
      .execute()
  })
}

function checkStatus(period: Period, change: AccreditationChange, from: LocalDate): void {
  if (period.status === 'withdrawn') throw conflict('accreditation-withdrawn')
  if (change.status === period.status) throw invalid(fieldFault('/status', 'status-unchanged'))
  if (change.status !== 'accredited' && !change.reason) throw invalid(fieldFault('/reason', 'required'))
  if (change.from === undefined) throw invalid(fieldFault('/from', 'required'))
  if (from < period.from || from > period.until) {
    throw invalid(fieldFault('/from', 'outside-period', { from: period.from, until: period.until }))
  }
}

/** A new certificate covers this period and those after it. */
async function insureUntil(tx: Tx, period: Period, until: LocalDate): Promise<void> {
  await tx
    .updateTable('accredited_field')
    .set({ insurance_until: until, version: sql<number>`version + 1` })
    .where('organisation_id', '=', period.organisation_id)
    .where('field', '=', period.field)
    .where(sql<boolean>`lower(valid) >= ${period.from}::date`)
    .execute()
}

/** The organisation is locked first: recording and changing accreditations of one consultancy follow one another. */
async function lockPeriod(tx: Tx, funderId: string, id: string): Promise<Period> {
  const found = await tx
    .selectFrom('accredited_field')
    .select('organisation_id')
    .where('id', '=', id)
    .where('funder_id', '=', funderId)
    .executeTakeFirst()
  if (!found) throw notFound()
  await lockOrganisation(tx, { funderId, organisationId: found.organisation_id })
  return tx
    .selectFrom('accredited_field')
    .select(['id', 'organisation_id', 'field', 'status', 'version', 'insurance_until'])
    .select([sql<LocalDate>`lower(valid)`.as('from'), sql<LocalDate>`upper(valid) - 1`.as('until')])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}
