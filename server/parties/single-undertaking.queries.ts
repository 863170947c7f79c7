import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { conflict } from '../kernel/refusal.ts'
import { linkedOrganisations } from './linked-organisations.ts'

const UNDERTAKING_LIMIT = 1_000

/**
 * Ids of the organisations that form one single undertaking with this one on a day, itself included, in order:
 * all known establishments of a SIREN, and whatever is linked by one of the four relations of control,
 * directly or through others (Reg. (EU) 2023/2831 art. 2(2)). Partners stay outside.
 *
 * Firms whose only tie is the same public body are not linked (recitals), so what a public body holds links nobody.
 * Nothing is cut in silence: beyond the limit the refusal `group-too-large`, for a headroom on a part would be wrong.
 * Empty for an organisation the funder does not have.
 */
export async function singleUndertakingAt(
  db: Db,
  input: { funderId: string; organisationId: string; on: LocalDate },
): Promise<readonly string[]> {
  const { funderId, organisationId, on } = input
  const result = await sql<{ id: string }>`
    with recursive undertaking (id) as (
      select id from organisation where id = ${organisationId}::uuid and funder_id = ${funderId}::uuid
      union
      select next.id
      from ${linkedOrganisations(funderId, on)}
    )
    select id from undertaking limit ${UNDERTAKING_LIMIT + 1}`.execute(db)
  if (result.rows.length > UNDERTAKING_LIMIT) throw conflict('group-too-large', { details: { limit: UNDERTAKING_LIMIT } })
  return result.rows.map((row) => row.id).sort()
}
