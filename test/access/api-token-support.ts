import type { Express } from 'express'
import { hashToken } from '../../server/access/session.queries.ts'
import { newId, newSecret } from '../../server/kernel/ids.ts'
import { as, type TestUser } from '../support/api.ts'
import type { TestDatabase } from '../support/database.ts'

export interface WishedToken {
  readonly name?: string
  readonly role?: string
  readonly scopes?: readonly string[]
  readonly programmes?: readonly string[] | null
  readonly networks?: readonly string[] | null
  readonly days?: number
}

export const wish = (input: WishedToken = {}) => ({
  name: 'Finance export',
  role: 'auditor',
  scopes: ['read:Cases'],
  programmes: null,
  networks: null,
  days: 90,
  ...input,
})

/** Makes a token through the API; fails when refused. */
export async function makeToken(app: Express, admin: TestUser, input: WishedToken = {}): Promise<{ id: string; secret: string }> {
  const response = await as(app, admin).post('/api/v1/api-tokens').send(wish(input)).expect(201)
  return { id: response.body.token.id as string, secret: response.body.secret as string }
}

/** A client that bears this token. */
export const bearing = (app: Express, secret: string) => as(app, null).set('Authorization', `Bearer ${secret}`)

/** A session written directly, for what the API never does. */
export async function insertSession(database: TestDatabase, userId: string): Promise<string> {
  const token = newSecret()
  await database.sql(
    "insert into user_session (id, token_hash, user_id, created_at, last_seen_at, expires_at) values ($1, $2, $3, now(), timestamptz '2999-01-01', timestamptz '2999-01-01')",
    [newId(new Date()), hashToken(token), userId],
  )
  return token
}
