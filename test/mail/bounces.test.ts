import { assignCase } from '../../server/cases/assign-case.ts'
import { deliverMail } from '../../server/mail/deliver-mail.ts'
import { resumeMails } from '../../server/mail/resume-mails.ts'
import { smtpTransport } from '../../server/mail/smtp.ts'
import { sendDueReminders } from '../../server/reminders/send-due-reminders.ts'
import type { Services } from '../../server/services.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as, testApp } from '../support/api.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

let world: CaseWorld
let server: MailServer
let services: Services
beforeEach(async () => {
  world = await createCaseWorld({ now: '2026-11-23T09:00:00Z' })
  server = await startMailServer()
  services = { ...world.services, mail: smtpTransport(server.url, 'guichet@demo.example') }
})
afterEach(async () => {
  await server.close()
  await world.end()
})

/** A case whose applicant is reminded of documents on 16 December 2026, and whose officer is in charge. */
async function awaited(): Promise<string> {
  const { id } = await world.filledDraft()
  await world.act(id, 'applicant', 'submit')
  const { version } = await world.read<{ version: number }>(id)
  await assignCase(services, world.actors.supervisor, { caseId: id, version, officerId: world.users.officer.id, reason: null })
  await world.act(id, 'officer', 'requestDocuments', { documents: ['balance-sheet'], days: 30 })
  return id
}
async function mailNow(instant: string): Promise<string> {
  world.clock.set(instant)
  await sendDueReminders(services)
  const [mail] = await world.database.sql<{ id: string }>(
    `select id from mail_message where sent_at is null and dead_at is null order by created_at desc`,
  )
  if (!mail) throw new Error('no message')
  return mail.id
}
const mailRow = async (id: string) =>
  (
    await world.database.sql<{ dead_because: string | null; try_at: Date | null; attempts: number; sent: boolean; error: string | null }>(
      'select dead_because, try_at, attempts, error, sent_at is not null as sent from mail_message where id = $1',
      [id],
    )
  )[0]
const app = () => testApp(services)

test('an address refused for good: dead at once, told to the officer, nothing more is sent there, replayed once corrected', async () => {
  const caseId = await awaited()
  server.unknown.add(world.users.applicant.email)
  const id = await mailNow('2026-12-16T06:00:00Z')
  expect(await deliverMail(services, id)).toBe('dead')
  expect(await deliverMail(services, id)).toBe('dead')
  expect(await mailRow(id)).toMatchObject({ dead_because: 'address-refused', attempts: 1, try_at: null, sent: false })
  expect(await world.database.sql('select address::text from unreachable_address')).toEqual([{ address: world.users.applicant.email }])

  const told = await as(app(), world.users.officer).get('/api/v1/notices')
  expect(told.body.items).toEqual([
    expect.objectContaining({
      kind: 'address-unreachable',
      address: world.users.applicant.email,
      case: expect.objectContaining({ id: caseId }),
    }),
  ])
  expect((await as(app(), world.users.officer).get('/api/v1/notices/unread')).body).toEqual({ unread: 1 })
  expect((await as(app(), world.users.officer2).get('/api/v1/notices')).body.items).toEqual([])

  // the next reminder goes to the console alone
  await world.act(caseId, 'applicant', 'provideDocuments')
  await world.act(caseId, 'officer', 'requestDocuments', { documents: ['proposals'], days: 20 })
  world.clock.set('2026-12-29T06:00:00Z')
  await sendDueReminders(services)
  const states = await world.database.sql(
    `select mail_state, inside from notice where user_id = $1 and kind = 'reminder' order by created_at`,
    [world.users.applicant.id],
  )
  expect(states).toEqual([
    { mail_state: 'mailed', inside: true },
    { mail_state: 'unreachable', inside: true },
  ])

  const dead = await as(app(), world.users.administrator).get('/api/v1/outgoing-mails?dead=true')
  expect(dead.body.items).toEqual([
    expect.objectContaining({ id, state: 'dead', deadBecause: 'address-refused', error: expect.stringContaining('no such mailbox') }),
  ])
  await world.database.sql(`update user_account set email = 'better@demo.example' where id = $1`, [world.users.applicant.id])
  const replay = () => as(app(), world.users.administrator).post(`/api/v1/outgoing-mails/${id}/replay`)
  expect((await replay()).status).toBe(202)
  expect((await replay()).body).toMatchObject({ status: 409, code: 'mail-not-dead' })
  expect(await deliverMail(services, id)).toBe('sent')
  expect(server.received.map(({ to }) => to)).toEqual([['better@demo.example']])
  expect(await world.database.sql(`select 1 from outbox where job = 'deliver-mail' and payload->>'mailId' = $1`, [id])).toHaveLength(2)
})

test('a message refused for its content is dead, its address is not; a wrong sender is our own fault and tried again', async () => {
  await awaited()
  const id = await mailNow('2026-12-16T06:00:00Z')
  server.refuse('5.7.1 looks like advertising', 554)
  expect(await deliverMail(services, id)).toBe('dead')
  expect(await mailRow(id)).toMatchObject({ dead_because: 'message-refused' })
  expect(await world.database.sql('select 1 from unreachable_address')).toEqual([])
})

test('a passing failure is tried again after growing pauses, for four days, then given up', async () => {
  await awaited()
  const id = await mailNow('2026-12-16T06:00:00Z')
  server.refuse('4.2.0 mailbox busy')
  const jobs = async (): Promise<number> =>
    (await world.database.sql(`select 1 from outbox where job = 'deliver-mail' and payload->>'mailId' = $1`, [id])).length
  await expect(deliverMail(services, id)).rejects.toThrow('mailbox busy')
  expect((await mailRow(id))?.try_at).toEqual(new Date('2026-12-16T06:30:00Z'))
  expect([await resumeMails(services), await jobs()]).toEqual([0, 1])
  world.clock.set('2026-12-16T06:31:00Z')
  // however many look at once, it is handed over once
  expect((await Promise.all([resumeMails(services), resumeMails(services)])).reduce((sum, one) => sum + one)).toBe(1)
  expect(await jobs()).toBe(2)
  world.clock.set('2026-12-20T07:00:00Z')
  await expect(deliverMail(services, id)).rejects.toThrow('mailbox busy')
  expect(await mailRow(id)).toMatchObject({ dead_because: 'given-up', attempts: 2, try_at: null })
  expect(await resumeMails(services)).toBe(0)
})

test('a digest carries the header by which a mail programme offers to stop it', async () => {
  await awaited()
  const id = await mailNow('2026-12-16T06:00:00Z')
  await deliverMail(services, id)
  expect(server.received[0]?.raw).toMatch(/^List-Unsubscribe: <http:\/\/127\.0\.0\.1:3000\/console\/notifications>/im)
})
