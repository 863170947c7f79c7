import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { isUuid } from '../kernel/ids.ts'
import type { Cut } from './statistic-filter.ts'

const NAMED = {
  edition: { table: 'programme_edition', column: 'label' },
  consultant: { table: 'organisation', column: 'name' },
  officer: { table: 'user_account', column: 'full_name' },
} as const

/** Names of the groups whose key is an id; the other keys are codes the console has words for. */
export async function labelsOf(db: Db, by: Cut | null, keys: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  if (by !== 'edition' && by !== 'consultant' && by !== 'officer') return new Map()
  const ids = keys.filter((key): key is string => key !== null && isUuid(key))
  if (ids.length === 0) return new Map()
  const { table, column } = NAMED[by]
  const rows = await db
    .selectFrom(table)
    .select(['id', sql<string>`${sql.ref(column)}`.as('label')])
    .where('id', 'in', ids)
    .$castTo<{ id: string; label: string }>()
    .execute()
  return new Map(rows.map(({ id, label }) => [id, label]))
}
