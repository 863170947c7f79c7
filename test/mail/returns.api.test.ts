import { assignCase } from '../../server/cases/assign-case.ts'
import { readConfig } from '../../server/config.ts'
import { deliverMail } from '../../server/mail/deliver-mail.ts'
import { smtpTransport } from '../../server/mail/smtp.ts'
import { sendDueReminders } from '../../server/reminders/send-due-reminders.ts'
import type { Services } from '../../server/services.ts'
import { bearing, makeToken } from '../access/api-token-support.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as, createFunder, createUser, type TestUser, testApp } from '../support/api.ts'
import { type MailServer, startMailServer } from './mail-server.ts'
import { exchange, exim, notReports, postfix } from './reports.ts'

let world: CaseWorld
let server: MailServer
let services: Services
let administrator: TestUser
beforeEach(async () => {
  world = await createCaseWorld({ now: '2026-11-23T09:00:00Z' })
  server = await startMailServer()
  services = { ...world.services, mail: smtpTransport(server.url, 'Guichet <guichet@demo.example>', 'retours+{id}@demo.example') }
  administrator = world.users.administrator
})
afterEach(async () => {
  await server.close()
  await world.end()
})

const app = () => testApp(services)
const handIn = (raw: string | Buffer, user: TestUser = administrator) =>
  as(app(), user).post('/api/v1/returned-mails').set('Content-Type', 'message/rfc822').send(raw)

/** A reminder to the applicant of a case whose officer is in charge, taken by the mail server. */
async function sentReminder(): Promise<{ id: string; caseId: string; to: string; sent: string; envelopeFrom: string }> {
  const { id: caseId } = await world.filledDraft()
  await world.act(caseId, 'applicant', 'submit')
  const { version } = await world.read<{ version: number }>(caseId)
  await assignCase(services, world.actors.supervisor, { caseId, version, officerId: world.users.officer.id, reason: null })
  await world.act(caseId, 'officer', 'requestDocuments', { documents: ['balance-sheet'], days: 30 })
  world.clock.set('2026-12-16T06:00:00Z')
  await sendDueReminders(services)
  const [mail] = await world.database.sql<{ id: string }>('select id from mail_message where sent_at is null order by created_at desc')
  const id = mail?.id ?? ''
  expect(await deliverMail(services, id)).toBe('sent')
  const { raw = '', from = '' } = server.received.at(-1) ?? {}
  return { id, caseId, to: world.users.applicant.email, sent: raw.replace(/\r?\n/g, '\r\n'), envelopeFrom: from }
}
const mailRow = async (id: string) =>
  (
    await world.database.sql<{ returned_because: string | null; returned: boolean; error: string | null; message_id: string | null }>(
      'select returned_because, returned_at is not null as returned, error, message_id from mail_message where id = $1',
      [id],
    )
  )[0]
const count = async (table: string): Promise<number> => (await world.database.sql(`select 1 from ${table}`)).length

test('a message leaves with an envelope of its own, and its Message-ID is kept', async () => {
  const { id, envelopeFrom } = await sentReminder()
  expect(envelopeFrom).toBe(`retours+${id}@demo.example`)
  expect(await mailRow(id)).toMatchObject({ message_id: `${id}@demo.example`, returned: false })
  expect(server.received.at(-1)?.raw).toMatch(/^From: Guichet <guichet@demo\.example>/m)
})

test('an address that does not exist: the message is marked, the address noted, the officer told; twice changes nothing', async () => {
  const { id, caseId, to, sent } = await sentReminder()
  const answer = await handIn(postfix({ sent, to }))
  expect([answer.status, answer.body]).toEqual([200, { outcome: 'returned', mailId: id, reason: 'unknown-address', status: '5.1.1' }])
  expect(await mailRow(id)).toMatchObject({
    returned: true,
    returned_because: 'address-refused',
    error: expect.stringContaining('User unknown'),
  })
  expect(await world.database.sql('select address::text from unreachable_address')).toEqual([{ address: to }])
  const told = await as(app(), world.users.officer).get('/api/v1/notices')
  expect(told.body.items).toEqual([
    expect.objectContaining({ kind: 'address-unreachable', address: to, case: expect.objectContaining({ id: caseId }) }),
  ])
  const listed = await as(app(), administrator).get('/api/v1/outgoing-mails?dead=true')
  expect(listed.body.items).toEqual([
    expect.objectContaining({
      id,
      state: 'returned',
      returned: { reason: 'unknown-address', status: '5.1.1', at: '2026-12-16T06:00:00.000Z' },
    }),
  ])
  expect((await handIn(postfix({ sent, to }))).body).toMatchObject({ outcome: 'already-known', mailId: id })
  // another server tells of the same failure in other words
  expect((await handIn(exchange({ sent, to }))).body).toMatchObject({ outcome: 'already-known', mailId: id })
  expect([await count('mail_return'), await count('notice where bounced_mail_id is not null')]).toEqual([2, 1])
  expect(
    await world.database.sql(`select after ->> 'reason' as reason from audit_entry where action = 'mail.returned' and subject_id = $1`, [
      id,
    ]),
  ).toEqual([{ reason: 'unknown-address' }])
})

test('the same report handed in by many at once is taken once', async () => {
  const { id, to, sent } = await sentReminder()
  const answers = await Promise.all(Array.from({ length: 6 }, () => handIn(postfix({ sent, to }))))
  expect(answers.map(({ body }) => String(body.outcome)).sort()).toEqual([...Array.from({ length: 5 }, () => 'already-known'), 'returned'])
  expect([await count('mail_return'), (await mailRow(id))?.returned]).toEqual([1, true])
})

test('each server has its own shape', async () => {
  const first = await sentReminder()
  expect((await handIn(exim(first))).body).toMatchObject({
    outcome: 'returned',
    mailId: first.id,
    reason: 'mailbox-closed',
    status: '5.2.1',
  })
  await replayed(first.id)
  const sent = server.received.at(-1)?.raw ?? ''
  expect((await handIn(exchange({ ...first, sent }))).body).toMatchObject({
    outcome: 'returned',
    mailId: first.id,
    reason: 'unknown-address',
  })
  // a server that gives nothing of the message back, but the envelope
  for (const report of [
    (name: string) => postfix({ ...first, sent: 'Subject: gone', envelopeId: name }),
    (name: string) => postfix({ ...first, sent: 'Subject: gone', returnTo: `retours+${name}@demo.example` }),
    (name: string) => exim({ ...first, sent: 'Subject: gone\r\n\r\n', returnTo: `<Retours+${name}@Demo.Example>` }),
  ]) {
    await replayed(first.id)
    const name = /^Message-ID: <(.+)@/im.exec(server.received.at(-1)?.raw ?? '')?.[1] ?? ''
    expect((await handIn(report(name))).body).toMatchObject({ outcome: 'returned', mailId: first.id })
  }
})

/** Sent again a second later, as an administrator does. */
async function replayed(id: string): Promise<void> {
  world.clock.set(new Date(world.clock.now().getTime() + 1000).toISOString())
  expect((await as(app(), administrator).post(`/api/v1/outgoing-mails/${id}/replay`)).status).toBe(202)
  expect(await deliverMail(services, id)).toBe('sent')
}

test('a passing trouble that lasted is no fault of the address; what refuses the message is none either', async () => {
  const { id, to, sent } = await sentReminder()
  for (const [report, reason, because] of [
    [
      postfix({ sent: '', to, status: '4.4.1', said: 'connect to mail.elsewhere.example[192.0.2.9]:25: Connection timed out' }),
      'not-answering',
      'given-up',
    ],
    [postfix({ sent: '', to, status: '5.2.2', said: '552 5.2.2 Mailbox full' }), 'mailbox-full', 'given-up'],
    [postfix({ sent: '', to, status: '5.7.1', said: '554 5.7.1 Spam message rejected' }), 'policy', 'message-refused'],
    [exim({ sent: '', to, said: '554 Transaction failed' }), 'policy', 'message-refused'],
  ] as const) {
    const name = /^Message-ID: (<.+>)$/im.exec(server.received.at(-1)?.raw ?? sent)?.[1] ?? ''
    const answer = await handIn(report.replace(/^(To: .*)$/m, `$1\r\nIn-Reply-To: ${name}`))
    expect([reason, answer.body]).toEqual([reason, expect.objectContaining({ outcome: 'returned', reason })])
    expect(await mailRow(id)).toMatchObject({ returned_because: because })
    await replayed(id)
  }
  expect([await count('unreachable_address'), await count('notice where bounced_mail_id is not null')]).toEqual([0, 0])
})

test('a delay is noted and changes nothing; a failure after it does', async () => {
  const { id, to, sent } = await sentReminder()
  const delay = postfix({ sent, to, action: 'delayed', status: '4.4.1', said: 'Connection timed out' })
  expect((await handIn(delay)).body).toMatchObject({ outcome: 'delayed', mailId: id, reason: 'not-answering' })
  expect((await handIn(delay)).body).toMatchObject({ outcome: 'already-known' })
  expect((await mailRow(id))?.returned).toBe(false)
  expect((await handIn(postfix({ sent, to, action: 'delivered', status: '2.0.0' }))).body).toMatchObject({
    outcome: 'arrived',
    mailId: null,
  })
  expect((await handIn(postfix({ sent, to }))).body).toMatchObject({ outcome: 'returned' })
})

test('answers, absences and receipts are no reports', async () => {
  const { id, to, sent } = await sentReminder()
  for (const [what, raw] of Object.entries(notReports(sent, to)))
    expect([what, (await handIn(raw)).body]).toEqual([what, { outcome: 'not-a-report', mailId: null, reason: null, status: null }])
  expect([(await mailRow(id))?.returned, await count('mail_return')]).toEqual([false, 0])
})

test('nothing is taken for a message of ours by its address alone, nor for one of another funder, nor for an earlier sending', async () => {
  const { id, to, sent } = await sentReminder()
  const none = { outcome: 'no-such-message', mailId: null, reason: null, status: null }
  const foreign = sent.replace(/^Message-ID: .*$/im, 'Message-ID: <20261216.0001@elsewhere.example>')
  expect((await handIn(postfix({ sent: foreign, to }))).body).toEqual(none)
  expect((await handIn(postfix({ sent: sent.replace(`<${id}@demo.example>`, `<${id}@elsewhere.example>`), to }))).body).toEqual(none)
  const elsewhere = await createFunder(world.database)
  const stranger = await createUser(world.database, { funderId: elsewhere, roles: ['administrator'] })
  expect((await handIn(postfix({ sent, to }), stranger)).body).toEqual(none)
  expect((await handIn(postfix({ sent, to }))).body).toMatchObject({ outcome: 'returned' })
  await replayed(id)
  // the first sending, told of late by another server
  expect((await handIn(exim({ sent, to }))).body).toEqual(none)
  expect((await mailRow(id))?.returned).toBe(false)
})

test('a machine hands it in with a token of its own kind, and nothing else; without one nobody does', async () => {
  const { id, to, sent } = await sentReminder()
  const { secret } = await makeToken(app(), administrator, {
    role: 'administrator',
    scopes: ['write:Returned mail'],
    name: 'Serveur de courrier',
  })
  const answer = await bearing(app(), secret)
    .post('/api/v1/returned-mails')
    .set('Content-Type', 'message/rfc822')
    .send(postfix({ sent, to }))
  expect([answer.status, answer.body.outcome, answer.body.mailId]).toEqual([200, 'returned', id])
  expect((await bearing(app(), secret).get('/api/v1/outgoing-mails')).status).toBe(403)
  const { secret: other } = await makeToken(app(), administrator, { role: 'administrator', scopes: ['read:Cases'] })
  const refused = await bearing(app(), other).post('/api/v1/returned-mails').set('Content-Type', 'message/rfc822').send('x')
  expect([refused.status, refused.body.code]).toEqual([403, 'token-out-of-scope'])
  expect((await handIn('x', world.users.officer)).status).toBe(403)
  expect((await as(app(), null).post('/api/v1/returned-mails').send('x')).status).toBe(401)
  const large = await handIn(Buffer.alloc(2 * 1024 * 1024 + 1, 0x61))
  expect([large.status, large.body.code]).toEqual([413, 'file-too-large'])
})

test('a message built to be costly is read as no report', async () => {
  const nested = Array.from(
    { length: 400 },
    (_, depth) => `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n`,
  ).join('')
  const headers = `${'X-Long: y\r\n'.repeat(60_000)}\r\nhello`
  for (const raw of [nested, headers, '\u0000'.repeat(1000)]) expect((await handIn(raw)).body).toMatchObject({ outcome: 'not-a-report' })
})

test('the address for what comes back needs a mail server, and a place for the message before the @', () => {
  const smtp = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'guichet@example.org' }
  expect(readConfig({ ...smtp, MAIL_RETURN_ADDRESS: 'returns+{id}@example.org' }).smtp?.returnAddress).toBe('returns+{id}@example.org')
  expect(readConfig({ ...smtp, MAIL_RETURN_ADDRESS: 'returns@example.org' }).smtp?.returnAddress).toBe('returns@example.org')
  expect(readConfig(smtp).smtp?.returnAddress).toBeNull()
  for (const wrong of ['returns', 'returns@{id}.example.org', 'a b@example.org'])
    expect(() => readConfig({ ...smtp, MAIL_RETURN_ADDRESS: wrong })).toThrow('MAIL_RETURN_ADDRESS')
  expect(() => readConfig({ MAIL_RETURN_ADDRESS: 'returns@example.org' })).toThrow('MAIL_RETURN_ADDRESS')
})
