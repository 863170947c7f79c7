import type { Db } from '../db/client.ts'
import { caseColumns, caseFileOf } from './case-file.repository.ts'
import type { CaseFile } from './case-file.ts'

/** The case as it stands now. For acts under way, whose right to see it is already settled. */
export async function caseById(db: Db, id: string): Promise<CaseFile> {
  return caseFileOf(await db.selectFrom('case_file').select(caseColumns).where('id', '=', id).executeTakeFirstOrThrow())
}
