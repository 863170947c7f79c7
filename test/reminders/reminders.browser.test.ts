import type { Browser, Page } from 'playwright-core'
import { assignCase } from '../../server/cases/assign-case.ts'
import { programmes } from '../../server/programmes/index.ts'
import { sendDueReminders } from '../../server/reminders/send-due-reminders.ts'
import { type CaseWorld, createCaseWorld, type Person } from '../cases/world.ts'
import { accessibilityFaults, sidewaysOverflow } from '../e2e/support/accessibility.ts'
import { launchBrowser, noBrowserReason, openPage, screenshot } from '../e2e/support/browser.ts'
import { setPassword, startConsole, type TestConsole } from '../e2e/support/console.ts'
import { describeWhen } from '../support/skips.ts'

const PASSWORD = 'un mot de passe long'
const DAY = 86_400_000
const reason = noBrowserReason()

// a browser on a busy machine is slow; nothing here is judged by its time
describeWhen(reason === null, reason ?? '')('reminders in the console', () => {
  let world: CaseWorld
  let console: TestConsole
  let browser: Browser

  beforeAll(async () => {
    const now = Date.now()
    // silence is near: received sixty days less twelve ago, so that two warnings are ahead
    world = await createCaseWorld({ now: new Date(now - 48 * DAY).toISOString() })
    for (let count = 0; count < 3; count += 1) {
      const { id } = await world.filledDraft({}, { firmId: await world.firm(`Atelier ${count + 1}`) })
      await world.act(id, 'applicant', 'submit')
      const { version } = await world.read<{ version: number }>(id)
      await assignCase(world.services, world.actors.supervisor, { caseId: id, version, officerId: world.users.officer.id, reason: null })
    }
    world.clock.set(new Date(now).toISOString())
    await sendDueReminders(world.services)
    for (const person of ['officer', 'supervisor', 'administrator'] as const)
      await setPassword(world.database, world.users[person].id, PASSWORD)
    await world.database.sql('update funder set demonstration = true where id = $1', [world.funderId])
    console = await startConsole(world.database, { programmes })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await console?.close()
    await world?.end()
  })

  async function enter(person: Person, language: 'fr' | 'en'): Promise<Page> {
    const { page, context } = await openPage(browser, { url: console.url, language })
    const answer = await context.request.post(`${console.url}/api/v1/session`, {
      data: { email: world.users[person].email, password: PASSWORD },
    })
    expect(answer.status()).toBe(201)
    return page
  }
  async function judge(page: Page, name: string): Promise<void> {
    await screenshot(page, name)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
  }
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()

  it('an officer is told, reads, and sees what comes; all by keyboard', async () => {
    const page = await enter('officer', 'fr')
    await page.goto('/console/reminders')
    await heading(page, 'Rappels à venir')
    await page.getByRole('link', { name: /^Notifications : \d/ }).waitFor()
    await page
      .getByText(/^Rejet implicite le/)
      .first()
      .waitFor()
    await judge(page, 'reminders-officer-fr')
    await page
      .getByRole('button', { name: /^Aperçu/ })
      .first()
      .press('Enter')
    await page.getByText('sans décision, la demande sera rejetée implicitement').waitFor()
    await judge(page, 'reminder-preview-fr')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: /^Notifications : \d/ }).press('Enter')
    await heading(page, 'Notifications')
    await page.getByText('Non lue', { exact: true }).first().waitFor()
    await judge(page, 'notifications-fr')
    await page.getByRole('button', { name: 'Tout marquer comme lu' }).press('Enter')
    await page.getByRole('link', { name: 'Notifications', exact: true }).waitFor()
    await page.getByLabel('Rythme des messages de rappel').selectOption('weekly')
    await page.getByRole('button', { name: 'Choisir ce rythme' }).press('Enter')
    await page.getByText('Le rythme est enregistré.').waitFor()
    await page.getByRole('button', { name: 'Ne plus recevoir de rappels' }).press('Enter')
    await page.getByRole('button', { name: 'Reprendre les rappels' }).press('Enter')
    await page.getByRole('button', { name: 'Ne plus recevoir de rappels' }).waitFor()
    const [row] = await world.database.sql('select rhythm from notice_setting where user_id = $1', [world.users.officer.id])
    expect(row).toEqual({ rhythm: 'weekly' })
    await page.context().close()
  })

  it('an administrator changes a rule, mutes one and sees the messages given up, in English', async () => {
    const page = await enter('administrator', 'en')
    await page.goto('/console/reminders')
    await heading(page, 'Coming reminders')
    await page.getByRole('button', { name: 'Change: Payment to be made' }).press('Enter')
    await page.getByLabel('Days').fill('9')
    await judge(page, 'reminder-rule-en')
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByText('9 days before').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Mute a rule' }).press('Enter')
    await page.getByRole('combobox', { name: 'Rule' }).selectOption('balance-officer')
    await page.getByRole('combobox', { name: 'For' }).selectOption('*')
    await judge(page, 'reminder-mute-en')
    await page.getByRole('button', { name: 'Mute', exact: true }).press('Enter')
    await page.getByRole('button', { name: 'Lift: Balance not claimed, Everybody' }).waitFor()
    await judge(page, 'reminders-administrator-en')
    await world.database.sql(
      `insert into mail_message (id, funder_id, recipient, kind, subject, body_text, created_at, dead_at, dead_because, error)
       values (gen_random_uuid(), $1, 'gone@demo.example', 'reminders', '2 rappels d’échéances', 'x', now(), now(), 'address-refused', '550 no such mailbox')`,
      [world.funderId],
    )
    await page.goto('/console/outgoing-mails')
    await page.getByRole('button', { name: 'Only messages given up' }).press('Enter')
    await judge(page, 'dead-mails-en')
    await page
      .getByRole('button', { name: /^Send again/ })
      .first()
      .press('Enter')
    await page.getByText('The message leaves again.').waitFor()
    await page.context().close()
  })
})
