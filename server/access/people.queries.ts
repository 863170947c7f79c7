import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { DB } from '../db/types.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { Actor, Grant, Role } from './actor.ts'

/** invited: no password chosen yet, and never signed in. */
export type PersonState = 'active' | 'invited' | 'inactive'

export interface PeopleFilter {
  readonly q?: string | undefined
  readonly role?: Role | undefined
  readonly state?: PersonState | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface PersonRow {
  readonly id: string
  readonly fullName: string
  readonly email: string
  readonly state: PersonState
  readonly grants: readonly Grant[]
  readonly secondFactor: boolean
  readonly lastSignInAt: string | null
  readonly version: number
}

/** Counted up to here; beyond, the total is told as "at least". */
const COUNT_LIMIT = 10_000

const NAME = sql<string>`fold(u.full_name) collate "C"`
export const PERSON_STATE = sql<PersonState>`case when not u.active then 'inactive'
  when u.password_hash is null and u.last_sign_in_at is null then 'invited' else 'active' end`
const GRANTS = sql<Grant[]>`(select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'programmes', g.programmes,
  'departements', g.departements) order by g.role), '[]') from role_grant g where g.user_id = u.id)`

type People = ExpressionBuilder<DB & { u: DB['user_account'] }, 'u'>

/** Which people a filter finds: of the page, its total and its export. */
export function peopleFound(actor: Actor, filter: Omit<PeopleFilter, 'cursor' | 'limit'>): (eb: People) => Expression<SqlBool> {
  const { q, role, state } = filter
  return (eb) =>
    eb.and([
      eb('u.funder_id', '=', actor.funderId),
      eb('u.kind', '=', 'person'),
      ...(q
        ? [
            sql<SqlBool>`fold(u.full_name || ' ' || u.email::text) like '%' || replace(replace(replace(fold(${q}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`,
          ]
        : []),
      ...(role ? [sql<SqlBool>`exists (select from role_grant g where g.user_id = u.id and g.role = ${role})`] : []),
      ...(state ? [sql<SqlBool>`${PERSON_STATE} = ${state}`] : []),
    ])
}

const columns = ['u.id', 'u.full_name', 'u.email', 'u.last_sign_in_at', 'u.version', 'u.totp_confirmed_at'] as const

interface Row {
  id: string
  full_name: string
  email: string
  last_sign_in_at: Date | null
  version: number
  totp_confirmed_at: Date | null
  state: PersonState
  grants: Grant[]
}

const present = (row: Row): PersonRow => ({
  id: row.id,
  fullName: row.full_name,
  email: row.email,
  state: row.state,
  grants: row.grants,
  secondFactor: row.totp_confirmed_at !== null,
  lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
  version: row.version,
})

/** The people of the funder, by name. */
export async function listPeople(db: Db, actor: Actor, filter: PeopleFilter) {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, ['text', 'uuid'])
  const where = peopleFound(actor, filter)
  const rows = await db
    .selectFrom('user_account as u')
    .select(columns)
    .select([PERSON_STATE.as('state'), GRANTS.as('grants'), NAME.as('key')])
    .where(where)
    .$if(after !== null, (query) => query.where(sql<SqlBool>`(${NAME}, u.id) > (${after?.[0]}::text collate "C", ${after?.[1]}::uuid)`))
    .orderBy(NAME)
    .orderBy('u.id')
    .limit(filter.limit + 1)
    .execute()
  const counted = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('user_account as u')
        .select('u.id')
        .where(where)
        .limit(COUNT_LIMIT + 1)
        .as('found'),
    )
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  const page = pageOf(rows, filter.limit, (row) => [row.key, row.id])
  const total = Number(counted.count)
  return {
    items: page.items.map(present),
    nextCursor: page.nextCursor,
    total: Math.min(total, COUNT_LIMIT),
    totalExact: total <= COUNT_LIMIT,
  }
}

/** One person of the funder, with what an administrator must know before taking something away; null when not theirs. */
export async function findPerson(db: Db, actor: Actor, id: string) {
  const row = await db
    .selectFrom('user_account as u')
    .select([...columns, 'u.created_at', 'u.deactivated_at', 'u.must_change_password', 'u.locale', 'u.password_hash'])
    .select([
      PERSON_STATE.as('state'),
      GRANTS.as('grants'),
      sql<string>`(select count(*) from case_file c where c.officer_id = u.id)`.as('cases'),
      sql<Date | null>`(select max(t.expires_at) from email_token t where t.user_id = u.id and t.purpose = 'invitation'
        and t.used_at is null and t.withdrawn_at is null)`.as('invitation_until'),
    ])
    .where('u.id', '=', id)
    .where('u.funder_id', '=', actor.funderId)
    .where('u.kind', '=', 'person')
    .executeTakeFirst()
  if (!row) return null
  return {
    ...present(row),
    createdAt: row.created_at.toISOString(),
    deactivatedAt: row.deactivated_at?.toISOString() ?? null,
    mustChangePassword: row.must_change_password,
    localPassword: row.password_hash !== null,
    cases: Number(row.cases),
    invitationUntil: row.invitation_until?.toISOString() ?? null,
    own: row.id === actor.userId,
  }
}
