import type { Express } from 'express'
import { as, createFunder, createUser, type TestClock, type TestUser, testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { probeApp } from './probe.ts'

let database: TestDatabase
let app: Express
let user: TestUser
let clock: TestClock

beforeAll(async () => {
  database = await createTestDatabase({ size: 20 })
  await database.sql('create table probe_work (name text not null); create table probe_open (one int)')
  clock = testClock()
  app = probeApp(testServices(database, { clock }))
  user = await createUser(database, { funderId: await createFunder(database), roles: ['caseOfficer'] })
})
afterAll(() => database.drop())

const post = (key: string, name: string, options: { path?: string; user?: TestUser } = {}) =>
  as(app, options.user ?? user)
    .post(`/api/v1/probe/${options.path ?? 'work'}`)
    .set('Idempotency-Key', key)
    .send({ name })

const done = async (name: string): Promise<number> =>
  (await database.sql<{ count: number }>('select count(*)::int as count from probe_work where name = $1', [name]))[0]?.count ?? -1

it('gives the same answer for the same key, byte for byte, and does the work once', async () => {
  const first = await post('key-same-answer', 'same')
  const second = await post('key-same-answer', 'same')
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.text).toBe(first.text)
  for (const header of ['etag', 'location', 'content-type', 'cache-control']) expect(second.headers[header]).toBe(first.headers[header])
  expect([first.headers['idempotent-replayed'], second.headers['idempotent-replayed']]).toEqual([undefined, 'true'])
  expect(await done('same')).toBe(1)
})

it('fifty at once with one key: the work is done once, each gets the one answer or "under way", and then all get it', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => post('key-fifty-at-once', 'fifty')))
  const bodies = new Set(answers.filter((answer) => answer.status === 201).map((answer) => answer.text))
  expect(bodies.size).toBe(1)
  const others = answers.filter((answer) => answer.status !== 201)
  expect(others.map((answer) => [answer.status, answer.body.code])).toEqual(others.map(() => [409, 'request-under-way']))
  expect(await done('fifty')).toBe(1)
  expect((await post('key-fifty-at-once', 'fifty')).text).toBe([...bodies][0])
})

it('without a key, each call works', async () => {
  for (let call = 0; call < 2; call += 1) await as(app, user).post('/api/v1/probe/work').send({ name: 'no-key' }).expect(201)
  expect(await done('no-key')).toBe(2)
})

it('refuses one key for two different requests', async () => {
  await post('key-two-requests', 'first').expect(201)
  const otherBody = await post('key-two-requests', 'second')
  expect([otherBody.status, otherBody.body.code]).toEqual([409, 'idempotency-key-reused'])
  const otherPath = await post('key-two-requests', 'first', { path: 'works-then-throws' })
  expect([otherPath.status, otherPath.body.code]).toEqual([409, 'idempotency-key-reused'])
  expect(await done('second')).toBe(0)
})

it('keeps the keys of two people apart', async () => {
  const other = await createUser(database, { funderId: user.funderId, roles: ['caseOfficer'] })
  await post('key-two-people', 'mine').expect(201)
  await post('key-two-people', 'theirs', { user: other }).expect(201)
  expect([await done('mine'), await done('theirs')]).toEqual([1, 1])
})

it('does not keep a refusal: what was mended passes with the same key', async () => {
  const path = 'refuses-until-open'
  const refused = await post('key-refused-first', 'x', { path })
  expect([refused.status, refused.body.code]).toEqual([409, 'probe-closed'])
  await database.sql('insert into probe_open values (1)')
  await post('key-refused-first', 'x', { path }).expect(200)
})

it('never does again what may have been done: after a failure the key stays taken and says so', async () => {
  const path = 'works-then-throws'
  await post('key-answer-lost', 'lost', { path }).expect(500)
  const soon = await post('key-answer-lost', 'lost', { path })
  expect([soon.status, soon.body.code]).toEqual([409, 'request-under-way'])
  clock.set('2026-11-21T09:02:00Z')
  const later = await post('key-answer-lost', 'lost', { path })
  expect([later.status, later.body.code]).toEqual([409, 'outcome-unknown'])
  expect(await done('lost')).toBe(1)
})

it('refuses a key that is too short, too long or not plain', async () => {
  for (const key of ['short', 'x'.repeat(201), 'with a space in']) {
    const response = await post(key, 'malformed')
    expect([response.status, response.body.code]).toEqual([400, 'idempotency-key-malformed'])
  }
  expect(await done('malformed')).toBe(0)
})
