import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { Actor, Grant } from './actor.ts'
import { recusedOrganisations } from './interest.queries.ts'

/** A person as they would be if they asked now, without a session: for what is done on their behalf later. */
export interface Person extends Actor {
  readonly active: boolean
  readonly holidayZone: string
}

/** These people, closed accounts included, with their rights as they are now. Machines are left out. */
export async function findPeople(db: Db, userIds: readonly string[], now: Date): Promise<ReadonlyMap<string, Person>> {
  if (userIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('user_account as u')
    .innerJoin('funder as f', 'f.id', 'u.funder_id')
    .select(['u.id', 'u.funder_id', 'u.full_name', 'u.email', 'u.locale', 'u.active', 'f.time_zone', 'f.holiday_zone'])
    .select([
      sql<Grant[]>`(select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'programmes', g.programmes,
        'departements', g.departements)), '[]') from role_grant g where g.user_id = u.id)`.as('grants'),
      sql<string[]>`(select coalesce(jsonb_agg(m.organisation_id), '[]') from organisation_member m where m.user_id = u.id)`.as(
        'organisation_ids',
      ),
      recusedOrganisations('u', now),
    ])
    .where('u.id', '=', sql<string>`any(${[...userIds]}::uuid[])`)
    .where('u.kind', '=', 'person')
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        userId: row.id,
        sessionId: row.id,
        funderId: row.funder_id,
        fullName: row.full_name,
        email: row.email,
        locale: row.locale === 'en' ? 'en' : 'fr',
        timeZone: row.time_zone,
        holidayZone: row.holiday_zone,
        grants: row.grants,
        organisationIds: row.organisation_ids,
        recusedOrganisationIds: row.recused_organisation_ids,
        active: row.active,
      },
    ]),
  )
}
