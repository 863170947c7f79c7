import { describeWhen } from '../../support/skips.ts'
import { accessibilityFaults, sidewaysOverflow } from '../support/accessibility.ts'
import { noBrowserReason, openPage, screenshot } from '../support/browser.ts'
import { openScene } from '../support/scene.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('calls and the digital projects of apprentices in a browser', () => {
  const scene = openScene()
  const { as, troubles } = scene

  /** The newest: those told first are of the year before. */
  const caseIn = async (state: string): Promise<string> =>
    (
      await scene.stage.database.sql<{ id: string }>(
        `select id from case_file where programme_code = 'apprentic' and state = $1 order by created_at desc limit 1`,
        [state],
      )
    )[0]?.id ?? ''

  test('the firm fills in its project, saved as it types, with the aid the server computes', async () => {
    await as('applicant', async ({ page }) => {
      await page.goto('/console/calls')
      await page.getByRole('link', { name: 'ApprenTIC, second appel' }).click()
      await page.getByRole('link', { name: 'Déposer un dossier' }).click()
      await page.locator('.document-line', { hasText: 'Menuiserie Guillou' }).getByRole('button', { name: 'Ouvrir un dossier' }).click()
      await page.getByLabel('Intitulé du projet').fill('Suivi des chantiers')
      await page.getByLabel('Prénom et initiale').fill('Lina Kervella')
      await page.getByText('Non enregistré : corrigez les points signalés.').waitFor()
      await page.getByLabel('Prénom et initiale').fill('Lina K.')
      await page.getByRole('button', { name: 'Ajouter une dépense' }).click()
      await page.getByLabel('Dépense', { exact: true }).fill('Tablettes')
      await page.getByLabel('Nature').selectOption('equipment')
      await page.getByLabel('Montant HT').fill('18750,01')
      await page
        .locator('.ladder-step', { hasText: 'Aide' })
        .last()
        .getByText(/15\s?000,00/)
        .waitFor()
      await page.getByText(/Enregistré à \d\d:\d\d/).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await sidewaysOverflow(page)).toBe(0)
      await screenshot(page, 'apprentic-01-application-bottom')
      await page.mouse.wheel(0, -10_000)
      await screenshot(page, 'apprentic-02-application')
    })
  })

  test('nobody of the service sees the sealed filing, and the call says so; the decided call shows its cases', async () => {
    await as('supervisor', async ({ page }) => {
      await page.goto('/console/calls')
      await page.getByRole('heading', { name: 'Appels à projets' }).waitFor()
      await page.getByText('secret jusqu’à la clôture').waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await screenshot(page, 'apprentic-03-calls')
      await page.getByRole('link', { name: 'ApprenTIC, second appel' }).click()
      await page.getByText('Pas encore : l’appel n’est pas clos.').first().waitFor({ state: 'attached' })
      await screenshot(page, 'apprentic-04-call')
      await page.goto('/console/cases?programme=apprentic')
      await page
        .getByRole('heading', { name: /Dossiers/ })
        .first()
        .waitFor()
      expect(await page.getByText('Traçabilité des recettes').count()).toBe(0)
      await page.goto(`/console/cases/${await caseIn('projectStarted')}`)
      await page.getByText('Boutique en ligne de la biscuiterie').first().waitFor()
      await page.getByText('Plafond').first().waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await sidewaysOverflow(page)).toBe(0)
      await screenshot(page, 'apprentic-05-case')
      await page.locator('#aid').scrollIntoViewIfNeeded()
      await screenshot(page, 'apprentic-06-case-aid')
    })
  })

  test('the firm reads that its filing is sealed, in English as in French', async () => {
    await as(
      'applicant',
      async ({ page }) => {
        await page.goto(`/console/cases/${await caseIn('closed')}`)
        await page.getByText('Story of the project').first().waitFor()
        await screenshot(page, 'apprentic-07-case-firm-en')
        await page.goto('/console/calls')
        await page.getByRole('heading', { name: 'Calls for projects' }).waitFor()
      },
      'en',
    )
  })

  test('an administrator announces a call, in the hours of the funder', async () => {
    await as('admin', async ({ page }) => {
      await page.goto('/console/calls/new')
      await page.getByLabel('Intitulé').fill('ApprenTIC, été')
      await page.getByLabel('Jour d’ouverture').fill('2099-07-01')
      await page.getByLabel('Jour de clôture').fill('2099-09-15')
      await page.getByLabel('Heure de clôture').fill('12:00:30')
      await page.getByLabel('Édition du règlement').selectOption({ index: 1 })
      expect(await accessibilityFaults(page)).toEqual([])
      await screenshot(page, 'apprentic-08-announce')
      await page.getByRole('button', { name: 'Annoncer un appel' }).click()
      await page.getByText('L’appel est annoncé.').waitFor()
      expect(await scene.stage.database.sql(`select opens_at, closes_at from call where title = 'ApprenTIC, été'`)).toEqual([
        { opens_at: new Date('2099-07-01T06:00:00Z'), closes_at: new Date('2099-09-15T10:00:30Z') },
      ])
    })
  })

  test('anyone reads the open calls and the stories, without a script', async () => {
    const opened = await openPage(scene.browser, { url: scene.stage.console.url })
    const { page } = opened
    await page.goto('/calls')
    await page.getByRole('heading', { name: 'ApprenTIC, second appel' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await screenshot(page, 'apprentic-09-public-calls')
    await page.goto('/stories')
    await page.getByText('Nos devis partent du chantier').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await screenshot(page, 'apprentic-10-public-stories')
    await opened.close()
    expect(troubles).toEqual([])
  })
})
