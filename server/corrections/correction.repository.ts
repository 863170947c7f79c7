import type { Selectable } from 'kysely'
import { type SqlBool, sql } from 'kysely'
import type { CorrectionState } from '../cases/edition.queries.ts'
import type { CaseLifecycle } from '../cases/programme.ts'
import type { Db, Tx } from '../db/client.ts'
import type { EditionCorrection } from '../db/types.ts'

export type CorrectionRow = Selectable<EditionCorrection>

export type { CorrectionState }

/** The correction of this funder and programme, its row locked; undefined when there is none. */
export const lockCorrection = (tx: Tx, key: { id: string; funderId: string; programme: string }): Promise<CorrectionRow | undefined> =>
  tx
    .selectFrom('edition_correction')
    .selectAll()
    .where('id', '=', key.id)
    .where('funder_id', '=', key.funderId)
    .where('programme_code', '=', key.programme)
    .forUpdate()
    .executeTakeFirst()

export const readCorrection = (db: Db, id: string): Promise<CorrectionRow | undefined> =>
  db.selectFrom('edition_correction').selectAll().where('id', '=', id).executeTakeFirst()

/** Goes on to another state, seen by whoever comes next: the version rises. */
export async function moveCorrection(
  tx: Db,
  id: string,
  set: { readonly state: CorrectionState; readonly [column: string]: unknown },
  from?: CorrectionState,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('edition_correction')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .$if(from !== undefined, (query) => query.where('state', '=', from ?? ''))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * The next cases a correction is about, in the order of their ids: filed under the wrong edition and still open. A case that is over keeps
 * the rules it was decided with; a draft takes those in force when it is filed.
 */
export async function openCasesOf(
  db: Db,
  { editionId, lifecycles, after, limit }: { editionId: string; lifecycles: readonly CaseLifecycle[]; after: string; limit: number },
): Promise<string[]> {
  const open = lifecycles.map(({ code, final }) => sql<SqlBool>`(lifecycle_code = ${code} and not state = any(${[...final]}::text[]))`)
  const rows = await db
    .selectFrom('case_file')
    .select('id')
    .where('edition_id', '=', editionId)
    .where('received_on', 'is not', null)
    .where(sql<SqlBool>`(${sql.join(open, sql` or `)})`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Before the first id. */
export const FIRST = '00000000-0000-0000-0000-000000000000'

/** Whether this case is over: nothing moves it any more but an irregularity found later. */
export const isOver = (lifecycles: readonly CaseLifecycle[], caseFile: { lifecycleCode: string; state: string }): boolean =>
  lifecycles.find(({ code }) => code === caseFile.lifecycleCode)?.final.includes(caseFile.state) ?? true
