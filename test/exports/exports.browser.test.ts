import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import readXlsx from 'read-excel-file/node'
import { programmes } from '../../server/programmes/index.ts'
import { populate } from '../cases/population.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot } from '../e2e/support/browser.ts'
import { setPassword, startConsole, type TestConsole } from '../e2e/support/console.ts'
import { describeWhen } from '../support/skips.ts'

const PASSWORD = 'un mot de passe long'
const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('exports in the console', () => {
  let world: CaseWorld
  let console: TestConsole
  let browser: Browser
  beforeAll(async () => {
    world = await createCaseWorld({ now: new Date().toISOString() })
    await populate(world)
    await setPassword(world.database, world.users.officer.id, PASSWORD)
    console = await startConsole(world.database, { programmes })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await world?.end()
  })
  async function enter(language: 'fr' | 'en'): Promise<Page> {
    const { page, context } = await openPage(browser, { url: console.url, language })
    const data = { email: world.users.officer.email, password: PASSWORD }
    expect((await context.request.post(`${console.url}/api/v1/session`, { data })).status()).toBe(201)
    return page
  }
  async function judge(page: Page, name: string): Promise<void> {
    await screenshot(page, name)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }

  it('the cases of the screen become a workbook with the words of the screen; a set of columns is kept', async () => {
    const page = await enter('fr')
    await page.goto('/console/cases?departement=75')
    await page.getByRole('button', { name: 'Exporter' }).press('Enter')
    await page.getByRole('heading', { name: 'Exporter : Dossiers' }).waitFor()
    const [truth] = await world.database.sql<{ n: number }>(
      `select count(*)::int as n from case_file where funder_id = $1 and departement = '75' and (received_on is not null or created_by = $2)`,
      [world.funderId, world.users.officer.id],
    )
    await page.getByText(`${truth?.n} lignes : les mêmes qu’à l’écran.`).waitFor()
    await judge(page, 'export-sheet-fr')
    await page.getByLabel('Objet', { exact: true }).uncheck()
    await page.getByLabel('Nom du jeu').fill('Sans objet')
    await page.getByRole('button', { name: 'Enregistrer ce jeu' }).click()
    await page.getByRole('option', { name: 'Sans objet' }).waitFor({ state: 'attached' })
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Télécharger' }).click()
    const [book] = await readXlsx(await readFile(await (await download).path()))
    const [heading, ...rows] = book?.data ?? []
    expect(heading?.slice(0, 4)).toEqual(['Référence', 'Dispositif', 'État', 'Demandeur'])
    expect(rows).toHaveLength(truth?.n ?? -1)
    expect(rows.map((row) => row[2])).toContain('Brouillon')
    await page.getByText('Fichier téléchargé').waitFor()
  })

  it('files that wait are listed, in English too', async () => {
    const page = await enter('en')
    await page.goto('/console/exports')
    await page.getByText('No file is waiting').waitFor()
    await judge(page, 'my-exports-empty-en')
    await world.database.sql(
      `insert into export_file (id, funder_id, user_id, list, format, request, state, rows_total, rows_done, file_name, storage_key, size_bytes, sha256, asked_at, finished_at, keep_until, failure)
       select gen_random_uuid(), $1, $2, 'cases', 'csv', '{}', s, 25000, case s when 'ready' then 25000 when 'running' then 8000 else 0 end, 'cases-2026-11-22-' || s || '.csv',
         case s when 'ready' then 'k' end, case s when 'ready' then 1234567 end, case s when 'ready' then sha256('x') end, now(),
         case when s in ('waiting', 'running') then null else now() end, now() + interval '7 days', case s when 'failed' then 'no-longer-allowed' end
       from unnest(array['waiting', 'running', 'ready', 'failed', 'cancelled']) s`,
      [world.funderId, world.users.officer.id],
    )
    await page.reload()
    await page.getByText('8,000 of 25,000').first().waitFor()
    await judge(page, 'my-exports-en')
    await page.getByRole('button', { name: 'Stop cases-2026-11-22-running.csv' }).press('Enter')
    await page.getByText('Export stopped').waitFor()
    expect(await world.database.sql(`select state from export_file where file_name like '%running%'`)).toEqual([{ state: 'cancelled' }])
  })

  it('a case is exported from its page', async () => {
    const { id, reference } = await world.filledDraft()
    await world.act(id, 'applicant', 'submit')
    const page = await enter('fr')
    await page.goto(`/console/cases/${id}`)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Exporter le dossier' }).press('Enter')
    const file = await download
    expect(file.suggestedFilename()).toBe(`${(await world.read<{ reference: string }>(id)).reference}.zip`)
    expect(reference).toBeTruthy()
    await page.getByText('Fichier téléchargé').waitFor()
    await judge(page, 'case-archive-fr')
  })

  it('a list of one case, and one of an organisation, leave from their sections with the words of the screen', async () => {
    const { id } = await world.filledDraft()
    await world.act(id, 'applicant', 'submit')
    const page = await enter('en')
    await page.goto(`/console/cases/${id}`)
    await page.getByRole('button', { name: 'Export: Documents' }).waitFor()
    await page.getByRole('button', { name: 'Export: History' }).press('Enter')
    await page.getByRole('heading', { name: 'Export: History of a case' }).waitFor()
    await page.getByText(/^2 rows: the same as on screen/).waitFor()
    await judge(page, 'export-case-history-en')
    const download = page.waitForEvent('download')
    await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click()
    const [book] = await readXlsx(await readFile(await (await download).path()))
    const [heading, ...rows] = book?.data ?? []
    expect(heading?.slice(0, 4)).toEqual(['No', 'Done at', 'Counted on', 'Act'])
    // newest first, acts and states in words
    expect(rows.map((row) => row[0])).toEqual([2, 1])
    expect(rows.map((row) => row[7])).toEqual(['Submitted', 'Draft'])
    expect(rows.flatMap((row) => [row[3], row[5]]).filter((text) => /^[a-z]+[A-Z]|^submit$|^open$/.test(String(text)))).toEqual([])

    const french = await enter('fr')
    await french.goto(`/console/cases/${id}`)
    await french.getByRole('button', { name: 'Exporter : Historique' }).waitFor()
    await judge(french, 'case-with-exports-fr')
    await french.goto(`/console/organisations/${world.firmId}`)
    await french.getByRole('button', { name: 'Exporter : Chiffres par exercice' }).press('Enter')
    await french.getByRole('heading', { name: 'Exporter : Effectif et comptes d’un organisme' }).waitFor()
    await french.getByText(/les mêmes qu’à l’écran/).waitFor()
    await judge(french, 'export-organisation-years-fr')
  })
})
