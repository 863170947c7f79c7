import type { Selectable, Updateable } from 'kysely'
import type { Tx } from '../db/client.ts'
import type { Organisation } from '../db/types.ts'
import { notFound, stale } from '../kernel/refusal.ts'

type OrganisationRow = Selectable<Organisation>
type Change = Omit<Updateable<Organisation>, 'id' | 'funder_id' | 'version' | 'updated_at' | 'created_at' | 'search' | 'name_key'>
export type NewOrganisation = Omit<
  OrganisationRow,
  'search' | 'name_key' | 'version' | 'created_at' | 'updated_at' | 'registry_checked_at'
> & {
  readonly registry_checked_at: Date | null
}

export async function insertOrganisation(tx: Tx, row: NewOrganisation, at: Date): Promise<void> {
  await tx
    .insertInto('organisation')
    .values({ ...row, created_at: at, updated_at: at })
    .execute()
}

/**
 * The row of this funder, locked. Throws `not-found`, or `stale-version` when `version` is given and is not the current one.
 * Every change of an organisation, its figures, people or accreditations passes here, so they follow one another.
 */
export async function lockOrganisation(
  tx: Tx,
  where: { funderId: string; organisationId: string; version?: number },
): Promise<OrganisationRow> {
  const row = await tx
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', where.organisationId)
    .where('funder_id', '=', where.funderId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  if (where.version !== undefined && where.version !== row.version) throw stale()
  return row
}

/** Writes the change on a locked row and answers its new version. */
export async function changeOrganisation(tx: Tx, locked: { id: string; version: number }, change: Change, at: Date): Promise<number> {
  const version = locked.version + 1
  await tx
    .updateTable('organisation')
    .set({ ...change, version, updated_at: at })
    .where('id', '=', locked.id)
    .execute()
  return version
}
