import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sealHandshake } from '../../server/access/oidc-handshake.ts'
import { type OidcSettings, oidcProvider } from '../../server/access/oidc-provider.ts'
import { createApp } from '../../server/app.ts'
import { as, createFunder, createUser, type TestUser } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { Browser, type Visit } from './oidc-browser.ts'
import { createOidcWorld, type OidcWorld } from './oidc-world.ts'

jest.setTimeout(60_000)

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

async function account(email: string, role: 'caseOfficer' | 'authority' | 'applicant'): Promise<TestUser> {
  const user = await createUser(database, { funderId, roles: [role] })
  await database.sql('update user_account set email = $2 where id = $1', [user.id, email])
  return user
}

beforeAll(async () => {
  database = await createTestDatabase()
  funderId = await createFunder(database)
  world = await createOidcWorld(database, { people: PEOPLE })
})
afterAll(async () => {
  await world.close()
  await database.drop()
})

function settings(): OidcSettings {
  const { oidc } = world.services
  if (!oidc) throw new Error('no provider')
  return oidc.settings
}

const faultOf = ({ status, location }: Visit): [number, string | null] => [
  status,
  location === null ? null : new URL(location).searchParams.get('fault'),
]
const signIn = (person: Person | null, browser = new Browser()): Promise<Visit> => world.signIn(browser, person)
const sessionsOf = (userId: string): Promise<{ method: string }[]> =>
  database.sql('select method from user_session where user_id = $1 and revoked_at is null and expires_at < $2', [userId, '2998-01-01'])
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

describe('what comes back must be what was sent', () => {
  const started = async (): Promise<{ browser: Browser; back: string }> => {
    const browser = new Browser()
    return { browser, back: await world.toCallback(browser, 'officer') }
  }
  const sealed = (change: object): string =>
    sealHandshake(world.services.keys, {
      state: 's',
      nonce: 'n',
      verifier: 'v'.repeat(43),
      next: '/',
      until: Date.now() + 60_000,
      ...change,
    })
  const withCookie = (value: string): Browser => {
    const browser = new Browser()
    browser.setCookie(world.url, 'guichet_oidc', value, '/api/v1/session/oidc')
    return browser
  }
  const stateOf = (back: string): string => new URL(back).searchParams.get('state') ?? ''

  it('the state', async () => {
    const [mine, other] = [await started(), await started()]
    expect(faultOf(await mine.browser.go(other.back))).toEqual([303, 'oidc-expired'])
    const altered = new URL(other.back)
    altered.searchParams.delete('state')
    expect(faultOf(await other.browser.go(altered.href))).toEqual([303, 'oidc-expired'])
  })

  it('to the browser it was begun in, in time, and unchanged', async () => {
    const { back } = await started()
    expect(faultOf(await new Browser().go(back))).toEqual([303, 'oidc-expired'])
    expect(faultOf(await withCookie(sealed({ state: stateOf(back), until: Date.now() - 1 })).go(back))).toEqual([303, 'oidc-expired'])
    const cookie = Buffer.from(sealed({ state: stateOf(back) }), 'base64url')
    cookie[cookie.length - 1] = (cookie.at(-1) ?? 0) ^ 1
    expect(faultOf(await withCookie(cookie.toString('base64url')).go(back))).toEqual([303, 'oidc-expired'])
  })

  it('the code, once', async () => {
    const { browser, back } = await started()
    const cookie = browser.cookie('guichet_oidc') ?? ''
    expect((await browser.go(back)).location).toBe(`${world.url}/console/`)
    const replay = withCookie(cookie)
    expect(faultOf(await replay.go(back))).toEqual([303, 'oidc-refused'])
    expect(replay.cookie('guichet_session')).toBeUndefined()
  })

  it('with the verifier of PKCE', async () => {
    const { back } = await started()
    expect(faultOf(await withCookie(sealed({ state: stateOf(back) })).go(back))).toEqual([303, 'oidc-refused'])
  })

  it('and the nonce in the ID token', async () => {
    const browser = new Browser()
    const first = await browser.go(`${world.url}/api/v1/session/oidc`)
    // the same request with another nonce, as an injected answer would have
    const url = new URL(first.location ?? '')
    const verifier = 'a-verifier-of-the-test-that-is-long-enough-to-be-one'
    const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(verifier))).toString('base64url')
    url.searchParams.set('code_challenge', challenge)
    const state = url.searchParams.get('state') ?? ''
    const back = await world.walk(browser, url.href, 'officer')
    const right = withCookie(sealed({ state, verifier, nonce: url.searchParams.get('nonce') }))
    const wrong = withCookie(sealed({ state, verifier, nonce: 'another' }))
    expect(faultOf(await wrong.go(back))).toEqual([303, 'oidc-refused'])
    const once = await world.walk(browser, url.href, 'officer')
    expect((await right.go(once)).location).toBe(`${world.url}/console/`)
  })

  it('a request without PKCE is refused by the provider, and comes back as a refusal', async () => {
    const browser = new Browser()
    const first = await browser.go(`${world.url}/api/v1/session/oidc`)
    const url = new URL(first.location ?? '')
    url.searchParams.delete('code_challenge')
    url.searchParams.delete('code_challenge_method')
    const back = (await browser.go(url.href)).location ?? ''
    expect(new URL(back).searchParams.get('error')).toBe('invalid_request')
    expect(faultOf(await browser.go(back))).toEqual([303, 'oidc-refused'])
  })
})

describe('the provider', () => {
  it('is offered by name, or not at all', async () => {
    expect((await as(createApp(world.services), null).get('/api/v1/session/oidc/offer').expect(200)).body).toEqual({ label: 'Fournisseur' })
    const without = createApp({ ...world.services, oidc: null })
    expect((await as(without, null).get('/api/v1/session/oidc/offer').expect(200)).body).toEqual({ label: null })
    expect((await as(without, null).get('/api/v1/session/oidc').expect(404)).body.code).toBe('oidc-not-configured')
    expect((await as(without, null).get('/api/v1/session/oidc/callback?code=a').expect(404)).body.code).toBe('oidc-not-configured')
  })

  it('that is away or unwell is said so, and is asked again the next time', async () => {
    const server = createServer()
    const listen = (port: number): Promise<void> => new Promise((resolve) => void server.listen(port, '127.0.0.1', resolve))
    const close = (): Promise<void> => new Promise((resolve) => void server.close(() => resolve()))
    await listen(0)
    const { port } = server.address() as AddressInfo
    await close()
    const issuer = `http://127.0.0.1:${port}`
    const app = createApp({ ...world.services, oidc: oidcProvider({ ...settings(), issuer }, () => new Date(0)) })
    const start = async (): Promise<string | undefined> => (await as(app, null).get('/api/v1/session/oidc').expect(303)).headers['location']
    expect(await start()).toBe('/console/login?fault=oidc-unavailable')
    let status = 503
    server.on('request', (_request, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' })
      response.end(JSON.stringify({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }))
    })
    await listen(port)
    expect(await start()).toBe('/console/login?fault=oidc-unavailable')
    status = 200
    expect(await start()).toMatch(`${issuer}/auth?`)
    await close()
  })

  it('may state a second factor by `acr`, and answer for addresses without saying so: both when configured', async () => {
    const user = await account('pay@ministere.example', 'authority')
    const people = {
      weak: { email: 'pay@ministere.example', acr: 'eidas1' },
      strong: { email: 'pay@ministere.example', acr: 'eidas2' },
    }
    const trusting = await createOidcWorld(database, { people }, { strongAcr: ['eidas2', 'eidas3'], trustEmail: true })
    expect(faultOf(await trusting.signIn(new Browser(), 'weak'))).toEqual([303, 'oidc-second-factor-missing'])
    expect(await sessionsOf(user.id)).toEqual([])
    expect((await trusting.signIn(new Browser(), 'strong')).location).toBe(`${trusting.url}/console/`)
    expect(await sessionsOf(user.id)).toHaveLength(1)
    await trusting.close()
    const doubting = await createOidcWorld(database, { people }, { strongAcr: ['eidas2'] })
    expect(faultOf(await doubting.signIn(new Browser(), 'strong'))).toEqual([303, 'oidc-email-not-verified'])
    await doubting.close()
  })

  it('is told of the end of the session', async () => {
    const browser = new Browser()
    await signIn('officer', browser)
    const { text } = await browser.go(`${world.url}/api/v1/session/oidc/end`)
    const url = new URL(JSON.parse(text).url as string)
    expect(url.origin).toBe(world.issuer)
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${world.url}/console/login`)
    const page = await browser.go(url.href)
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('<form')])
    const [row] = await database.sql<{ clear: boolean }>(
      "select bool_or(position('eyJ'::bytea in id_token) > 0) as clear from oidc_session",
    )
    expect(row).toEqual({ clear: false })
  })

  it('has no place in a session opened by password', async () => {
    const user = await createUser(database, { funderId, roles: ['caseOfficer'] })
    expect((await as(createApp(world.services), user).get('/api/v1/session/oidc/end').expect(200)).body).toEqual({ url: null })
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
