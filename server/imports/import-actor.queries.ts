import type { Db } from '../db/client.ts'
import type { ImportActor } from './preview-import.ts'

export interface Funder {
  readonly id: string
  readonly code: string
  readonly timeZone: string
}

/** Funders of this installation, a few at most. */
export async function listFunders(db: Db): Promise<Funder[]> {
  const rows = await db.selectFrom('funder').select(['id', 'code', 'time_zone']).orderBy('code').limit(200).execute()
  return rows.map((row) => ({ id: row.id, code: row.code, timeZone: row.time_zone }))
}

/** An active administrator of this funder: the one with that e-mail, else the one known for longest; null when there is none. */
export async function findAdministrator(
  db: Db,
  funder: Funder,
  email: string | null,
): Promise<(ImportActor & { email: string; fullName: string }) | null> {
  let query = db
    .selectFrom('user_account as u')
    .innerJoin('role_grant as g', 'g.user_id', 'u.id')
    .where('u.funder_id', '=', funder.id)
    .where('u.active', '=', true)
    .where('g.role', '=', 'administrator')
    .select(['u.id', 'u.email', 'u.full_name'])
    .orderBy('u.created_at')
    .orderBy('u.id')
  if (email !== null) query = query.where('u.email', '=', email)
  const row = await query.executeTakeFirst()
  return row ? { userId: row.id, funderId: funder.id, timeZone: funder.timeZone, email: row.email, fullName: row.full_name } : null
}
