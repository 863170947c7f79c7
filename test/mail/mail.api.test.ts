import type { Express } from 'express'
import { newId } from '../../server/kernel/ids.ts'
import { deliverMail } from '../../server/mail/deliver-mail.ts'
import { queueMail } from '../../server/mail/queue-mail.ts'
import { smtpTransport } from '../../server/mail/smtp.ts'
import { composeMail } from '../../server/mail/words.ts'
import type { Services } from '../../server/services.ts'
import { as, createFunder, createUser, type TestUser, testApp, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

let database: TestDatabase
let server: MailServer
let services: Services
let funderId: string
let admin: TestUser

beforeAll(async () => {
  database = await createTestDatabase()
  server = await startMailServer()
  services = testServices(database, { mail: smtpTransport(server.url, 'Guichet <guichet@demo.example>') })
  funderId = await createFunder(database)
  admin = await createUser(database, { funderId, roles: ['administrator'] })
})
afterAll(async () => {
  await server.close()
  await database.drop()
})
beforeEach(() => {
  server.received.length = 0
  server.refuse(null)
})

const words = composeMail({
  locale: 'fr',
  subject: 'Bienvenue\r\nBcc: everyone@demo.example',
  greeting: 'Bonjour <b>Zoé</b>,',
  paragraphs: ['Été & hiver'],
  link: { url: 'http://127.0.0.1/console/login#invitation=abc', label: 'Choisir mon mot de passe' },
  signature: ['Service des aides'],
})

const queue = (options: { recipient?: string; secret?: boolean; funderId?: string } = {}): Promise<string> =>
  database.db.transaction().execute((tx) =>
    queueMail(tx, {
      funderId: options.funderId ?? funderId,
      userId: null,
      recipient: options.recipient ?? 'zoe@demo.example',
      kind: 'invitation',
      words,
      secret: options.secret ?? true,
      now: services.clock.now(),
    }),
  )
const row = async (id: string) =>
  (
    await database.sql<{ sent: boolean; attempts: number; error: string | null; body_text: string | null; body_html: string | null }>(
      'select sent_at is not null as sent, attempts, error, body_text, body_html from mail_message where id = $1',
      [id],
    )
  )[0]

describe('a message', () => {
  it('reaches the mail server as text and HTML, in one piece, under an identity that stays', async () => {
    const id = await queue()
    expect(await deliverMail(services, id)).toBe('sent')
    const [mail] = server.received
    expect(mail?.to).toEqual(['zoe@demo.example'])
    expect(mail?.from).toBe('guichet@demo.example')
    expect(mail?.raw).toContain(`Message-ID: <${id}@demo.example>`)
    expect(mail?.raw).toMatch(/Content-Type: text\/plain[\s\S]+Content-Type: text\/html/)
    // what a person typed is neither a header nor markup
    expect(mail?.raw).not.toMatch(/^Bcc:/im)
    expect(words.html).toContain('Bonjour &lt;b&gt;Zoé&lt;/b&gt;,')
    expect(words.html).not.toContain('<b>')
  })

  it('is sent once, and its words with a secret link are forgotten', async () => {
    const id = await queue()
    const outcomes = await Promise.all([deliverMail(services, id), deliverMail(services, id), deliverMail(services, id)])
    expect(outcomes.sort()).toEqual(['already-sent', 'already-sent', 'sent'])
    expect(server.received).toHaveLength(1)
    expect(await row(id)).toEqual({ sent: true, attempts: 1, error: null, body_text: null, body_html: null })
    const kept = await queue({ secret: false })
    await deliverMail(services, kept)
    expect((await row(kept))?.body_text).toContain('Été & hiver')
  })

  it('refused by the server is noted, thrown to be tried again, and goes later', async () => {
    const id = await queue()
    server.refuse('mailbox on holiday')
    await expect(deliverMail(services, id)).rejects.toThrow('mailbox on holiday')
    expect(await row(id)).toMatchObject({ sent: false, attempts: 1, error: expect.stringContaining('mailbox on holiday') })
    server.refuse(null)
    expect(await deliverMail(services, id)).toBe('sent')
    expect(await row(id)).toMatchObject({ sent: true, attempts: 2, error: null })
  })

  it('goes to one address, whatever stands in it', async () => {
    const id = await queue({ recipient: 'zoe@demo.example,eve@demo.example' })
    await deliverMail(services, id).catch(() => undefined)
    expect(server.received.flatMap(({ to }) => to)).not.toContain('eve@demo.example')
  })

  it('stays in the table without a mail server', async () => {
    const id = await queue()
    expect(await deliverMail({ ...services, mail: null }, id)).toBe('kept')
    expect(await row(id)).toMatchObject({ sent: false, attempts: 0 })
  })

  it('is written with its job or not at all', async () => {
    const before = await database.sql('select 1 from outbox')
    await expect(
      database.db.transaction().execute(async (tx) => {
        await queueMail(tx, { funderId, userId: null, recipient: 'a@demo.example', kind: 'x', words, secret: false, now: new Date() })
        throw new Error('refused')
      }),
    ).rejects.toThrow('refused')
    expect(await database.sql('select 1 from outbox')).toHaveLength(before.length)
  })
})

describe('what an administrator sees', () => {
  const list = (app: Express, user: TestUser) => as(app, user).get('/api/v1/outgoing-mails?limit=200')
  const read = (app: Express, user: TestUser, id: string) => as(app, user).get(`/api/v1/outgoing-mails/${id}`)

  it('the state of each, never the words outside a demonstration', async () => {
    const id = await queue()
    for (const [mail, state] of [
      [null, 'kept'],
      [services.mail, 'waiting'],
    ] as const) {
      const app = testApp({ ...services, mail })
      const response = await list(app, admin)
      expect(response.body).toMatchObject({ readable: false, configured: mail !== null })
      expect(response.body.items.find((item: { id: string }) => item.id === id)).toMatchObject({ state, recipient: 'zoe@demo.example' })
      expect(response.text).not.toContain('invitation=abc')
      expect((await read(app, admin, id)).status).toBe(404)
    }
  })

  it('the words in a demonstration without a mail server only, and only of the same funder', async () => {
    const demonstration = await createFunder(database)
    await database.sql('update funder set demonstration = true where id = $1', [demonstration])
    const invented = await createUser(database, { funderId: demonstration, roles: ['administrator'] })
    const [own, foreign] = [await queue({ funderId: demonstration }), await queue()]
    const without = testApp({ ...services, mail: null })
    expect((await read(without, invented, own)).body.text).toContain('invitation=abc')
    expect((await read(without, invented, foreign)).status).toBe(404)
    expect((await read(testApp(services), invented, own)).status).toBe(404)
    const listed = await list(without, invented)
    expect(listed.body.items.map((item: { id: string }) => item.id)).toEqual([own])
    expect((await read(without, invented, newId(new Date()))).status).toBe(404)
  })

  it('page by page, each once', async () => {
    const other = await createFunder(database)
    const user = await createUser(database, { funderId: other, roles: ['administrator'] })
    const ids: string[] = []
    for (let count = 0; count < 5; count++) ids.push(await queue({ funderId: other }))
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`
      const { body } = await as(testApp(services), user).get(`/api/v1/outgoing-mails?limit=2${query}`)
      seen.push(...body.items.map((item: { id: string }) => item.id))
      cursor = body.nextCursor
    }
    expect(seen).toEqual([...ids].sort().reverse())
  })

  it('nobody else does', async () => {
    const officer = await createUser(database, { funderId, roles: ['caseOfficer', 'authority'] })
    expect((await list(testApp(services), officer)).status).toBe(403)
  })
})
