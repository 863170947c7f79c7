import type { Browser } from 'playwright-core'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot, type TestPage } from '../e2e/support/browser.ts'
import { setPassword, startConsole, type TestConsole } from '../e2e/support/console.ts'
import { createFunder, createUser, type TestUser } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { describeWhen } from '../support/skips.ts'

const PASSWORD = 'un mot de passe long'
const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('the console in a browser', () => {
  let database: TestDatabase
  let console: TestConsole
  let browser: Browser
  let officer: TestUser
  let supervisor: TestUser

  beforeAll(async () => {
    database = await createTestDatabase()
    // an invented funder: nobody is asked for a second factor
    const funderId = await createFunder(database, { demonstration: true })
    officer = await createUser(database, { funderId, roles: ['caseOfficer'], name: 'Claire Lemoine' })
    supervisor = await createUser(database, { funderId, roles: ['supervisor', 'administrator'], name: 'Henri Vasseur' })
    await setPassword(database, officer.id, PASSWORD)
    await setPassword(database, supervisor.id, PASSWORD)
    console = await startConsole(database)
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await database?.drop()
  })

  async function signIn(opened: TestPage, user: TestUser, submit = 'Se connecter'): Promise<void> {
    await opened.page.getByLabel('Adresse électronique').or(opened.page.getByLabel('E-mail address')).fill(user.email)
    await opened.page
      .getByLabel('Mot de passe', { exact: true })
      .or(opened.page.getByLabel('Password', { exact: true }))
      .fill(PASSWORD)
    await opened.page.getByRole('button', { name: submit, exact: true }).click()
  }

  it('opens on the sign-in page, refuses a wrong password in words and lets the right one in', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    await page.goto('/')
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
    expect(page.url()).toBe(`${console.url}/console/login`)
    expect(await page.title()).toBe('Se connecter · Guichet')
    await screenshot(page, 'sign-in-fr')
    expect(await accessibilityFaults(page)).toEqual([])

    await page.getByLabel('Adresse électronique').fill(officer.email)
    await page.getByLabel('Mot de passe', { exact: true }).fill('tout autre chose')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Adresse électronique ou mot de passe inexact').waitFor()
    await screenshot(page, 'sign-in-refused-fr')

    await signIn(opened, officer)
    await page.getByRole('heading', { name: 'Ma journée', level: 1 }).waitFor()
    await screenshot(page, 'my-day-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(opened.troubles).toEqual([])
    const sessions = await database.sql('select 1 from user_session where user_id = $1 and revoked_at is null', [officer.id])
    expect(sessions).toHaveLength(2)
    await opened.close()
  })

  it('shows each role its own doors, and the forbidden page behind the others', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    await page.goto('/console/set-up')
    await signIn(opened, officer)
    // back on the page that was asked for, which is not this person's
    await page.getByRole('heading', { name: 'Accès réservé', level: 1 }).waitFor()
    expect(page.url()).toBe(`${console.url}/console/set-up`)
    const rail = page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('list')
    const doors = await rail.getByRole('link').allInnerTexts()
    expect(doors).toEqual(expect.arrayContaining(['Ma journée', 'Dossiers', 'Organismes', 'Budget et paiements']))
    expect(doors).not.toContain('Paramétrage')
    expect(await accessibilityFaults(page)).toEqual([])
    await screenshot(page, 'forbidden-fr')
    await page.goto('/console/nowhere')
    await page.getByRole('heading', { name: 'Page introuvable', level: 1 }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(opened.troubles).toEqual([])
    await opened.close()
  })

  it('walks every page of the rail without an accessibility fault or a sideways scroll, in both languages', async () => {
    for (const language of ['fr', 'en'] as const) {
      const opened = await openPage(browser, { url: console.url, language })
      const { page } = opened
      await page.goto('/console/')
      await signIn(opened, supervisor, language === 'fr' ? 'Se connecter' : 'Sign in')
      const rail = page.getByRole('navigation').getByRole('list')
      await rail.waitFor()
      expect(await page.evaluate<string>('document.documentElement.lang')).toBe(language)
      const labels = await rail.getByRole('link').allInnerTexts()
      expect(labels).toHaveLength(19)
      for (const label of labels) {
        await rail.getByRole('link', { name: label, exact: true }).click()
        await page.getByRole('heading', { level: 1, name: label }).waitFor()
        expect(await page.title()).toBe(`${label} · Guichet`)
        expect([label, await accessibilityFaults(page)]).toEqual([label, []])
        expect([label, await sidewaysOverflow(page)]).toEqual([label, 0])
      }
      await screenshot(page, `rail-${language}`)
      expect(opened.troubles).toEqual([])
      await opened.close()
    }
  })

  it('is worked by keyboard: skip link, slash, folded rail that is remembered', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    await page.goto('/console/')
    await signIn(opened, officer)
    await page.getByRole('heading', { level: 1, name: 'Ma journée' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Ma journée' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Aller au contenu')
    await screenshot(page, 'skip-link-fr')
    await page.keyboard.press('/')
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('search')
    await page.keyboard.type('Ateliers du Loir')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
    expect(new URL(page.url()).search).toBe('?q=Ateliers+du+Loir')
    await page.getByRole('button', { name: 'Réduire le menu' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Déployer le menu' }).waitFor()
    await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
    await screenshot(page, 'rail-folded-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(opened.troubles).toEqual([])
    await opened.close()
  })

  it('changes language in place and keeps it', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    await page.goto('/console/login')
    await page.getByLabel('Adresse électronique').fill('claire@demo.example')
    await page.getByRole('button', { name: /English/ }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    // what was typed is still there
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('claire@demo.example')
    await screenshot(page, 'sign-in-en')
    expect(await accessibilityFaults(page)).toEqual([])
    await opened.close()
  })

  it('signs out, on the server too', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    await page.goto('/console/')
    await signIn(opened, officer)
    await page.getByRole('button', { name: /^Votre compte : *Claire Lemoine/ }).click()
    await page.getByRole('button', { name: 'Se déconnecter' }).waitFor()
    await screenshot(page, 'person-menu-fr')
    const ended = (): Promise<unknown[]> =>
      database.sql('select 1 from user_session where user_id = $1 and revoked_at is not null', [officer.id])
    const before = await ended()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
    expect((await ended()).length - before.length).toBe(1)
    expect(opened.troubles).toEqual([])
    await opened.close()
  })

  it('asks to sign in again over the page when the session has ended, and takes up where it was', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    await page.goto('/console/')
    await signIn(opened, supervisor)
    await page.getByRole('heading', { level: 1, name: 'Ma journée' }).waitFor()
    await page.getByLabel('Rechercher un dossier, une entreprise, un SIRET').fill('en cours de saisie')
    // a slow page is quiet for a while before it asks for its own cases, which must not be taken for the list's
    await page.locator('.main .skeleton').first().waitFor({ state: 'detached' })
    await page.waitForLoadState('networkidle')
    // the session ends at the very moment the list is asked for, whatever else the page was doing
    await page.route(
      '**/api/v1/cases?*',
      async (route) => {
        await database.sql('update user_session set revoked_at = now() where user_id = $1', [supervisor.id])
        await route.continue()
      },
      { times: 1 },
    )
    await page.getByRole('link', { name: 'Dossiers', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: 'Votre session est terminée' })
    await sheet.waitFor()
    await screenshot(page, 'session-ended-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    await sheet.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
    await sheet.getByRole('button', { name: 'Se connecter' }).click()
    await sheet.waitFor({ state: 'detached' })
    // the list that was refused has come, and what was typed elsewhere on the page is still there
    await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await page.getByLabel('Rechercher un dossier, une entreprise, un SIRET').inputValue()).toBe('en cours de saisie')
    await opened.close()
  })

  it('says calmly that the server does not answer, and goes on when it does', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    await page.route('**/api/v1/session', (route) => route.abort())
    await page.goto('/console/')
    await page.getByText('Le serveur ne répond pas').first().waitFor()
    await screenshot(page, 'unreachable-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.unroute('**/api/v1/session')
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
    await opened.close()
  })

  it('leaves everything in place when a page cannot be fetched, and fetches it once the server answers', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    await page.goto('/console/')
    await signIn(opened, officer)
    await page.getByRole('link', { name: 'Dossiers' }).click()
    await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
    await page.route('**/assets/consultant-list*', (route) => route.abort())
    await page.route('**/healthz', (route) => route.abort())
    await page.getByRole('link', { name: 'Consultants' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cette page n’a pas pu être chargée' }).waitFor()
    await page.getByRole('button', { name: 'Réessayer', exact: true }).click()
    await page.getByText('Le serveur ne répond pas').waitFor()
    await screenshot(page, 'page-not-fetched-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    // another page is not kept from opening
    await page.getByRole('link', { name: 'Dossiers' }).click()
    await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
    await page.getByRole('link', { name: 'Consultants' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cette page n’a pas pu être chargée' }).waitFor()
    await page.unroute('**/healthz')
    await page.unroute('**/assets/consultant-list*')
    await page.getByRole('button', { name: 'Réessayer', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Consultants' }).waitFor()
    await opened.close()
  })
})
