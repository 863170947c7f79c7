import { sql } from 'kysely'
import type { Db } from '../../db/client.ts'
import type { LocalDate } from '../../kernel/local-date.ts'

export { type Line, type Request, readRequest } from './accreditation.repository.ts'

const UNDER_EXAMINATION = ['submitted', 'documentsRequested', 'complete', 'appraised']

/** The reference of another request of this consultancy that is being examined, or null. */
export async function otherRequest(db: Db, input: { organisationId: string; exceptCaseId: string }): Promise<string | null> {
  const row = await db
    .selectFrom('case_file')
    .innerJoin('accreditation_case as a', 'a.case_id', 'case_file.id')
    .select('reference')
    .where('applicant_organisation_id', '=', input.organisationId)
    .where('state', 'in', UNDER_EXAMINATION)
    .where('case_file.id', '<>', input.exceptCaseId)
    .limit(1)
    .executeTakeFirst()
  return row?.reference ?? null
}

/** The last case that accredited this consultancy and was not withdrawn: what a new request renews. */
export async function lastAccreditation(db: Db, organisationId: string): Promise<{ caseId: string; validUntil: LocalDate } | null> {
  const row = await db
    .selectFrom('case_file')
    .innerJoin('accreditation_case as a', 'a.case_id', 'case_file.id')
    .select(['a.case_id', 'a.valid_until'])
    .where('applicant_organisation_id', '=', organisationId)
    .where('a.valid_until', 'is not', null)
    .where('state', '<>', 'accreditationWithdrawn')
    .orderBy('a.valid_until', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { caseId: row.case_id, validUntil: row.valid_until as LocalDate } : null
}

/** The last day of the rights of this consultancy, field by field, those kept during an examination and those withdrawn left out. */
export async function endsOfRights(db: Db, organisationId: string): Promise<ReadonlyMap<string, LocalDate>> {
  const rows = await db
    .selectFrom('accredited_field')
    .select(['field', sql<LocalDate>`max(upper(valid) - 1)`.as('until')])
    .where('organisation_id', '=', organisationId)
    .where('status', '<>', 'withdrawn')
    .where('kept', '=', false)
    .groupBy('field')
    .limit(200)
    .execute()
  return new Map(rows.map(({ field, until }) => [field, until]))
}

/** Who invited the consultancy to observations last. */
export async function lastInvitation(db: Db, caseId: string): Promise<string | null> {
  const row = await db
    .selectFrom('case_event')
    .select('actor_id')
    .where('case_id', '=', caseId)
    .where('action', '=', 'inviteObservations')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.actor_id ?? null
}

/** The last day of the rights kept beyond the term of this accreditation while its renewal is examined, or null. */
export async function keptUntil(db: Db, caseId: string): Promise<LocalDate | null> {
  const row = await db
    .selectFrom('accreditation_case as r')
    .innerJoin('accredited_field as f', 'f.case_id', 'r.case_id')
    .select(sql<LocalDate | null>`max(upper(f.valid) - 1)`.as('until'))
    .where('r.renews_case_id', '=', caseId)
    .where('f.kept', '=', true)
    .executeTakeFirst()
  return row?.until ?? null
}
