import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sealHandshake } from '../../server/access/oidc-handshake.ts'
import { type OidcSettings, oidcProvider } from '../../server/access/oidc-provider.ts'
import { createApp } from '../../server/app.ts'
import { as, createFunder, createUser } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { Browser, type Visit } from './oidc-browser.ts'
import { accountOf, createOidcWorld, faultOf, type OidcWorld, sessionsOf } from './oidc-world.ts'

let database: TestDatabase
let world: OidcWorld
let funderId: string

beforeAll(async () => {
  database = await createTestDatabase()
  funderId = await createFunder(database)
  world = await createOidcWorld(database, { people: { officer: { email: 'officer@ministere.example', email_verified: true } } })
  await accountOf(database, { funderId, email: 'officer@ministere.example', role: 'caseOfficer' })
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

const signIn = (person: string, browser = new Browser()): Promise<Visit> => world.signIn(browser, person)

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
    const user = await accountOf(database, { funderId, email: 'pay@ministere.example', role: 'authority' })
    const people = {
      weak: { email: 'pay@ministere.example', acr: 'eidas1' },
      strong: { email: 'pay@ministere.example', acr: 'eidas2' },
    }
    const trusting = await createOidcWorld(database, { people }, { strongAcr: ['eidas2', 'eidas3'], trustEmail: true })
    expect(faultOf(await trusting.signIn(new Browser(), 'weak'))).toEqual([303, 'oidc-second-factor-missing'])
    expect(await sessionsOf(database, user.id)).toEqual([])
    expect((await trusting.signIn(new Browser(), 'strong')).location).toBe(`${trusting.url}/console/`)
    expect(await sessionsOf(database, user.id)).toHaveLength(1)
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

it('an administrator bars the way and unties the identity, at once, and may open it again', async () => {
  const user = await accountOf(database, { funderId, email: 'leaving@ministere.example', role: 'caseOfficer' })
  const people = {
    leaving: { email: 'leaving@ministere.example', email_verified: true },
    new: { email: 'leaving@ministere.example', email_verified: true },
  }
  const own = await createOidcWorld(database, { people })
  const app = createApp(own.services)
  const admin = await createUser(database, { funderId, roles: ['administrator'] })
  const path = `/api/v1/users/${user.id}/provider`
  const browser = new Browser()
  await own.signIn(browser, 'leaving')
  const before = (await as(app, admin).get(path).expect(200)).body
  expect(before).toMatchObject({ allowed: true, identities: [{ issuer: own.issuer }] })
  const change = async (allowed: boolean) => {
    const etag = (await as(app, admin).get(`/api/v1/users/${user.id}`).expect(200)).headers['etag'] ?? ''
    return as(app, admin).post(path).set('If-Match', etag).send({ allowed })
  }
  expect((await change(false)).status).toBe(200)
  expect((await browser.go(`${own.url}/api/v1/session`)).status).toBe(401)
  expect(faultOf(await own.signIn(new Browser(), 'leaving'))).toEqual([303, 'oidc-no-account'])
  expect((await as(app, admin).get(path)).body).toEqual({ allowed: false, identities: [] })
  expect((await change(true)).status).toBe(200)
  // the person has another identity at the provider now
  expect((await own.signIn(new Browser(), 'new')).location).toBe(`${own.url}/console/`)
  expect(faultOf(await own.signIn(new Browser(), 'leaving'))).toEqual([303, 'oidc-no-account'])
  const lines = await database.sql('select action from audit_entry where subject_id = $1 and actor_id = $2 order by sequence', [
    user.id,
    admin.id,
  ])
  expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['identity.unlinked', 'account.changed']))
  const stranger = await createUser(database, { funderId: await createFunder(database), roles: ['administrator'] })
  await as(app, stranger).get(path).expect(404)
  await as(app, stranger).post(path).set('If-Match', '"1"').send({ allowed: false }).expect(404)
  await own.close()
})
