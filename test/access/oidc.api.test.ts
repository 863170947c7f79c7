import { createFunder, type TestUser } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { Browser, type Visit } from './oidc-browser.ts'
import { accountOf, createOidcWorld, faultOf, type OidcWorld, sessionsOf as sessionsOfAccount } from './oidc-world.ts'

let database: TestDatabase
let world: OidcWorld
let funderId: string

/** Person of the provider → e-mail there. */
const PEOPLE = {
  officer: { email: 'Officer@Ministere.example', email_verified: true },
  'officer-again': { email: 'officer@ministere.example', email_verified: true },
  newcomer: { email: 'newcomer@ministere.example', email_verified: true },
  unverified: { email: 'unverified@ministere.example', email_verified: false },
  closed: { email: 'closed@ministere.example', email_verified: true },
  barred: { email: 'barred@ministere.example', email_verified: true },
  firm: { email: 'firm@ministere.example', email_verified: true },
  authority: { email: 'authority@ministere.example', email_verified: true },
  'authority-mfa': { email: 'authority@ministere.example', email_verified: true, amr: ['pwd', 'mfa'] },
  moving: { email: 'moving@ministere.example', email_verified: true },
  twice: { email: 'twice@ministere.example', email_verified: true },
  silent: {},
}
type Person = keyof typeof PEOPLE

const account = (email: string, role: 'caseOfficer' | 'authority' | 'applicant'): Promise<TestUser> =>
  accountOf(database, { funderId, email, role })

beforeAll(async () => {
  database = await createTestDatabase()
  funderId = await createFunder(database)
  world = await createOidcWorld(database, { people: PEOPLE })
})
afterAll(async () => {
  await world.close()
  await database.drop()
})

const signIn = (person: Person | null, browser = new Browser()): Promise<Visit> => world.signIn(browser, person)
const sessionsOf = (userId: string) => sessionsOfAccount(database, userId)
const whoIs = async (browser: Browser): Promise<{ status: number; userId?: string }> => {
  const { status, text } = await browser.go(`${world.url}/api/v1/session`)
  return { status, userId: JSON.parse(text).userId as string }
}
const counts = (): Promise<unknown[]> =>
  database.sql('select (select count(*) from user_account) as accounts, (select count(*) from role_grant) as rights')

describe('signing in at the provider', () => {
  it('asks for a code with PKCE, state and nonce, and keeps what must come back sealed for this browser', async () => {
    const browser = new Browser()
    const visit = await browser.go(`${world.url}/api/v1/session/oidc`)
    expect(visit.status).toBe(303)
    const asked = new URL(visit.location ?? '').searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      redirect_uri: `${world.url}/api/v1/session/oidc/callback`,
    })
    const [cookie = ''] = visit.setCookies
    expect(cookie).toMatch(/^guichet_oidc=[\w-]+; Max-Age=600; Path=\/api\/v1\/session\/oidc; Expires=.+; HttpOnly; SameSite=Lax$/)
    expect(Buffer.from(browser.cookie('guichet_oidc') ?? '', 'base64url').toString('latin1')).not.toContain(asked.get('state'))
  })

  it('opens a session for the account of that address, in any case, and ties it once and for all', async () => {
    const user = await account('officer@ministere.example', 'caseOfficer')
    const before = await counts()
    const browser = new Browser()
    const visit = await signIn('officer', browser)
    expect([visit.status, visit.location]).toEqual([303, `${world.url}/console/`])
    expect(visit.setCookies.find((cookie) => cookie.startsWith('guichet_session='))).toMatch(/HttpOnly; SameSite=Strict$/)
    expect(browser.cookie('guichet_oidc')).toBeUndefined()
    expect(await whoIs(browser)).toEqual({ status: 200, userId: user.id })
    expect(await sessionsOf(user.id)).toEqual([{ method: 'oidc' }])
    // the address changes on either side: the identity stays
    await database.sql("update user_account set email = 'renamed@ministere.example' where id = $1", [user.id])
    const again = new Browser()
    await signIn('officer', again)
    expect(await whoIs(again)).toEqual({ status: 200, userId: user.id })
    expect(await counts()).toEqual(before)
    const lines = await database.sql('select action, actor_id from audit_entry where actor_id = $1 order by sequence', [user.id])
    expect(lines.map(({ action }) => action)).toEqual(['identity.linked', 'session.opened', 'session.opened'])
    await database.sql("update user_account set email = 'officer@ministere.example' where id = $1", [user.id])
  })

  it('leads to the page of the console that was asked for, and to no other site', async () => {
    const browser = new Browser()
    const visit = await world.signIn(browser, 'officer', '/api/v1/session/oidc?next=%2Fcases%3Fsort%3D-lastEventAt')
    expect(visit.location).toBe(`${world.url}/console/cases?sort=-lastEventAt`)
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\\b', '/a b']) {
      expect((await browser.go(`${world.url}/api/v1/session/oidc?next=${encodeURIComponent(next)}`)).status).toBe(400)
    }
  })

  it('ends the session this browser had', async () => {
    const browser = new Browser()
    await signIn('officer', browser)
    const before = browser.cookie('guichet_session') ?? ''
    await signIn('officer', browser)
    expect(browser.cookie('guichet_session')).not.toBe(before)
    const old = new Browser()
    old.setCookie(world.url, 'guichet_session', before)
    expect((await whoIs(old)).status).toBe(401)
  })

  it('takes the user info unsigned too', async () => {
    const user = await account('moving@ministere.example', 'caseOfficer')
    const plain = await createOidcWorld(database, { people: PEOPLE, signedUserInfo: false })
    const visit = await plain.signIn(new Browser(), 'moving')
    expect(visit.location).toBe(`${plain.url}/console/`)
    expect(await sessionsOf(user.id)).toHaveLength(1)
    await plain.close()
  })
})

describe('who is not let in, and nothing is made', () => {
  it.each([
    ['an address nobody has here', 'newcomer', 'oidc-no-account'],
    ['an address the provider has not verified', 'unverified', 'oidc-email-not-verified'],
    ['no address at all', 'silent', 'oidc-email-not-verified'],
    ['a closed account', 'closed', 'oidc-no-account'],
    ['an account that may not be tied', 'barred', 'oidc-no-account'],
    ['an applicant: the provider is for agents', 'firm', 'oidc-no-account'],
  ] as const)('%s', async (_what, person, fault) => {
    if (person === 'unverified') await account('unverified@ministere.example', 'caseOfficer')
    if (person === 'firm') await account('firm@ministere.example', 'applicant')
    if (person === 'closed') {
      const user = await account('closed@ministere.example', 'caseOfficer')
      await database.sql('update user_account set active = false where id = $1', [user.id])
    }
    if (person === 'barred') {
      const user = await account('barred@ministere.example', 'caseOfficer')
      await database.sql('update user_account set oidc_allowed = false where id = $1', [user.id])
    }
    const before = await counts()
    const browser = new Browser()
    expect(faultOf(await signIn(person, browser))).toEqual([303, fault])
    expect(browser.cookie('guichet_session')).toBeUndefined()
    expect(await counts()).toEqual(before)
    expect(await database.sql('select 1 from user_identity where subject = $1', [person])).toEqual([])
  })

  it('an account closed after it was tied', async () => {
    const user = await account('twice@ministere.example', 'caseOfficer')
    expect((await signIn('twice')).location).toBe(`${world.url}/console/`)
    await database.sql('update user_account set active = false where id = $1', [user.id])
    expect(faultOf(await signIn('twice'))).toEqual([303, 'oidc-no-account'])
    const [last] = await database.sql('select action, after from audit_entry where actor_id = $1 order by sequence desc limit 1', [user.id])
    expect(last).toMatchObject({ action: 'session.refused', after: { why: 'oidc-no-account' } })
  })

  it('a second identity for an account that has one', async () => {
    await signIn('officer')
    expect(faultOf(await signIn('officer-again'))).toEqual([303, 'oidc-no-account'])
    const [officer] = await database.sql<{ id: string }>("select id from user_account where email = 'officer@ministere.example'")
    await expect(
      database.sql(
        "insert into user_identity (issuer, subject, user_id, linked_at, last_used_at) values ($1, 'officer-again', $2, now(), now())",
        [world.issuer, officer?.id],
      ),
    ).rejects.toMatchObject({ constraint: 'user_identity_one_per_account' })
  })

  it('two accounts of one address cannot be, nor one identity of two accounts', async () => {
    const user = await account('single@ministere.example', 'caseOfficer')
    await expect(account('Single@Ministere.example', 'caseOfficer')).rejects.toMatchObject({ code: '23505' })
    await expect(
      database.sql(
        "insert into user_identity (issuer, subject, user_id, linked_at, last_used_at) values ($1, 'officer', $2, now(), now())",
        [world.issuer, user.id],
      ),
    ).rejects.toMatchObject({ constraint: 'user_identity_pkey' })
  })

  it('a machine, whose address cannot be anyone’s', async () => {
    const user = await account('machine@ministere.example', 'caseOfficer')
    await database.sql("update user_account set kind = 'machine' where id = $1", [user.id])
    await database.sql("update user_account set email = 'newcomer@ministere.example' where id = $1", [user.id])
    expect(faultOf(await signIn('newcomer'))).toEqual([303, 'oidc-no-account'])
  })

  it('who must have a second factor, unless the provider states one', async () => {
    const user = await account('authority@ministere.example', 'authority')
    expect(faultOf(await signIn('authority'))).toEqual([303, 'oidc-second-factor-missing'])
    expect(await sessionsOf(user.id)).toEqual([])
    await database.sql('delete from user_identity where user_id = $1', [user.id])
    const browser = new Browser()
    expect((await signIn('authority-mfa', browser)).location).toBe(`${world.url}/console/`)
    // and the local one is not asked for
    expect(await whoIs(browser)).toEqual({ status: 200, userId: user.id })
  })

  it('one who refuses at the provider', async () => {
    expect(faultOf(await signIn(null))).toEqual([303, 'oidc-refused'])
  })
})

it('two first sign-ins at once tie one identity', async () => {
  const user = await account('parallel@ministere.example', 'caseOfficer')
  await database.sql("update user_account set email = 'parallel-before@ministere.example' where id = $1", [user.id])
  await database.sql('delete from user_identity where subject = $1', ['moving'])
  await database.sql("update user_account set email = 'moved@ministere.example' where email = 'moving@ministere.example'")
  await database.sql("update user_account set email = 'moving@ministere.example' where id = $1", [user.id])
  const browsers = [new Browser(), new Browser(), new Browser()]
  const backs = await Promise.all(browsers.map((browser) => world.toCallback(browser, 'moving')))
  const visits = await Promise.all(browsers.map((browser, index) => browser.go(backs[index] ?? '')))
  expect(visits.map(({ location }) => location)).toEqual(browsers.map(() => `${world.url}/console/`))
  expect(await database.sql('select user_id from user_identity where subject = $1 and issuer = $2', ['moving', world.issuer])).toEqual([
    { user_id: user.id },
  ])
})
