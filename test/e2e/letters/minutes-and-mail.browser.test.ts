import type { Browser } from 'playwright-core'
import { makeMinutesFile } from '../../../server/committees/make-minutes-file.ts'
import { systemClock } from '../../../server/kernel/clock.ts'
import { deliverLetter } from '../../../server/letters/deliver-letter.ts'
import { postfix } from '../../mail/reports.ts'
import { describeWhen } from '../../support/skips.ts'
import { accessibilityFaults, sidewaysOverflow } from '../support/accessibility.ts'
import { launchBrowser, noBrowserReason, screenshot, type TestPage } from '../support/browser.ts'
import { enter, openStage, type Stage } from '../support/people.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('minutes, letters by post and by hand, messages that come back', () => {
  let stage: Stage
  let browser: Browser
  const troubles: string[] = []
  const one = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row> => {
    const [row] = await stage.database.sql<Row>(sql, values)
    if (!row) throw new Error(`nothing for ${sql}`)
    return row
  }

  beforeAll(async () => {
    stage = await openStage()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })

  async function as(name: string, language: 'fr' | 'en', work: (opened: TestPage) => Promise<void>): Promise<void> {
    const opened = await enter(browser, stage, name, language)
    await work(opened)
    troubles.push(...opened.troubles)
    await opened.close()
  }
  async function sound({ page }: TestPage, name: string): Promise<void> {
    await screenshot(page, `letters-${name}`)
    expect([name, await accessibilityFaults(page)]).toEqual([name, []])
    expect([name, await sidewaysOverflow(page)]).toEqual([name, 0])
  }

  test('an administrator reads the words of minutes, and tries them on a session', async () => {
    const session = await one<{ id: string; programme: string; edition: string }>(
      `select s.id, s.programme_code as programme, (select e.id from programme_edition e
         where e.programme_code = s.programme_code and e.funder_id = s.funder_id order by in_force_from desc limit 1) as edition
       from committee_session s where s.state = 'posted' order by s.meets_on desc limit 1`,
    )
    await makeMinutesFile({ db: stage.database.db, clock: systemClock }, session.id)
    for (const language of ['fr', 'en'] as const)
      await as('admin', language, async (opened) => {
        const { page } = opened
        await page.goto(`/console/set-up/${session.programme}/${session.edition}/letters/minutes`)
        await page.getByRole('button', { name: language === 'fr' ? 'Voir l’aperçu' : 'Show the preview' }).click()
        await page.locator('.letter').getByText('Membres présents').waitFor()
        await sound(opened, `20-minutes-words-${language}`)
        await page.locator('.letter').first().scrollIntoViewIfNeeded()
        await sound(opened, `21-minutes-preview-${language}`)
        await page.goto(`/console/committees/${session.id}`)
        await page.getByText('SHA-256').waitFor()
        await sound(opened, `22-session-${language}`)
      })
  })

  test('letters to post: none, then several, printed and archived', async () => {
    const empty = async (language: 'fr' | 'en'): Promise<void> =>
      as('officer', language, async (opened) => {
        await opened.page.goto('/console/letters-to-post')
        await opened.page.getByRole('heading', { level: 1 }).waitFor()
        await opened.page.waitForLoadState('networkidle')
        await sound(opened, `23-post-empty-${language}`)
      })
    await empty('fr')
    await stage.database.sql('alter table letter disable trigger user')
    const rows = await stage.database.sql<{ id: string }>(
      "update letter set recipient_email = null where id in (select id from letter where status = 'queued' order by queued_at desc limit 12) returning id",
    )
    await stage.database.sql('alter table letter enable trigger user')
    for (const { id } of rows) await deliverLetter({ db: stage.database.db, clock: systemClock, publicUrl: stage.console.url }, id)
    await as('officer', 'en', async (opened) => {
      await opened.page.goto('/console/letters-to-post')
      await opened.page.getByRole('button', { name: 'Gather into one file' }).waitFor()
      await sound(opened, '24-post-full-en')
    })
    await as('officer', 'fr', async (opened) => {
      const { page } = opened
      await page.goto('/console/letters-to-post')
      await page.getByRole('button', { name: 'Réunir en un fichier' }).click()
      await page.getByRole('link', { name: 'Imprimer recto verso (PDF)' }).waitFor()
      await sound(opened, '25-post-made-fr')
      const { id } = await one<{ id: string }>('select id from postal_file')
      const archive = await opened.context.request.get(`${stage.console.url}/api/v1/postal-files/${id}/archive`)
      expect([archive.status(), archive.headers()['content-type']]).toEqual([200, 'application/zip'])
      await page.getByRole('link', { name: 'Archive (zip)' }).waitFor()
    })
  })

  test('an administrator hands in a message that came back', async () => {
    const mail = await one<{ id: string; recipient: string }>(
      `insert into mail_message (id, funder_id, user_id, recipient, kind, subject, body_text, created_at, sent_at, message_id)
       select id, funder_id, user_id, email, 'letter', 'Un courrier vous attend', 'x', now(), now(), id || '@demo.example'
       from (select gen_random_uuid() as id, u.funder_id, u.id as user_id, u.email from user_account u where u.email = 'applicant@demo.example') one
       returning id, recipient`,
    )
    for (const [language, open, send, choose] of [
      ['fr', 'Remettre un avis de non-remise', 'Remettre', 'Message revenu'],
      ['en', 'Hand in a non-delivery report', 'Hand in', 'Message that came back'],
    ] as const)
      await as('admin', language, async (opened) => {
        const { page } = opened
        await page.goto('/console/outgoing-mails')
        await page.getByRole('button', { name: open }).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel(choose).setInputFiles({
          name: 'retour.eml',
          mimeType: '',
          buffer: Buffer.from(postfix({ sent: `Message-ID: <${mail.id}@demo.example>\r\nSubject: x`, to: mail.recipient })),
        })
        await sound(opened, `26-return-sheet-${language}`)
        await dialog.getByRole('button', { name: send, exact: true }).click()
        await dialog.getByRole('status').waitFor()
        await sound(opened, `27-return-said-${language}`)
        await page.keyboard.press('Escape')
        await page.getByText('5.1.1').first().waitFor()
        await sound(opened, `28-mails-${language}`)
      })
    expect(await stage.database.sql('select returned_because from mail_message where id = $1', [mail.id])).toEqual([
      { returned_because: 'address-refused' },
    ])
  })

  test('an officer writes a letter by hand, and gives the reasons of a rejection born of silence', async () => {
    const awarded = await one<{ id: string }>(
      `select c.id from case_file c join user_account u on u.id = c.officer_id
       where u.email = 'officer@demo.example' and c.awarded_on is not null order by c.awarded_on desc limit 1`,
    )
    for (const [language, open, kind] of [
      ['fr', 'Écrire un courrier', 'Mise en demeure'],
      ['en', 'Write a letter', 'Formal notice'],
    ] as const)
      await as('officer', language, async (opened) => {
        const { page } = opened
        await page.goto(`/console/cases/${awarded.id}`)
        await page.getByRole('button', { name: open }).click()
        await page.getByRole('dialog').getByRole('combobox').first().selectOption({ label: kind })
        await page.getByRole('dialog').getByRole('textbox').first().fill('Aucun rapport reçu depuis le mois de juin.')
        await page.getByRole('dialog').locator('input[type=date]').fill('2099-01-15')
        await page
          .getByRole('dialog')
          .getByRole('button', { name: language === 'fr' ? 'Voir le courrier' : 'Show the letter' })
          .click()
        await page.getByRole('dialog').locator('.letter').getByText('15 janvier 2099').waitFor()
        await sound(opened, `29-by-hand-${language}`)
      })
    const silent = await one<{ id: string }>(
      `update case_file set implicit_rejection_on = current_date - 5 where id = (
         select c.id from case_file c join user_account u on u.id = c.officer_id
         where u.email = 'officer@demo.example' and c.received_on < current_date - 10 and c.awarded_on is null order by c.id limit 1) returning id`,
    )
    for (const [language, verb] of [
      ['fr', /motifs/i],
      ['en', /reasons/i],
    ] as const)
      await as('officer', language, async (opened) => {
        const { page } = opened
        await page.goto(`/console/cases/${silent.id}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle')
        const button = page.getByRole('button', { name: verb }).first()
        await button.scrollIntoViewIfNeeded()
        await sound(opened, `30-silence-${language}`)
        await button.click()
        await page.getByRole('dialog').waitFor()
        await sound(opened, `31-silence-sheet-${language}`)
      })
  })

  test('nothing went wrong behind the pages', () => {
    expect(troubles).toEqual([])
  })
})
