import { pino } from 'pino'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { finalError, jobBackend } from '../../jobs/backend.ts'
import { defineJob } from '../../jobs/job.ts'
import { schedules } from '../../jobs/schedule.ts'
import { startWorkers, type Workers } from '../../jobs/worker.ts'
import { SESSION_COOKIE } from '../../server/http/session.ts'
import { newId } from '../../server/kernel/ids.ts'
import { enqueue } from '../../server/outbox/enqueue.ts'
import { programmes } from '../../server/programmes/index.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot } from '../e2e/support/browser.ts'
import { startConsole, type TestConsole } from '../e2e/support/console.ts'
import { createFunder, testServices } from '../support/api.ts'
import { describeWhen } from '../support/skips.ts'
import { until } from '../support/until.ts'
import { openReceiver, type Receiver } from './receiver.ts'
import { work } from './world.ts'

const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('webhooks, jobs and the calendar in the console', () => {
  let world: CaseWorld
  let console: TestConsole
  let browser: Browser
  let receiver: Receiver
  let workers: Workers
  let fails = true

  beforeAll(async () => {
    const made = await createCaseWorld({ now: new Date().toISOString() })
    world = { ...made, services: { ...made.services, webhookNetworks: ['127.0.0.0/8'] } }
    receiver = await openReceiver()
    const backend = jobBackend(world.database.url, null)
    await backend.prepare()
    // the jobs of this world are done by hand; this one is given up
    const failing = defineJob({
      name: 'deliver-letter',
      payload: z.strictObject({ letterId: z.uuid() }),
      handle: () => (fails ? Promise.reject(finalError('connect ECONNREFUSED 192.0.2.7:25 for jean@example.org')) : Promise.resolve()),
    })
    const services = testServices(world.database, { log: pino({ level: 'silent' }), clock: { now: () => new Date() } })
    workers = await startWorkers({ services, backend, databaseUrl: world.database.url, jobs: [failing], schedules })
    console = await startConsole(world.database, { programmes, webhookNetworks: ['127.0.0.0/8'], jobs: workers.desk })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await workers?.close()
    await receiver?.close()
    await world?.end()
  })

  async function enter(person: 'administrator' | 'officer', language: 'fr' | 'en'): Promise<Page> {
    const { page, context } = await openPage(browser, { url: console.url, language })
    const { hostname } = new URL(console.url)
    await context.addCookies([{ name: SESSION_COOKIE, value: world.users[person].cookie.split('=')[1] ?? '', domain: hostname, path: '/' }])
    return page
  }
  async function judge(page: Page, name: string): Promise<void> {
    await screenshot(page, name)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()

  it('an administrator adds an address and gets its secret, once', async () => {
    const page = await enter('administrator', 'fr')
    await page.goto('/console/set-up')
    await page.getByRole('link', { name: 'Webhooks' }).click()
    await heading(page, 'Webhooks')
    await page.getByText('Aucune adresse').waitFor()
    await judge(page, 'webhooks-empty-fr')
    await page.getByRole('button', { name: 'Ajouter une adresse' }).click()
    await page.getByLabel('Nom', { exact: true }).fill('Logiciel financier')
    await page.getByRole('textbox', { name: 'Adresse' }).fill('https://10.0.0.1/guichet')
    await page.getByLabel(/^Autres actes/).check()
    await page.getByRole('button', { name: 'Ajouter l’adresse' }).click()
    await page.getByText('Cette adresse mène à l’intérieur de l’installation.', { exact: false }).first().waitFor()
    await judge(page, 'webhook-form-fr')
    await page.getByRole('textbox', { name: 'Adresse' }).fill(receiver.url)
    await page.getByRole('button', { name: 'Ajouter l’adresse' }).click()
    expect(await page.getByLabel('Secret de signature').inputValue()).toMatch(/^whsec_/)
    await judge(page, 'webhook-secret-fr')
    await page.getByRole('button', { name: 'C’est copié' }).click()

    receiver.answer = ({ body }) =>
      body.includes('"declareComplete"') ? { status: 500, body: 'Maintenance jusqu’à 14 h' } : { status: 204 }
    for (let count = 0; count < 3; count += 1) {
      const { id } = await world.filledDraft({}, { firmId: await world.firm(`Atelier ${count + 1}`) })
      await world.act(id, 'applicant', 'submit')
      await world.act(id, 'officer', 'declareComplete')
    }
    world.clock.set(new Date().toISOString())
    // the relay of the workers above takes jobs of the outbox too, and drops those it does not know
    await until('each of them tried', async () => {
      await world.database.sql(`update outbox set dispatched_at = null where job = 'deliver-webhook'`)
      await work(world)
      return (await world.database.sql('select 1 from webhook_delivery where attempts = 0')).length === 0
    })
  })

  it('and sees what it answered, sends again, and stops it', async () => {
    const page = await enter('administrator', 'fr')
    await page.goto('/console/set-up/webhooks')
    await page.getByRole('link', { name: 'Logiciel financier' }).click()
    await heading(page, 'Logiciel financier')
    await page.getByText('Sera réessayé').first().waitFor()
    await judge(page, 'webhook-deliveries-fr')
    await page
      .getByRole('button', { name: /^Détail de l’envoi/ })
      .first()
      .click()
    await page.getByText('Maintenance jusqu’à 14 h', { exact: false }).waitFor()
    await judge(page, 'webhook-delivery-fr')
    await page.getByRole('button', { name: 'Passer cet envoi' }).click()
    await judge(page, 'webhook-skip-fr')
    await page.getByRole('button', { name: 'Passer cet envoi' }).click()
    await page.getByText('L’envoi est passé.').waitFor()
    await page.getByRole('button', { name: 'Renvoyer depuis une date' }).click()
    await judge(page, 'webhook-since-fr')
    await page.getByRole('button', { name: 'Renvoyer', exact: true }).click()
    await page.getByText('1 envoi repart.').waitFor()
    await page.getByRole('button', { name: 'Arrêter les envois' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Arrêter les envois' }).click()
    await page.getByRole('button', { name: 'Remettre en service' }).waitFor()
    expect(await world.database.sql('select active from webhook_endpoint')).toEqual([{ active: false }])
    const english = await enter('administrator', 'en')
    await english.goto('/console/set-up/webhooks')
    await heading(english, 'Webhooks')
    await english.getByText('Stopped').waitFor()
    await judge(english, 'webhooks-en')
    await english.getByRole('link', { name: 'Logiciel financier' }).click()
    await english.getByText('Passed over').or(english.getByText('Will be tried again')).first().waitFor()
    await judge(english, 'webhook-deliveries-en')
  })

  it('and tries it, sees the answer, and deletes it with what waits, told before', async () => {
    const page = await enter('administrator', 'fr')
    await page.goto('/console/set-up/webhooks')
    await page.getByRole('link', { name: 'Logiciel financier' }).click()
    await heading(page, 'Logiciel financier')
    receiver.answer = () => ({ status: 200, body: 'bien reçu' })
    await page.getByRole('button', { name: 'Essayer' }).click()
    await page.getByRole('button', { name: 'Envoyer l’essai' }).click()
    await page.getByText(/L’application a répondu 200/).waitFor()
    await page.getByText('« bien reçu »').waitFor()
    await judge(page, 'webhook-test-fr')
    receiver.answer = () => ({ status: 503, body: 'fermé' })
    await page.getByRole('button', { name: 'Envoyer un autre essai' }).click()
    await page.getByText(/L’essai n’est pas passé\s:\srefusé · 503/).waitFor()
    await judge(page, 'webhook-test-failed-fr')
    await page.getByRole('button', { name: 'Fermer', exact: true }).last().click()
    const [{ waiting } = { waiting: 0 }] = await world.database.sql<{ waiting: number }>(
      `select count(*)::int as waiting from webhook_delivery where state = 'waiting'`,
    )
    expect(waiting).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Supprimer' }).click()
    await page.getByText(waiting === 1 ? '1 envoi attend' : `${waiting} envois attendent`, { exact: false }).waitFor()
    await judge(page, 'webhook-remove-fr')
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click()
    await heading(page, 'Webhooks')
    await page.getByText('Aucune adresse').waitFor()
    expect(await world.database.sql('select 1 from webhook_endpoint union all select 1 from webhook_delivery')).toEqual([])
  })

  it('an administrator sees that work was given up, why, and takes it up again', async () => {
    for (let count = 0; count < 2; count += 1)
      await world.database.db
        .transaction()
        .execute((tx) => enqueue(tx, { job: 'deliver-letter', payload: { letterId: newId(new Date()) }, now: new Date() }))
    await until('work given up', async () => (await workers.desk.counts()).failed >= 2)
    const page = await enter('administrator', 'fr')
    await page.goto('/console/set-up/jobs')
    await heading(page, 'Travaux en arrière-plan')
    await page.getByText('connect ECONNREFUSED').first().waitFor()
    await page.getByText('Au travail').waitFor()
    expect(await page.content()).not.toContain('jean@example.org')
    await judge(page, 'jobs-fr')
    fails = false
    await page.getByRole('button', { name: 'Tout reprendre' }).click()
    await page.getByText('Attendez que la cause soit corrigée', { exact: false }).waitFor()
    await judge(page, 'jobs-retry-fr')
    await page.getByRole('dialog').getByRole('button', { name: 'Tout reprendre' }).click()
    await page.getByText(/travaux sont repris/).waitFor()
    await until('nothing given up', async () => (await workers.desk.counts()).failed === 0)
    const english = await enter('administrator', 'en')
    await english.goto('/console/set-up/jobs')
    await heading(english, 'Background work')
    await english.getByText('No work given up').waitFor()
    await judge(english, 'jobs-en')
    // another funder comes to the same installation: from now on each counts its own
    await createFunder(world.database)
    await page.reload()
    await page.getByText('D’autres financeurs partagent cette installation', { exact: false }).waitFor()
    await page.getByText('Processus de l’installation').first().waitFor()
    await judge(page, 'jobs-shared-fr')
  })

  it('a person makes the address of their calendar, and closes it', async () => {
    const page = await enter('officer', 'fr')
    await page.goto('/console/account')
    await page.getByRole('button', { name: 'Créer l’adresse' }).click()
    const address = await page.getByRole('dialog').getByLabel('Adresse').inputValue()
    await judge(page, 'calendar-address-fr')
    await page.getByRole('button', { name: 'C’est copié' }).click()
    const read = () => fetch(`${console.url}${new URL(address).pathname}`)
    expect((await read()).headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    await page.getByRole('button', { name: 'Fermer l’adresse' }).click()
    await judge(page, 'calendar-close-fr')
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer l’adresse' }).click()
    await page.getByRole('button', { name: 'Créer l’adresse' }).waitFor()
    expect((await read()).status).toBe(404)
    const english = await enter('officer', 'en')
    await english.goto('/console/account')
    await english.getByRole('button', { name: 'Make the address' }).waitFor()
    await judge(english, 'account-calendar-en')
  })
})
