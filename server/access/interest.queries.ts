import { type AliasedRawBuilder, sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type Actor, AGENT_ROLES } from './actor.ts'
import type { InterestKind } from './interest.ts'

/**
 * The organisations a person is kept away from today, for the query that loads an account: `account` is the alias of `user_account`
 * there, and `f` the one of its funder, whose zone says what today is. The rule itself stands in the database (0011).
 */
export const recusedOrganisations = (account: string, now: Date): AliasedRawBuilder<string[], 'recused_organisation_ids'> =>
  sql<string[]>`array(select r.organisation_id::text from recused_organisations(${sql.ref(`${account}.id`)},
    (${now}::timestamptz at time zone ${sql.ref('f.time_zone')})::date) r)`.as('recused_organisation_ids')

export interface InterestFilter {
  readonly userId?: string | undefined
  /** Only those that keep somebody away on this day. */
  readonly bindingOn?: LocalDate | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const interests = (db: Db, funderId: string, on: LocalDate) =>
  db
    .selectFrom('interest as i')
    .innerJoin('funder as f', 'f.id', 'i.funder_id')
    .innerJoin('user_account as u', 'u.id', 'i.user_id')
    .innerJoin('organisation as o', 'o.id', 'i.organisation_id')
    .innerJoin('user_account as d', 'd.id', 'i.declared_by')
    .leftJoin('user_account as e', 'e.id', 'i.ended_by')
    .where('i.funder_id', '=', funderId)
    .select(['i.id', 'i.user_id', 'i.organisation_id', 'i.note', 'i.from_on', 'i.until_on', 'i.declared_by', 'i.declared_at', 'i.ended_at'])
    .select(['u.full_name as user_name', 'o.name as organisation_name', 'o.siret', 'd.full_name as declared_by_name'])
    .select([
      'e.full_name as ended_by_name',
      sql<InterestKind>`i.kind`.as('kind'),
      sql<LocalDate | null>`interest_binds_until(i.kind, i.until_on, f.recusal_years)`.as('binds_until'),
      binding(on).as('binds'),
    ])

const binding = (on: LocalDate) =>
  sql<boolean>`(i.until_on is null or ${on}::date <= interest_binds_until(i.kind, i.until_on, f.recusal_years))`

type InterestRow = Awaited<ReturnType<ReturnType<typeof interests>['executeTakeFirstOrThrow']>>

const interestOf = (row: InterestRow, reader: string) => ({
  id: row.id,
  user: { id: row.user_id, name: row.user_name },
  organisation: { id: row.organisation_id, name: row.organisation_name, siret: row.siret },
  kind: row.kind,
  note: row.note,
  from: row.from_on,
  until: row.until_on,
  bindsUntil: row.binds_until,
  binds: row.binds,
  declaredByName: row.declared_by_name,
  declaredAt: row.declared_at.toISOString(),
  endedByName: row.ended_by_name,
  endedAt: row.ended_at?.toISOString() ?? null,
  // nobody lifts a recusal that another has recorded against them
  mayEnd: row.ended_at === null && (row.user_id !== reader || row.declared_by === reader),
})

/** The links of this person, those that run first. At most 200: nobody has as many. */
export async function ownInterests(db: Db, actor: Actor, on: LocalDate) {
  const rows = await interests(db, actor.funderId, on)
    .where('i.user_id', '=', actor.userId)
    .orderBy('i.until_on', (order) => order.desc().nullsFirst())
    .orderBy('i.declared_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => interestOf(row, actor.userId))
}

/** The links of a filter, with what each row shows: of the list and of its export. */
export const interestsFound = (db: Db, actor: Actor, on: LocalDate, { userId, bindingOn }: Pick<InterestFilter, 'userId' | 'bindingOn'>) =>
  interests(db, actor.funderId, on)
    .$if(userId !== undefined, (query) => query.where('i.user_id', '=', userId ?? ''))
    .$if(bindingOn !== undefined, (query) => query.where(binding(bindingOn ?? on)))

/** The links of the funder's people, newest first. Personal data: the routes open it to administrators and supervisors only. */
export async function listInterests(db: Db, actor: Actor, on: LocalDate, filter: InterestFilter) {
  let query = interestsFound(db, actor, on, filter)
    .orderBy('i.declared_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(filter.limit + 1)
  let counted = db.selectFrom('interest as i').innerJoin('funder as f', 'f.id', 'i.funder_id').where('i.funder_id', '=', actor.funderId)
  if (filter.userId) {
    counted = counted.where('i.user_id', '=', filter.userId)
  }
  if (filter.bindingOn) {
    counted = counted.where(binding(filter.bindingOn))
  }
  if (filter.cursor) {
    const [at, id] = decodeCursor(filter.cursor, ['instant', 'uuid'])
    query = query.where(sql<boolean>`(date_trunc('milliseconds', i.declared_at), i.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const rows = await query.execute()
  const { total } = await counted.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const page = pageOf(rows, filter.limit, (row) => [row.declared_at.toISOString(), row.id])
  return { items: page.items.map((row) => interestOf(row, actor.userId)), nextCursor: page.nextCursor, total: Number(total) }
}

/** Roles whose people examine, score or decide: those a link of interest is about. */
export const DECLARING_ROLES = [...AGENT_ROLES, 'committeeMember'] as const

/** Active people of the funder whose links may be recorded, by name. */
export async function listDeclaring(db: Db, actor: Actor) {
  return db
    .selectFrom('user_account as u')
    .select(['u.id', 'u.full_name as fullName'])
    .where('u.funder_id', '=', actor.funderId)
    .where('u.active', '=', true)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant as g')
          .select('g.id')
          .whereRef('g.user_id', '=', 'u.id')
          .where('g.role', 'in', [...DECLARING_ROLES]),
      ),
    )
    .orderBy('u.full_name')
    .orderBy('u.id')
    .limit(500)
    .execute()
}

/** People of the funder kept away from a case today: names only, never why. */
export async function recusedFromCase(db: Db, key: { caseId: string; funderId: string; on: LocalDate }) {
  const rows = await sql<{ id: string; name: string }>`
    select u.id, u.full_name as name
    from (select distinct user_id from interest where funder_id = ${key.funderId}::uuid) linked
    join user_account u on u.id = linked.user_id
    where u.active and is_recused(u.id, ${key.caseId}::uuid, ${key.on}::date)
    order by u.full_name, u.id
    limit 100`.execute(db)
  return rows.rows
}

/** Whether a link of interest, or acting for a party, keeps this person away from the case on a day. */
export async function isKeptFromCase(db: Db, key: { userId: string; caseId: string; on: LocalDate }): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select is_recused(${key.userId}::uuid, ${key.caseId}::uuid, ${key.on}::date)
      or acts_for_party(${key.userId}::uuid, ${key.caseId}::uuid) as kept`.execute(db)
  return rows[0]?.kept ?? false
}
