import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { forbidden, Refusal } from '../kernel/refusal.ts'
import type { Actor, Grant } from './actor.ts'
import { inNetworks } from './api-token-network.ts'
import { grantsOfToken, type TokenRole, type TokenScope } from './api-token-scope.ts'
import { recusedOrganisations } from './interest.queries.ts'

/** Marks the secret in a configuration file or a leaked log for what it is. */
export const TOKEN_MARK = 'guichet_'
const SECRET = /^guichet_[\w-]{43}$/
/** Noting each use would make every read a write. */
const USE_NOTED_EVERY_MS = 60_000

/** 256 bits drawn at random need no slow hash; looking up by the hash tells nothing by its time, since nobody can steer a hash. */
export const hashApiToken = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/**
 * The machine that holds this secret, with its rights and those of its maker as they are now.
 * Refused with a code of its own when unknown, revoked, expired, made by a closed account, or sent from elsewhere.
 */
export async function findMachine(db: Db, secret: string, address: string | null, now: Date): Promise<Actor> {
  const row = SECRET.test(secret) ? await readToken(db, hashApiToken(secret), now) : undefined
  if (!row) throw new Refusal('not-signed-in', 'token-unknown')
  if (row.revoked_at !== null || !row.active) throw new Refusal('not-signed-in', 'token-revoked')
  if (row.expires_at.getTime() <= now.getTime()) throw new Refusal('not-signed-in', 'token-expired')
  if (!row.creator_active) throw new Refusal('not-signed-in', 'token-maker-closed')
  if (!inNetworks(row.networks, address)) throw forbidden('token-address-refused')
  const creatorGrants = row.creator_grants ?? []
  const grants = grantsOfToken({ role: row.role as TokenRole, programmes: row.programmes }, creatorGrants)
  if (grants.length === 0) throw forbidden('token-without-rights')
  await noteUse(db, row, address, now)
  return {
    userId: row.id,
    sessionId: row.id,
    funderId: row.funder_id,
    fullName: row.full_name,
    email: row.email,
    locale: 'fr',
    timeZone: row.time_zone,
    grants,
    organisationIds: [],
    // a link of interest of the maker keeps their machines away too
    recusedOrganisationIds: row.recused_organisation_ids,
    machine: { scopes: row.scopes, creatorId: row.created_by, creatorGrants },
  }
}

const readToken = (db: Db, hash: Buffer, now: Date) =>
  db
    .selectFrom('api_token as t')
    .innerJoin('user_account as u', 'u.id', 't.id')
    .innerJoin('user_account as c', 'c.id', 't.created_by')
    .innerJoin('funder as f', 'f.id', 't.funder_id')
    .select(['t.id', 't.funder_id', 't.role', 't.scopes', 't.programmes', 't.networks', 't.created_by', 't.expires_at', 't.revoked_at'])
    .select([
      't.last_used_at',
      'u.full_name',
      'u.email',
      'u.active',
      'c.active as creator_active',
      'f.time_zone',
      recusedOrganisations('c', now),
    ])
    .select((select) =>
      select
        .selectFrom('role_grant as g')
        .whereRef('g.user_id', '=', 't.created_by')
        .select(
          sql<
            Grant[]
          >`coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'programmes', g.programmes, 'departements', g.departements)), '[]')`.as(
            'grants',
          ),
        )
        .as('creator_grants'),
    )
    .where('t.token_hash', '=', hash)
    .executeTakeFirst()

async function noteUse(db: Db, token: { id: string; last_used_at: Date | null }, address: string | null, now: Date): Promise<void> {
  const before = new Date(now.getTime() - USE_NOTED_EVERY_MS)
  if (token.last_used_at && token.last_used_at > before) return
  await db
    .updateTable('api_token')
    .set({ last_used_at: now, last_address: address })
    .where('id', '=', token.id)
    // several requests of one moment write once
    .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<=', before)]))
    .execute()
}

const tokens = (db: Db, scope: TokenScope) =>
  db
    .selectFrom('api_token as t')
    .innerJoin('user_account as c', 'c.id', 't.created_by')
    .leftJoin('user_account as r', 'r.id', 't.revoked_by')
    .select(['t.id', 't.name', 't.prefix', 't.role', 't.scopes', 't.programmes', 't.networks', 't.created_at', 't.expires_at'])
    .select(['t.last_used_at', 't.last_address', 't.revoked_at', 'c.full_name as created_by_name', 'c.active as creator_active'])
    .select('r.full_name as revoked_by_name')
    .where('t.funder_id', '=', scope.funderId)
    .$if(scope.createdBy !== null, (query) => query.where('t.created_by', '=', scope.createdBy))

type TokenRow = Awaited<ReturnType<ReturnType<typeof tokens>['executeTakeFirstOrThrow']>>

/** A token is worth nothing once its maker's account is closed: shown as such, not as in use. */
function stateOf(row: TokenRow, now: Date): 'active' | 'expired' | 'revoked' | 'makerClosed' {
  if (row.revoked_at) return 'revoked'
  if (row.expires_at.getTime() <= now.getTime()) return 'expired'
  return row.creator_active ? 'active' : 'makerClosed'
}

const tokenOf = (row: TokenRow, now: Date) => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  state: stateOf(row, now),
  role: row.role as TokenRole,
  scopes: row.scopes,
  programmes: row.programmes,
  networks: row.networks,
  createdAt: row.created_at.toISOString(),
  createdByName: row.created_by_name,
  expiresAt: row.expires_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  lastAddress: row.last_address,
  revokedAt: row.revoked_at?.toISOString() ?? null,
  revokedByName: row.revoked_by_name,
})

/** Tokens of this scope, newest first; the secret is in no row. */
export async function listApiTokens(db: Db, scope: TokenScope, input: { cursor?: string | undefined; limit: number; now: Date }) {
  let query = tokens(db, scope)
    .orderBy('t.created_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(input.limit + 1)
  if (input.cursor) {
    const [at, id] = decodeCursor(input.cursor, ['instant', 'uuid'])
    query = query.where(sql<boolean>`(t.created_at, t.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const [rows, { total }] = await Promise.all([
    query.execute(),
    db
      .selectFrom('api_token')
      .where('funder_id', '=', scope.funderId)
      .$if(scope.createdBy !== null, (query) => query.where('created_by', '=', scope.createdBy))
      .select((select) => select.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  const page = pageOf(rows, input.limit, (row) => [row.created_at.toISOString(), row.id])
  return { items: page.items.map((row) => tokenOf(row, input.now)), nextCursor: page.nextCursor, total: Number(total) }
}

/** One token of this scope, or null. */
export async function findApiToken(db: Db, scope: TokenScope, id: string, now: Date) {
  const row = await tokens(db, scope).where('t.id', '=', id).executeTakeFirst()
  return row ? tokenOf(row, now) : null
}
