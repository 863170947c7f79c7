import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type OidcSettings, oidcProvider } from '../../server/access/oidc-provider.ts'
import { createApp } from '../../server/app.ts'
import { systemClock } from '../../server/kernel/clock.ts'
import type { Services } from '../../server/services.ts'
import { createUser, type TestUser, testServices } from '../support/api.ts'
import type { TestDatabase } from '../support/database.ts'
import { compiledScript } from '../support/script.ts'
import type { Browser, Visit } from './oidc-browser.ts'
import type { ProviderWish } from './oidc-server.ts'

const SERVER = 'test/access/oidc-server.ts'

export interface OidcWorld {
  readonly services: Services
  readonly issuer: string
  /** Our address. */
  readonly url: string
  /** Signs in at the provider as this person and comes back as far as the callback, which is not asked yet. */
  toCallback(browser: Browser, person: string | null, start?: string): Promise<string>
  /** The same from any address, which may be one of the provider. */
  walk(browser: Browser, from: string, person: string): Promise<string>
  /** The whole way; the answer is that of our callback. */
  signIn(browser: Browser, person: string | null, start?: string): Promise<Visit>
  close(): Promise<void>
}

async function startProvider(wish: ProviderWish): Promise<{ issuer: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [compiledScript(SERVER), JSON.stringify(wish)], { stdio: ['pipe', 'pipe', 'ignore'] })
  const issuer = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const line = /^(http:\S+)\n/m.exec(said)
      if (line?.[1]) resolve(line[1])
    })
    child.once('exit', (code) => reject(new Error(`the provider ended with ${code}`)))
  })
  return { issuer, child }
}

/** Our application on a free port beside a real provider in a process of its own. The clock is the machine's, as the provider's is. */
export async function createOidcWorld(
  database: TestDatabase,
  wish: Pick<ProviderWish, 'people'> & Partial<ProviderWish>,
  settings: Partial<OidcSettings> = {},
): Promise<OidcWorld> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const redirect = `${url}/api/v1/session/oidc/callback`
  const { issuer, child } = await startProvider({ signedUserInfo: true, redirect, afterSignOut: `${url}/console/login`, ...wish })
  const oidc = oidcProvider(
    {
      issuer,
      clientId: 'guichet',
      clientSecret: 'a secret of the tests only',
      label: 'Fournisseur',
      scopes: 'openid email',
      strongAcr: [],
      trustEmail: false,
      ...settings,
    },
    systemClock.now,
  )
  const services = testServices(database, { clock: systemClock, publicUrl: url, oidc })
  server.on('request', createApp(services))
  const toCallback = (browser: Browser, person: string | null, start = '/api/v1/session/oidc'): Promise<string> =>
    walk(browser, `${url}${start}`, redirect, person)
  return {
    services,
    issuer,
    url,
    toCallback,
    walk: (browser, from, person) => walk(browser, from, redirect, person),
    signIn: async (browser, person, start) => browser.go(await toCallback(browser, person, start)),
    close: async () => {
      child.stdin?.end()
      await stop(server)
    },
  }
}

/** Follows redirections, fills in the provider's forms, and stops before our callback. */
async function walk(browser: Browser, from: string, until: string, person: string | null): Promise<string> {
  let visit = await browser.go(from)
  for (let step = 0; step < 12; step += 1) {
    if (visit.location?.startsWith(until) || (visit.location === null && !visit.text.includes('<form'))) break
    visit = visit.location
      ? await browser.go(visit.location)
      : await browser.go(visit.url, person === null ? { refuse: 'yes' } : { login: person })
  }
  if (!visit.location?.startsWith(until)) throw new Error(`the provider did not send back: ${visit.status} ${visit.location} ${visit.text}`)
  return visit.location
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
  })
}

/** Status of an answer, and the fault it leads the console to tell. */
export const faultOf = ({ status, location }: Visit): [number, string | null] => [
  status,
  location === null ? null : new URL(location).searchParams.get('fault'),
]

/** An account with this address at our side. */
export async function accountOf(
  database: TestDatabase,
  input: { funderId: string; email: string; role: 'caseOfficer' | 'authority' | 'applicant' },
): Promise<TestUser> {
  const user = await createUser(database, { funderId: input.funderId, roles: [input.role] })
  await database.sql('update user_account set email = $2 where id = $1', [user.id, input.email])
  return user
}

/** Sessions opened for this account by signing in, as against the one a test gives it. */
export const sessionsOf = (database: TestDatabase, userId: string): Promise<{ method: string }[]> =>
  database.sql('select method from user_session where user_id = $1 and revoked_at is null and expires_at < $2', [userId, '2998-01-01'])
