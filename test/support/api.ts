import type { Express } from 'express'
import { pino } from 'pino'
import supertest from 'supertest'
import type { Grant, Role } from '../../server/access/actor.ts'
import { hashToken } from '../../server/access/session.queries.ts'
import { createApp } from '../../server/app.ts'
import { SESSION_COOKIE } from '../../server/http/session.ts'
import type { JobDesk } from '../../server/jobs-desk/job-desk.ts'
import type { Clock } from '../../server/kernel/clock.ts'
import { newId, newSecret } from '../../server/kernel/ids.ts'
import { keysFrom } from '../../server/kernel/keys.ts'
import type { Services } from '../../server/services.ts'
import type { TestDatabase } from './database.ts'

/** A clock moved by hand. */
export interface TestClock extends Clock {
  /** ISO instant, e.g. '2026-11-21T09:00:00Z'. */
  set(instant: string): void
}

export function testClock(instant = '2026-11-21T09:00:00Z'): TestClock {
  let now = new Date(instant)
  return {
    now: () => now,
    set: (next) => {
      now = new Date(next)
    },
  }
}

/** A queue in which nothing is. */
const idleDesk: JobDesk = {
  store: 'postgres',
  counts: async () => ({ waiting: 0, active: 0, delayed: 0, failed: 0 }),
  oldestWaitingAt: async () => null,
  failed: async () => [],
  findFailed: async () => null,
  retry: async () => false,
  retryAll: async () => 0,
  schedules: async () => [],
}

const absent = (what: string) => () => Promise.reject(new Error(`this test was given no ${what}`))

/** Services for `createApp`: the real database, a quiet log, no programme, a register that is off-line. Override what the test is about. */
export function testServices(database: TestDatabase, overrides: Partial<Services> = {}): Services {
  return {
    db: database.db,
    clock: testClock(),
    log: pino({ level: 'silent' }),
    programmes: { all: [], get: () => undefined },
    registry: { find: () => Promise.resolve({ kind: 'offline', reason: 'not-configured' }) },
    storage: { write: absent('storage'), read: absent('storage'), remove: absent('storage') },
    keys: keysFrom(Buffer.alloc(32, 7)),
    mail: null,
    publicUrl: 'http://127.0.0.1:3000',
    uploadMaxBytes: 1_000_000,
    oidc: null,
    // no limit, unless a test asks for one
    rates: null,
    webhookNetworks: [],
    jobs: idleDesk,
    secureCookies: false,
    ...overrides,
  }
}

export const testApp = (services: Services): Express => createApp(services)

/** A funder of its own, with the départements given. Returns its id. */
export async function createFunder(
  database: TestDatabase,
  options: { code?: string; departements?: readonly string[]; demonstration?: boolean } = {},
): Promise<string> {
  const id = newId(new Date())
  await database.sql(
    `insert into funder (id, code, name, departements, service_name, service_email, service_phone, service_address, appeal_court, created_at, demonstration)
     values ($1, $2, 'Région de démonstration', $3, 'Service des aides', 'aides@demo.example', '01 00 00 00 00', '1 place du Marché', 'Tribunal administratif', now(), $4)`,
    [
      id,
      options.code ?? `funder-${id.slice(-12)}`,
      [...(options.departements ?? ['75', '77', '78', '91', '92', '93', '94', '95'])],
      options.demonstration ?? false,
    ],
  )
  return id
}

export interface TestUser {
  readonly id: string
  readonly email: string
  readonly funderId: string
  /** Value of the Cookie header of an open session. */
  readonly cookie: string
}

/** A user with these roles (or whole grants) and organisations, already signed in. */
export async function createUser(
  database: TestDatabase,
  options: {
    funderId: string
    roles?: readonly Role[]
    grants?: readonly Grant[]
    organisationIds?: readonly string[]
    name?: string
    clock?: Clock
    /** How the session was opened; through a provider unless told otherwise, so that no second factor of ours is asked. */
    method?: 'password' | 'oidc'
  },
): Promise<TestUser> {
  const id = newId(new Date())
  const email = `${id}@demo.example`
  const now = (options.clock ?? testClock()).now()
  const name = options.name ?? 'Camille Démo'
  await database.sql('insert into user_account (id, funder_id, email, full_name, created_at) values ($1, $2, $3, $4, $5)', [
    id,
    options.funderId,
    email,
    name,
    now,
  ])
  const grants = options.grants ?? (options.roles ?? []).map((role): Grant => ({ role, programmes: null, departements: null }))
  for (const grant of grants) {
    await database.sql('insert into role_grant (id, user_id, role, programmes, departements) values ($1, $2, $3, $4, $5)', [
      newId(new Date()),
      id,
      grant.role,
      grant.programmes,
      grant.departements,
    ])
  }
  for (const organisationId of options.organisationIds ?? []) {
    await database.sql('insert into organisation_member (organisation_id, user_id, since) values ($1, $2, $3)', [organisationId, id, now])
  }
  const token = newSecret()
  // Sessions of tests do not idle away when the clock is moved: both dates are far ahead.
  await database.sql(
    `insert into user_session (id, token_hash, user_id, created_at, last_seen_at, expires_at, method)
     values ($1, $2, $3, $4, timestamptz '2999-01-01', timestamptz '2999-01-01', $5)`,
    [newId(new Date()), hashToken(token), id, now, options.method ?? 'oidc'],
  )
  return { id, email, funderId: options.funderId, cookie: `${SESSION_COOKIE}=${token}` }
}

/** An HTTP client of the application, signed in as this user (or as nobody). Paths start with /api/v1. */
export function as(app: Express, user: TestUser | null): ReturnType<typeof supertest.agent> {
  const agent = supertest.agent(app)
  return user ? agent.set('Cookie', user.cookie) : agent
}
