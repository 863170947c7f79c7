import { describeWhen } from '../../support/skips.ts'
import { accessibilityFaults, sidewaysOverflow } from '../support/accessibility.ts'
import { noBrowserReason, openPage, screenshot } from '../support/browser.ts'
import { confirm, openAct } from '../support/people.ts'
import { openScene } from '../support/scene.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('an accreditation through the console and the public register', () => {
  const scene = openScene()
  const { as, troubles } = scene

  const caseIn = (state: string) => scene.caseIn('accreditation', state)

  test('the consultant fills in the request in steps, each saved as it is typed', async () => {
    await as('consultant', async ({ page }) => {
      await page.goto('/console/cases/new')
      await page.locator('.document-line', { hasText: 'Cap Conseil Ouest' }).getByRole('button', { name: 'Ouvrir un dossier' }).click()
      await page.getByLabel('Présentation du cabinet et de sa méthode').fill('Diagnostic, plan d’action, suivi.')
      await page.getByLabel('Départements couverts').fill('35, 22')
      await page.getByRole('button', { name: '2. Les consultants' }).click()
      await page.getByRole('button', { name: 'Ajouter un domaine' }).last().click()
      await page.getByLabel('Domaine de conseil').last().selectOption('economic-intelligence')
      await page.getByRole('button', { name: 'Ajouter une preuve' }).last().click()
      await page.getByLabel('Intitulé').last().fill('Veille en ligne')
      await page.getByLabel('Date', { exact: true }).last().fill('2026-03-01')
      await page.getByText(/Enregistré à \d\d:\d\d/).waitFor()
      await screenshot(page, 'accreditation-01-request')
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByRole('button', { name: '3. La charte' }).click()
      await page.getByLabel(/Le cabinet s’engage/).check()
      await page.getByText(/Enregistré à \d\d:\d\d/).waitFor()
      await page.reload()
      await page.getByRole('button', { name: '3. La charte' }).click()
      expect(await page.getByLabel(/Le cabinet s’engage/).isChecked()).toBe(true)
      expect(await sidewaysOverflow(page)).toBe(0)
    })
    const [saved] = await scene.stage.database.sql(
      `select a.departements, a.charter_accepted from accreditation_case a join case_file c on c.id = a.case_id where c.state = 'draft'`,
    )
    expect(saved).toEqual({ departements: ['22', '35'], charter_accepted: true })
  })

  test('the consultant reads the decision on each field', async () => {
    const id = await caseIn('accredited')
    for (const language of ['fr', 'en'] as const)
      await as(
        'consultant',
        async ({ page }) => {
          await page.goto(`/console/cases/${id}`)
          await page.getByText('Aucune preuve de compétence numérique dans ce domaine.').first().waitFor()
          await screenshot(page, `accreditation-02-decision-${language}`)
          expect(await accessibilityFaults(page)).toEqual([])
          expect(await sidewaysOverflow(page)).toBe(0)
        },
        language,
      )
  })

  test('the authority looks at each field and signs', async () => {
    const id = await caseIn('appraised')
    await as('authority', async ({ page }) => {
      await page.goto(`/console/cases/${id}`)
      await openAct(page, 'Agréer')
      await page.getByRole('dialog').getByText('Chaque domaine est décidé comme proposé').waitFor()
      await screenshot(page, 'accreditation-03-decide')
      expect(await accessibilityFaults(page)).toEqual([])
      await confirm(page, 'Agréer')
      await screenshot(page, 'accreditation-04-decided')
    })
    expect(await scene.stage.database.sql('select state from case_file where id = $1', [id])).toEqual([{ state: 'accredited' }])
  })

  test('the officer marks the grid and gives an opinion on each field', async () => {
    const id = await caseIn('submitted')
    await as('officer', async ({ page }) => {
      await page.goto(`/console/cases/${id}`)
      await openAct(page, 'Déclarer le dossier complet')
      await confirm(page, 'Déclarer le dossier complet')
      await openAct(page, 'Proposer une décision')
      const sheet = page.getByRole('dialog')
      const reasons = sheet.locator('fieldset textarea')
      await reasons.first().waitFor()
      for (const field of await reasons.all()) await field.fill('Vérifié en entretien.')
      await screenshot(page, 'accreditation-05-propose')
      expect(await accessibilityFaults(page)).toEqual([])
      await sheet.locator('textarea').last().fill('Avis favorable.')
      await confirm(page, 'Proposer une décision')
      await page.getByText('Grille d’instruction').first().waitFor()
      await screenshot(page, 'accreditation-06-proposed')
      expect(await accessibilityFaults(page)).toEqual([])
    })
    expect(await scene.stage.database.sql('select state from case_file where id = $1', [id])).toEqual([{ state: 'appraised' }])
  })

  test('anyone reads the register', async () => {
    const { page, troubles: met, close } = await openPage(scene.browser, { url: scene.stage.console.url })
    await page.goto('/register')
    await screenshot(page, 'accreditation-07-register')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
    await page.getByLabel('Nom du cabinet').fill('fabrique')
    await page.getByRole('button', { name: 'Rechercher' }).click()
    await page.getByRole('link', { name: 'Fabrique Numérique du Trégor' }).click()
    await page.getByText('Valide').first().waitFor()
    await screenshot(page, 'accreditation-08-entry')
    expect(await accessibilityFaults(page)).toEqual([])
    troubles.push(...met)
    await close()
  })

  test('nothing went wrong behind the pages', () => expect(troubles).toEqual([]))
})
