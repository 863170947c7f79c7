import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { linkedOrganisations } from './linked-organisations.ts'

/**
 * To which single undertaking each of these organisations belongs on a day: a key that two of them share exactly when they are linked
 * (the smallest id of the group). The walk of `single-undertaking.queries.ts`, from many firms in one statement.
 */
export async function undertakingsOf(
  db: Db,
  input: { funderId: string; organisationIds: readonly string[]; on: LocalDate },
): Promise<ReadonlyMap<string, string>> {
  const { funderId, organisationIds, on } = input
  if (organisationIds.length === 0) return new Map()
  const result = await sql<{ root: string; key: string }>`
    with recursive undertaking (root, id) as (
      select id, id from organisation where id = any(${[...organisationIds]}::uuid[]) and funder_id = ${funderId}::uuid
      union
      select u.root, next.id
      from ${linkedOrganisations(funderId, on)}
    )
    select root, (min(id::text)) as key from undertaking group by root`.execute(db)
  return new Map(result.rows.map(({ root, key }) => [root, key]))
}
