import { describeWhen } from '../../support/skips.ts'
import { accessibilityFaults, sidewaysOverflow } from '../support/accessibility.ts'
import { noBrowserReason, screenshot, type TestPage } from '../support/browser.ts'
import { openScene } from '../support/scene.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('collective actions in the console', () => {
  const scene = openScene()
  const { as, troubles } = scene

  const caseIn = (state: string) => scene.caseIn('collective-action', state)
  const sound = async ({ page }: TestPage): Promise<void> => {
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }

  test('an officer reads a club under way: seats, waiting list, the one signature that is missing, and signs it from the sheet', async () => {
    const id = await caseIn('underWay')
    await as('officer2', async (opened) => {
      const { page } = opened
      await page.goto(`/console/cases/${id}`)
      await page.getByText('Liste d’attente, rang 2').waitFor()
      await page.getByText('6 places prises sur 6').waitFor()
      await page.locator('#reconciliation').getByText('1 signature manque').waitFor()
      await screenshot(page, 'collective-01-club')
      await page.locator('#firms').scrollIntoViewIfNeeded()
      await screenshot(page, 'collective-02-firms')
      await page.locator('#sessions').scrollIntoViewIfNeeded()
      await screenshot(page, 'collective-03-sessions')
      await page.locator('#reconciliation').scrollIntoViewIfNeeded()
      await screenshot(page, 'collective-04-reconciliation')
      await sound(opened)
      await page.locator('#sessions tr', { hasText: 'premiers pas' }).getByRole('button', { name: 'Émarger' }).click()
      const sheet = page.getByRole('dialog')
      await sheet.getByText('non signé').waitFor()
      await screenshot(page, 'collective-05-attendance')
      expect(await accessibilityFaults(page)).toEqual([])
      await sheet.getByLabel('Feuille signée').selectOption({ index: 1 })
      await sheet.getByRole('button', { name: 'Enregistrer les signatures de la feuille' }).click()
      await sheet.getByText('non signé').waitFor({ state: 'detached' })
      await sheet.getByRole('button', { name: 'Fermer' }).last().click()
      await page.locator('#reconciliation').getByText('signées par les deux parties').first().waitFor()
    })
  })

  test('a firm that leaves lets the first of the waiting list in, in front of the officer', async () => {
    const id = await caseIn('underWay')
    await as('officer2', async ({ page }) => {
      await page.goto(`/console/cases/${id}`)
      const firms = page.locator('#firms')
      await firms.locator('tr', { hasText: 'Ébénisterie Kervella' }).getByRole('button').click()
      await page.locator('.menu-item', { hasText: 'Retirer de l’action' }).click()
      const sheet = page.getByRole('dialog')
      await sheet.locator('textarea').fill('L’entreprise ferme un mois.')
      await sheet.getByRole('button', { name: 'Retirer de l’action' }).click()
      await firms.locator('tr', { hasText: 'Textile Armor' }).getByText('Inscrite').waitFor()
      await firms.locator('tr', { hasText: 'Imprimerie du Couesnon' }).getByText('Liste d’attente, rang 1').waitFor()
    })
  })

  test('the person of a firm sees its own part of a paid action, and gives an opinion; nothing of the other firms', async () => {
    const id = await caseIn('paid')
    await as('applicant', async (opened) => {
      const { page } = opened
      await page.goto(`/console/cases/${id}`)
      await page.getByText('Votre participation : Menuiserie Guillou').waitFor()
      await page.getByText('Votre aide').waitFor()
      await screenshot(page, 'collective-06-own-part')
      expect(await page.locator('body').innerText()).not.toContain('Biscuiterie')
      await sound(opened)
      await page.getByRole('button', { name: 'Donner mon avis' }).click()
      const sheet = page.getByRole('dialog')
      await sheet.getByLabel('Satisfaction').selectOption('5')
      await sheet.getByLabel('Sans l’action').selectOption('later')
      await sheet.getByRole('textbox', { name: 'Témoignage' }).fill('Nos devis partent le jour même.')
      await sheet.getByLabel(/J’accepte que ce témoignage/).check()
      await screenshot(page, 'collective-07-feedback')
      await sheet.getByRole('button', { name: 'Donner mon avis' }).click()
      await sheet.waitFor({ state: 'detached' })
    })
  })

  test('an officer reads in English what each firm cost and was aided, and what came of the action', async () => {
    const id = await caseIn('paid')
    await as(
      'officer',
      async (opened) => {
        const { page } = opened
        await page.goto(`/console/cases/${id}`)
        await page.locator('#shares').scrollIntoViewIfNeeded()
        await page.locator('#shares').getByText('Biscuiterie des Abers').first().waitFor()
        await screenshot(page, 'collective-08-shares')
        await page.locator('#results').scrollIntoViewIfNeeded()
        await page.getByText('would have done it later').first().waitFor()
        await screenshot(page, 'collective-09-results')
        await sound(opened)
      },
      'en',
    )
  })

  test('a draft is filled in: a line of the plan tells what it lacks, and is saved as it is typed', async () => {
    const id = await caseIn('draft')
    await as('officer', async (opened) => {
      const { page } = opened
      await page.goto(`/console/cases/${id}/application`)
      await page.getByLabel('Intitulé', { exact: true }).fill('Voyage d’étude à Copenhague')
      await page.getByText(/Enregistré à \d\d:\d\d/).waitFor()
      await page.getByLabel('Part de Entreprises').first().fill('1000')
      await page
        .getByText(/Écart\s:/)
        .first()
        .waitFor()
      await screenshot(page, 'collective-10-application')
      await page.getByLabel('Part de Entreprises').first().scrollIntoViewIfNeeded()
      await screenshot(page, 'collective-11-plan')
      await sound(opened)
    })
    expect(troubles).toEqual([])
  })
})
