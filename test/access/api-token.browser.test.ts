import type { Browser } from 'playwright-core'
import { SCOPE_TAGS } from '../../admin/tokens/token-words.ts'
import { PEOPLE_ONLY } from '../../server/access/api-token-scope.ts'
import { oidcProvider } from '../../server/access/oidc-provider.ts'
import { SESSION_COOKIE } from '../../server/http/session.ts'
import { programmes } from '../../server/programmes/index.ts'
import { allRoutes } from '../../server/routes.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot, type TestPage } from '../e2e/support/browser.ts'
import { startConsole, type TestConsole } from '../e2e/support/console.ts'
import { createFunder, createUser, type TestUser } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { describeWhen } from '../support/skips.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
it('the console offers every kind of route that is open to machines, and no other', () => {
  const open = new Set(
    allRoutes()
      .filter(({ tag, permission }) => !PEOPLE_ONLY.includes(tag) && permission !== 'public')
      .map(({ tag }) => tag),
  )
  expect([...SCOPE_TAGS, ...programmes.all.map(({ code }) => code.toUpperCase())].sort()).toEqual([...open].sort())
})

describeWhen(reason === null, reason ?? '')('tokens and the provider in a browser', () => {
  let database: TestDatabase
  let console: TestConsole
  let browser: Browser
  let admin: TestUser

  beforeAll(async () => {
    database = await createTestDatabase()
    admin = await createUser(database, { funderId: await createFunder(database), roles: ['administrator'], name: 'Henri Vasseur' })
    // nobody listens there
    const settings = {
      issuer: 'http://127.0.0.1:1',
      clientId: 'guichet',
      clientSecret: 'x',
      scopes: 'openid email',
      strongAcr: [],
      trustEmail: false,
    }
    console = await startConsole(database, { programmes, oidc: oidcProvider({ ...settings, label: 'ProConnect' }, () => new Date(0)) })
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await database?.drop()
  })

  async function signedIn(language: 'fr' | 'en' = 'fr'): Promise<TestPage> {
    const opened = await openPage(browser, { url: console.url, language })
    const { hostname } = new URL(console.url)
    await opened.context.addCookies([{ name: SESSION_COOKIE, value: admin.cookie.split('=')[1] ?? '', domain: hostname, path: '/' }])
    return opened
  }

  it('a token is made with its limits, shown once, and revoked with its consequence', async () => {
    const opened = await signedIn()
    const { page } = opened
    await page.goto('/console/tokens')
    await page.getByRole('heading', { name: 'Jetons d’accès à l’API', level: 1 }).waitFor()
    await page.getByText('Aucun jeton').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    await page.getByRole('button', { name: 'Créer un jeton' }).click()
    await page.getByLabel('Nom').fill('Logiciel financier')
    await page.getByRole('button', { name: 'Créer le jeton' }).click()
    await page.getByText('À remplir').first().waitFor()
    await page.getByLabel('Lire : Dossiers').check()
    await page.getByLabel('Lire : Budget').check()
    await page.getByLabel('Modifier : Paiements').check()
    await page.getByLabel(/Réseaux/).fill('127.0.0.0/8\n2001:db8::/32')
    await screenshot(page, 'token-form-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Créer le jeton' }).click()

    const secret = await page.getByLabel('Jeton', { exact: true }).inputValue()
    expect(secret).toMatch(/^guichet_[\w-]{43}$/)
    await screenshot(page, 'token-secret-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByLabel('Jeton', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'C’est copié' }).click()
    await page.getByRole('rowheader', { name: /Logiciel financier/ }).waitFor()
    expect(await page.content()).not.toContain(secret)

    const asked = await fetch(`${console.url}/api/v1/cases`, { headers: { Authorization: `Bearer ${secret}` } })
    expect(asked.status).toBe(200)
    await page.reload()
    await page.getByRole('cell', { name: '127.0.0.1', exact: false }).first().waitFor()
    expect(await page.getByText('Jamais utilisé').count()).toBe(0)
    await screenshot(page, 'tokens-fr')
    expect([await accessibilityFaults(page), await sidewaysOverflow(page)]).toEqual([[], 0])

    await page.getByRole('button', { name: 'Révoquer « Logiciel financier »' }).click()
    await page.getByText('Dès la prochaine demande').waitFor()
    await screenshot(page, 'token-revoke-fr')
    await page.getByRole('dialog').getByRole('button', { name: 'Révoquer', exact: true }).click()
    await page.getByText('Révoqué', { exact: true }).waitFor()
    expect((await fetch(`${console.url}/api/v1/cases`, { headers: { Authorization: `Bearer ${secret}` } })).status).toBe(401)
    expect(opened.troubles).toEqual([])
    await opened.close()
  })

  it('speaks English', async () => {
    const opened = await signedIn('en')
    const { page } = opened
    await page.goto('/console/tokens')
    await page.getByRole('heading', { name: 'API access tokens', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Create a token' }).click()
    await page.getByLabel('Read: Cases').waitFor()
    await screenshot(page, 'token-form-en')
    expect(opened.troubles).toEqual([])
    await opened.close()
  })

  it('the sign-in page offers the provider, and says in a sentence when it is away', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    await page.goto('/console/cases?sort=reference')
    const button = page.getByRole('link', { name: 'Se connecter avec ProConnect' })
    await button.waitFor()
    expect(await button.getAttribute('href')).toBe(`/api/v1/session/oidc?next=${encodeURIComponent('/cases?sort=reference')}`)
    await screenshot(page, 'sign-in-provider-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    await button.click()
    await page.getByText('Le fournisseur d’identité ne répond pas').waitFor()
    await page.getByRole('link', { name: 'Recommencer avec ProConnect' }).waitFor()
    await screenshot(page, 'sign-in-provider-away-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.goto('/console/login?fault=oidc-no-account')
    await page.getByText('Aucun compte n’est ouvert pour cette adresse').waitFor()
    await page.goto(`/console/login?fault=${encodeURIComponent('Appelez le 0899')}`)
    await button.waitFor()
    expect(await page.content()).not.toContain('0899')
    expect(opened.troubles).toEqual([])
    await opened.close()
  })

  it('an administrator bars the way through the provider for one account, told what that does', async () => {
    const officer = await createUser(database, { funderId: admin.funderId, roles: ['caseOfficer'], name: 'Claire Lemoine' })
    await database.sql(
      "insert into user_identity (issuer, subject, user_id, linked_at, last_used_at) values ('http://127.0.0.1:1', 'claire', $1, now(), now())",
      [officer.id],
    )
    const opened = await signedIn()
    const { page } = opened
    await page.goto(`/console/users/${officer.id}`)
    await page.getByText('Cette personne se connecte par ce fournisseur').waitFor()
    await page.getByRole('button', { name: 'Interdire et délier' }).scrollIntoViewIfNeeded()
    await screenshot(page, 'provider-access-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Interdire et délier' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Interdire et délier' }).click()
    await page.getByText('Interdite pour ce compte.').waitFor()
    expect(await database.sql('select 1 from user_identity where user_id = $1', [officer.id])).toEqual([])
    expect(opened.troubles).toEqual([])
    await opened.close()
  })
})
