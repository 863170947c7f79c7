import { type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../db/client.ts'
import type { LimitChanges } from '../deadlines/law-limits.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Edition } from './case-file.ts'
import type { DocumentType } from './programme.ts'

const columns = ['id', 'programme_code', 'label', 'in_force_from', 'decision_months', 'parameters', 'document_types', 'limits'] as const

interface EditionRow {
  id: string
  programme_code: string
  label: string
  in_force_from: string
  decision_months: number
  parameters: unknown
  document_types: unknown
  limits: unknown
}

const editionOf = (row: EditionRow): Edition => ({
  id: row.id,
  programme: row.programme_code,
  label: row.label,
  inForceFrom: row.in_force_from as LocalDate,
  decisionMonths: row.decision_months,
  parameters: row.parameters,
  documentTypes: row.document_types as DocumentType[],
  limits: row.limits as LimitChanges,
})

/** The edition a case was filed under. */
export async function editionById(db: Db, id: string): Promise<Edition> {
  return editionOf(await db.selectFrom('programme_edition').select(columns).where('id', '=', id).executeTakeFirstOrThrow())
}

/**
 * The edition in force for this funder and programme on a day, or null before the first one. A correction that is being applied has taken
 * the place of what it corrects; one in preparation has not.
 */
export async function editionInForce(db: Db, key: { funderId: string; programme: string; on: LocalDate }): Promise<Edition | null> {
  const row = await db
    .selectFrom('programme_edition')
    .select(columns)
    .where('funder_id', '=', key.funderId)
    .where('programme_code', '=', key.programme)
    .where('in_force_from', '<=', key.on)
    .where(counts)
    .orderBy('in_force_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? editionOf(row) : null
}

/**
 * Editions that give new cases their rules: of one that is corrected, the last correction being applied; not what is in preparation, nor what
 * a correction keeps for cases already decided.
 */
const counts = sql<SqlBool>`not for_decided
  and (corrects_id is null or exists (select 1 from edition_correction c
    where c.correcting_id = programme_edition.id and c.state in ('applying', 'halted', 'applied')))
  and not exists (select 1 from edition_correction c
    where c.edition_id = programme_edition.id and c.state in ('applying', 'halted', 'applied'))`

/**
 * The same for a case that is being filed: the edition stays locked until it is, so that a correction either is seen here or finds the case
 * when it looks for the last ones (`corrections/apply-to-cases.ts`).
 */
export async function editionForFiling(tx: Tx, key: { funderId: string; programme: string; on: LocalDate }): Promise<Edition | null> {
  for (;;) {
    const found = await editionInForce(tx, key)
    if (!found) return null
    await tx.selectFrom('programme_edition').select('id').where('id', '=', found.id).forKeyShare().executeTakeFirstOrThrow()
    if ((await editionInForce(tx, key))?.id === found.id) return found
  }
}

/** How far a correction is. */
export type CorrectionState = 'draft' | 'listing' | 'listed' | 'applying' | 'halted' | 'applied' | 'abandoned'

export interface EditionSummary extends Edition {
  readonly version: number
  readonly caseCount: number
  readonly createdAt: Date
  readonly createdByName: string | null
  readonly correctsId: string | null
  readonly forDecided: boolean
  /** The correction that made it, and how far it is. */
  readonly correction: { readonly id: string; readonly state: CorrectionState } | null
  /** The correction that takes its place, unless it was abandoned. */
  readonly correctedBy: string | null
  /** Since when, by whom and why the system does not state rejections born of silence. */
  readonly silenceStop: { readonly since: string; readonly byName: string; readonly reason: string } | null
}

/** Every edition of a programme, newest first; `caseCount` stops at 1 000 (it only tells roughly how much an edition is used) and leaves out what is sealed. */
export async function listEditions(db: Db, key: { funderId: string; programme: string }): Promise<EditionSummary[]> {
  const rows = await db
    .selectFrom('programme_edition as e')
    .leftJoin('user_account as u', 'u.id', 'e.created_by')
    .select(['e.id', 'e.programme_code', 'e.label', 'e.in_force_from', 'e.decision_months', 'e.parameters', 'e.document_types'])
    .leftJoin('edition_correction as k', 'k.correcting_id', 'e.id')
    .leftJoin('edition_correction as by', (join) => join.onRef('by.edition_id', '=', 'e.id').on('by.state', '<>', 'abandoned'))
    .leftJoin('silence_stop as s', (join) => join.onRef('s.edition_id', '=', 'e.id').on('s.lifted_at', 'is', null))
    .leftJoin('user_account as stopper', 'stopper.id', 's.stopped_by')
    .select(['e.version', 'e.created_at', 'u.full_name', 'e.limits', 'e.corrects_id', 'e.for_decided'])
    .select(['k.id as correction_id', 'k.state as correction_state', 'by.id as corrected_by'])
    .select(['s.stopped_at', 's.reason as stop_reason', 'stopper.full_name as stopped_by_name'])
    .select(
      sql<number>`(select count(*)::int from (select 1 from case_file c where c.edition_id = e.id and not c.sealed limit 1000) used)`.as(
        'case_count',
      ),
    )
    .where('e.funder_id', '=', key.funderId)
    .where('e.programme_code', '=', key.programme)
    .orderBy('e.in_force_from', 'desc')
    .orderBy('e.created_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    ...editionOf(row),
    version: row.version,
    caseCount: row.case_count,
    createdAt: row.created_at,
    createdByName: row.full_name,
    correctsId: row.corrects_id,
    forDecided: row.for_decided,
    correction: row.correction_id ? { id: row.correction_id, state: row.correction_state as CorrectionState } : null,
    correctedBy: row.corrected_by,
    silenceStop: row.stopped_at
      ? { since: row.stopped_at.toISOString(), byName: row.stopped_by_name ?? '', reason: row.stop_reason ?? '' }
      : null,
  }))
}
