import { createApp } from '../../server/app.ts'
import { openDatabase } from '../../server/db/client.ts'
import { as, testApp, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

/** Services whose database cannot be reached: nothing listens on port 1. */
const withoutDatabase = () => {
  const down = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', size: 2, onError: () => undefined })
  return { app: testApp(testServices(database, { db: down.db })), close: () => down.close() }
}

it('says it is alive and ready', async () => {
  const app = testApp(testServices(database))
  expect((await as(app, null).get('/healthz')).body).toEqual({ status: 'ok' })
  const ready = await as(app, null).get('/readyz')
  expect([ready.status, ready.body]).toEqual([200, { status: 'ready', checks: { database: true } }])
})

it('without its database: alive, not ready (503), and says what is missing', async () => {
  const { app, close } = withoutDatabase()
  expect((await as(app, null).get('/healthz')).status).toBe(200)
  const ready = await as(app, null).get('/readyz')
  expect([ready.status, ready.body]).toEqual([503, { status: 'not-ready', checks: { database: false } }])
  await close()
})

it('without its queues: not ready either', async () => {
  const app = createApp(testServices(database), { ready: () => Promise.resolve({ workers: false }) })
  const ready = await as(app, null).get('/readyz')
  expect([ready.status, ready.body]).toEqual([503, { status: 'not-ready', checks: { database: true, workers: false } }])
})

it('a request that needs the database while it is down: a problem without details', async () => {
  const { app, close } = withoutDatabase()
  const response = await as(app, null).get('/api/v1/session').set('Cookie', 'guichet_session=any')
  expect(response.type).toBe('application/problem+json')
  expect(response.text).not.toContain('127.0.0.1')
  expect([response.status, response.body.code]).toEqual([503, 'database-unavailable'])
  await close()
})
