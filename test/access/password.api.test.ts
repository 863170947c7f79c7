import { checkPassword } from '../../server/access/password-rules.ts'
import { sendPasswordReset } from '../../server/access/reset-password.ts'
import { Refusal } from '../../server/kernel/refusal.ts'
import { as } from '../support/api.ts'
import {
  type AccountWorld,
  codeOf,
  cookieOf,
  enrol,
  journalOf,
  later,
  linkOf,
  openAccountWorld,
  PASSWORD,
  readSession,
  signIn,
  withCookie,
} from './accounts.ts'

const OTHER = 'cinq ânes dans la prairie'

let world: AccountWorld
beforeAll(async () => {
  world = await openAccountWorld()
})
afterAll(() => world.database.drop())

const anyone = () => as(world.app, null)
const ask = (email: string) => anyone().post('/api/v1/password-resets').send({ email })
const choose = (token: string, password = OTHER) => anyone().post('/api/v1/email-links/password').send({ token, password })
const mailsTo = (userId: string) => world.database.sql<{ kind: string }>('select kind from mail_message where user_id = $1', [userId])

describe('a forgotten password', () => {
  it('is answered alike for any address, and only an account gets a link', async () => {
    const user = await world.user()
    const [known, unknown] = [await ask(user.email), await ask('nobody@demo.example')]
    expect([known.status, known.text]).toEqual([204, ''])
    const stable = ({ date: _date, 'x-request-id': _id, ...rest }: Record<string, unknown>) => rest
    expect([unknown.status, stable(unknown.headers)]).toEqual([204, stable(known.headers)])
    // the same work in the request: one row of the outbox each, without the address
    const rows = await world.database.sql("select payload from outbox where job = 'send-password-reset'")
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain('@')
    expect((await world.sendResets()).sort()).toEqual(['no-account', 'queued'])
    expect(await mailsTo(user.id)).toEqual([{ kind: 'password-reset' }])
  })

  it('is chosen anew by the link, once; every session ends, and the account is told', async () => {
    const user = await world.user()
    await ask(user.email)
    await world.sendResets()
    const token = await linkOf(world, user.id)
    const shown = await anyone().post('/api/v1/email-links/reading').send({ token })
    expect(shown.body).toMatchObject({ purpose: 'password-reset', email: user.email })
    // reading it changed nothing
    expect((await readSession(world, user.cookie)).status).toBe(200)
    const answers = await Promise.all(Array.from({ length: 6 }, () => choose(token)))
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409, 409, 409, 409, 409])
    expect(answers.flatMap(({ headers }) => headers['set-cookie'] ?? [])).toEqual([])
    expect((await readSession(world, user.cookie)).status).toBe(401)
    expect([(await signIn(world, user.email)).status, (await signIn(world, user.email, OTHER)).status]).toEqual([401, 201])
    expect((await mailsTo(user.id)).map(({ kind }) => kind).sort()).toEqual(['password-changed', 'password-reset'])
    expect(await journalOf(world, user.id)).toEqual(expect.arrayContaining(['password.reset-asked', 'password.reset']))
    for (const path of ['reading', 'password']) {
      const late = await anyone()
        .post(`/api/v1/email-links/${path}`)
        .send(path === 'reading' ? { token } : { token, password: OTHER })
      expect([late.status, late.body.code]).toEqual([409, 'link-not-valid'])
    }
  })

  it('a link works for an hour; a later one replaces it; the second factor stays', async () => {
    const user = await world.user()
    const { secret } = await enrol(world, user.cookie)
    await ask(user.email)
    await world.sendResets()
    const first = await linkOf(world, user.id)
    later(world, 1)
    await ask(user.email)
    await world.sendResets()
    const second = await linkOf(world, user.id)
    expect((await choose(first)).body.code).toBe('link-not-valid')
    later(world, 3_600)
    expect((await choose(second)).body.code).toBe('link-not-valid')
    await ask(user.email)
    await world.sendResets()
    expect((await choose(await linkOf(world, user.id))).status).toBe(200)
    const entered = await signIn(world, user.email, OTHER)
    expect(entered.body.code).toBe('second-factor')
    const done = await anyone()
      .post('/api/v1/session/second-factor')
      .send({ pending: entered.body.details.pending, code: codeOf(world, secret) })
    expect(done.status).toBe(201)
  })

  it('a job that runs twice sends one link, which works; an address gets three in an hour', async () => {
    const user = await world.user()
    await ask(user.email)
    const [row] = await world.database.sql<{ payload: { requestId: string; userId: string | null } }>(
      "select payload from outbox where job = 'send-password-reset'",
    )
    if (!row) throw new Error('nothing was asked')
    expect(await world.sendResets()).toEqual(['queued'])
    expect(await sendPasswordReset(world.services, row.payload)).toBe('already-queued')
    expect(await mailsTo(user.id)).toHaveLength(1)
    expect((await choose(await linkOf(world, user.id))).status).toBe(200)
    for (let count = 0; count < 5; count++) await ask(user.email)
    expect((await world.sendResets()).sort()).toEqual(['queued', 'queued', 'too-many', 'too-many', 'too-many'])
  })

  it('keeps the hash of the secret, and forgets accounts without a password or closed', async () => {
    const [user, closed, without] = [await world.user(), await world.user(), await world.user()]
    await world.database.sql('update user_account set active = false where id = $1', [closed.id])
    await world.database.sql('update user_account set password_hash = null where id = $1', [without.id])
    for (const { email } of [user, closed, without]) await ask(email)
    expect((await world.sendResets()).sort()).toEqual(['no-account', 'no-account', 'queued'])
    const token = await linkOf(world, user.id)
    const rows = await world.database.sql<{ hashed: boolean }>(
      "select token_hash = sha256(convert_to($1, 'utf8')) as hashed from email_token where user_id = $2",
      [token, user.id],
    )
    expect(rows).toEqual([{ hashed: true }])
  })
})

describe('a password being chosen', () => {
  const person = { email: 'camille.dupont@demo.example', fullName: 'Camille Dupont' }
  const faultOf = (password: string): string => {
    try {
      checkPassword(password, person, '/password')
      return 'fine'
    } catch (error) {
      return error instanceof Refusal ? (error.options.errors?.[0]?.code ?? error.code) : 'thrown'
    }
  }
  it.each([
    ['onze lettre', 'password-too-short'],
    ['é'.normalize('NFD').repeat(11), 'password-too-short'],
    ['a b'.repeat(67), 'password-too-long'],
    ['Mot de passe 2026 !', 'password-common'],
    ['azertyuiop123', 'password-common'],
    ['!!!!!!!!!!!!!!', 'password-common'],
    ['Camille Dupont', 'password-own-name'],
    ['dupont-camille 2026', 'password-own-name'],
    ['camille.dupont@demo.example', 'password-own-name'],
    ['douze lettre', 'fine'],
    ['quatre chevaux au galop', 'fine'],
    ['🐴🐴🐑🐑🐖🐖🐓🐓🦆🦆🐇🐇', 'fine'],
    ['camille dupont aime les haies', 'fine'],
  ])('%s: %s', (password, expected) => expect(faultOf(password)).toBe(expected))
})

describe('changing one’s own', () => {
  const change = (cookie: string, present: string, password: string) =>
    withCookie(world, cookie).post('/api/v1/account/password').send({ present, password })

  it('asks the present one, ends the other sessions and goes on under a new token', async () => {
    const user = await world.user()
    const other = cookieOf(await signIn(world, user.email))
    expect((await change(user.cookie, 'not this one', OTHER)).body.errors).toEqual([{ pointer: '/present', code: 'wrong-password' }])
    expect((await change(user.cookie, PASSWORD, 'court')).body.errors).toMatchObject([{ pointer: '/password', code: 'password-too-short' }])
    expect((await change(user.cookie, PASSWORD, PASSWORD)).body.errors).toEqual([{ pointer: '/password', code: 'password-unchanged' }])
    const changed = await change(user.cookie, PASSWORD, OTHER)
    expect(changed.status).toBe(204)
    const codes = await Promise.all(
      [other, user.cookie, cookieOf(changed)].map(async (cookie) => (await readSession(world, cookie)).status),
    )
    expect(codes).toEqual([401, 401, 200])
    expect((await signIn(world, user.email, OTHER)).status).toBe(201)
    expect(await mailsTo(user.id)).toEqual([{ kind: 'password-changed' }])
    expect(await journalOf(world, user.id)).toContain('password.changed')
  })

  it('forced, nothing else is possible before', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    await world.database.sql('update user_account set must_change_password = true where id = $1', [user.id])
    const entered = await signIn(world, user.email)
    expect(entered.body.limitedTo).toBe('password-change-required')
    const cookie = cookieOf(entered)
    for (const path of ['/cases', '/account/sessions', '/account/second-factor']) {
      const answer = await withCookie(world, cookie).get(`/api/v1${path}`)
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'password-change-required'])
    }
    const changed = await change(cookie, PASSWORD, OTHER)
    expect((await readSession(world, cookieOf(changed))).body.limitedTo).toBeNull()
    expect((await withCookie(world, cookieOf(changed)).get('/api/v1/cases')).status).toBe(200)
  })

  it('guessing the present one from an open session makes one wait', async () => {
    const user = await world.user()
    const codes: string[] = []
    for (let count = 0; count < 6; count++) codes.push((await change(user.cookie, 'guess', OTHER)).body.code)
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'invalid-fields'), 'too-many-attempts'])
    // and does not keep the person from signing in elsewhere
    expect((await signIn(world, user.email)).status).toBe(201)
  })
})

describe('one’s own sessions', () => {
  it('are listed with their place, ended one by one or all but this one', async () => {
    const user = await world.user()
    const [phone, desk] = [cookieOf(await signIn(world, user.email)), cookieOf(await signIn(world, user.email))]
    const list = async () => (await withCookie(world, user.cookie).get('/api/v1/account/sessions')).body.items
    const before = await list()
    expect(before).toHaveLength(3)
    expect(before.filter((item: { current: boolean }) => item.current)).toHaveLength(1)
    const other = before.find((item: { current: boolean }) => !item.current)
    expect(other).toMatchObject({ method: 'password', address: expect.stringContaining('127.0.0.1') })
    const stranger = await world.user()
    expect((await withCookie(world, stranger.cookie).delete(`/api/v1/account/sessions/${other.id}`)).status).toBe(404)
    expect((await withCookie(world, user.cookie).delete(`/api/v1/account/sessions/${other.id}`)).status).toBe(204)
    expect(await list()).toHaveLength(2)
    expect((await withCookie(world, user.cookie).post('/api/v1/account/sessions/end-others')).body).toEqual({ ended: 1 })
    const statuses = await Promise.all([phone, desk, user.cookie].map(async (cookie) => (await readSession(world, cookie)).status))
    expect(statuses).toEqual([401, 401, 200])
    expect((await journalOf(world, user.id)).filter((action) => action === 'session.revoked')).toHaveLength(2)
  })

  it('the language of the account is kept, and is that of its messages', async () => {
    const user = await world.user()
    await withCookie(world, user.cookie).post('/api/v1/account/language').send({ locale: 'en' })
    expect((await readSession(world, user.cookie)).body.locale).toBe('en')
    await ask(user.email)
    await world.sendResets()
    const [mail] = await world.database.sql<{ subject: string }>('select subject from mail_message where user_id = $1', [user.id])
    expect(mail?.subject).toBe('Your Guichet password')
  })
})
