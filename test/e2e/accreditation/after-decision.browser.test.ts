import { describeWhen } from '../../support/skips.ts'
import { accessibilityFaults, sidewaysOverflow } from '../support/accessibility.ts'
import { noBrowserReason, openPage, screenshot, type TestPage } from '../support/browser.ts'
import { confirm, openAct } from '../support/people.ts'
import { openScene } from '../support/scene.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('the life of an accreditation after the decision, through the console', () => {
  const scene = openScene()
  const { troubles } = scene

  const as = (name: string, path: string, work: (opened: TestPage) => Promise<void>): Promise<void> =>
    scene.as(name, async (opened) => {
      await opened.page.goto(path)
      await work(opened)
    })
  const caseOf = async (name: string, state: string): Promise<string> =>
    (
      await scene.stage.database.sql<{ id: string }>(
        `select id from case_file where applicant_name = $1 and state = $2 and programme_code <> 'apprentic' order by reference`,
        [name, state],
      )
    )[0]?.id ?? ''
  const stateOf = async (id: string): Promise<string | undefined> =>
    (await scene.stage.database.sql<{ state: string }>('select state from case_file where id = $1', [id]))[0]?.state
  const statusInPublic = async (id: string): Promise<string | null> => {
    const { page, close } = await openPage(scene.browser, { url: scene.stage.console.url, width: 360, height: 740 })
    await page.goto(`/register/${id}`)
    const status = await page.locator('.status strong').textContent()
    await screenshot(page, `accreditation-21-public-${status?.slice(0, 8)}`)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
    await close()
    return status
  }

  test('suspended by the authority, heard, given up, lifted: the public page follows', async () => {
    const id = await caseOf('Ouest Export Conseil', 'accredited')
    await as('authority', `/console/cases/${id}`, async ({ page }) => {
      // nothing is taken away by a button that stands ready
      await page.locator('.case-actions').getByText('Rien à faire pour l’instant').waitFor()
      await openAct(page, 'Suspendre l’agrément')
      await page.getByRole('dialog').getByLabel(/Motif/).fill('Deux rapports manquent.')
      await screenshot(page, 'accreditation-20-suspend')
      expect(await accessibilityFaults(page)).toEqual([])
      await confirm(page, 'Suspendre l’agrément')
    })
    expect(await statusInPublic(id)).toBe('Suspendu : aucune nouvelle mission')
    await as('officer', `/console/cases/${id}`, async ({ page }) => {
      await openAct(page, 'Inviter à présenter des observations')
      await page.getByRole('dialog').getByLabel(/Motif/).fill('Commission d’un vendeur.')
      await confirm(page, 'Inviter à présenter des observations')
      await page.getByText('Suspendu, observations demandées').first().waitFor()
    })
    await as('authority', `/console/cases/${id}`, async ({ page }) => {
      await openAct(page, 'Renoncer au retrait')
      await page.getByRole('dialog').getByLabel(/Motif/).fill('Sans preuve.')
      await confirm(page, 'Renoncer au retrait')
      expect(await stateOf(id)).toBe('suspended')
      await openAct(page, 'Rétablir l’agrément')
      await page.getByRole('dialog').getByLabel(/Motif/).fill('Rapports remis.')
      await confirm(page, 'Rétablir l’agrément')
      await screenshot(page, 'accreditation-22-reinstated')
      expect(await accessibilityFaults(page)).toEqual([])
    })
    expect(await statusInPublic(id)).toBe('Valide')
  })

  test('the consultant hands in a new insurance with its dates and downloads the certificate', async () => {
    const id = await caseOf('Cap Conseil Ouest', 'accredited')
    await as('consultant', `/console/cases/${id}`, async ({ page }) => {
      const insurance = 'Attestation d’assurance de responsabilité professionnelle'
      await page
        .locator('input[type=file]')
        .and(page.getByLabel(`Ajouter : ${insurance}`, { exact: true }))
        .setInputFiles({
          name: 'assurance.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
        })
      const sheet = page.getByRole('dialog')
      await sheet.getByLabel('Date d’émission').fill('2099-01-01')
      await sheet.getByRole('button', { name: 'Déposer la pièce' }).click()
      await sheet.getByText('Cette date est dans l’avenir.').first().waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await sheet.getByRole('button', { name: 'Annuler' }).click()
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Télécharger l’attestation' }).click()
      expect((await download).suggestedFilename()).toMatch(/^attestation-AGR-.*\.pdf$/)
    })
  })

  test('the firm evaluates its mission; whoever decides on the consultant reads it', async () => {
    await as('applicant', `/console/cases/${await caseOf('Menuiserie Guillou', 'closed')}`, async ({ page }) => {
      const form = page.locator('#evaluation')
      const questions = form.locator('select')
      await questions.first().waitFor()
      for (let index = 0; index < 5; index += 1) await questions.nth(index).selectOption('4')
      await form.getByLabel('Sans l’aide, auriez-vous fait cette mission ?').selectOption('smaller')
      await form.getByLabel('Commentaire').fill('Très à l’écoute.')
      await screenshot(page, 'accreditation-23-evaluate')
      expect(await accessibilityFaults(page)).toEqual([])
      await form.getByRole('button', { name: 'Envoyer mon évaluation' }).click()
      await form.getByText('Très à l’écoute.').waitFor()
      await form.getByRole('button', { name: 'Envoyer mon évaluation' }).waitFor({ state: 'detached' })
    })
    await as('officer', `/console/cases/${await caseOf('Cap Conseil Ouest', 'accredited')}`, async ({ page }) => {
      await page.locator('#evaluations').getByText('Très à l’écoute.').waitFor()
      await page.locator('#evaluations').scrollIntoViewIfNeeded()
      await screenshot(page, 'accreditation-24-evaluations')
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await sidewaysOverflow(page)).toBe(0)
    })
  })

  test('nothing went wrong behind the pages', () => expect(troubles).toEqual([]))
})
