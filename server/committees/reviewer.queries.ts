import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'

/** Where somebody may be a member of a committee; null: everywhere at the funder. */
export interface Reach {
  readonly id: string
  readonly fullName: string
  readonly programmes: readonly string[] | null
  readonly departements: readonly string[] | null
}

/** Active committee members of the funder for a programme, by name. At most 500. */
export async function committeePeople(db: Db, actor: Pick<Actor, 'funderId'>, programme: string): Promise<Reach[]> {
  return db
    .selectFrom('user_account as u')
    .innerJoin('role_grant as g', 'g.user_id', 'u.id')
    .select(['u.id', 'u.full_name as fullName', 'g.programmes', 'g.departements'])
    .where('u.funder_id', '=', actor.funderId)
    .where('u.active', '=', true)
    .where('g.role', '=', 'committeeMember')
    .where(sql<boolean>`(g.programmes is null or ${programme} = any(g.programmes))`)
    .orderBy('u.full_name')
    .orderBy('u.id')
    .limit(500)
    .execute()
}

/** Whether this member's territory holds the département of a case. */
export const reaches = (person: Pick<Reach, 'departements'>, departement: string | null): boolean =>
  person.departements === null || (departement !== null && person.departements.includes(departement))

/** Pairs of these people and cases that a link of interest or an organisation of theirs keeps apart on the day of each case's funder. */
export async function barredPairs(
  db: Db,
  input: { readonly userIds: readonly string[]; readonly caseIds: readonly string[]; readonly on: string },
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ user_id: string; case_id: string }>`
    select u.id as user_id, p.case_id
    from unnest(${[...input.userIds]}::uuid[]) u(id)
    cross join lateral (
      select r.organisation_id from recused_organisations(u.id, ${input.on}::date) r
      union
      select m.organisation_id from organisation_member m where m.user_id = u.id
    ) tied
    join case_party p on p.organisation_id = tied.organisation_id and p.case_id = any(${[...input.caseIds]}::uuid[])`.execute(db)
  return new Set(rows.map((row) => pairKey(row.user_id, row.case_id)))
}

export const pairKey = (userId: string, caseId: string): string => `${userId} ${caseId}`
