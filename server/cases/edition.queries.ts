import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Edition } from './case-file.ts'
import type { DocumentType } from './programme.ts'

const columns = ['id', 'programme_code', 'label', 'in_force_from', 'decision_months', 'parameters', 'document_types'] as const

interface EditionRow {
  id: string
  programme_code: string
  label: string
  in_force_from: string
  decision_months: number
  parameters: unknown
  document_types: unknown
}

const editionOf = (row: EditionRow): Edition => ({
  id: row.id,
  programme: row.programme_code,
  label: row.label,
  inForceFrom: row.in_force_from as LocalDate,
  decisionMonths: row.decision_months,
  parameters: row.parameters,
  documentTypes: row.document_types as DocumentType[],
})

/** The edition a case was filed under. */
export async function editionById(db: Db, id: string): Promise<Edition> {
  return editionOf(await db.selectFrom('programme_edition').select(columns).where('id', '=', id).executeTakeFirstOrThrow())
}

/** The edition in force for this funder and programme on a day, or null before the first one. */
export async function editionInForce(db: Db, key: { funderId: string; programme: string; on: LocalDate }): Promise<Edition | null> {
  const row = await db
    .selectFrom('programme_edition')
    .select(columns)
    .where('funder_id', '=', key.funderId)
    .where('programme_code', '=', key.programme)
    .where('in_force_from', '<=', key.on)
    .orderBy('in_force_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? editionOf(row) : null
}

export interface EditionSummary extends Edition {
  readonly version: number
  readonly caseCount: number
  readonly createdAt: Date
  readonly createdByName: string | null
}

/** Every edition of a programme, newest first; `caseCount` stops at 1 000 (it only tells whether and roughly how much an edition is used). */
export async function listEditions(db: Db, key: { funderId: string; programme: string }): Promise<EditionSummary[]> {
  const rows = await db
    .selectFrom('programme_edition as e')
    .leftJoin('user_account as u', 'u.id', 'e.created_by')
    .select(['e.id', 'e.programme_code', 'e.label', 'e.in_force_from', 'e.decision_months', 'e.parameters', 'e.document_types'])
    .select(['e.version', 'e.created_at', 'u.full_name'])
    .select(sql<number>`(select count(*)::int from (select 1 from case_file c where c.edition_id = e.id limit 1000) used)`.as('case_count'))
    .where('e.funder_id', '=', key.funderId)
    .where('e.programme_code', '=', key.programme)
    .orderBy('e.in_force_from', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    ...editionOf(row),
    version: row.version,
    caseCount: row.case_count,
    createdAt: row.created_at,
    createdByName: row.full_name,
  }))
}
