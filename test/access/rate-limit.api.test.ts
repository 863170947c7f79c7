import type { Express } from 'express'
import fc from 'fast-check'
import { z } from 'zod'
import { addressSubject, DEFAULT_RATES, type RateLimits, rateLimiter } from '../../server/access/rate-limit.ts'
import { createApp } from '../../server/app.ts'
import { rateClassOf } from '../../server/http/rate.ts'
import { definePublicRoute, defineRoute, type Route } from '../../server/http/route.ts'
import { SESSION_COOKIE } from '../../server/http/session.ts'
import { allRoutes } from '../../server/routes.ts'
import type { Services } from '../../server/services.ts'
import { as, createFunder, createUser, type TestClock, type TestUser, testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { insertSession } from './api-token-support.ts'

let database: TestDatabase
let clock: TestClock
let funderId: string
let minute = 0

const answer = z.object({ done: z.boolean() }).meta({ id: 'RateProbe' })
const handle = () => Promise.resolve({ body: { done: true } })
const base = { summary: 'Probe', tag: 'Probe', response: answer, handle } as const
const signedIn = { ...base, permission: 'signed-in' } as const
const probes: readonly Route[] = [
  definePublicRoute({ ...base, method: 'post', path: '/probe/sign-in', operationId: 'probeSignIn', rate: 'sign-in' }),
  definePublicRoute({ ...base, method: 'get', path: '/probe/open', operationId: 'probeOpen' }),
  defineRoute({ ...signedIn, method: 'get', path: '/probe/read', operationId: 'probeRead' }),
  defineRoute({ ...signedIn, method: 'post', path: '/probe/write', operationId: 'probeWrite' }),
  defineRoute({ ...signedIn, method: 'get', path: '/probe/export', operationId: 'probeExport', rate: 'export' }),
]

const NONE: RateLimits = { 'sign-in': 0, public: 0, read: 0, write: 0, upload: 0, export: 0 }

/** Applications as of several processes: each with a limiter of its own over the one database. */
function processes(
  count: number,
  limits: Partial<RateLimits>,
  more: { routes?: readonly Route[]; trustedProxies?: number } = {},
): Express[] {
  return Array.from({ length: count }, () => {
    const rates = rateLimiter(database.db, { ...NONE, ...limits }, clock.now)
    const services: Services = testServices(database, { clock, rates })
    return createApp(services, { routes: more.routes ?? probes, trustedProxies: more.trustedProxies ?? 0 })
  })
}

const user = (): Promise<TestUser> => createUser(database, { funderId, roles: ['caseOfficer'] })
const windows = (): Promise<{ key: string; points: number }[]> => database.sql('select key, points from rate_window order by key')

beforeAll(async () => {
  database = await createTestDatabase()
  funderId = await createFunder(database)
  clock = testClock()
})
beforeEach(async () => {
  // each test in a minute of its own
  minute += 1
  clock.set(`2026-11-21T10:${String(minute).padStart(2, '0')}:15Z`)
  await database.sql('delete from rate_window')
})
afterAll(() => database.drop())

const statuses = async (
  apps: readonly Express[],
  count: number,
  send: (app: Express) => Promise<{ status: number }>,
): Promise<number[]> => {
  const seen: number[] = []
  for (let index = 0; index < count; index += 1) {
    const app = apps[index % apps.length]
    if (app) seen.push((await send(app)).status)
  }
  return seen
}
const passed = (seen: readonly number[]): number => seen.filter((status) => status === 200).length

describe('signing in', () => {
  const send = async (app: Express) => as(app, null).post('/api/v1/probe/sign-in')

  it('is counted by address, exactly, over two processes', async () => {
    const seen = await statuses(processes(2, { 'sign-in': 7 }), 12, send)
    expect(seen).toEqual([...Array(7).fill(200), ...Array(5).fill(429)])
    expect(await windows()).toMatchObject([{ key: expect.stringMatching(/^sign-in address:127\.0\.0\.1 \d+$/), points: 8 }])
  })

  it('also when all come at once', async () => {
    const apps = processes(3, { 'sign-in': 10 })
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => send(apps[index % 3] as Express)))
    expect(passed(answers.map(({ status }) => status))).toBe(10)
  })

  it('says when to come back, to people and to programs, and lets them then', async () => {
    const [app] = processes(1, { 'sign-in': 1 }) as [Express]
    const first = await send(app)
    expect([first.status, first.headers['ratelimit-policy'], first.headers['ratelimit']]).toEqual([
      200,
      '"sign-in";q=1;w=60',
      '"sign-in";r=0;t=65',
    ])
    const refused = await send(app)
    expect(refused.body).toMatchObject({ code: 'too-many-requests', details: { seconds: 65 } })
    expect([refused.type, refused.headers['retry-after'], refused.headers['ratelimit']]).toEqual([
      'application/problem+json',
      '65',
      '"sign-in";r=0;t=65',
    ])
    minute += 1
    clock.set(`2026-11-21T10:${String(minute).padStart(2, '0')}:19.999Z`)
    expect((await send(app)).headers['retry-after']).toBe('1')
    clock.set(`2026-11-21T10:${String(minute).padStart(2, '0')}:20Z`)
    expect((await send(app)).status).toBe(200)
  })

  it('is counted by the address that trusted proxies tell, and by no other', async () => {
    const from = (app: Express, address: string) => as(app, null).post('/api/v1/probe/sign-in').set('X-Forwarded-For', address)
    const [bare] = processes(1, { 'sign-in': 1 }) as [Express]
    expect([(await from(bare, '192.0.2.1')).status, (await from(bare, '192.0.2.2')).status]).toEqual([200, 429])
    const [behind] = processes(1, { 'sign-in': 1 }, { trustedProxies: 1 }) as [Express]
    expect([
      (await from(behind, '192.0.2.1')).status,
      (await from(behind, '192.0.2.2')).status,
      (await from(behind, '192.0.2.1')).status,
    ]).toEqual([200, 200, 429])
    // what a client writes itself stands before what the proxy adds
    expect((await from(behind, '203.0.113.9, 192.0.2.2')).status).toBe(429)
  })

  it('on the real route: the refusal comes before the password is looked at', async () => {
    const [app] = processes(1, { 'sign-in': 2 }, { routes: allRoutes() }) as [Express]
    const attempt = async (email: string) =>
      (await as(app, null).post('/api/v1/session').send({ email, password: 'wrong one' })).body.code as string
    expect([await attempt('a@demo.example'), await attempt('b@demo.example'), await attempt('c@demo.example')]).toEqual([
      'wrong-credentials',
      'wrong-credentials',
      'too-many-requests',
    ])
  })
})

describe('any sixty seconds', () => {
  /** How many of these instants lie in the `seconds` before this one, itself left out. */
  const within = (instants: readonly number[], at: number, seconds: number): number =>
    instants.filter((one) => one > at - seconds * 1_000).length
  const steps = fc.array(fc.record({ process: fc.nat({ max: 2 }), wait: fc.oneof(fc.nat({ max: 900 }), fc.nat({ max: 40_000 })) }), {
    minLength: 20,
    maxLength: 50,
  })
  let subjects = 0

  it.each([
    ['exactly, and refuses nobody who asked less in the last 65', 'export', 5, 0],
    ['within a tenth for each process', 'read', 20, 6],
  ] as const)('hold the limit %s', async (_words, kind, limit, more) => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 120_000 }), steps, async (start, asked) => {
        let at = Date.parse('2026-11-21T12:00:00Z') + start
        const limiters = [0, 1, 2].map(() => rateLimiter(database.db, { ...NONE, [kind]: limit }, () => new Date(at)))
        subjects += 1
        const all: number[] = []
        const passed: number[] = []
        for (const { process, wait } of asked) {
          at += wait
          const told = await limiters[process]?.take(kind, `account:${subjects}`)
          if (told?.allowed) {
            expect(within(passed, at, 60)).toBeLessThan(limit + more)
            passed.push(at)
          } else {
            expect(within(all, at, 65)).toBeGreaterThanOrEqual(limit)
            expect(told?.reset).toBeLessThanOrEqual(65)
          }
          all.push(at)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('also around the turn of a minute: not the limit on this side, and the limit again on the other', async () => {
    const [app] = processes(1, { 'sign-in': 6 }) as [Express]
    const send = async (one: Express) => as(one, null).post('/api/v1/probe/sign-in')
    clock.set('2026-11-21T11:00:59.900Z')
    expect(passed(await statuses([app], 8, send))).toBe(6)
    clock.set('2026-11-21T11:01:00.100Z')
    expect(passed(await statuses([app], 8, send))).toBe(0)
    clock.set('2026-11-21T11:02:00.000Z')
    expect(passed(await statuses([app], 8, send))).toBe(6)
  })
})

describe('reading', () => {
  it('costs no write until a tenth of the limit, and no account pays for another', async () => {
    const [app] = processes(1, { read: 40 }) as [Express]
    const [one, two] = [await user(), await user()]
    const read = async (who: TestUser) => as(app, who).get('/api/v1/probe/read')
    for (let index = 0; index < 3; index += 1) await read(one)
    expect(await windows()).toEqual([])
    await read(one)
    expect(await windows()).toMatchObject([{ points: 4 }])
    const seen = await statuses([app], 60, () => read(one))
    expect(passed(seen)).toBe(36)
    expect((await read(two)).status).toBe(200)
  })

  it.each([2, 3])('over %i processes passes the limit, and at most a tenth of it more for each', async (count) => {
    const who = await user()
    const seen = await statuses(processes(count, { read: 40 }), 40 * count + 10, async (app) => as(app, who).get('/api/v1/probe/read'))
    expect(passed(seen)).toBeGreaterThanOrEqual(40)
    expect(passed(seen)).toBeLessThanOrEqual(40 + 4 * count)
  })

  it('of one account by two sessions is one count', async () => {
    const [app] = processes(1, { export: 3 }) as [Express]
    const who = await user()
    const other = { ...who, cookie: `${SESSION_COOKIE}=${await insertSession(database, who.id)}` }
    const send = async (person: TestUser): Promise<number> => (await as(app, person).get('/api/v1/probe/export')).status
    expect([await send(who), await send(other), await send(who), await send(other)]).toEqual([200, 200, 200, 429])
  })
})

it('a class at 0 has no limit and says nothing; another class is counted apart', async () => {
  const [app] = processes(1, { write: 1 }) as [Express]
  const who = await user()
  for (let index = 0; index < 5; index += 1) {
    const response = await as(app, who).get('/api/v1/probe/read').expect(200)
    expect(response.headers['ratelimit']).toBeUndefined()
  }
  await as(app, who).post('/api/v1/probe/write').expect(200)
  await as(app, who).post('/api/v1/probe/write').expect(429)
  await as(app, null).get('/api/v1/probe/open').expect(200)
})

it('windows that are over are removed while others are counted', async () => {
  const [app] = processes(1, { 'sign-in': 5 }) as [Express]
  await as(app, null).post('/api/v1/probe/sign-in').expect(200)
  await database.sql("insert into rate_window select 'old ' || n, 1, timestamptz '2026-11-21T10:00:00Z' from generate_series(1, 50) n")
  clock.set('2026-11-21T11:30:00Z')
  await as(app, null).post('/api/v1/probe/sign-in').expect(200)
  expect(await windows()).toMatchObject([{ key: expect.stringMatching(/^sign-in /), points: 1 }])
})

it.each([
  ['192.0.2.7', 'address:192.0.2.7'],
  ['::ffff:192.0.2.7', 'address:192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', 'address:2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', 'address:2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::ffff', 'address:2001:db8:1:2::/64'],
  ['2001:db8::1', 'address:2001:db8:0:0::/64'],
  ['::1', 'address:0:0:0:0::/64'],
  ['64:ff9b::192.0.2.33', 'address:64:ff9b:0:0::/64'],
  ['fe80::1%eth0', 'address:fe80:0:0:0::/64'],
  [undefined, 'address:unknown'],
  ['<script>', 'address:unknown'],
])('%s is counted as %s', (address, subject) => expect(addressSubject(address)).toBe(subject))

it('every route has a class, those where a password or a code could be guessed the strictest, and the limits leave people in peace', () => {
  const classes = new Map(allRoutes().map((route) => [route.operationId, rateClassOf(route)]))
  expect([...classes].filter(([, kind]) => kind === 'sign-in').map(([name]) => name)).toEqual(
    expect.arrayContaining(['signIn', 'confirmSignIn']),
  )
  const open = allRoutes().filter(({ permission }) => permission === 'public')
  expect(open.filter((route) => !['sign-in', 'public'].includes(rateClassOf(route)))).toEqual([])
  expect(classes.get('listCases')).toBe('read')
  expect(classes.get('addDocument') ?? classes.get('uploadDocument')).toBe('upload')
  expect(Math.min(...Object.values(DEFAULT_RATES))).toBeGreaterThanOrEqual(20)
})
