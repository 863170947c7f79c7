import { describeWhen } from '../../support/skips.ts'
import { noBrowserReason } from '../support/browser.ts'
import { openScene, sound } from '../support/scene.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('what a page says when an answer is missing, empty or refused', () => {
  const scene = openScene()
  const { as } = scene

  test('a part that could not be read is told above the page, and read again on demand', async () => {
    await as('officer', async (opened) => {
      const { page } = opened
      // the tabs of the list count their cases: nobody of the page shows their failure
      const tabs = (url: URL): boolean => url.pathname === '/api/v1/cases' && url.searchParams.get('limit') === '1'
      await page.route(tabs, (route) =>
        route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify({ code: 'unexpected' }) }),
      )
      await page.goto('/console/cases')
      await page.getByText('Une partie de cette page n’a pas pu être lue.').waitFor()
      await page
        .getByRole('link', { name: /^FRAC-/ })
        .first()
        .waitFor()
      await sound(opened, 'answers-01-gap')
      await page.unroute(tabs)
      await page.getByRole('status').getByRole('button', { name: 'Réessayer' }).click()
      await page.getByText('Une partie de cette page').waitFor({ state: 'detached' })
    })
    scene.troubles.length = 0
  })

  test('the day of who has nothing to do says so, in words', async () => {
    await as('officer2', async (opened) => {
      const { page } = opened
      const nothing = { items: [], nextCursor: null, total: 0, totalIsExact: true, requestedSum: '0.00' }
      await page.route(
        (url) => url.pathname === '/api/v1/cases',
        (route) => route.fulfill({ status: 200, json: nothing }),
      )
      await page.goto('/console/my-day')
      await page.getByRole('heading', { name: 'Rien ne vous attend aujourd’hui' }).waitFor()
      await sound(opened, 'answers-02-nothing')
    })
  })

  test('a case found through the search box leads back to what was searched', async () => {
    await as('officer', async ({ page }) => {
      await page.goto('/console/my-day')
      await page.getByLabel('Rechercher un dossier, une entreprise, un SIRET').fill('Guillou')
      await page.keyboard.press('Enter')
      await page
        .getByRole('link', { name: /^[A-Z]+-20/ })
        .first()
        .click()
      await page.locator('.case-header').waitFor()
      await page.locator('.case-header .back').click()
      await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
      expect(new URL(page.url()).searchParams.get('q')).toBe('Guillou')
    })
  })

  test('on a slow network the heading takes the focus when it comes, and a note not yet sent is not left behind', async () => {
    await as('officer', async (opened) => {
      const { page } = opened
      await page.goto('/console/cases')
      const first = page.getByRole('link', { name: /^FRAC-/ }).first()
      await first.waitFor()
      // the case is answered only when the page already waits for it
      let answer = (): void => undefined
      const waited = new Promise<void>((resolve) => {
        answer = resolve
      })
      await page.route(/\/api\/v1\/cases\/[0-9a-f-]{36}$/, async (route) => {
        await waited
        await route.continue()
      })
      await first.click()
      await page.locator('.main .skeleton').waitFor()
      answer()
      await page.locator('.case-header h1').waitFor()
      await page.waitForFunction("document.activeElement.tagName === 'H1'")
      await page.getByLabel('Écrire un message').fill('Le rapport arrive vendredi.')
      await page.getByRole('link', { name: 'Ma journée' }).click()
      await page.getByRole('button', { name: 'Continuer la saisie' }).click()
      expect(await page.getByLabel('Écrire un message').inputValue()).toBe('Le rapport arrive vendredi.')
      await sound(opened, 'answers-04-note-kept')
    })
  })

  test('a case that somebody else took meanwhile: the button says why nothing happened', async () => {
    const [free] = await scene.stage.database.sql<{ id: string }>(
      `select id from case_file where programme_code = 'frac' and state not in ('draft') order by reference limit 1`,
    )
    await scene.stage.database.sql('update case_file set officer_id = null where id = $1', [free?.id])
    await as('officer', async (opened) => {
      const { page } = opened
      await page.goto(`/console/cases/${free?.id}`)
      const take = page.getByRole('button', { name: 'Prendre en charge', exact: true })
      await take.waitFor()
      await scene.stage.database.sql('update case_file set version = version + 1 where id = $1', [free?.id])
      await take.click()
      await page.getByRole('region', { name: 'Messages' }).getByText('Quelqu’un d’autre a modifié').waitFor()
      await sound(opened, 'answers-03-refused')
      // the page has read the version of the other: the same button works now
      await take.click()
      await page.getByText('Le dossier est confié').waitFor()
    })
    expect(scene.troubles).toEqual([])
  })
})
