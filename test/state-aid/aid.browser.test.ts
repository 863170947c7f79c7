import type { Browser, Page } from 'playwright-core'
import { programmes } from '../../server/programmes/index.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot } from '../e2e/support/browser.ts'
import { setPassword, startConsole, type TestConsole } from '../e2e/support/console.ts'
import { describeWhen } from '../support/skips.ts'

const PASSWORD = 'un mot de passe long'
const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('de minimis aid on the page of a firm', () => {
  let world: CaseWorld
  let console: TestConsole
  let browser: Browser
  beforeAll(async () => {
    world = await createCaseWorld({ now: new Date().toISOString() })
    await setPassword(world.database, world.users.officer.id, PASSWORD)
    console = await startConsole(world.database, { programmes })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await world?.end()
  })
  async function enter(language: 'fr' | 'en', path: string): Promise<Page> {
    const { page, context } = await openPage(browser, { url: console.url, language })
    const data = { email: world.users.officer.email, password: PASSWORD }
    expect((await context.request.post(`${console.url}/api/v1/session`, { data })).status()).toBe(201)
    await page.goto(path)
    return page
  }
  async function judge(page: Page, name: string): Promise<void> {
    await page.getByRole('heading', { name: /minimis/ }).scrollIntoViewIfNeeded()
    await screenshot(page, name)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }

  it('a declared aid is noted, counted against the ceiling, and taken back with its reason', async () => {
    const firmId = await world.organisation({ name: 'Fonderie du Loir' })
    const page = await enter('fr', `/console/organisations/${firmId}`)
    await page.getByText('Aucune aide de minimis connue sur cette période.').waitFor()
    await judge(page, 'aid-empty-fr')
    await page.getByRole('button', { name: 'Noter une aide déclarée' }).press('Enter')
    await page.getByRole('button', { name: 'Enregistrer la déclaration' }).press('Enter')
    await page.getByText('À remplir').first().waitFor()
    await page.getByLabel('Attribuée le').fill('2026-01-15')
    await page.getByLabel('Montant (équivalent-subvention brut)').fill('300 000')
    await page.getByLabel('Attribuée par').fill('Métropole de démonstration')
    await judge(page, 'aid-sheet-fr')
    await page.getByRole('button', { name: 'Enregistrer la déclaration' }).press('Enter')
    await page.getByText('Le plafond est atteint').waitFor()
    await judge(page, 'aid-full-fr')
    expect(await world.database.sql('select amount::text, authority from declared_aid where organisation_id = $1', [firmId])).toEqual([
      { amount: '300000.00', authority: 'Métropole de démonstration' },
    ])
    const english = await enter('en', `/console/organisations/${firmId}`)
    await english.getByText('declared by the firm').waitFor()
    await judge(english, 'aid-full-en')
    await page.getByRole('button', { name: /^Retirer la déclaration/ }).press('Enter')
    await page.getByLabel('Motif').fill('Notée deux fois')
    await page.getByRole('button', { name: 'Retirer', exact: true }).press('Enter')
    await page.getByText('Aucune aide de minimis connue sur cette période.').waitFor()
    expect(await world.database.sql('select withdrawn_reason from declared_aid where organisation_id = $1', [firmId])).toEqual([
      { withdrawn_reason: 'Notée deux fois' },
    ])
  })
})
