import { describeWhen } from '../../support/skips.ts'
import { noBrowserReason } from '../support/browser.ts'
import { openScene, sound } from '../support/scene.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('windows that are not those of a desk, and addresses typed by hand', () => {
  const scene = openScene()
  const { as } = scene

  test('on a telephone an applicant reads cases as cards, and nothing lies beside the screen', async () => {
    await as('applicant', async (opened) => {
      const { page } = opened
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto('/console/cases')
      const card = page.locator('tbody tr', { has: page.getByRole('link', { name: 'FRAC-2026-000014' }) })
      await card.getByText('Menuiserie Guillou').waitFor()
      await card.getByText('13 950,00').waitFor()
      await sound(opened, 'narrow-01-cases')
      for (const path of ['/console/attachments/mine', '/console/account']) {
        await page.goto(path)
        await page.locator('.section').first().waitFor()
        await sound(opened, `narrow-02-${path.split('/').at(-1)}`)
      }
    })
  })

  test('the titles of the columns stay in sight while a long list is read', async () => {
    await as('officer', async ({ page }) => {
      await page.goto('/console/cases')
      await page
        .getByRole('link', { name: /^FRAC-/ })
        .first()
        .waitFor()
      await page.getByText('Tout est affiché').scrollIntoViewIfNeeded()
      expect(await page.evaluate<number>('window.scrollY')).toBeGreaterThan(200)
      const title = await page.getByRole('columnheader', { name: 'État' }).boundingBox()
      const bar = await page.getByRole('banner').boundingBox()
      expect(title?.y).toBe((bar?.y ?? 0) + (bar?.height ?? 0))
    })
  })

  test.each(['cases', 'entries', 'parts', 'parts?indicator=unheard-of'])(
    'statistics/%s without what they are of lead to the dashboard',
    async (path) => {
      await as('admin', async ({ page }) => {
        await page.goto(`/console/statistics/${path}`)
        await page.getByRole('heading', { name: 'L’essentiel' }).waitFor()
        expect(new URL(page.url()).pathname).toBe('/console/statistics')
      })
    },
  )

  test('no window reported a fault', () => {
    expect(scene.troubles).toEqual([])
  })
})
