import { hashPassword } from '../../server/access/password.ts'
import type { Services } from '../../server/services.ts'
import { as, createFunder, createUser, type TestClock, type TestUser, testApp, testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const PASSWORD = 'a long enough password'

let database: TestDatabase
let services: Services
let clock: TestClock
let user: TestUser

beforeAll(async () => {
  database = await createTestDatabase()
  clock = testClock()
  services = testServices(database, { clock })
  user = await createUser(database, { funderId: await createFunder(database), roles: ['caseOfficer'] })
  await database.sql('update user_account set password_hash = $1 where id = $2', [await hashPassword(PASSWORD), user.id])
})
afterAll(() => database.drop())

const signIn = (email: string, password: string, secureCookies = false) =>
  as(testApp({ ...services, secureCookies }), null)
    .post('/api/v1/session')
    .send({ email, password })

const cookieOf = (response: { headers: Record<string, unknown> }): string => String((response.headers['set-cookie'] as string[])[0])

describe('signing in', () => {
  it('answers who one is and sets a cookie no script and no other site can use', async () => {
    const response = await signIn(user.email, PASSWORD)
    expect(response.status).toBe(201)
    expect(response.body).toMatchObject({ userId: user.id, grants: [{ role: 'caseOfficer', programmes: null, departements: null }] })
    const cookie = cookieOf(response)
    expect(cookie).toMatch(/^guichet_session=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; SameSite=Strict$/)
    expect(cookieOf(await signIn(user.email, PASSWORD, true))).toMatch(/; Secure/)
  })

  it('keeps the hash of the token, never the token', async () => {
    const token = /guichet_session=([^;]+)/.exec(cookieOf(await signIn(user.email, PASSWORD)))?.[1] ?? ''
    const rows = await database.sql<{ found: boolean }>(
      "select bool_or(token_hash = sha256(convert_to($1, 'utf8'))) as found, bool_or(token_hash = convert_to(left($1, 32), 'utf8')) as clear from user_session",
      [token],
    )
    expect(rows).toEqual([{ found: true, clear: false }])
  })

  it('knows the e-mail in any case', async () => {
    expect((await signIn(user.email.toUpperCase(), PASSWORD)).status).toBe(201)
  })

  it('gives one and the same answer for an unknown person, a wrong password, no password set and a closed account', async () => {
    const closed = await createUser(database, { funderId: user.funderId, roles: ['auditor'] })
    await database.sql(
      'update user_account set active = false, password_hash = (select password_hash from user_account where id = $1) where id = $2',
      [user.id, closed.id],
    )
    const without = await createUser(database, { funderId: user.funderId, roles: ['auditor'] })
    const answers = [
      await signIn('nobody@demo.example', PASSWORD),
      await signIn(user.email, 'wrong'),
      await signIn(closed.email, PASSWORD),
      await signIn(without.email, PASSWORD),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(401)
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect({ ...answer.body, requestId: '' }).toEqual({
        type: 'urn:guichet:problem:wrong-credentials',
        title: 'wrong-credentials',
        status: 401,
        code: 'wrong-credentials',
        requestId: '',
      })
    }
  })

  it('refuses text PostgreSQL cannot hold as malformed input, not as our failure', async () => {
    const response = await signIn('a\u0000b@demo.example', PASSWORD)
    expect([response.status, response.body.errors]).toEqual([422, [{ pointer: '/email', code: 'unprintable-characters' }]])
  })
})

describe('a session', () => {
  const open = async (): Promise<string> => cookieOf(await signIn(user.email, PASSWORD)).split(';')[0] ?? ''
  const read = (cookie: string) => as(testApp(services), null).get('/api/v1/session').set('Cookie', cookie)

  it('ends at once, on this machine and for its cookie, when one signs out', async () => {
    const cookie = await open()
    expect((await read(cookie)).status).toBe(200)
    const response = await as(testApp(services), null).delete('/api/v1/session').set('Cookie', cookie)
    expect(response.status).toBe(204)
    expect(cookieOf(response)).toMatch(/^guichet_session=; Path=\/; Expires=Thu, 01 Jan 1970/)
    const after = await read(cookie)
    expect([after.status, after.body.code]).toEqual([401, 'not-signed-in'])
  })

  it('ends for a person whose account is closed, and loses a role as soon as it is taken away', async () => {
    const other = await createUser(database, { funderId: user.funderId, roles: ['auditor'] })
    const seen = await read(other.cookie)
    expect(seen.body.grants).toHaveLength(1)
    await database.sql('delete from role_grant where user_id = $1', [other.id])
    expect((await read(other.cookie)).body.grants).toEqual([])
    await database.sql('update user_account set active = false where id = $1', [other.id])
    expect((await read(other.cookie)).status).toBe(401)
  })

  it('ends after twelve hours without a gesture, and after seven days whatever happens', async () => {
    clock.set('2026-11-21T09:00:00Z')
    const cookie = await open()
    clock.set('2026-11-21T20:59:59Z')
    expect((await read(cookie)).status).toBe(200)
    for (const moment of ['2026-11-22T08:00:00Z', '2026-11-22T19:00:00Z']) {
      clock.set(moment)
      expect((await read(cookie)).status).toBe(200)
    }
    clock.set('2026-11-23T07:00:01Z')
    expect((await read(cookie)).status).toBe(401)

    clock.set('2026-11-21T09:00:00Z')
    const busy = await open()
    await database.sql("update user_session set last_seen_at = '2026-11-28T08:59:00Z' where revoked_at is null")
    clock.set('2026-11-28T08:59:59Z')
    expect((await read(busy)).status).toBe(200)
    clock.set('2026-11-28T09:00:00Z')
    expect((await read(busy)).status).toBe(401)
    clock.set('2026-11-21T09:00:00Z')
  })

  it('is not opened by a foreign cookie of the same name', async () => {
    expect((await read('guichet_session=forged')).status).toBe(401)
    expect((await read('other=1; guichet_session=')).status).toBe(401)
  })
})

describe('a change asked for from another site', () => {
  const post = (origin: string) =>
    as(testApp(services), null)
      .post('/api/v1/session')
      .set('Host', 'aides.demo.example')
      .set('Origin', origin)
      .send({ email: 'a@b.c', password: 'x' })

  it.each(['https://evil.example', 'null', 'https://aides.demo.example.evil.example', 'https://aides.demo.example:444', 'not a url'])(
    'is refused: %s',
    async (origin) => {
      const response = await post(origin)
      expect([response.status, response.body.code]).toEqual([403, 'foreign-origin'])
    },
  )

  it('passes from our own pages, and reading is not concerned', async () => {
    expect((await post('https://aides.demo.example')).body.code).toBe('wrong-credentials')
    const read = await as(testApp(services), user).get('/api/v1/session').set('Origin', 'https://evil.example')
    expect(read.status).toBe(200)
    expect(read.headers['access-control-allow-origin']).toBeUndefined()
  })
})
