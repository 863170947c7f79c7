import type { Browser } from 'playwright-core'
import { systemClock } from '../../../server/kernel/clock.ts'
import { deliverLetter } from '../../../server/letters/deliver-letter.ts'
import { describeWhen } from '../../support/skips.ts'
import { accessibilityFaults, sidewaysOverflow } from '../support/accessibility.ts'
import { launchBrowser, noBrowserReason, screenshot, type TestPage } from '../support/browser.ts'
import { enter, openStage, type Stage } from '../support/people.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('letters through the console', () => {
  let stage: Stage
  let browser: Browser
  let edition = ''
  const troubles: string[] = []

  beforeAll(async () => {
    stage = await openStage()
    const queued = await stage.database.sql<{ id: string }>(
      "select id from letter where status = 'queued' order by queued_at desc limit 40",
    )
    const agreements = await stage.database.sql<{ id: string }>("select id from letter where status = 'queued' and kind = 'agreement'")
    const ids = new Set([...queued, ...agreements].map(({ id }) => id))
    for (const id of ids) await deliverLetter({ db: stage.database.db, clock: systemClock, publicUrl: stage.console.url }, id)
    edition =
      (
        await stage.database.sql<{ id: string }>(
          "select id from programme_edition where programme_code = 'frac' order by in_force_from desc limit 1",
        )
      )[0]?.id ?? ''
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })

  async function as(name: string, work: (opened: TestPage) => Promise<void>, language: 'fr' | 'en' = 'fr'): Promise<void> {
    const opened = await enter(browser, stage, name, language)
    await work(opened)
    troubles.push(...opened.troubles)
    await opened.close()
  }
  async function sound({ page }: TestPage, name: string): Promise<void> {
    await screenshot(page, `letters-${name}`)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }

  test('an administrator adapts a letter: what is missing is named with its article, then it is published', async () => {
    await as('admin', async (opened) => {
      const { page } = opened
      await page.goto(`/console/set-up/frac/${edition}`)
      await page.getByRole('link', { name: 'Courriers de cette édition' }).click()
      await page.getByRole('link', { name: 'Refus', exact: true }).waitFor()
      await sound(opened, '01-list')
      await page.getByRole('link', { name: 'Refus', exact: true }).click()
      const text = page.getByRole('textbox', { name: 'Texte' })
      await text.waitFor()
      const words = await text.inputValue()
      await text.fill(words.replace('{appeal}', '{nobody}'))
      await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
      await page.getByText('voies et délais de recours (CJA R421-1, R421-5)').waitFor()
      await page.getByText('Le champ {nobody} n’existe pas').waitFor()
      await sound(opened, '02-missing')
      await text.fill(`${words}\n\nNous restons à votre disposition.`)
      await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
      await page.getByText('Le champ {nobody} n’existe pas').waitFor({ state: 'detached' })
      await page.getByText('Changements par rapport aux mots en vigueur').waitFor()
      await page.getByText('+ ajouté').first().waitFor()
      await page.getByRole('button', { name: 'Voir l’aperçu' }).click()
      await page.locator('.letter').getByText('Nous restons à votre disposition.').waitFor()
      await sound(opened, '03-preview')
      await page.getByRole('button', { name: 'Publier ces mots' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Publier ces mots' }).click()
      await page.getByText('Version 1, publiée par').waitFor()
      await sound(opened, '04-published')
    })
    expect(await stage.database.sql('select kind, state, number from letter_wording')).toEqual([
      { kind: 'refusal', state: 'published', number: 1 },
    ])
  })

  test('the same in English', async () => {
    await as(
      'admin',
      async (opened) => {
        await opened.page.goto(`/console/set-up/frac/${edition}/letters/acknowledgement`)
        await opened.page.getByRole('button', { name: 'Save the draft' }).waitFor()
        await opened.page.getByRole('button', { name: 'Show the preview' }).click()
        await opened.page.locator('.letter').first().waitFor()
        await sound(opened, '05-english')
      },
      'en',
    )
  })

  test('the beneficiary follows the link, reads by a gesture of their own, asks for the code and signs', async () => {
    const [made] = await stage.database.sql<{ case_id: string; id: string; email: string }>(
      `select l.case_id, l.id, split_part(l.recipient_email, '@', 1) as email from letter l
       where l.kind = 'agreement' and l.status = 'sent' and l.recipient_email = 'applicant@demo.example' order by l.queued_at desc limit 1`,
    )
    if (!made) throw new Error('the demonstration has no agreement of its applicant')
    const opening = () => stage.database.sql('select reader_name from letter_opening where letter_id = $1', [made.id])
    await as(made.email, async (opened) => {
      const { page } = opened
      await page.goto(`/console/cases/${made.case_id}?letter=${made.id}`)
      const line = page.locator('#letters li', { hasText: 'Convention' }).locator('summary').first()
      await line.waitFor()
      expect(await opening()).toEqual([])
      await line.click()
      await page.getByText('Première lecture par').first().waitFor()
      expect(await opening()).toHaveLength(1)
      await sound(opened, '06-read')
      await page.getByRole('button', { name: 'Signer la convention' }).click()
      await page.getByRole('button', { name: 'Recevoir le code' }).click()
      await page.getByLabel('Code reçu (6 chiffres)').waitFor()
      const [mail] = await stage.database.sql<{ body_text: string }>(
        "select body_text from mail_message where kind = 'signature-code' order by created_at desc limit 1",
      )
      await page.getByLabel('Code reçu (6 chiffres)').fill(/: (\d{6})$/m.exec(mail?.body_text ?? '')?.[1] ?? '')
      await sound(opened, '07-code')
      await page.getByRole('dialog').getByRole('button', { name: 'Signer', exact: true }).click()
      await page.getByText('Signé en ligne par').waitFor()
      await sound(opened, '08-signed')
    })
    expect(await stage.database.sql('select method from letter_signature where letter_id = $1', [made.id])).toEqual([
      { method: 'mailed-code' },
    ])
  })

  test('an officer gathers the letters without an address, prints them and notes the day', async () => {
    await as('officer', async (opened) => {
      const { page } = opened
      await page.goto('/console/letters-to-post')
      await page.getByRole('heading', { name: 'Courriers à poster' }).waitFor()
      const gather = page.getByRole('button', { name: 'Réunir en un fichier' })
      await gather.or(page.getByText('Aucun courrier à poster')).first().waitFor()
      await sound(opened, '09-post')
      if (!(await gather.isVisible())) return
      await gather.click()
      await page.getByRole('link', { name: 'Imprimer recto verso (PDF)' }).waitFor()
      await page.getByRole('button', { name: 'Noter la date d’envoi' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Noter la date d’envoi' }).click()
      await page.getByText('La date d’envoi est notée.').waitFor()
      await sound(opened, '10-posted')
    })
  })

  test('nothing went wrong behind the pages', () => {
    expect(troubles).toEqual([])
  })
})
