import type { Browser } from 'playwright-core'
import { programmes } from '../../server/programmes/index.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot, type TestPage } from '../e2e/support/browser.ts'
import { setPassword, startConsole, type TestConsole } from '../e2e/support/console.ts'
import { createFunder, createUser, type TestUser } from '../support/api.ts'
import { describeWhen } from '../support/skips.ts'
import { enrich } from './enrich.ts'
import { createPopulation, type Population } from './population.ts'

const PASSWORD = 'un mot de passe long'
const reason = noBrowserReason()
// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('the statistics in a browser', () => {
  let population: Population
  let console: TestConsole
  let browser: Browser
  let newcomer: TestUser

  beforeAll(async () => {
    population = await createPopulation(36)
    const { world } = population
    await population.act(80, 7)
    await enrich(population)
    await world.database.sql('update funder set demonstration = true')
    const empty = await createFunder(world.database, { demonstration: true })
    newcomer = await createUser(world.database, { funderId: empty, roles: ['supervisor', 'administrator'], name: 'Henri Vasseur' })
    await setPassword(world.database, newcomer.id, PASSWORD)
    await setPassword(world.database, world.users.administrator.id, PASSWORD)
    console = await startConsole(world.database, { programmes })
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await population?.world.end()
  })

  async function signIn(opened: TestPage, user: TestUser, path: string): Promise<void> {
    const { page } = opened
    await page.goto(path)
    await page.getByLabel('Adresse électronique').or(page.getByLabel('E-mail address')).fill(user.email)
    await page
      .getByLabel('Mot de passe', { exact: true })
      .or(page.getByLabel('Password', { exact: true }))
      .fill(PASSWORD)
    await page.keyboard.press('Enter')
  }

  it.each(['fr', 'en'] as const)(
    'shows the year in %s, each chart with its table, and leads from a figure to its rows',
    async (language) => {
      const opened = await openPage(browser, { url: console.url, language })
      const { page } = opened
      await signIn(opened, population.world.users.administrator, '/console/statistics')
      await page.getByRole('heading', { level: 1, name: language === 'fr' ? 'Statistiques' : 'Statistics' }).waitFor()
      await page.getByRole('heading', { level: 3 }).first().waitFor()
      await page.locator('.statistics-chart svg').first().waitFor()
      await screenshot(page, `statistics-${language}`)
      await page.locator('.statistics').screenshot({ path: `.test-report/statistics-whole-${language}.png` })
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await sidewaysOverflow(page)).toBe(0)
      await page.getByText(language === 'fr' ? 'Voir le tableau' : 'Show the table').click()
      await page.getByRole('table', { name: language === 'fr' ? /Arrive-t-il plus/ : /Do more applications/ }).waitFor()
      const [received] = await population.world.database.sql<{ count: string }>(
        `select count(*)::text as count from case_file where funder_id = $1 and received_on between '2026-01-01' and '2026-12-31'`,
        [population.world.funderId],
      )
      const tile = page.locator('.statistics-value a').first()
      expect(await tile.innerText()).toBe(received?.count)
      await tile.click()
      await page.getByRole('heading', { level: 1, name: language === 'fr' ? 'Demandes reçues' : 'Applications received' }).waitFor()
      await page.getByRole('row').nth(1).waitFor()
      await screenshot(page, `statistics-entries-${language}`)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(opened.troubles).toEqual([])
      await opened.close()
    },
  )

  it('cuts the figures, freezes them, and compares two snapshots', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    await signIn(opened, population.world.users.administrator, '/console/statistics/figures?by=naf')
    await page.getByRole('rowheader', { name: 'NAF 2025 – K Télécommunications' }).waitFor()
    await screenshot(page, 'statistics-cuts-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.goto('/console/statistics/snapshots')
    for (const number of [1, 2]) {
      await page.getByRole('button', { name: 'Figer les chiffres' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Figer les chiffres' }).click()
      await screenshot(page, 'statistics-taking-fr')
      await page.getByRole('rowheader', { name: new RegExp(`N° ${number}`) }).waitFor()
    }
    await page.getByText('Aucun écart entre ces deux instantanés.').waitFor()
    await screenshot(page, 'statistics-snapshots-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(opened.troubles).toEqual([])
    await opened.close()
  })

  it.each(['fr', 'en'] as const)(
    'opens a ratio onto both its parts, firms onto their rows, and takes a population (%s)',
    async (language) => {
      const french = language === 'fr'
      const opened = await openPage(browser, { url: console.url, language })
      const { page } = opened
      const address = '/console/statistics/parts?indicator=aid-rate&from=2026-01-01&to=2026-12-31'
      await signIn(opened, population.world.users.administrator, address)
      await page.getByRole('heading', { level: 1, name: french ? 'Taux d’aide' : 'Rate of aid' }).waitFor()
      for (const part of french ? ['Montant attribué', 'Assiette retenue'] : ['Amount awarded', 'Eligible base'])
        await page
          .getByRole('row', { name: new RegExp(part) })
          .getByRole('link')
          .waitFor()
      await screenshot(page, `statistics-parts-${language}`)
      expect(await accessibilityFaults(page)).toEqual([])
      await page.goto('/console/statistics/firms?set=firms-before&from=2026-01-01&to=2026-12-31')
      await page.getByRole('row').nth(1).waitFor()
      await screenshot(page, `statistics-firms-${language}`)
      expect(await accessibilityFaults(page)).toEqual([])
      await page.goto('/console/statistics/figures?by=departement&family=advice')
      await page.getByRole('rowheader').nth(1).waitFor()
      await screenshot(page, `statistics-advice-${language}`)
      expect(await accessibilityFaults(page)).toEqual([])
      await page.goto('/console/statistics?year=2024')
      await page.getByRole('heading', { name: french ? 'Aides antérieures importées' : 'Past awards imported' }).waitFor()
      await page.locator('#imported').scrollIntoViewIfNeeded()
      await screenshot(page, `statistics-imported-${language}`)
      await page.goto(`/console/statistics/population?year=${french ? 2024 : 2025}`)
      await page.getByText(french ? 'Population non connue pour cette année' : 'Population not known for this year').waitFor()
      await page.getByRole('button', { name: french ? 'Enregistrer la population' : 'Record the population' }).click()
      const sheet = page.getByRole('dialog')
      await sheet.getByLabel('Source', { exact: true }).fill('Insee, Sirene')
      await sheet.getByLabel(french ? 'Lignes' : 'Lines', { exact: true }).fill('Département;Firmes\n75;48 210\n77;C;3120')
      await screenshot(page, `statistics-population-sheet-${language}`)
      expect(await accessibilityFaults(page)).toEqual([])
      await sheet.getByRole('button', { name: french ? 'Enregistrer la population' : 'Record the population' }).click()
      await page.getByRole('row', { name: /Manufacturing|manufacturière/ }).waitFor()
      await screenshot(page, `statistics-population-${language}`)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await sidewaysOverflow(page)).toBe(0)
      expect(opened.troubles).toEqual([])
      await opened.close()
    },
  )

  it('says what will come to a funder without a case', async () => {
    const opened = await openPage(browser, { url: console.url })
    const { page } = opened
    await signIn(opened, newcomer, '/console/statistics')
    await page.getByText('Aucun dossier reçu dans cette période').waitFor()
    await screenshot(page, 'statistics-empty-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(opened.troubles).toEqual([])
    await opened.close()
  })
})
