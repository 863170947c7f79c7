import { describeWhen } from '../../support/skips.ts'
import { noBrowserReason } from '../support/browser.ts'
import { confirm, openAct } from '../support/people.ts'
import { openScene, sound } from '../support/scene.ts'

const reason = noBrowserReason()
const AMENDED = 'Plan stratégique à cinq ans'

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('an amendment through the console', () => {
  const scene = openScene()
  const addressOf = async (title: string): Promise<string> => {
    const [row] = await scene.stage.database.sql<{ id: string }>('select id from case_file where title = $1', [title])
    return `${scene.stage.console.url}/console/cases/${row?.id ?? ''}`
  }

  test('the officer sees before and after while typing, and proposes', async () => {
    await scene.as('officer', async (opened) => {
      const { page } = opened
      await page.goto(await addressOf(AMENDED))
      await page.getByRole('heading', { name: 'Avenants', level: 2 }).waitFor()
      await page.getByRole('heading', { name: 'Avenants', level: 2 }).scrollIntoViewIfNeeded()
      await sound(opened, 'amendment-01-signed')
      await openAct(page, 'Proposer un avenant')
      const sheet = page.getByRole('dialog')
      await sheet.getByRole('table', { name: 'Avant et après l’avenant' }).waitFor()
      await sound(opened, 'amendment-02-empty')
      await sheet.getByLabel('Modifier le budget retenu').check()
      await sheet.getByLabel('Jours de conseil').fill('55')
      await sheet.getByLabel(/Montant de l’aide, s’il est inférieur/).fill('99 000,00')
      await sheet.getByText('Ce qui empêche cet avenant').waitFor()
      await sound(opened, 'amendment-03-too-much')
      await sheet.getByLabel(/Montant de l’aide, s’il est inférieur/).fill('')
      await sheet.getByText('Ce qui empêche cet avenant').waitFor({ state: 'detached' })
      await sheet.getByLabel(/Motif/).fill('Les équipes demandent sept jours de plus.')
      await sound(opened, 'amendment-04-proposal')
      await confirm(page, 'Proposer un avenant')
    })
    const rows = await scene.stage.database.sql<{ state: string }>('select state from case_amendment order by number')
    expect(rows.map(({ state }) => state)).toEqual(['signed', 'proposed'])
  })

  test('the authority reads the same table in English, and signs', async () => {
    await scene.as(
      'authority',
      async (opened) => {
        const { page } = opened
        await page.goto(await addressOf(AMENDED))
        await page.getByRole('heading', { name: 'Amendments', level: 2 }).waitFor()
        await page.locator('.case-actions').getByRole('button').first().waitFor()
        const proposed = page.locator('.case-actions').getByRole('button', { name: 'Sign the amendment', exact: true })
        if (!(await proposed.isVisible())) await page.locator('.case-actions').getByRole('button', { name: 'Other acts' }).click()
        await proposed.click()
        await page.getByRole('dialog').getByRole('table', { name: 'Before and after amendment no. 2' }).waitFor()
        await sound(opened, 'amendment-05-signature')
        await page.getByRole('dialog').getByRole('button', { name: 'Sign the amendment', exact: true }).click()
        await page.getByRole('dialog').waitFor({ state: 'detached' })
        await page.getByRole('article').getByText('Signed', { exact: true }).nth(1).waitFor()
        await page.getByRole('heading', { name: 'Amendments', level: 2 }).scrollIntoViewIfNeeded()
        await sound(opened, 'amendment-06-signed')
        await page.locator('#history').scrollIntoViewIfNeeded()
        await page.locator('#history summary').first().click()
        await sound(opened, 'amendment-07-history')
      },
      'en',
    )
    expect(scene.troubles).toEqual([])
  })
})
