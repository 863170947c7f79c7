import { as, createFunder, type TestUser } from '../support/api.ts'
import {
  type AccountWorld,
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

const everywhere = { programmes: null, departements: null }
const CHOSEN = 'trois poules sur un mur'

let world: AccountWorld
let admin: TestUser
beforeAll(async () => {
  world = await openAccountWorld({ demonstration: true })
  admin = await world.user({ roles: ['administrator'], name: 'Anne Admin' })
})
afterAll(() => world.database.drop())

const asAdmin = () => withCookie(world, admin.cookie)
let count = 0
const invite = (given: object = {}) =>
  asAdmin()
    .post('/api/v1/users')
    .send({ fullName: 'Zoé Invitée', email: `zoe${++count}@demo.example`, grants: [{ role: 'caseOfficer', ...everywhere }], ...given })
const choose = (token: string, password = CHOSEN) => as(world.app, null).post('/api/v1/email-links/password').send({ token, password })
const versionOf = async (id: string): Promise<number> =>
  Number((await world.database.sql<{ version: number }>('select version from user_account where id = $1', [id]))[0]?.version)
const act = async (id: string, what: string, by = admin.cookie) =>
  withCookie(world, by)
    .post(`/api/v1/users/${id}/${what}`)
    .set('If-Match', `"${await versionOf(id)}"`)
    .send()
const setGrants = async (id: string, grants: readonly object[], by = admin.cookie) =>
  withCookie(world, by)
    .put(`/api/v1/users/${id}/grants`)
    .set('If-Match', `"${await versionOf(id)}"`)
    .send({ grants })

describe('an invitation', () => {
  it('opens an account with its rights; the link lets its owner choose the password and enter', async () => {
    const grants = [{ role: 'caseOfficer', programmes: null, departements: ['75', '77'] }]
    const { status, body } = await invite({ grants, email: 'Zoe.First@demo.example' })
    expect(status).toBe(201)
    expect((await asAdmin().get(`/api/v1/users/${body.id}`)).body).toMatchObject({ state: 'invited', grants, localPassword: false })
    const token = await linkOf(world, body.id)
    const shown = await as(world.app, null).post('/api/v1/email-links/reading').send({ token })
    expect(shown.body).toMatchObject({ purpose: 'invitation', fullName: 'Zoé Invitée', email: 'Zoe.First@demo.example' })
    expect((await choose(token, 'Zoé Invitée')).body.errors).toMatchObject([{ pointer: '/password', code: 'password-too-short' }])
    const entered = await choose(token)
    expect(entered.body.session).toMatchObject({ userId: body.id, grants, limitedTo: null })
    expect((await readSession(world, cookieOf(entered))).status).toBe(200)
    expect((await choose(token)).body.code).toBe('link-not-valid')
    expect((await signIn(world, 'zoe.first@demo.example', CHOSEN)).status).toBe(201)
    expect(await journalOf(world, body.id)).toEqual(['account.invited', 'account.confirmed', 'session.opened', 'session.opened'])
  })

  it('opened by a mail robot changes nothing: the page is a page, its secret stands after the #', async () => {
    const { body } = await invite()
    const [mail] = await world.database.sql<{ body_text: string }>('select body_text from mail_message where user_id = $1', [body.id])
    const url = /http\S+/.exec(mail?.body_text ?? '')?.[0] ?? ''
    expect(new URL(url).pathname).toBe('/console/login')
    expect(new URL(url).search).toBe('')
    const before = await world.database.sql('select * from email_token where user_id = $1', [body.id])
    for (const path of ['/console/login', '/api/v1/email-links/reading', '/api/v1/email-links/password']) {
      await as(world.app, null).get(path)
      await as(world.app, null).head(path)
    }
    await as(world.app, null)
      .post('/api/v1/email-links/reading')
      .send({ token: await linkOf(world, body.id) })
    expect(await world.database.sql('select * from email_token where user_id = $1', [body.id])).toEqual(before)
    expect((await choose(await linkOf(world, body.id))).status).toBe(200)
  })

  it('works for a week; sent again, the one before no longer works; not to who entered', async () => {
    const { body } = await invite()
    const first = await linkOf(world, body.id)
    later(world, 1)
    expect((await asAdmin().post(`/api/v1/users/${body.id}/invitation`)).status).toBe(204)
    const second = await linkOf(world, body.id)
    expect((await choose(first)).body.code).toBe('link-not-valid')
    later(world, 7 * 86_400)
    admin = await world.user({ roles: ['administrator'] })
    expect((await choose(second)).body.code).toBe('link-not-valid')
    await asAdmin().post(`/api/v1/users/${body.id}/invitation`)
    expect((await choose(await linkOf(world, body.id))).status).toBe(200)
    expect((await asAdmin().post(`/api/v1/users/${body.id}/invitation`)).body.code).toBe('already-entered')
  })

  it('names each fault, and writes nothing then', async () => {
    const before = await world.database.sql('select 1 from user_account')
    const faults = async (given: object) =>
      (await invite(given)).body.errors?.map((fault: { pointer: string; code: string }) => `${fault.pointer} ${fault.code}`)
    expect(await faults({ email: admin.email })).toEqual(['/email email-already-used'])
    expect(
      await faults({
        grants: [
          { role: 'caseOfficer', programmes: ['nothing'], departements: ['35'] },
          { role: 'caseOfficer', ...everywhere },
        ],
      }),
    ).toEqual(['/grants/0/programmes/0 unknown-programme', '/grants/0/departements/0 departement-not-of-funder', '/grants/1/role repeated'])
    expect(await faults({ grants: [{ role: 'applicant', ...everywhere }] })).toEqual(['/grants/0/role not-in-list'])
    expect(await faults({ grants: [] })).toHaveLength(1)
    expect(await world.database.sql('select 1 from user_account')).toHaveLength(before.length)
  })

  it('is for administrators of the whole funder', async () => {
    const officer = await world.user({ roles: ['caseOfficer', 'supervisor', 'authority', 'auditor'] })
    const partly = await world.user({ grants: [{ role: 'administrator', programmes: null, departements: ['75'] }] })
    for (const user of [officer, partly]) {
      const answers = await Promise.all([
        withCookie(world, user.cookie).get('/api/v1/users'),
        withCookie(world, user.cookie).get(`/api/v1/users/${admin.id}`),
        withCookie(world, user.cookie)
          .post('/api/v1/users')
          .send({ fullName: 'X', email: 'x@demo.example', grants: [{ role: 'administrator', ...everywhere }] }),
        act(admin.id, 'deactivation', user.cookie),
        setGrants(user.id, [{ role: 'administrator', ...everywhere }], user.cookie),
      ])
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
    }
  })
})

describe('rights changed', () => {
  it('end the sessions of the person, and are in the journal before and after', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    const changed = await setGrants(user.id, [{ role: 'supervisor', programmes: null, departements: ['77', '75', '77'] }])
    expect([changed.status, changed.headers['etag']]).toEqual([200, '"2"'])
    expect((await readSession(world, user.cookie)).status).toBe(401)
    const entered = await signIn(world, user.email)
    expect(entered.body.grants).toEqual([{ role: 'supervisor', programmes: null, departements: ['75', '77'] }])
    const [line] = await world.database.sql<{ before: unknown; after: unknown }>(
      "select before, after from audit_entry where subject_id = $1 and action = 'grants.changed'",
      [user.id],
    )
    expect(line).toMatchObject({ before: { grants: [{ role: 'caseOfficer' }] }, after: { grants: [{ role: 'supervisor' }] } })
  })

  it('need the version read, are not one’s own, nor those of an outside user', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    const put = () => asAdmin().put(`/api/v1/users/${user.id}/grants`)
    const grants = [{ role: 'supervisor', ...everywhere }]
    expect((await put().send({ grants })).status).toBe(428)
    expect((await put().set('If-Match', '"7"').send({ grants })).status).toBe(412)
    expect((await setGrants(admin.id, [{ role: 'administrator', ...everywhere }])).body.code).toBe('own-account')
    const applicant = await world.user({ roles: ['applicant'] })
    expect((await setGrants(applicant.id, grants)).body.code).toBe('outside-account')
  })

  it('of another funder are not there', async () => {
    const stranger = await world.user({ roles: ['caseOfficer'], funderId: await createFunder(world.database) })
    expect((await asAdmin().get(`/api/v1/users/${stranger.id}`)).status).toBe(404)
    expect((await act(stranger.id, 'deactivation')).status).toBe(404)
    expect((await setGrants(stranger.id, [{ role: 'auditor', ...everywhere }])).status).toBe(404)
    const listed = await asAdmin().get('/api/v1/users?limit=200')
    expect(listed.body.items.map((item: { id: string }) => item.id)).not.toContain(stranger.id)
  })
})

describe('an account', () => {
  it('closed enters no more, by session, password or link; opened again it chooses another password', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    await as(world.app, null).post('/api/v1/password-resets').send({ email: user.email })
    await world.sendResets()
    const token = await linkOf(world, user.id)
    expect((await act(user.id, 'deactivation')).status).toBe(200)
    expect((await act(user.id, 'deactivation')).body.code).toBe('account-already-closed')
    expect([(await readSession(world, user.cookie)).status, (await signIn(world, user.email)).status]).toEqual([401, 401])
    expect((await choose(token)).body.code).toBe('link-not-valid')
    expect((await act(user.id, 'reactivation')).status).toBe(200)
    expect((await readSession(world, user.cookie)).status).toBe(401)
    expect((await signIn(world, user.email)).body.limitedTo).toBe('password-change-required')
    expect(await journalOf(world, user.id)).toEqual(expect.arrayContaining(['account.closed', 'account.reopened']))
  })

  it('asked for another password is limited at its next request', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    expect((await act(user.id, 'password-change')).status).toBe(200)
    expect((await withCookie(world, user.cookie).get('/api/v1/cases')).body.code).toBe('password-change-required')
  })

  it('that lost its telephone gets its second factor taken away, and is told', async () => {
    const user = await world.user({ roles: ['caseOfficer'] })
    const { cookie } = await enrol(world, user.cookie)
    expect((await act(user.id, 'second-factor-removal')).status).toBe(200)
    expect((await readSession(world, cookie)).status).toBe(401)
    expect((await signIn(world, user.email, PASSWORD)).status).toBe(201)
    const mails = await world.database.sql("select 1 from mail_message where user_id = $1 and kind = 'second-factor-changed'", [user.id])
    expect(mails).toHaveLength(2)
  })
})

describe('the list', () => {
  it('is found by name or address without accents, by role and by state, page by page', async () => {
    const other = await openAccountWorld({ demonstration: true })
    try {
      const boss = await other.user({ roles: ['administrator'], name: 'Aaron Chef' })
      for (const name of ['Élodie Brun', 'Eric Blanc', 'Zoé 100% Noir', 'Fanny Vert']) await other.user({ roles: ['caseOfficer'], name })
      const list = async (query: string) => {
        const { body } = await withCookie(other, boss.cookie).get(`/api/v1/users?${query}`)
        return { names: body.items.map((item: { fullName: string }) => item.fullName), ...body }
      }
      expect((await list('')).names).toEqual(['Aaron Chef', 'Élodie Brun', 'Eric Blanc', 'Fanny Vert', 'Zoé 100% Noir'])
      expect((await list('q=elodie')).names).toEqual(['Élodie Brun'])
      expect((await list('q=100%25')).names).toEqual(['Zoé 100% Noir'])
      expect((await list('q=_')).names).toEqual([])
      expect(await list('role=administrator')).toMatchObject({ names: ['Aaron Chef'], total: 1, totalExact: true })
      expect((await list('state=invited')).names).toEqual([])
      const first = await list('limit=3')
      expect(first.total).toBe(5)
      expect((await list(`limit=3&cursor=${first.nextCursor}`)).names).toEqual(['Fanny Vert', 'Zoé 100% Noir'])
    } finally {
      await other.database.drop()
    }
  })
})

describe('a funder keeps an administrator', () => {
  it('the last one who can enter cannot be closed, nor lose the role; one invited does not count', async () => {
    const other = await openAccountWorld({ demonstration: true })
    try {
      const [one, two] = [await other.user({ roles: ['administrator'] }), await other.user({ roles: ['administrator'] })]
      const close = (by: TestUser, target: TestUser) =>
        withCookie(other, by.cookie).post(`/api/v1/users/${target.id}/deactivation`).set('If-Match', '"1"').send()
      // somebody invited, and an administrator of a part
      await withCookie(other, one.cookie)
        .post('/api/v1/users')
        .send({ fullName: 'I', email: 'i@demo.example', grants: [{ role: 'administrator', ...everywhere }] })
      await other.user({ grants: [{ role: 'administrator', programmes: null, departements: ['75'] }] })
      expect((await close(one, two)).status).toBe(200)
      // nobody is left who could close the last one: the one who was closed is refused at the door
      expect((await close(two, one)).status).toBe(401)
      expect((await close(one, one)).body.code).toBe('own-account')
    } finally {
      await other.database.drop()
    }
  })

  it('fifty at once: each takes the rights of the next, and one is left', async () => {
    const other = await openAccountWorld({ demonstration: true })
    try {
      const people: TestUser[] = []
      for (let index = 0; index < 5; index++) people.push(await other.user({ roles: ['administrator'] }))
      const attempts = Array.from({ length: 50 }, (_, index) => {
        const [by, target] = [people[index % 5], people[(index + 1 + (Math.floor(index / 5) % 4)) % 5]]
        if (!by || !target) throw new Error('no such person')
        const client = withCookie(other, by.cookie)
        return index % 2 === 0
          ? client.post(`/api/v1/users/${target.id}/deactivation`).set('If-Match', '"1"').send()
          : client
              .put(`/api/v1/users/${target.id}/grants`)
              .set('If-Match', '"1"')
              .send({ grants: [{ role: 'auditor', ...everywhere }] })
      })
      const answers = await Promise.all(attempts)
      const left = await other.database.sql(
        "select u.id from user_account u join role_grant g on g.user_id = u.id where u.active and g.role = 'administrator'",
      )
      expect(left).toHaveLength(1)
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(4)
      expect(answers.map(({ status }) => status).filter((status) => ![200, 401, 403, 409, 412].includes(status))).toEqual([])
    } finally {
      await other.database.drop()
    }
  })
})
