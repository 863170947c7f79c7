import type { Browser } from 'playwright-core'
import { SESSION_COOKIE } from '../../../server/http/session.ts'
import { programmes } from '../../../server/programmes/index.ts'
import { caseAt } from '../../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../../cases/world.ts'
import { accessibilityFaults, sidewaysOverflow } from '../../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot, type TestPage } from '../../e2e/support/browser.ts'
import { startConsole, type TestConsole } from '../../e2e/support/console.ts'
import type { TestUser } from '../../support/api.ts'
import { describeWhen } from '../../support/skips.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('links of interest in the console', () => {
  let world: CaseWorld
  let console: TestConsole
  let browser: Browser
  let officer: TestUser
  let caseId: string
  const troubles: string[] = []

  beforeAll(async () => {
    world = await createCaseWorld()
    console = await startConsole(world.database, { programmes })
    browser = await launchBrowser()
    officer = await world.user(['caseOfficer'])
    await world.database.sql(`update user_account set full_name = 'Léa Moreau' where id = $1`, [officer.id])
    await world.database.sql(`update user_account set full_name = 'Nadia Benali' where id = $1`, [world.users.officer2.id])
    caseId = (await caseAt(world, 'submitted', { firmId: await world.firm('Menuiserie Guillou') })).id
    await world.database.sql('update case_file set officer_id = $1 where id = $2', [officer.id, caseId])
  })
  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await world?.end()
  })

  async function as(user: TestUser, path: string, work: (opened: TestPage) => Promise<void>, language: 'fr' | 'en' = 'fr'): Promise<void> {
    const opened = await openPage(browser, { url: console.url, language })
    await opened.context.addCookies([{ name: SESSION_COOKIE, value: user.cookie.slice(user.cookie.indexOf('=') + 1), url: console.url }])
    await opened.page.goto(`/console${path}`)
    await work(opened)
    troubles.push(...opened.troubles)
    await opened.close()
  }
  const sound = async ({ page }: TestPage, name: string): Promise<void> => {
    await screenshot(page, `interests-${name}`)
    expect([name, await accessibilityFaults(page), await sidewaysOverflow(page)]).toEqual([name, [], 0])
  }

  test('a person declares a link from their menu, and the case is closed to them', async () => {
    await as(officer, `/cases/${caseId}`, async (opened) => {
      const { page } = opened
      await page.getByRole('heading', { level: 1, name: /Menuiserie Guillou/ }).waitFor()
      await page.locator('button.person').click()
      await page.getByRole('link', { name: 'Mes liens d’intérêt' }).click()
      await page.getByRole('heading', { level: 1, name: 'Mes liens d’intérêt' }).waitFor()
      await page.getByText('Aucun lien déclaré').waitFor()
      await sound(opened, 'none')
      await page.getByRole('button', { name: 'Déclarer un lien' }).click()
      await page.getByRole('searchbox', { name: 'Nom, SIRET ou commune' }).last().fill('Guillou')
      await page.getByRole('button', { name: 'Choisir Menuiserie Guillou' }).click()
      await page.getByLabel('Nature du lien').selectOption('family')
      await page.getByLabel('Depuis le').fill('2026-01-01')
      await sound(opened, 'sheet')
      await page.getByRole('dialog').getByRole('button', { name: 'Déclarer', exact: true }).click()
      await page.getByText('Tient à l’écart', { exact: true }).waitFor()
      await sound(opened, 'mine')
      await page.goto(`/console/cases/${caseId}`)
      await page
        .getByText(/Introuvable/)
        .first()
        .waitFor()
    })
    expect(await world.database.sql('select kind, user_id from interest')).toEqual([{ kind: 'family', user_id: officer.id }])
  })

  test('the supervisor finds the case to give again, sees who is kept away, and gives it to another', async () => {
    await as(world.users.supervisor, '/cases', async (opened) => {
      const { page } = opened
      await page.getByRole('button', { name: /À réattribuer/ }).click()
      await page
        .getByRole('link', { name: /FRAC-2026/ })
        .first()
        .waitFor()
      await sound(opened, 'to-reassign')
      await page.goto(`/console/cases/${caseId}`)
      await page.getByText('Déport : Léa Moreau').waitFor()
      await sound(opened, 'notice')
      await page.getByRole('button', { name: 'Confier à…' }).click()
      const choice = page.getByRole('dialog').getByRole('combobox')
      expect(await choice.locator('option', { hasText: 'Léa Moreau' }).isDisabled()).toBe(true)
      await choice.selectOption({ label: 'Nadia Benali' })
      await sound(opened, 'reassign')
      await page.getByRole('dialog').getByRole('button', { name: 'Confier le dossier' }).click()
      await page.getByText('Le dossier est confié.').waitFor()
    })
    expect(await world.read(caseId)).toMatchObject({ officer_id: world.users.officer2.id })
  })

  test('the list of those who reassign, in English, where a link is recorded for somebody and ended', async () => {
    await as(
      world.users.supervisor,
      '/interests',
      async (opened) => {
        const { page } = opened
        await page.getByRole('heading', { level: 1, name: 'Links of interest' }).waitFor()
        await page.getByText('Léa Moreau').first().waitFor()
        await sound(opened, 'list')
        await page.getByRole('button', { name: 'Record a link' }).click()
        await page.getByLabel('Person').selectOption({ label: 'Nadia Benali' })
        await sound(opened, 'record')
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'Close without saving' }).click()
        await page.getByRole('button', { name: /End the link with Menuiserie/ }).click()
        await sound(opened, 'end')
        await page.getByRole('dialog').getByRole('button', { name: 'End the link' }).click()
        await page.getByText('The link is ended.').waitFor()
      },
      'en',
    )
    expect(troubles.filter((trouble) => !/404/.test(trouble))).toEqual([])
  })
})
