import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { allJobs } from '../../jobs/all-jobs.ts'
import { startWorkers, type Workers } from '../../jobs/worker.ts'
import { diskStorage } from '../../server/documents/disk-storage.ts'
import { purgeExports } from '../../server/exports/purge-exports.ts'
import { programmes } from '../../server/programmes/index.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot } from '../e2e/support/browser.ts'
import { setPassword, startConsole, type TestConsole } from '../e2e/support/console.ts'
import { writeInBulk } from '../support/bulk.ts'
import { type QueueStore, queueStores } from '../support/queue-stores.ts'
import { describeWhen } from '../support/skips.ts'

const PASSWORD = 'un mot de passe long'
const ROWS = 12_000
const DAY = 86_400_000
const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('an export of twelve thousand rows, in the console', () => {
  let world: CaseWorld
  let console: TestConsole
  let browser: Browser
  let store: QueueStore
  let workers: Workers | null = null
  /** Lets the rest of a file through. */
  let release: () => void = () => undefined
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-export-page-'))
  const files = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))

  beforeAll(async () => {
    world = await createCaseWorld({ now: new Date().toISOString() })
    await writeInBulk(
      world.database,
      `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, title, applicant_organisation_id,
         applicant_name, created_by, created_at, received_on, last_event_at, last_action)
       select gen_random_uuid(), $1, 'frac', $2, 'x', 'J-' || lpad(n::text, 6, '0'), 'submitted', 'Étude ' || n, $3, 'Atelier', $4, now(), '2026-01-01',
         now() - n * interval '1 second', 'x'
       from generate_series(1, $5::int) n`,
      [world.funderId, world.editionId, world.firmId, world.users.applicant.id, ROWS],
    )
    // who administers needs a second factor anywhere else
    await world.database.sql('update funder set demonstration = true')
    await setPassword(world.database, world.users.administrator.id, PASSWORD)
    console = await startConsole(world.database, { programmes, storage: diskStorage(folder) })
    const [first] = queueStores()
    if (!first) throw new Error('no queue')
    store = await first.open()
    await store.backend(world.database.url).prepare()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    release()
    await workers?.close()
    await store?.close()
    await console?.close()
    await world?.end()
    rmSync(folder, { recursive: true, force: true })
  })

  async function enter(language: 'fr' | 'en'): Promise<Page> {
    const { page, context } = await openPage(browser, { url: console.url, language })
    const data = { email: world.users.administrator.email, password: PASSWORD }
    expect((await context.request.post(`${console.url}/api/v1/session`, { data })).status()).toBe(201)
    return page
  }
  async function judge(page: Page, name: string): Promise<void> {
    await screenshot(page, name)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }
  /** Workers whose disk takes a third of each file, and the rest once told. */
  async function startSlowly(): Promise<void> {
    const disk = diskStorage(folder)
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    async function* slow(content: Readable): AsyncGenerator<Buffer> {
      let taken = 0
      for await (const piece of content as AsyncIterable<Buffer>) {
        yield piece
        taken += piece.length
        if (taken > 300_000) await gate
      }
    }
    workers = await startWorkers({
      services: {
        ...console.services,
        storage: { ...disk, write: (key, content) => disk.write(key, Readable.from(slow(content)).pipe(new PassThrough())) },
      },
      backend: store.backend(world.database.url),
      databaseUrl: world.database.url,
      jobs: allJobs,
      recoverAfterMs: 8_000,
    })
  }
  const ask = async (page: Page, words: { open: string; count: RegExp; later: RegExp; make: string }, name: string) => {
    await page.goto('/console/cases?q=J-')
    await page.getByRole('button', { name: words.open, exact: true }).press('Enter')
    await page.getByText(words.count).waitFor()
    await page.getByText(words.later).waitFor()
    await judge(page, name)
    await page.getByLabel('Format', { exact: true }).selectOption('csv')
    await page.getByRole('button', { name: words.make }).press('Enter')
    await page.getByRole('button', { name: words.make }).waitFor({ state: 'detached' })
    await page.goto('/console/exports')
  }

  it('is announced, asked for, seen to advance, stopped, asked again, downloaded and purged', async () => {
    const page = await enter('fr')
    await page.goto('/console/exports')
    await page.getByText('Aucun fichier en attente').waitFor()
    await judge(page, 'export-job-empty-fr')
    await ask(
      page,
      {
        ...{ open: 'Exporter', count: /^12\s000\slignes\s:\sles\smêmes\squ’à\sl’écran\.$/, later: /Au-delà\sde\s10\s000\slignes/ },
        ...{ make: 'Préparer le fichier' },
      },
      'export-job-sheet-fr',
    )
    await page.getByText('En attente', { exact: true }).waitFor()
    await judge(page, 'export-job-waiting-fr')
    await startSlowly()
    await page.getByText(/^[2468]\s000 sur 12\s000$/).waitFor()
    await judge(page, 'export-job-running-fr')
    await page.getByRole('button', { name: /^Interrompre dossiers-/ }).press('Enter')
    await page.getByText('Interrompu', { exact: true }).waitFor()
    release()
    await page.getByRole('button', { name: /^Redemander/ }).press('Enter')
    await page.getByText('Prêt', { exact: true }).waitFor()
    await judge(page, 'export-job-ready-fr')

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: /^Télécharger/ }).press('Enter')
    const file = await readFile(await (await download).path())
    const lines: string[][] = parse(file, { delimiter: ';', bom: true, record_delimiter: '\r\n' })
    expect(lines).toHaveLength(1 + ROWS)
    expect(lines.slice(1).map(([reference]) => reference)).toEqual(
      Array.from({ length: ROWS }, (_none, n) => `J-${String(n + 1).padStart(6, '0')}`),
    )
    const journal = await world.database.sql<{ rows: number }>(
      `select (after ->> 'rows')::int as rows from audit_entry where action = 'export.made' and actor_id = $1 order by sequence`,
      [world.users.administrator.id],
    )
    expect(journal.map(({ rows }) => rows)).toEqual([ROWS, ROWS])

    expect(files()).toHaveLength(1)
    const { services } = console
    const at = (days: number) => ({ ...services, clock: { now: () => new Date(services.clock.now().getTime() + days * DAY) } })
    await purgeExports(at(6.9))
    expect(files()).toHaveLength(1)
    await purgeExports(at(7.1))
    expect(files()).toEqual([])
    await page.reload()
    await page.getByText('Aucun fichier en attente').waitFor()
  })

  it('in English too', async () => {
    const page = await enter('en')
    await ask(
      page,
      {
        ...{ open: 'Export', count: /^12,000 rows: the same as on screen\.$/, later: /10,000 rows/ },
        ...{ make: 'Prepare the file' },
      },
      'export-job-sheet-en',
    )
    await page.getByText('Ready', { exact: true }).waitFor()
    await judge(page, 'export-job-ready-en')
    // the account is in French, the console in English
    await page.getByRole('button', { name: /^Erase cases-/ }).press('Enter')
    await page.getByText('No file is waiting').waitFor()
    expect(files()).toEqual([])
  })
})
