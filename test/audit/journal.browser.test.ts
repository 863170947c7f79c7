import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { anchorJournal } from '../../server/audit/anchor-journals.ts'
import { recordAudit } from '../../server/audit/record.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot, type TestPage } from '../e2e/support/browser.ts'
import { setPassword, startConsole, type TestConsole } from '../e2e/support/console.ts'
import { createFunder, createUser, type TestUser } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { describeWhen } from '../support/skips.ts'

const PASSWORD = 'un mot de passe long'
const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('the journal in the console', () => {
  let database: TestDatabase
  let console: TestConsole
  let browser: Browser
  let auditor: TestUser
  let funderId: string

  beforeAll(async () => {
    database = await createTestDatabase()
    funderId = await createFunder(database)
    auditor = await createUser(database, { funderId, roles: ['auditor'], name: 'Aude Itrice' })
    const officer = await createUser(database, { funderId, roles: ['caseOfficer'], name: 'Odile Instruit' })
    await setPassword(database, auditor.id, PASSWORD)
    for (let index = 1; index <= 60; index += 1) {
      await recordAudit(database.db, {
        actor: {
          funderId,
          userId: officer.id,
          fullName: 'Odile Instruit',
          grants: [{ role: 'caseOfficer' }],
          origin: { address: '192.0.2.7' },
        },
        at: new Date(Date.UTC(2026, 10, 20, 8, index)),
        action: index % 7 === 0 ? 'organisation.changed' : 'case.acted',
        subject: {
          kind: index % 7 === 0 ? 'organisation' : 'case',
          id: `c-${index}`,
          label: `FRAC-2026-${String(index).padStart(4, '0')}`,
        },
        before: { state: 'received', name: 'Atelier Dupont' },
        after: {
          state: 'complete',
          name: 'Atelier Dupond',
          act: 'declareComplete',
          reason: null,
          details: { officerName: 'Odile', urgent: true },
        },
        onBehalfOf: { id: funderId, name: 'Atelier Dupond' },
      })
    }
    console = await startConsole(database)
    await anchorJournal(console.services, funderId)
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await database?.drop()
  })

  async function opened(): Promise<TestPage> {
    const shown = await openPage(browser, { url: console.url })
    await shown.page.goto('/console/journal')
    await shown.page.getByLabel('Adresse électronique').fill(auditor.email)
    await shown.page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
    await shown.page.keyboard.press('Enter')
    await shown.page.getByRole('heading', { name: 'Journal', level: 1 }).waitFor()
    return shown
  }

  it('lists, shows one line in words, filters, verifies and hands over an anchor; in both languages', async () => {
    const { page, troubles } = await opened()
    await page.getByRole('button', { name: 'Détail de la ligne 60' }).waitFor()
    await screenshot(page, 'journal-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)

    await page.getByRole('button', { name: 'Détail de la ligne 60' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('192.0.2.7').waitFor()
    const row = sheet.getByRole('row', { name: /Nom/ })
    expect(await row.innerText()).toMatch(/Atelier Dupont\s+Atelier Dupond/)
    await screenshot(page, 'journal-line-fr')
    expect(await accessibilityFaults(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Toutes les lignes de cet objet' }).click()
    await page.getByText('1 ligne', { exact: true }).waitFor()
    expect(page.url()).toContain('subject=c-60')

    await page.getByRole('button', { name: 'Vérifier le journal' }).click()
    await page.getByText(/Le journal est entier/).waitFor()
    await screenshot(page, 'journal-verified-fr')
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Télécharger l’empreinte/ }).click()])
    expect(file.suggestedFilename()).toMatch(/^guichet-journal-\d{4}-\d{2}-\d{2}-60\.json$/)
    expect(existsSync(await file.path())).toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])

    await page.getByRole('button', { name: /English/ }).click()
    await page.getByRole('button', { name: 'Verify the journal' }).waitFor()
    await screenshot(page, 'journal-en')
    expect(troubles).toEqual([])
  })

  it('says which line is broken', async () => {
    await database.sql(
      `begin; set local session_replication_role = replica; update audit_entry set actor_name = 'X' where sequence = 12; commit`,
    )
    const { page } = await opened()
    await page.getByRole('button', { name: /Vérifier le journal|Verify the journal/ }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toMatch(/12/)
    await screenshot(page, 'journal-broken-fr')
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
