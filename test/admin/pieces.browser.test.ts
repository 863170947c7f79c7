import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import express from 'express'
import type { Browser } from 'playwright-core'
import { serveConsole } from '../../server/http/console.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot } from '../e2e/support/browser.ts'
import { describeWhen } from '../support/skips.ts'

const ROOT = path.resolve(__dirname, '../..')
const reason = noBrowserReason()

describeWhen(reason === null, reason ?? '')('the shared pieces in a browser', () => {
  let server: Server
  let browser: Browser
  let url: string

  beforeAll(async () => {
    const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js')
    const config = path.join(ROOT, 'test/e2e/support/pieces/vite.config.mjs')
    await promisify(execFile)(process.execPath, [vite, 'build', '--config', config, '--configLoader', 'runner', '--logLevel', 'warn'], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
    })
    const app = express().use('/console', serveConsole(path.join(ROOT, 'dist/pieces')))
    server = createServer(app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    server?.closeAllConnections()
    if (server) await new Promise((resolve) => server.close(resolve))
  })

  it('a list: filters in the address, sort, keyboard, selection that stays, no sideways scroll', async () => {
    const { page, troubles, close } = await openPage(browser, { url })
    const heading = page.getByRole('heading', { level: 1, name: 'Liste' })
    await page.goto('/console/list')
    await heading.waitFor()
    await screenshot(page, 'pieces-list')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
    const overflow = 'document.querySelector(".table-scroll").scrollWidth - document.querySelector(".table-scroll").clientWidth'
    expect(await page.evaluate<number>(overflow)).toBe(0)

    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('FRAC-2026-00138')
    await page.keyboard.press('x')
    await page.keyboard.press('k')
    await page.keyboard.press('x')
    await page.getByText('2 lignes sélectionnées').waitFor()
    await screenshot(page, 'pieces-list-selected')
    expect(await accessibilityFaults(page)).toEqual([])

    await page.getByRole('button', { name: /Trier par : Échéance/ }).click()
    expect(new URL(page.url()).searchParams.get('sort')).toBe('due')
    await page.getByRole('button', { name: 'Ajouter un filtre' }).click()
    await page.getByRole('button', { name: 'État', exact: true }).click()
    await page.getByRole('checkbox', { name: 'complete' }).check()
    await page.getByRole('checkbox', { name: 'refused' }).check()
    await screenshot(page, 'pieces-filter-open')
    await page.getByRole('button', { name: 'Appliquer' }).click()
    await page.getByRole('button', { name: 'Ajouter un filtre' }).click()
    await page.getByRole('button', { name: 'Montant', exact: true }).click()
    await page.getByLabel('Montant').fill('12.345')
    await page.keyboard.press('Enter')
    await page.getByText('Ce montant peut se lire de deux façons').waitFor()
    await page.getByLabel('Montant').fill('12 345,6')
    await page.keyboard.press('Enter')
    await page.getByText('au moins 12\u202F345,60\u202F€').waitFor()
    await screenshot(page, 'pieces-list-filtered')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(new URL(page.url()).search).toBe('?sort=due&state=complete&state=refused&amountFrom=12345.60')

    await page.getByRole('link', { name: 'FRAC-2026-00139' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Ailleurs' }).waitFor()
    await page.goBack()
    await heading.waitFor()
    await page.getByText('2 lignes sélectionnées').waitFor()
    expect(new URL(page.url()).searchParams.getAll('state')).toEqual(['complete', 'refused'])
    expect(troubles).toEqual([])
    await close()
  })

  it('a form: amounts as typed, faults on their fields, input kept, leaving asks first', async () => {
    const { page, troubles, close } = await openPage(browser, { url })
    await page.goto('/console/forms')
    const amount = page.getByLabel('Montant', { exact: true })
    await amount.waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await amount.inputValue()).toBe('1\u202F200,00')
    await amount.fill('12 345,6')
    await page.getByLabel('Nom').fill('faux')
    await page.getByLabel('Type').selectOption('court')
    await page.getByLabel(/Reçu le/).fill('2026-12-08')
    await page.getByLabel('Le consultant déclare son indépendance').check()
    await page.getByRole('button', { name: 'Enregistrer la demande' }).click()
    await page.getByText('3 points sont à corriger').waitFor()
    await screenshot(page, 'pieces-form-refused')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await amount.getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Effectif').getAttribute('aria-invalid')).toBe('true')
    const sent = JSON.parse((await page.locator('#sent').textContent()) ?? '[]')
    expect(sent).toEqual([{ name: 'faux', amount: '12345.60', kind: 'court', on: '2026-12-08', agreed: true, years: [{ headcount: 12 }] }])

    await amount.fill('1.234')
    await page.getByRole('button', { name: 'Enregistrer la demande' }).click()
    await page.getByText('Ce montant peut se lire de deux façons').waitFor()
    expect(JSON.parse((await page.locator('#sent').textContent()) ?? '[]')).toHaveLength(1)

    await page.getByLabel('Note').fill('une remarque')
    await page.getByText(/Enregistré à \d\d:\d\d/).waitFor()
    expect(await page.locator('#saved').textContent()).toBe('["une remarque"]')

    await page.getByRole('link', { name: 'Quitter cette page' }).click()
    const asked = page.getByRole('dialog', { name: 'Quitter sans enregistrer ?' })
    await screenshot(page, 'pieces-leaving')
    await asked.getByRole('button', { name: 'Continuer la saisie' }).click()
    expect(await page.getByLabel('Nom').inputValue()).toBe('faux')
    // corrected and sent: nothing holds the person back any more
    await page.getByLabel('Nom').fill('juste')
    await amount.fill('1 234')
    await page.getByRole('button', { name: 'Enregistrer la demande' }).click()
    await page.getByText('Modifications à enregistrer').waitFor({ state: 'detached' })
    expect(JSON.parse((await page.locator('#sent').textContent()) ?? '[]').at(-1)).toMatchObject({ name: 'juste', amount: '1234.00' })
    await page.getByRole('link', { name: 'Quitter cette page' }).click()
    await page.getByRole('heading', { level: 1, name: 'Liste' }).waitFor()
    expect(troubles).toEqual([])
    await close()
  })

  it('blocks: reasons beside refused acts, a sheet that says what will happen and keeps the reason', async () => {
    const { page, troubles, close } = await openPage(browser, { url, height: 1800 })
    await page.goto('/console/blocks')
    await page.getByRole('heading', { level: 1, name: 'Blocs' }).waitFor()
    await screenshot(page, 'pieces-blocks')
    expect(await accessibilityFaults(page)).toEqual([])
    const refused = page.getByRole('button', { name: 'Notifier la convention' })
    expect(await refused.getAttribute('aria-disabled')).toBe('true')
    const opener = page.getByRole('button', { name: 'Attribuer l’aide' })
    await opener.click()
    const sheet = page.getByRole('dialog', { name: 'Attribuer l’aide' })
    await sheet.getByRole('button', { name: 'Attribuer 3 800,00 €' }).click()
    await sheet.getByText('Indiquez le motif').waitFor()
    await sheet.getByLabel('Motif').fill('non')
    await sheet.getByRole('button', { name: 'Attribuer 3 800,00 €' }).click()
    await sheet.getByText('il reste 1\u202F200,00\u202F€, il faut 3\u202F800,00\u202F€').waitFor()
    await screenshot(page, 'pieces-sheet')
    expect(await accessibilityFaults(page)).toEqual([])
    await sheet.getByLabel('Motif').fill('Le projet est conforme.')
    // a key struck by mistake does not cost what is typed
    await page.keyboard.press('Escape')
    await sheet.getByText('Fermer et perdre ce que vous avez saisi').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Continuer la saisie')
    await page.keyboard.press('Enter')
    expect(await sheet.getByLabel('Motif').inputValue()).toBe('Le projet est conforme.')
    await sheet.getByRole('button', { name: 'Attribuer 3 800,00 €' }).click()
    await sheet.waitFor({ state: 'detached' })
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Attribuer l’aide')
    // nothing typed: Escape closes
    await opener.click()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(troubles).toEqual([])
    await close()
  })

  it('messages: the newest at once, none queued behind another, an error until it is closed', async () => {
    const { page, troubles, close } = await openPage(browser, { url })
    await page.goto('/console/messages')
    await page.getByRole('button', { name: 'Tout dire' }).click()
    const messages = page.locator('.toasts .notice')
    const sentences = page.locator('.toasts .notice .row > span')
    await messages.first().waitFor()
    expect(await sentences.allInnerTexts()).toEqual([
      'Pièce refusée',
      'Troisième pièce ajoutée',
      'Quatrième pièce ajoutée',
      'Cinquième pièce ajoutée',
    ])
    await screenshot(page, 'pieces-messages')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByText('Cinquième pièce ajoutée').waitFor({ state: 'detached' })
    expect(await sentences.allInnerTexts()).toEqual(['Pièce refusée'])
    await messages.getByRole('button', { name: 'Fermer' }).click()
    await messages.waitFor({ state: 'detached' })
    expect(troubles).toEqual([])
    await close()
  })
})
