import { describeWhen } from '../../support/skips.ts'
import { noBrowserReason } from '../support/browser.ts'
import { openScene, sound } from '../support/scene.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('a jury and a session through the console', () => {
  const scene = openScene()
  const { as, troubles } = scene

  const draftSession = async (): Promise<string> =>
    (
      await scene.stage.database.sql<{ id: string }>(
        `select id from committee_session where state <> 'posted' order by created_at desc limit 1`,
      )
    )[0]?.id ?? ''

  test('a reviewer scores each criterion with a reason, kept as they write, and hands in', async () => {
    const [given] = await scene.stage.database.sql<{ email: string; id: string }>(
      `select split_part(u.email::text, '@', 1) as email, r.id from review r join user_account u on u.id = r.reviewer_id order by u.email limit 1`,
    )
    if (!given) throw new Error('nobody reviews')
    await as(given.email, async (opened) => {
      const { page } = opened
      await page.goto('/console/reviews')
      await page
        .getByRole('link', { name: /^FRAC-/ })
        .first()
        .waitFor()
      await sound(opened, 'committees-01-my-reviews')
      await page
        .getByRole('link', { name: /^FRAC-/ })
        .first()
        .click()
      const fields = page.locator('.criterion')
      await fields.first().waitFor()
      for (const [index, mark] of ['4', '3', '5'].entries()) {
        await fields.nth(index).locator('input[type=number]').fill(mark)
        await fields
          .nth(index)
          .locator('textarea')
          .fill(`Motif ${index + 1}, lu dans le dossier.`)
      }
      await page.getByText(/Enregistré à \d\d:\d\d/).waitFor()
      await sound(opened, 'committees-02-review')
      await page.reload()
      await page.getByRole('button', { name: 'Remettre l’évaluation' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Remettre l’évaluation' }).click()
      await page.getByText('Les autres évaluations').waitFor()
      await sound(opened, 'committees-03-review-submitted')
    })
    const [stored] = await scene.stage.database.sql<{ state: string; marks: number[] }>(
      `select r.state, array_agg(m.mark order by m.reason) as marks from review r join review_mark m on m.review_id = r.id where r.id = $1 group by r.state`,
      [given.id],
    )
    expect(stored).toEqual({ state: 'submitted', marks: [4, 3, 5] })
  })

  test('the ranking shows it, in both languages', async () => {
    for (const language of ['fr', 'en'] as const)
      await as(
        'supervisor',
        async (opened) => {
          await opened.page.goto('/console/committees/ranking')
          await opened.page
            .getByRole('link', { name: /^FRAC-/ })
            .first()
            .waitFor()
          await sound(opened, `committees-04-ranking-${language}`)
        },
        language,
      )
  })

  test('the officer puts cases of the list on the next agenda in four clicks', async () => {
    await as('officer', async (opened) => {
      const { page } = opened
      await page.goto('/console/cases?state=appraised')
      await page
        .getByRole('link', { name: /^FRAC-/ })
        .first()
        .waitFor()
      const rows = page.locator('tbody tr').filter({ has: page.getByRole('link', { name: /^FRAC-/ }) })
      const waiting = await rows.filter({ hasNotText: 'Belgique' }).count()
      expect(waiting).toBeGreaterThanOrEqual(2)
      // 1: all shown; the one that stands on the agenda already stays where it is
      await page
        .getByRole('checkbox', { name: /Cocher toutes|Sélectionner/ })
        .first()
        .check()
      for (const row of await page.locator('tbody tr').all())
        if (!/FRAC-/.test(await row.innerText())) await row.getByRole('checkbox').uncheck()
      await sound(opened, 'committees-05-selection')
      // 2 and 3
      await page.getByRole('button', { name: 'Mettre à l’ordre du jour' }).click()
      await page.getByRole('dialog').getByRole('combobox').waitFor()
      await sound(opened, 'committees-06-put-on-agenda')
      await page.getByRole('dialog').getByRole('button', { name: 'Mettre à l’ordre du jour' }).click()
      await page.getByText('À l’ordre du jour de').waitFor()
    })
    const [count] = await scene.stage.database.sql<{ n: number }>('select count(*)::int as n from committee_item where session_id = $1', [
      await draftSession(),
    ])
    expect(count?.n).toBeGreaterThanOrEqual(3)
  })

  test('the supervisor closes the agenda, notes who is there, and takes the votes by keyboard', async () => {
    const id = await draftSession()
    await as('supervisor', async (opened) => {
      const { page } = opened
      await page.goto('/console/committees')
      await page.getByRole('link', { name: /prochaine séance/ }).waitFor()
      await sound(opened, 'committees-07-sessions')
      await page.goto(`/console/committees/${id}`)
      await page.getByRole('button', { name: 'Arrêter l’ordre du jour' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Arrêter l’ordre du jour' }).click()
      await page.getByRole('button', { name: 'Ouvrir la séance' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Ouvrir la séance' }).click()
      await page.getByText('Quorum atteint').waitFor()
      const items = page.locator('[data-agenda-item]')
      const count = await items.count()
      for (let index = 0; index < count; index += 1) {
        await items.nth(index).locator('[data-own]').focus()
        await page.keyboard.press('Enter')
        await items.nth(index).getByText('Favorable', { exact: true }).waitFor()
      }
      // j goes to the next case; c votes against
      await items.nth(0).locator('[data-own]').focus()
      await page.keyboard.press('j')
      await items.nth(1).locator(':focus').waitFor()
      const vote = items.nth(1).getByRole('group').first().getByRole('button', { name: 'Pour' })
      await vote.focus()
      await page.keyboard.press('c')
      await items.nth(1).getByRole('button', { name: 'Contre', pressed: true }).waitFor()
      await sound(opened, 'committees-08-votes')
    })
    const votes = await scene.stage.database.sql<{ vote: string; n: number }>(
      'select vote, count(*)::int as n from committee_vote where session_id = $1 group by vote order by vote',
      [id],
    )
    expect(votes.find(({ vote }) => vote === 'against')?.n).toBe(1)
  })

  test('a member sees the session and votes on their own account', async () => {
    const id = await draftSession()
    await as('committee2', async (opened) => {
      const { page } = opened
      await page.goto('/console/committees')
      await page.getByRole('link', { name: /prochaine séance/ }).click()
      const own = page.locator('[data-own]').first()
      await own.waitFor()
      await own.focus()
      await page.keyboard.press('a')
      await page.getByRole('button', { name: 'Abstention', pressed: true }).first().waitFor()
      await sound(opened, 'committees-09-member')
    })
    const votes = await scene.stage.database.sql(`select 1 from committee_vote where session_id = $1 and vote = 'abstain'`, [id])
    expect(votes).toHaveLength(1)
  })

  test('the authority reads what posting will do, posts, and the minutes open', async () => {
    const id = await draftSession()
    await as('authority', async (opened) => {
      const { page } = opened
      await page.goto(`/console/committees/${id}`)
      await page.getByRole('button', { name: 'Porter les décisions' }).click()
      const sheet = page.getByRole('dialog')
      await sheet.getByText('Disponible après').waitFor()
      await sound(opened, 'committees-10-posting')
      await sheet.getByRole('button', { name: 'Porter ces décisions' }).click()
      await page.getByText(/Décisions portées par/).waitFor()
      await sound(opened, 'committees-11-posted')
      const minutes = await opened.context.request.get(`${scene.stage.console.url}/api/v1/committee-sessions/${id}/minutes`)
      expect([minutes.status(), minutes.headers()['content-type']]).toEqual([200, 'application/pdf'])
    })
    const [row] = await scene.stage.database.sql<{ state: string; open: number }>(
      `select s.state, (select count(*)::int from committee_item i join case_file c on c.id = i.case_id where i.session_id = s.id and c.state = 'appraised') as open
       from committee_session s where s.id = $1`,
      [id],
    )
    expect(row).toEqual({ state: 'posted', open: 0 })
    for (const language of ['fr', 'en'] as const)
      await as(
        'auditor',
        async (opened) => {
          await opened.page.goto(`/console/committees/${id}`)
          await opened.page.locator('[data-agenda-item]').first().waitFor()
          await sound(opened, `committees-12-auditor-${language}`)
        },
        language,
      )
  })

  test('the browser had no trouble', () => expect(troubles).toEqual([]))
})
