import type { Browser, Page } from 'playwright-core'
import { sendRegistration } from '../../server/access/register.ts'
import { programmes } from '../../server/programmes/index.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot } from '../e2e/support/browser.ts'
import { setPassword, startConsole, type TestConsole } from '../e2e/support/console.ts'
import { createFunder, createUser, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { insertOrganisation } from '../support/organisations.ts'
import { describeWhen } from '../support/skips.ts'

const PASSWORD = 'un mot de passe long'
const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('a registration in a browser', () => {
  let database: TestDatabase
  let console: TestConsole
  let browser: Browser
  beforeAll(async () => {
    database = await createTestDatabase()
    console = await startConsole(database, { programmes })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await database?.drop()
  })

  async function judge(page: Page, name: string): Promise<void> {
    await screenshot(page, name)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()

  it('leads from the sign-in page to an account, a request and its acceptance', async () => {
    const funderId = await createFunder(database, { demonstration: true })
    const officer = await createUser(database, { funderId, roles: ['caseOfficer'], name: 'Claire Lemoine' })
    await setPassword(database, officer.id, PASSWORD)
    await insertOrganisation(database, { funderId, name: 'Atelier du Marché', siret: '55203253400646', departement: '75' })

    const { page } = await openPage(browser, { url: console.url })
    await page.goto('/console/login')
    await page.getByRole('link', { name: 'Créer un compte' }).click()
    await heading(page, 'Créer un compte')
    await page.getByLabel('Prénom et nom').fill('Zoé Nouvelle')
    await page.getByLabel('Adresse électronique').fill('zoe@demo.example')
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
    await judge(page, 'sign-up-fr')
    await page.getByRole('button', { name: 'Créer mon compte' }).click()
    await page.getByText('Un message est parti').waitFor()

    const [row] = await database.sql<{ id: string }>('select id from registration')
    await sendRegistration(testServices(database), { registrationId: row?.id ?? '' })
    // the clock of these services is not that of the console
    await database.sql("update registration set expires_at = now() + interval '1 day'")
    const [mail] = await database.sql<{ body_text: string }>("select body_text from mail_message where kind = 'email-confirmation'")
    await page.goto(`/console/login${/#\S+/.exec(mail?.body_text ?? '')?.[0] ?? ''}`)
    await heading(page, 'Confirmer votre adresse')
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
    await judge(page, 'confirm-address-fr')
    await page.getByRole('button', { name: 'Confirmer et entrer' }).click()
    await heading(page, 'Mon entreprise')
    await page.getByRole('textbox', { name: 'SIRET' }).fill('552 032 534 00646')
    await page.getByRole('textbox', { name: 'Message' }).fill('Je suis la gérante.')
    await page.getByRole('button', { name: 'Demander le rattachement' }).click()
    await page.getByText('En attente').waitFor()
    await judge(page, 'own-attachments-fr')

    const inside = await openPage(browser, { url: console.url, language: 'en' })
    await inside.context.request.post(`${console.url}/api/v1/session`, { data: { email: officer.email, password: PASSWORD } })
    await inside.page.goto('/console/attachments')
    await heading(inside.page, 'Acting for a firm')
    await inside.page.getByText('Atelier du Marché').waitFor()
    await judge(inside.page, 'attachments-en')
    await inside.page.getByRole('button', { name: 'Accept Zoé Nouvelle' }).click()
    await inside.page.getByText('will at once see the cases').waitFor()
    await judge(inside.page, 'attachment-accept-en')
    await inside.page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click()
    await inside.page.getByText('No request is waiting').waitFor()

    await page.reload()
    await page.getByText('Acceptée').waitFor()
    await page.getByRole('link', { name: 'Atelier du Marché' }).waitFor()
  })
})
