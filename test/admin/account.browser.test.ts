import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { programmes } from '../../server/programmes/index.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot, type TestPage } from '../e2e/support/browser.ts'
import { setPassword, startConsole, type TestConsole } from '../e2e/support/console.ts'
import { createFunder, createUser, type TestUser } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { describeWhen } from '../support/skips.ts'

const PASSWORD = 'un mot de passe long'
const CHOSEN = 'trois poules sur un mur'
const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('accounts in a browser', () => {
  let database: TestDatabase
  let console: TestConsole
  let browser: Browser
  let admin: TestUser
  let officer: TestUser
  let authority: TestUser

  beforeAll(async () => {
    database = await createTestDatabase()
    const invented = await createFunder(database, { demonstration: true })
    admin = await createUser(database, { funderId: invented, roles: ['administrator'], name: 'Anne Le Goff' })
    officer = await createUser(database, { funderId: invented, roles: ['caseOfficer'], name: 'Claire Lemoine' })
    authority = await createUser(database, { funderId: await createFunder(database), roles: ['authority'], name: 'Hélène Tanguy' })
    for (const { id } of [admin, officer, authority]) await setPassword(database, id, PASSWORD)
    console = await startConsole(database, { programmes })
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await database?.drop()
  })

  async function enter(user: TestUser, options: { language?: 'fr' | 'en'; path?: string; password?: string } = {}): Promise<TestPage> {
    const opened = await openPage(browser, { url: console.url, ...(options.language ? { language: options.language } : {}) })
    await opened.context.request.post(`${console.url}/api/v1/session`, {
      data: { email: user.email, password: options.password ?? PASSWORD },
    })
    await opened.page.goto(`/console${options.path ?? '/'}`)
    return opened
  }
  async function judge(page: Page, name: string): Promise<void> {
    await screenshot(page, name)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()

  it('invites a person, who chooses their password by the link and is in', async () => {
    const opened = await enter(admin, { path: '/users' })
    const { page } = opened
    await heading(page, 'Personnes et droits')
    await page.getByRole('link', { name: 'Claire Lemoine' }).waitFor()
    await judge(page, 'people-fr')
    await page.getByRole('link', { name: 'Inviter une personne' }).click()
    await heading(page, 'Inviter une personne')
    await page.getByLabel('Prénom et nom').fill('Zoé Nouvelle')
    await page.getByRole('textbox', { name: 'Adresse électronique' }).fill('zoe.nouvelle@demo.example')
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await page.getByText('Choisissez au moins une fonction.').waitFor()
    await page.getByLabel('Instruction des dossiers').check()
    await page.getByLabel('Départements (Instruction des dossiers)').fill('35')
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await page.getByText('Ce département n’est pas du territoire de votre service.').first().waitFor()
    await judge(page, 'invite-fr')
    await page.getByLabel('Départements (Instruction des dossiers)').fill('75, 92')
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await heading(page, 'Zoé Nouvelle')
    await judge(page, 'person-fr')

    await page.goto('/console/outgoing-mails')
    await page.getByRole('button', { name: /^Lire/ }).click()
    const link = await page.getByRole('dialog').getByRole('link').getAttribute('href')
    await judge(page, 'mails-fr')
    await opened.close()

    const guest = await openPage(browser, { url: console.url })
    await guest.page.goto(`/console/login${new URL(link ?? '').hash}`)
    await heading(guest.page, 'Bienvenue')
    await guest.page.getByText('zoe.nouvelle@demo.example').waitFor()
    await judge(guest.page, 'invitation-fr')
    await guest.page.getByLabel('Nouveau mot de passe').fill('motdepasse123')
    await guest.page.getByRole('button', { name: 'Choisir ce mot de passe et entrer' }).click()
    await guest.page.getByText('parmi les premiers que l’on essaierait').first().waitFor()
    await guest.page.getByLabel('Nouveau mot de passe').fill(CHOSEN)
    await guest.page.getByRole('button', { name: 'Choisir ce mot de passe et entrer' }).click()
    await heading(guest.page, 'Ma journée')
    expect(guest.troubles).toEqual([])
    await guest.close()
    const grants = await database.sql(
      "select g.role, g.departements from role_grant g join user_account u on u.id = g.user_id where u.email = 'zoe.nouvelle@demo.example'",
    )
    expect(grants).toEqual([{ role: 'caseOfficer', departements: ['75', '92'] }])
  })

  it('lets who signs decisions do nothing before the second step is set up, then asks it at the door', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    const signIn = async (): Promise<void> => {
      await page.goto('/console/login')
      await page.getByLabel('Adresse électronique').fill(authority.email)
      await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
      await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
    }
    await signIn()
    await heading(page, 'Mettez en place la vérification en deux étapes')
    await page.goto('/console/cases')
    await heading(page, 'Mettez en place la vérification en deux étapes')
    await page.getByLabel('Mot de passe actuel').fill(PASSWORD)
    await page.getByRole('button', { name: 'La mettre en place' }).click()
    const secret = (await page.locator('.factor-secret').innerText()).replaceAll(' ', '')
    await judge(page, 'second-factor-set-up-fr')
    const totp = new TOTP({ secret: Secret.fromBase32(secret) })
    await page.getByLabel('Code affiché par l’application').fill(totp.generate())
    await page.getByRole('button', { name: 'Activer' }).click()
    await page.getByText('Ils ne seront plus montrés', { exact: false }).waitFor()
    const codes = await page.locator('.recovery-codes code').allInnerTexts()
    expect(codes).toHaveLength(10)
    await judge(page, 'recovery-codes-fr')
    await page.getByRole('button', { name: 'Je les ai conservés' }).click()
    await heading(page, 'Dossiers')
    await page.getByRole('button', { name: /^Votre compte/ }).click()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await heading(page, 'Se connecter')
    await signIn()
    await page.getByRole('heading', { name: 'Vérification en deux étapes' }).waitFor()
    await judge(page, 'second-step-fr')
    await page.getByLabel('Code', { exact: true }).fill('000000')
    await page.getByRole('button', { name: 'Valider le code' }).click()
    await page.getByRole('alert').getByText('Ce code n’est pas le bon', { exact: false }).waitFor()
    await page.getByLabel('Code', { exact: true }).fill(codes[0] ?? '')
    await page.getByRole('button', { name: 'Valider le code' }).click()
    await page.getByRole('button', { name: /^Votre compte/ }).waitFor()
    expect(opened.troubles).toEqual([])
    await opened.close()
  })

  it('shows one’s own sessions, password and language, in English too', async () => {
    const other = await enter(officer)
    const opened = await enter(officer, { language: 'en', path: '/account' })
    const { page } = opened
    await heading(page, 'My account')
    await page.getByText('this one').waitFor()
    await judge(page, 'account-en')
    await page.getByRole('button', { name: 'End all others' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'End all others' }).click()
    await page.getByText(/sessions? ended/).waitFor()
    expect(await database.sql('select 1 from user_session where user_id = $1 and revoked_at is null', [officer.id])).toHaveLength(1)
    await page.getByLabel('Present password').fill(PASSWORD)
    await page.getByLabel('New password').fill(CHOSEN)
    await page.getByRole('button', { name: 'Change the password' }).click()
    await page.getByText('Your password has changed').waitFor()
    expect(await page.getByLabel('New password').inputValue()).toBe('')
    await page.getByLabel('Language of the account').selectOption('fr')
    await page.getByRole('button', { name: 'Save the language' }).click()
    await heading(page, 'Mon compte')
    expect(opened.troubles).toEqual([])
    await opened.close()
    await other.close()
  })

  it('asks for a forgotten password with the same words for any address', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    await page.goto('/console/login')
    await page.getByRole('link', { name: 'Mot de passe oublié' }).click()
    await heading(page, 'Demander un nouveau mot de passe')
    await judge(page, 'forgotten-fr')
    await page.getByLabel('Adresse électronique').fill('nobody@demo.example')
    await page.getByRole('button', { name: 'Envoyer le message' }).click()
    await page.getByText('C’est noté').waitFor()
    await page.goto('/console/login#password-reset=made-up')
    await page.getByText('Ce lien ne fonctionne plus', { exact: false }).waitFor()
    await judge(page, 'link-not-valid-fr')
    expect(opened.troubles).toEqual([])
    await opened.close()
  })

  it('closes an account after saying what it means, and asks a forced password in the middle of a session', async () => {
    const target = await createUser(database, { funderId: admin.funderId, roles: ['caseOfficer'], name: 'Paul Riou' })
    await setPassword(database, target.id, PASSWORD)
    const working = await enter(target, { path: '/cases' })
    await heading(working.page, 'Dossiers')
    const opened = await enter(admin, { path: `/users/${target.id}` })
    const { page } = opened
    await page.getByRole('button', { name: 'Demander un nouveau mot de passe' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Demander un nouveau mot de passe' }).click()
    await page.getByText('à changer à la prochaine connexion').waitFor()
    await working.page.getByRole('link', { name: 'Ma journée' }).click()
    await heading(working.page, 'Choisissez un nouveau mot de passe')
    await judge(working.page, 'forced-password-fr')
    await working.page.getByLabel('Mot de passe actuel').fill(PASSWORD)
    await working.page.getByLabel('Nouveau mot de passe').fill(CHOSEN)
    await working.page.getByRole('button', { name: 'Changer de mot de passe' }).click()
    await heading(working.page, 'Ma journée')
    await page.reload()
    await page.getByRole('button', { name: 'Fermer le compte' }).click()
    await page.getByRole('dialog').getByText('ses sessions et ses liens se terminent aussitôt', { exact: false }).waitFor()
    await judge(page, 'close-account-fr')
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer le compte' }).click()
    await page.getByText('Le compte est fermé.').waitFor()
    expect(await database.sql('select 1 from user_session where user_id = $1 and revoked_at is null', [target.id])).toEqual([])
    expect(opened.troubles).toEqual([])
    await opened.close()
    await working.close()
  })
})
