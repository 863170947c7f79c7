import type { Role } from '../../server/access/actor.ts'
import { createFunder } from '../support/api.ts'
import {
  type AccountWorld,
  codeOf,
  cookieOf,
  enrol,
  journalOf,
  later,
  openAccountWorld,
  PASSWORD,
  readSession,
  signIn,
  withCookie,
} from './accounts.ts'

let world: AccountWorld
beforeAll(async () => {
  world = await openAccountWorld()
})
afterAll(() => world.database.drop())

const secondStep = (pending: string, code: string) =>
  withCookie(world, 'none=1').post('/api/v1/session/second-factor').send({ pending, code })
const firstStep = async (email: string): Promise<string> => {
  const { status, body, headers } = await signIn(world, email)
  expect([status, body.code, headers['set-cookie']]).toEqual([401, 'second-factor', undefined])
  return body.details.pending
}

describe('setting it up', () => {
  it('asks the password, counts for nothing before a first code, and tells ten recovery codes once', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    const mine = () => withCookie(world, user.cookie)
    const refused = await mine().post('/api/v1/account/second-factor').send({ password: 'not mine' })
    expect([refused.status, refused.body.errors]).toEqual([422, [{ pointer: '/password', code: 'wrong-password' }]])
    const started = await mine().post('/api/v1/account/second-factor').send({ password: PASSWORD })
    expect(started.body.address).toMatch(/^otpauth:\/\/totp\/Guichet:.+secret=[A-Z2-7]{32}/)
    expect(started.body.picture).toMatch(/^<svg[^>]+>/)
    expect(started.body.picture).not.toContain('<script')
    expect((await signIn(world, user.email)).status).toBe(201)

    const wrong = await mine().post('/api/v1/account/second-factor/confirmation').send({ code: '000000' })
    expect(wrong.body.errors).toEqual([{ pointer: '/code', code: 'wrong-code' }])
    const code = codeOf(world, started.body.secret)
    const confirmed = await mine().post('/api/v1/account/second-factor/confirmation').send({ code })
    expect(confirmed.body.recoveryCodes).toHaveLength(10)
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10)
    // this session goes on under another token; the ones opened before have ended
    const cookie = cookieOf(confirmed)
    expect((await readSession(world, user.cookie)).status).toBe(401)
    expect((await readSession(world, cookie)).status).toBe(200)
    const live = await world.database.sql('select 1 from user_session where user_id = $1 and revoked_at is null', [user.id])
    expect(live).toHaveLength(1)
    expect((await withCookie(world, cookie).get('/api/v1/account/second-factor')).body).toMatchObject({ recoveryCodesLeft: 10 })
    expect(await journalOf(world, user.id)).toContain('factor.enabled')
  })

  it('keeps neither the secret nor the recovery codes readable, not even in answers kept for repeated requests', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    const key = { 'Idempotency-Key': 'a-key-of-this-test' }
    const started = await withCookie(world, user.cookie).post('/api/v1/account/second-factor').set(key).send({ password: PASSWORD })
    const { secret } = started.body
    const confirmed = await withCookie(world, user.cookie)
      .post('/api/v1/account/second-factor/confirmation')
      .set({ 'Idempotency-Key': 'another-key-of-it' })
      .send({ code: codeOf(world, secret) })
    const [held] = await world.database.sql<{ text: string }>(
      `select (select string_agg(encode(totp_secret, 'escape'), ' ') from user_account) ||
              (select string_agg(encode(code_hash, 'escape'), ' ') from recovery_code) ||
              (select coalesce(string_agg(body::text, ' '), '') from idempotency_key) as text`,
    )
    expect(held?.text.length).toBeGreaterThan(100)
    for (const told of [secret, ...confirmed.body.recoveryCodes]) expect(held?.text).not.toContain(told)
    expect(await world.database.sql('select 1 from idempotency_key where user_id = $1', [user.id])).toEqual([])
  })
})

describe('signing in with it', () => {
  it('takes two steps; a code is taken once, in a window of one period', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    const { secret } = await enrol(world, user.cookie)
    // the code of the enrolment was taken
    const pending = await firstStep(user.email)
    expect((await secondStep(pending, codeOf(world, secret))).body.code).toBe('wrong-code')
    later(world, 90)
    for (const periods of [-2, 2]) expect((await secondStep(pending, codeOf(world, secret, periods))).body.code).toBe('wrong-code')
    const code = codeOf(world, secret, 1)
    const entered = await secondStep(pending, ` ${code.slice(0, 3)} ${code.slice(3)}`)
    expect([entered.status, entered.body.userId]).toEqual([201, user.id])
    expect((await readSession(world, cookieOf(entered))).status).toBe(200)
    // the first step served once, the code too, and those of the periods before it
    expect((await secondStep(pending, codeOf(world, secret, 1))).body.code).toBe('sign-in-expired')
    const again = await firstStep(user.email)
    for (const periods of [1, 0, -1]) expect((await secondStep(again, codeOf(world, secret, periods))).body.code).toBe('wrong-code')
  })

  it('of ten requests with one code, one enters', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    const { secret } = await enrol(world, user.cookie)
    later(world, 60)
    const pendings = await Promise.all(Array.from({ length: 4 }, () => firstStep(user.email)))
    const code = codeOf(world, secret)
    const answers = await Promise.all(pendings.map((pending) => secondStep(pending, code)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  })

  it('a recovery code replaces it, once, however it is typed', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    const { recoveryCodes } = await enrol(world, user.cookie)
    const [first = '', second = ''] = recoveryCodes
    const typed = first.replaceAll('-', ' ').toUpperCase()
    expect((await secondStep(await firstStep(user.email), typed)).status).toBe(201)
    expect((await secondStep(await firstStep(user.email), first)).body.code).toBe('wrong-code')
    const raced = await Promise.all(
      [await firstStep(user.email), await firstStep(user.email)].map((pending) => secondStep(pending, second)),
    )
    expect(raced.map(({ status }) => status).sort((one, other) => one - other)).toEqual([201, 401])
    expect(await journalOf(world, user.id)).toEqual(expect.arrayContaining(['factor.recovery-used']))
    const left = await world.database.sql('select 1 from recovery_code where user_id = $1 and used_at is null', [user.id])
    expect(left).toHaveLength(8)
  })

  it('wrong codes make one wait as wrong passwords do, whatever the first step; the first step grows old', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    const { secret } = await enrol(world, user.cookie)
    later(world, 60)
    const answers: string[] = []
    for (let index = 0; index < 6; index++) answers.push((await secondStep(await firstStep(user.email), '123456')).body.code)
    expect(answers).toEqual([...Array.from({ length: 5 }, () => 'wrong-code'), 'too-many-attempts'])
    const pending = await firstStep(user.email)
    later(world, 61)
    expect((await secondStep(pending, codeOf(world, secret))).status).toBe(201)
    const old = await firstStep(user.email)
    later(world, 601)
    expect((await secondStep(old, codeOf(world, secret))).body.code).toBe('sign-in-expired')
    expect((await secondStep('made up', '123456')).body.code).toBe('sign-in-expired')
  })
})

describe('roles that decide, pay or give rights', () => {
  it.each<Role>(['authority', 'paymentOfficer', 'administrator'])('%s: nothing but setting it up, until it is done', async (role) => {
    const user = await world.user({ roles: [role] })
    const entered = await signIn(world, user.email)
    expect([entered.status, entered.body.limitedTo]).toEqual([201, 'second-factor-required'])
    const cookie = cookieOf(entered)
    for (const path of ['/cases', '/envelopes', '/account/sessions', '/outgoing-mails']) {
      const answer = await withCookie(world, cookie).get(`/api/v1${path}`)
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'second-factor-required'])
    }
    expect((await withCookie(world, cookie).post('/api/v1/account/language').send({ locale: 'en' })).status).toBe(204)
    const enrolled = await enrol(world, cookie)
    expect((await readSession(world, enrolled.cookie)).body.limitedTo).toBeNull()
    expect((await withCookie(world, enrolled.cookie).get('/api/v1/account/sessions')).status).toBe(200)
    const removal = await withCookie(world, enrolled.cookie).post('/api/v1/account/second-factor/removal').send({ password: PASSWORD })
    expect([removal.status, removal.body.code]).toEqual([409, 'second-factor-compulsory'])
  })

  it('a role given to an open session limits it at the next request', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    expect((await withCookie(world, user.cookie).get('/api/v1/cases')).status).toBe(200)
    await world.database.sql("update role_grant set role = 'authority' where user_id = $1", [user.id])
    expect((await withCookie(world, user.cookie).get('/api/v1/cases')).body.code).toBe('second-factor-required')
  })

  it('an invented funder does not ask it, and neither is it asked of who came through a provider', async () => {
    const demonstration = await createFunder(world.database, { demonstration: true })
    const invented = await world.user({ roles: ['administrator'], funderId: demonstration })
    expect((await signIn(world, invented.email)).body.limitedTo).toBeNull()
    const agent = await world.user({ roles: ['administrator'] })
    await world.database.sql("update user_session set method = 'oidc' where user_id = $1", [agent.id])
    expect((await readSession(world, agent.cookie)).body.limitedTo).toBeNull()
  })
})

describe('changing it', () => {
  it('new recovery codes make the old ones worthless; without it, signing in takes one step again', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    const { recoveryCodes, cookie } = await enrol(world, user.cookie)
    const renewed = await withCookie(world, cookie).post('/api/v1/account/recovery-codes').send({ password: PASSWORD })
    expect(renewed.body.recoveryCodes).toHaveLength(10)
    expect((await secondStep(await firstStep(user.email), recoveryCodes[0] ?? '')).body.code).toBe('wrong-code')
    expect((await secondStep(await firstStep(user.email), renewed.body.recoveryCodes[0])).status).toBe(201)
    const removed = await withCookie(world, cookie).post('/api/v1/account/second-factor/removal').send({ password: PASSWORD })
    expect(removed.status).toBe(204)
    expect((await signIn(world, user.email)).status).toBe(201)
    expect((await readSession(world, cookie)).status).toBe(401)
    expect(await world.database.sql('select 1 from recovery_code where user_id = $1', [user.id])).toEqual([])
  })
})
