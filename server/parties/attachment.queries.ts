import { type SqlBool, sql } from 'kysely'
import { type Actor, hasRole, isRecusedFrom } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { PARTY_WRITERS } from './organisation-access.ts'

export type AttachmentState = 'asked' | 'accepted' | 'refused' | 'withdrawn'
export type Capacity = 'applicant' | 'consultant'

interface Page {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Départements where this agent decides who acts for a firm: null for all, an empty list for nobody's. */
export function decidingDepartements(actor: Actor): readonly string[] | null {
  const grants = actor.grants.filter(({ role }) => (PARTY_WRITERS as readonly string[]).includes(role))
  return grants.some(({ departements }) => departements === null) ? null : grants.flatMap(({ departements }) => departements ?? [])
}

/** Whether this person decides who acts for an organisation: a member of it, or an agent of its département without a link of interest. */
export function decidesFor(actor: Actor, { id, departement }: { readonly id: string; readonly departement: string | null }): boolean {
  const departements = decidingDepartements(actor)
  const covered = departements === null || (departement !== null && departements.includes(departement))
  const agent = hasRole(actor, ...PARTY_WRITERS) && covered && !isRecusedFrom(actor, id)
  return agent || (hasRole(actor, 'applicant', 'consultant') && actor.organisationIds.includes(id))
}

/** The requests this person may know of as one who decides: another person's, of their funder, open or not. */
export function decidableBy(db: Db, actor: Actor) {
  const departements = decidingDepartements(actor)
  const agent = hasRole(actor, ...PARTY_WRITERS)
  const own = hasRole(actor, 'applicant', 'consultant') ? [...actor.organisationIds] : []
  return db
    .selectFrom('attachment_request as a')
    .innerJoin('user_account as u', 'u.id', 'a.user_id')
    .leftJoin('organisation as o', (join) => join.onRef('o.funder_id', '=', 'a.funder_id').onRef('o.siret', '=', 'a.siret'))
    .where('a.funder_id', '=', actor.funderId)
    .where('a.user_id', '!=', actor.userId)
    .where((eb) =>
      eb.or([
        sql<SqlBool>`o.id = any(${own}::uuid[])`,
        eb.and([
          eb.val(agent),
          // a SIRET the funder does not know yet has no place: any of them sees to it
          eb.or([
            eb('o.id', 'is', null),
            eb.val(departements === null),
            sql<SqlBool>`o.departement = any(${[...(departements ?? [])]}::text[])`,
          ]),
          sql<SqlBool>`(o.id is null or not o.id = any(${[...actor.recusedOrganisationIds]}::uuid[]))`,
        ]),
      ]),
    )
}

/** Open requests this person may decide, the oldest first. */
export async function listToDecide(db: Db, actor: Actor, page: Page) {
  const after = page.cursor === undefined ? null : decodeCursor(page.cursor, ['instant', 'uuid'])
  const rows = await decidableBy(db, actor)
    .select(['a.id', 'a.siret', 'a.capacity', 'a.message', 'a.created_at', 'u.full_name', 'u.email', 'o.id as organisation_id', 'o.name'])
    .where('a.state', '=', 'asked')
    .$if(after !== null, (query) => query.where(sql<SqlBool>`(a.created_at, a.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('a.created_at')
    .orderBy('a.id')
    .limit(page.limit + 1)
    .execute()
  const cut = pageOf(rows, page.limit, (row) => [row.created_at.toISOString(), row.id])
  const agent = hasRole(actor, ...PARTY_WRITERS)
  return {
    nextCursor: cut.nextCursor,
    items: cut.items.map((row) => ({
      id: row.id,
      siret: row.siret,
      // the name of a known organisation: to its members and to agents, who know it
      organisation: row.organisation_id === null ? null : { id: row.organisation_id, name: row.name ?? '' },
      mayCreate: agent && row.organisation_id === null,
      asker: { fullName: row.full_name, email: row.email },
      capacity: row.capacity as Capacity,
      message: row.message,
      createdAt: row.created_at.toISOString(),
    })),
  }
}

/** What this person has asked for, the newest first. The name of the organisation is told once they belong to it. */
export async function listOwnRequests(db: Db, actor: Actor, page: Page) {
  const after = page.cursor === undefined ? null : decodeCursor(page.cursor, ['instant', 'uuid'])
  const rows = await db
    .selectFrom('attachment_request as a')
    .leftJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select([
      'a.id',
      'a.siret',
      'a.capacity',
      'a.message',
      'a.state',
      'a.reason',
      'a.created_at',
      'a.decided_at',
      'o.id as organisation_id',
      'o.name',
    ])
    .where('a.user_id', '=', actor.userId)
    .$if(after !== null, (query) => query.where(sql<SqlBool>`(a.created_at, a.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const cut = pageOf(rows, page.limit, (row) => [row.created_at.toISOString(), row.id])
  return {
    nextCursor: cut.nextCursor,
    items: cut.items.map((row) => ({
      id: row.id,
      siret: row.siret,
      organisation: row.organisation_id === null ? null : { id: row.organisation_id, name: row.name ?? '' },
      capacity: row.capacity as Capacity,
      message: row.message,
      state: row.state as AttachmentState,
      reason: row.reason,
      createdAt: row.created_at.toISOString(),
      decidedAt: row.decided_at?.toISOString() ?? null,
    })),
  }
}
