import type { Express } from 'express'
import { recordAudit } from '../../server/audit/record.ts'
import { keysFrom } from '../../server/kernel/keys.ts'
import { as, createFunder, createUser, type TestUser, testApp, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let app: Express
let funderId: string
let administrator: TestUser
let auditor: TestUser
let officer: TestUser
let stranger: TestUser

const line = (
  at: string,
  by: TestUser | null,
  name: string,
  action: 'case.acted' | 'letter.queued',
  id: string,
  label: string | null = null,
) =>
  recordAudit(database.db, {
    actor: { funderId, userId: by?.id ?? null, fullName: name },
    at: new Date(at),
    action,
    subject: { kind: 'case', id, label },
    before: { state: 'a' },
    after: { state: 'b' },
  })

beforeAll(async () => {
  database = await createTestDatabase()
  app = testApp(testServices(database, { keys: keysFrom(Buffer.alloc(32, 7)) }))
  funderId = await createFunder(database)
  administrator = await createUser(database, { funderId, roles: ['administrator'], name: 'Ada Ministre' })
  auditor = await createUser(database, { funderId, roles: ['auditor'], name: 'Aude Itrice' })
  officer = await createUser(database, { funderId, roles: ['caseOfficer'], name: 'Odile Instruit' })
  stranger = await createUser(database, { funderId: await createFunder(database), roles: ['administrator'], name: 'Étrange' })
  // 23:30 in Paris on the 30th: the civil date of the funder decides, not that of UTC
  await line('2026-11-30T22:30:00Z', officer, 'Odile Instruit', 'case.acted', 'c1', 'FRAC-2026-0001')
  await line('2026-11-30T23:30:00Z', officer, 'Odile Instruit', 'case.acted', 'c2')
  await line('2026-12-02T10:00:00Z', administrator, 'Ada Ministre', 'letter.queued', 'c1', 'FRAC-2026-0001')
})
afterAll(() => database.drop())

const read = async (user: TestUser, query = '') => as(app, user).get(`/api/v1/journal${query}`)
const subjects = async (query: string): Promise<string[]> => {
  const answer = await read(administrator, query)
  expect(answer.status).toBe(200)
  return answer.body.items.map((item: { subject: { id: string } }) => item.subject.id)
}

it('is read by administrators and auditors, of their funder only', async () => {
  expect((await read(officer)).status).toBe(403)
  // who audits a part of the funder would read of the others
  const partly = await createUser(database, { funderId, grants: [{ role: 'auditor', programmes: null, departements: ['75'] }] })
  const refused = await read(partly)
  expect([refused.status, refused.body.code]).toEqual([403, 'role-may-not'])
  expect((await read(stranger)).body).toMatchObject({ items: [], total: 0, nextCursor: null })
  const { body } = await read(administrator)
  expect(body).toMatchObject({ total: 3, totalExact: true })
  expect(body.items[0]).toMatchObject({
    sequence: '3',
    actorName: 'Ada Ministre',
    before: { state: 'a' },
    after: { state: 'b' },
    through: 'program',
  })
})

it('goes on by cursor without a repeat', async () => {
  const first = await read(administrator, '?limit=2')
  expect(first.body.items.map((item: { sequence: string }) => item.sequence)).toEqual(['3', '2'])
  const second = await read(administrator, `?limit=2&cursor=${first.body.nextCursor}`)
  expect(second.body).toMatchObject({ items: [{ sequence: '1' }], nextCursor: null })
  expect((await read(administrator, '?cursor=zzz')).status).toBe(400)
})

it('is filtered by person, act, subject and civil dates of the funder', async () => {
  expect(await subjects('?person=odile')).toEqual(['c2', 'c1'])
  expect(await subjects('?person=%25')).toEqual([])
  expect(await subjects(`?actorId=${administrator.id}`)).toEqual(['c1'])
  expect(await subjects('?action=letter.queued')).toEqual(['c1'])
  expect(await subjects('?subject=FRAC-2026-0001')).toEqual(['c1', 'c1'])
  expect(await subjects('?subject=c2')).toEqual(['c2'])
  expect(await subjects('?until=2026-11-30')).toEqual(['c1'])
  expect(await subjects('?from=2026-12-01&until=2026-12-01')).toEqual(['c2'])
  expect((await read(administrator, '?action=nothing')).status).toBe(400)
})

it('keeps a person with a link of interest away from what is about that organisation', async () => {
  const linked = await createUser(database, { funderId, roles: ['administrator'], name: 'Lina Liée' })
  const [organisation] = await database.sql<{ id: string }>(
    `insert into organisation (id, funder_id, kind, name, departement, source, created_at, updated_at)
     values (gen_random_uuid(), $1, 'firm', 'Firme', '75', 'typed', now(), now()) returning id`,
    [funderId],
  )
  const id = organisation?.id ?? ''
  await line('2026-12-03T10:00:00Z', officer, 'Odile Instruit', 'case.acted', id)
  const about = async () => (await read(linked, `?subject=${id}`)).body.total
  expect(await about()).toBe(1)
  const declared = await as(app, administrator)
    .post('/api/v1/interests')
    .send({ userId: linked.id, organisationId: id, kind: 'shareholder', from: '2026-01-01' })
  expect([declared.status, declared.body]).toEqual([201, expect.anything()])
  expect(await about()).toBe(0)
})

it('is verified step by step, and the check is a line of its own', async () => {
  const check = await as(app, auditor).post('/api/v1/journal/checks').send({ from: '1' })
  expect(check.status).toBe(200)
  expect(check.body).toMatchObject({ finished: true, broken: null })
  expect(Number(check.body.last)).toBe(check.body.checked)
  expect(await subjects('?action=journal.verified')).toEqual([funderId])
  expect((await as(app, auditor).post('/api/v1/journal/checks').send({ from: '0' })).status).toBe(422)
  const beyond = await as(app, auditor).post('/api/v1/journal/checks').send({ from: '999999999999999999' })
  expect(beyond.body).toMatchObject({ broken: { sequence: '999999999999999998', fault: 'line-missing' } })
})

it('is signed on demand; an empty one is not', async () => {
  const anchored = await as(app, auditor).post('/api/v1/journal/anchors')
  expect(anchored.status).toBe(201)
  const kept = await as(app, administrator).get('/api/v1/journal/anchors')
  expect(kept.body).toEqual({ items: [anchored.body], publicKey: anchored.body.publicKey })
  expect((await as(app, officer).get('/api/v1/journal/anchors')).status).toBe(403)
  const refused = await as(app, stranger).post('/api/v1/journal/anchors')
  expect([refused.status, refused.body.code]).toEqual([409, 'journal-empty'])
})
