import type { Browser, Page } from 'playwright-core'
import { programmes } from '../../server/programmes/index.ts'
import { caseAt } from '../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot } from '../e2e/support/browser.ts'
import { setPassword, startConsole, type TestConsole } from '../e2e/support/console.ts'
import { describeWhen } from '../support/skips.ts'

const PASSWORD = 'un mot de passe long'
const reason = noBrowserReason()
const DAY_MS = 86_400_000

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('the register of de minimis aid in the console', () => {
  let world: CaseWorld
  let console: TestConsole
  let browser: Browser
  beforeAll(async () => {
    // the clock of the console is that of the machine: some awards are two months old
    const now = new Date()
    world = await createCaseWorld({ now: new Date(now.getTime() - 60 * DAY_MS).toISOString() })
    await setPassword(world.database, world.users.officer.id, PASSWORD)
    console = await startConsole(world.database, { programmes })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await world?.end()
  })
  async function enter(language: 'fr' | 'en'): Promise<Page> {
    const { page, context } = await openPage(browser, { url: console.url, language })
    const data = { email: world.users.officer.email, password: PASSWORD }
    expect((await context.request.post(`${console.url}/api/v1/session`, { data })).status()).toBe(201)
    return page
  }
  async function judge(page: Page, name: string): Promise<void> {
    await screenshot(page, name)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }

  it('is empty, then holds late awards first; two are marked as declared, and that is undone', async () => {
    const page = await enter('fr')
    await page.goto('/console/state-aid')
    await page.getByRole('heading', { name: 'Aucune aide de minimis' }).waitFor()
    await judge(page, 'state-aid-empty-fr')
    const old = [await caseAt(world, 'awarded'), await caseAt(world, 'awarded')]
    world.clock.set(new Date().toISOString())
    await caseAt(world, 'awarded')
    await page.reload()
    await page.getByText('En retard').first().waitFor()
    await judge(page, 'state-aid-fr')
    for (const { reference } of await Promise.all(old.map(({ id }) => world.read<{ reference: string }>(id))))
      await page.getByRole('checkbox', { name: new RegExp(reference) }).press('Space')
    await page.getByRole('button', { name: 'Marquer comme déclarées' }).press('Enter')
    await page.getByRole('heading', { name: 'Aides déclarées au registre' }).waitFor()
    await page.getByLabel('Référence de la déclaration').fill('DEP-2026-041')
    await judge(page, 'state-aid-declare-fr')
    await page.getByRole('dialog').getByRole('button', { name: 'Marquer comme déclarées' }).press('Enter')
    await page.getByText('2 aides déclarées').first().waitFor()
    await page.getByText('DEP-2026-041').first().waitFor()
    // what is done is no longer ticked
    await page.getByRole('button', { name: 'Marquer comme déclarées' }).waitFor({ state: 'detached' })
    expect(await world.database.sql('select 1 from aid_declaration')).toHaveLength(2)
    await judge(page, 'state-aid-declared-fr')
    await page.getByRole('button', { name: 'Annuler la déclaration DEP-2026-041' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler', exact: true }).first().press('Enter')
    await page.getByText('Déclaration annulée').waitFor()
    expect(await world.database.sql('select 1 from aid_declaration_batch where undone_at is not null')).toHaveLength(1)
  })

  it('speaks English, and is exported', async () => {
    const page = await enter('en')
    await page.goto('/console/state-aid')
    await page.getByText('Late').first().waitFor()
    await judge(page, 'state-aid-en')
    await page.getByRole('button', { name: 'Export', exact: true }).press('Enter')
    await page.getByText('3 rows').waitFor()
    await judge(page, 'state-aid-export-en')
  })
})
