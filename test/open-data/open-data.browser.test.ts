import type { Browser } from 'playwright-core'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, screenshot, type TestPage } from '../e2e/support/browser.ts'
import { enter, openStage, type Stage } from '../e2e/support/people.ts'
import { describeWhen } from '../support/skips.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('open data through the console and in public', () => {
  let stage: Stage
  let browser: Browser
  const troubles: string[] = []

  beforeAll(async () => {
    stage = await openStage()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  afterEach(() => {
    expect(troubles.splice(0)).toEqual([])
  })

  async function as(name: string, work: (opened: TestPage) => Promise<void>, language: 'fr' | 'en' = 'fr'): Promise<void> {
    const opened = await enter(browser, stage, name, language)
    await work(opened)
    troubles.push(...opened.troubles)
    await opened.close()
  }
  async function sound({ page }: TestPage, name: string): Promise<void> {
    await screenshot(page, `open-data-${name}`)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }

  test('an administrator sees what waits and why, previews, publishes; the public reads it without a script', async () => {
    await as('admin', async (opened) => {
      const { page } = opened
      await page.goto('/console/open-data')
      await page.getByRole('heading', { name: 'Données ouvertes', level: 1 }).waitFor()
      // the demonstration has published its first edition: what is held back now leaves with the next
      await page.getByText('Publiée', { exact: true }).first().waitFor()
      await sound(opened, '01-before')
      const filter = page.getByRole('button', { name: 'Ne pas publier', exact: false }).first()
      await filter.click()
      const sheet = page.getByRole('dialog')
      await sheet.getByLabel('Motif').fill('Secret des affaires.')
      await sound(opened, '02-ruling')
      await sheet.getByRole('button', { name: 'Ne pas publier', exact: true }).click()
      await page.getByText('La décision est enregistrée.').first().waitFor()
      await page.getByRole('button', { name: 'Aperçu et publication' }).click()
      await sheet.getByText('Changements').first().waitFor()
      await sound(opened, '03-preview')
      await sheet.getByRole('button', { name: 'Publier cette édition' }).click()
      await page
        .getByText(/Édition \d{4}-\d{2}-\d{2}(-\d+)? publiée\./)
        .first()
        .waitFor()
      await page.getByText('Publiée', { exact: true }).first().waitFor()
      await sound(opened, '04-published')
      await page.getByRole('button', { name: 'Modifier les règles' }).click()
      await sheet.getByRole('button', { name: 'Enregistrer les règles' }).waitFor()
      await sound(opened, '05-rules')
      await sheet.getByRole('button', { name: 'Enregistrer les règles' }).click()
      await page.getByText('Règles enregistrées', { exact: false }).first().waitFor()
    })
    const [{ code } = { code: '' }] = await stage.database.sql<{ code: string }>('select code from funder where demonstration')
    for (const language of ['fr', 'en'] as const) {
      const context = await browser.newContext({
        baseURL: stage.console.url,
        javaScriptEnabled: true,
        viewport: { width: 1366, height: 768 },
      })
      const page = await context.newPage()
      await page.goto(`/open-data/${code}?lang=${language}`)
      await page.getByRole('link', { name: 'subventions.csv' }).waitFor()
      await page.setViewportSize({ width: 1366, height: 1900 })
      await screenshot(page, `open-data-public-${language}`)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await page.locator('script').count()).toBe(0)
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await sidewaysOverflow(page)).toBe(0)
      await screenshot(page, `open-data-public-phone-${language}`)
      await context.close()
    }
  })

  test('in English, full, filtered to nothing, and as an auditor who only reads', async () => {
    await as(
      'auditor',
      async (opened) => {
        const { page } = opened
        await page.goto('/console/open-data')
        await page
          .getByRole('link', { name: /^FRAC-/ })
          .first()
          .waitFor()
        await sound(opened, '06-auditor')
        expect(await page.getByRole('button', { name: 'Change the rules' }).count()).toBe(0)
        expect(await page.getByRole('button', { name: 'Do not publish', exact: false }).count()).toBe(0)
        await page.goto('/console/open-data?state=below-threshold')
        await page.getByText('No award matches').waitFor()
        await sound(opened, '07-empty')
      },
      'en',
    )
  })
})
