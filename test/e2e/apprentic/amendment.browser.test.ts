import { describeWhen } from '../../support/skips.ts'
import { noBrowserReason } from '../support/browser.ts'
import { confirm, openAct } from '../support/people.ts'
import { openScene, sound } from '../support/scene.ts'

const reason = noBrowserReason()

interface Awarded extends Record<string, unknown> {
  readonly id: string
  readonly less: string
}

// the sheets are the same in every programme that pays; the budget is that of each
describeWhen(reason === null, reason ?? '').each([['apprentic', 'projectStarted']] as const)(
  'an amendment of %s through the console',
  (programme, state) => {
    const scene = openScene()
    let awarded: Awarded
    const address = (): string => `${scene.stage.console.url}/console/cases/${awarded.id}`
    const seen = (name: string): string => `amendment-${programme}-${name}`

    test('the officer proposes, takes it back and proposes again', async () => {
      const [row] = await scene.stage.database.sql<Awarded>(
        `select id, replace((awarded_amount - 100)::text, '.', ',') as less from case_file
       where programme_code = $1 and state = $2 and awarded_amount - 100 > paid_amount order by reference limit 1`,
        [programme, state],
      )
      if (!row) throw new Error(`the demonstration has no ${programme} ${state}`)
      awarded = row
      await scene.as('officer', async (opened) => {
        const { page } = opened
        const sheet = page.getByRole('dialog')
        const amount = sheet.getByLabel(/Montant de l’aide, s’il est inférieur/)
        await page.goto(address())
        await openAct(page, 'Proposer un avenant')
        await sheet.getByRole('table', { name: 'Avant et après l’avenant' }).waitFor()
        await sound(opened, seen('1-empty'))
        await sheet.getByLabel('Modifier le budget retenu').check()
        await amount.fill('990 000,00')
        await sheet.getByText('Ce qui empêche cet avenant').waitFor()
        await sound(opened, seen('2-too-much'))
        await sheet.getByText('Ce qui empêche cet avenant').scrollIntoViewIfNeeded()
        await sound(opened, seen('3-why'))
        await sheet.getByLabel('Modifier le budget retenu').uncheck()
        await amount.fill(awarded.less)
        await sheet.getByText('Ce qui empêche cet avenant').waitFor({ state: 'detached' })
        await sheet.getByLabel(/Motif/).fill('Une dépense de moins.')
        await confirm(page, 'Proposer un avenant')
        await openAct(page, 'Reprendre la proposition d’avenant')
        await sheet.getByLabel(/Motif/).fill('Montant à revoir avec le bénéficiaire.')
        await sound(opened, seen('4-take-back'))
        await confirm(page, 'Reprendre la proposition d’avenant')
        await page.getByRole('article').getByText('Repris', { exact: true }).waitFor()
        await page.getByRole('heading', { name: 'Avenants', level: 2 }).scrollIntoViewIfNeeded()
        await sound(opened, seen('5-taken-back'))
        await openAct(page, 'Proposer un avenant')
        await amount.fill(awarded.less)
        const [{ today }] = (await scene.stage.database.sql<{ today: string }>('select current_date::text as today')) as [{ today: string }]
        await sheet.getByLabel('Demandé par le bénéficiaire le').fill(today)
        await sheet.getByLabel(/Motif/).fill('Une dépense de moins.')
        await sound(opened, seen('6-proposal'))
        await confirm(page, 'Proposer un avenant')
      })
      const rows = await scene.stage.database.sql<{ state: string }>(
        'select state from case_amendment where case_id = $1 order by number',
        [awarded.id],
      )
      expect(rows.map((one) => one.state)).toEqual(['taken-back', 'proposed'])
    })

    test('the authority refuses it in English, told that the beneficiary is written to', async () => {
      await scene.as(
        'authority',
        async (opened) => {
          const { page } = opened
          await page.goto(address())
          await page.getByRole('heading', { name: 'Amendments', level: 2 }).waitFor()
          await page.getByRole('heading', { name: 'Amendments', level: 2 }).scrollIntoViewIfNeeded()
          await sound(opened, seen('7-proposed'))
          const act = page.locator('.case-actions').getByRole('button', { name: 'Refuse the amendment', exact: true })
          await page.locator('.case-actions').getByRole('button').first().waitFor()
          if (!(await act.isVisible())) await page.locator('.case-actions').getByRole('button', { name: 'Other acts' }).click()
          await act.click()
          const sheet = page.getByRole('dialog')
          await sheet.getByText('a letter of refusal goes out at once', { exact: false }).waitFor()
          await sheet.getByLabel(/Reason/).fill('The budget as awarded suffices.')
          await sound(opened, seen('8-refusal'))
          await sheet.getByRole('button', { name: 'Refuse the amendment', exact: true }).click()
          await sheet.waitFor({ state: 'detached' })
          await page.getByRole('article').getByText('Refused', { exact: true }).waitFor()
          await page.getByRole('heading', { name: 'Amendments', level: 2 }).scrollIntoViewIfNeeded()
          await sound(opened, seen('9-refused'))
        },
        'en',
      )
      const letters = await scene.stage.database.sql<{ kind: string }>(
        "select kind from letter where case_id = $1 and kind like 'amendment%'",
        [awarded.id],
      )
      expect(letters).toEqual([{ kind: 'amendment-refusal' }])
      expect(scene.troubles).toEqual([])
    })
  },
)
