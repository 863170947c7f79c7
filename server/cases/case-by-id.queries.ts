import type { Db } from '../db/client.ts'
import { caseColumns, caseFileOf } from './case-file.repository.ts'
import type { CaseFile } from './case-file.ts'

/** The case as it stands now. For acts under way, whose right to see it is already settled. */
export async function caseById(db: Db, id: string): Promise<CaseFile> {
  return caseFileOf(await db.selectFrom('case_file').select(caseColumns).where('id', '=', id).executeTakeFirstOrThrow())
}

/** The same for several, in the order of their ids. */
export async function casesByIds(db: Db, ids: readonly string[]): Promise<CaseFile[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('case_file')
    .select(caseColumns)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
  return rows.map(caseFileOf)
}
