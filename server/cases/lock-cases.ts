import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db, Tx } from '../db/client.ts'
import { caseColumns, caseFileOf } from './case-file.repository.ts'
import type { CaseFile } from './case-file.ts'
import { visibleTo } from './visible-cases.ts'

/** Those of these cases that the person may see, in the order of their ids. */
export async function casesById(db: Db, actor: Actor, caseIds: readonly string[]): Promise<CaseFile[]> {
  const rows = await db
    .selectFrom('case_file')
    .select(caseColumns)
    .where('id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .where(visibleTo(actor))
    .orderBy('id')
    .execute()
  return rows.map(caseFileOf)
}

/**
 * The same, their rows locked until the transaction ends: one after the other in the order of ids, so that two acts on several cases wait for
 * each other and never cross. What awards take beside (organisations, envelopes) is taken after all cases (0005, `post-session.ts`).
 */
export async function lockCases(tx: Tx, actor: Actor, caseIds: readonly string[]): Promise<CaseFile[]> {
  const rows = await tx
    .selectFrom('case_file')
    .select(caseColumns)
    .where('id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .where(visibleTo(actor))
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(caseFileOf)
}
