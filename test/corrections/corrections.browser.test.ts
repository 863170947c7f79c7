import type { Browser, Page } from 'playwright-core'
import { applyToCases } from '../../server/corrections/apply-to-cases.ts'
import { listChanges } from '../../server/corrections/list-changes.ts'
import { programmes } from '../../server/programmes/index.ts'
import { caseAt } from '../cases/stages.ts'
import { type CaseWorld, createCaseWorld, type Person } from '../cases/world.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot } from '../e2e/support/browser.ts'
import { setPassword, startConsole, type TestConsole } from '../e2e/support/console.ts'
import { describeWhen } from '../support/skips.ts'

const PASSWORD = 'un mot de passe long'
const DAY = 86_400_000
const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('corrections in the console', () => {
  let world: CaseWorld
  let console: TestConsole
  let browser: Browser
  let openCase: string

  beforeAll(async () => {
    const now = Date.now()
    world = await createCaseWorld({ now: new Date(now - 20 * DAY).toISOString() })
    openCase = (await caseAt(world, 'complete')).id
    await caseAt(world, 'appraised')
    await caseAt(world, 'awarded')
    world.clock.set(new Date(now).toISOString())
    for (const person of ['officer', 'administrator'] as const) await setPassword(world.database, world.users[person].id, PASSWORD)
    await world.database.sql('update funder set demonstration = true where id = $1', [world.funderId])
    console = await startConsole(world.database, { programmes })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await world?.end()
  })

  async function enter(person: Person, language: 'fr' | 'en'): Promise<Page> {
    const { page, context } = await openPage(browser, { url: console.url, language })
    const answer = await context.request.post(`${console.url}/api/v1/session`, {
      data: { email: world.users[person].email, password: PASSWORD },
    })
    expect(answer.status()).toBe(201)
    return page
  }
  async function judge(page: Page, name: string): Promise<void> {
    await screenshot(page, name)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }

  it('an administrator puts a wrong rule right, reads what would change, applies it; an officer reads it on the case', async () => {
    const page = await enter('administrator', 'fr')
    await page.goto(`/console/set-up/frac/${world.editionId}`)
    await page.getByRole('button', { name: 'Corriger une règle fausse' }).waitFor()
    await judge(page, 'corrections-edition-fr')
    await page.getByRole('button', { name: 'Corriger une règle fausse' }).click()
    await page.getByLabel('Ce qui était faux, et pourquoi').fill('Le délai saisi était de deux mois au lieu de trois.')
    await page.getByRole('button', { name: 'Préparer la correction' }).click()
    await page.getByRole('link', { name: 'Corriger les règles' }).waitFor()
    await judge(page, 'corrections-draft-fr')

    await page.getByRole('link', { name: 'Corriger les règles' }).click()
    await page.getByText('Correction en préparation').waitFor()
    await page.getByLabel('Silence valant rejet après (mois)').fill('3')
    await page.getByRole('button', { name: 'Enregistrer l’édition' }).click()
    await page.getByRole('button', { name: 'Lister ce qui changerait' }).click()
    await page.getByText('La liste se construit').waitFor()
    const [row] = await world.database.sql<{ id: string }>('select id from edition_correction')
    await listChanges(world.services, row?.id ?? '')
    await page.getByRole('button', { name: 'Appliquer aux dossiers ouverts' }).waitFor()
    await page.getByText('Comment ces dates sont trouvées').first().click()
    await judge(page, 'corrections-listed-fr')

    await page.getByRole('button', { name: 'Appliquer aux dossiers ouverts' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Appliquer aux dossiers ouverts' }).click()
    await page.getByRole('button', { name: 'Arrêter' }).waitFor()
    await applyToCases(world.services, row?.id ?? '')
    await page.getByText('Les dossiers ouverts suivent la correction').waitFor()
    await page.goto('/console/set-up')
    await page.getByText('appliquée').waitFor()
    await judge(page, 'corrections-set-up-fr')

    const officer = await enter('officer', 'en')
    await officer.goto(`/console/set-up/frac/corrections/${row?.id}`)
    await officer.getByText('Open cases follow the correction').waitFor()
    await judge(officer, 'corrections-applied-en')
    await officer.goto(`/console/cases/${openCase}`)
    await officer.getByText('rule corrected for this case').waitFor()
    await officer.getByText('Show those that are over or met as well').click()
    await officer.getByText('Acknowledgement of receipt', { exact: false }).first().click()
    await judge(officer, 'corrections-case-en')
  })
})
