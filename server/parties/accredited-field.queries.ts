import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type Accreditation, type AccreditationStatus, accreditationOn } from './accreditation.ts'

export type { Accreditation, AccreditationPeriod } from './accreditation.ts'

export interface AccreditedFieldRow {
  readonly id: string
  readonly field: string
  readonly status: AccreditationStatus
  readonly from: LocalDate
  readonly until: LocalDate
  readonly insuranceUntil: LocalDate
  readonly reason: string | null
  readonly version: number
}

const periodColumns = [
  'f.id',
  'f.field',
  sql<AccreditationStatus>`f.status`.as('status'),
  sql<LocalDate>`lower(f.valid)`.as('from'),
  sql<LocalDate>`upper(f.valid) - 1`.as('until'),
  sql<LocalDate>`f.insurance_until`.as('insuranceUntil'),
  'f.reason',
  'f.version',
] as const

/** The periods of a consultancy, field by field, oldest first; of one field when given. */
export const accreditedFieldsOf = (db: Db, organisationId: string, field?: string): Promise<AccreditedFieldRow[]> =>
  db
    .selectFrom('accredited_field as f')
    .select(periodColumns)
    .where('f.organisation_id', '=', organisationId)
    .$if(field !== undefined, (query) => query.where('f.field', '=', field ?? ''))
    .orderBy('f.field')
    .orderBy(sql`lower(f.valid)`)
    .limit(1_000)
    .execute()

/** Whether this consultancy may advise in this field on this day, and why not. The gate of every act that needs an accredited consultant. */
export async function accreditationAt(db: Db, input: { organisationId: string; field: string; on: LocalDate }): Promise<Accreditation> {
  return accreditationOn(await accreditedFieldsOf(db, input.organisationId, input.field), input.on)
}
