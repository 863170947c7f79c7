import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { DEMONSTRATION_PASSWORD } from '../../../server/demonstration/accounts.ts'
import { samplePdf } from '../../../server/demonstration/tools.ts'
import { diskStorage } from '../../../server/documents/disk-storage.ts'
import { systemClock } from '../../../server/kernel/clock.ts'
import { programmes } from '../../../server/programmes/index.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { openPage, type TestPage } from './browser.ts'
import { startConsole, type TestConsole } from './console.ts'
import { toldStage } from './told-stage.ts'

/** The demonstration behind a real console: the database, its documents, the address. */
export interface Stage {
  readonly database: TestDatabase
  readonly console: TestConsole
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const told = await toldStage()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-journey-'))
  cpSync(told.documents, folder, { recursive: true })
  const database = await createTestDatabase({ template: told.template })
  const console = await startConsole(database, { programmes, storage: diskStorage(folder), clock: systemClock })
  return {
    database,
    console,
    close: async () => {
      await console.close()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A window of one person, signed in with the demonstration's password. */
export async function enter(browser: Browser, stage: Stage, name: string, language: 'fr' | 'en' = 'fr'): Promise<TestPage> {
  const opened = await openPage(browser, { url: stage.console.url, language })
  const answer = await opened.context.request.post(`${stage.console.url}/api/v1/session`, {
    data: { email: `${name}@demo.example`, password: DEMONSTRATION_PASSWORD },
  })
  if (answer.status() !== 201) throw new Error(`${name} could not sign in: ${answer.status()}`)
  return opened
}

/** Opens the sheet of an act from the case page, whether it is the one proposed or among the others. */
export async function openAct(page: Page, verb: string): Promise<void> {
  const proposed = page.locator('.case-actions').getByRole('button', { name: verb, exact: true })
  const others = page.locator('.case-actions').getByRole('button', { name: 'Autres actes' })
  await proposed.or(others).first().waitFor()
  if (!(await proposed.isVisible())) await others.click()
  await page.locator('.case-actions').getByRole('button', { name: verb, exact: true }).click()
  await page.getByRole('dialog').getByRole('heading', { name: verb, level: 2 }).waitFor()
}

/** Confirms the open sheet and waits until it is gone and said to be recorded. */
export async function confirm(page: Page, verb: string): Promise<void> {
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: verb, exact: true }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByText(`« ${verb} » est enregistré.`).first().waitFor()
}

/** Hands in a small PDF on a line of the check-list. */
export async function handIn(page: Page, label: string, type: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .and(page.getByLabel(`Ajouter : ${label}`, { exact: true }))
    .setInputFiles({
      name: `${type}.pdf`,
      mimeType: 'application/pdf',
      buffer: samplePdf(`${type} parcours`),
    })
  // a type that lapses asks for its dates before it is sent
  const line = page.locator('.document-line', { hasText: label }).getByText('Au dossier')
  const send = page.getByRole('dialog').getByRole('button', { name: 'Déposer la pièce' })
  await line.or(send).first().waitFor()
  if (await send.isVisible()) await send.click()
  await line.waitFor()
}
