import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'

/**
 * The tie between two organisations on a day: 'same-firm' (one SIREN), the kind of a recorded link in either
 * direction, 'common-member' when one person acts for both, or null.
 */
export async function linkBetween(db: Db, input: { one: string; other: string; on: LocalDate }): Promise<string | null> {
  const { one, other, on } = input
  const found = await sql<{ kind: string }>`
    select kind from (
      select 1 as rank, 'same-firm' as kind
      from organisation a join organisation b on a.siren = b.siren and a.funder_id = b.funder_id
      where a.id = ${one}::uuid and b.id = ${other}::uuid
      union all
      select 2, l.kind from organisation_link l
      where l.valid @> ${on}::date
        and ((l.holder_id = ${one}::uuid and l.held_id = ${other}::uuid) or (l.holder_id = ${other}::uuid and l.held_id = ${one}::uuid))
      union all
      select 3, 'common-member' from organisation_member m join organisation_member n on n.user_id = m.user_id
      where m.organisation_id = ${one}::uuid and n.organisation_id = ${other}::uuid
    ) ties order by rank limit 1`.execute(db)
  return found.rows[0]?.kind ?? null
}
