import { allJobs } from '../../jobs/all-jobs.ts'
import { postgresBackend } from '../../jobs/backend.ts'
import { startWorkers, type Workers } from '../../jobs/worker.ts'
import { hashPassword } from '../../server/access/password.ts'
import { smtpTransport } from '../../server/mail/smtp.ts'
import { as, createFunder, createUser, testApp, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { until } from '../support/until.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

let database: TestDatabase
let server: MailServer
let workers: Workers | undefined
afterEach(async () => {
  await workers?.close()
  await server?.close()
  await database?.drop()
})

/** Undoes quoted-printable, in which a link is cut into lines. */
const plain = (raw: string): string =>
  raw.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_match, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

test('a forgotten password goes through outbox, queue and mail server, and its link opens the account', async () => {
  database = await createTestDatabase({ size: 12 })
  server = await startMailServer()
  const services = testServices(database, { mail: smtpTransport(server.url, 'guichet@demo.example') })
  const user = await createUser(database, { funderId: await createFunder(database), roles: ['caseOfficer'] })
  await database.sql('update user_account set password_hash = $2 where id = $1', [user.id, await hashPassword('the one that is forgotten')])
  const backend = postgresBackend(database.url)
  await backend.prepare()
  workers = await startWorkers({ services, backend, databaseUrl: database.url, jobs: allJobs })
  const anyone = () => as(testApp(services), null)
  for (const email of ['nobody@demo.example', user.email]) await anyone().post('/api/v1/password-resets').send({ email })

  const mail = await until('the message', () => server.received[0])
  expect(mail.to).toEqual([user.email])
  const token = /\/console\/login#password-reset=([\w-]{43})/.exec(plain(mail.raw))?.[1]
  const chosen = await anyone().post('/api/v1/email-links/password').send({ token, password: 'trois poules sur un mur' })
  expect(chosen.status).toBe(200)
  const entered = await anyone().post('/api/v1/session').send({ email: user.email, password: 'trois poules sur un mur' })
  expect(entered.status).toBe(201)
  await until('the notice of the change', () => server.received.length === 2)
  // the words with the secret are gone, those of the notice are kept
  const kept = await until('both to be marked', async () => {
    const rows = await database.sql<{ kind: string; kept: boolean }>(
      'select kind, body_text is not null as kept from mail_message where sent_at is not null order by kind',
    )
    return rows.length === 2 ? rows : null
  })
  expect(kept).toEqual([
    { kind: 'password-changed', kept: true },
    { kind: 'password-reset', kept: false },
  ])
})
