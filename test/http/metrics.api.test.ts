import type { Express } from 'express'
import { createApp } from '../../server/app.ts'
import { newId } from '../../server/kernel/ids.ts'
import { as, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const jobs = {
  store: 'postgres',
  counts: () => Promise.resolve({ waiting: 4, active: 1, delayed: 2, failed: 3 }),
} as never
const read = (app: Express) => as(app, null).get('/metrics')

it('is in the format of Prometheus: times by route template, the queue, the outbox, messages, the pool', async () => {
  await database.sql(
    `insert into outbox (id, job, payload, created_at) values ($1, 'deliver-mail', '{}', timestamptz '2026-11-21T08:59:00Z')`,
    [newId(new Date())],
  )
  const app = createApp(testServices(database, { jobs }), { metrics: { token: null, pool: database.pool } })
  await as(app, null).get(`/api/v1/cases/${newId(new Date())}`)
  await as(app, null).get('/api/v1/nothing/of/ours')
  const { text, type, status, headers } = await read(app)
  expect([status, type, headers['cache-control']]).toEqual([200, 'text/plain', 'no-store'])
  const lines = text.split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'guichet_http_request_duration_seconds_count{method="GET",route="/api/v1/cases/{id}",status="401"} 1',
      'guichet_http_request_duration_seconds_count{method="GET",route="other",status="404"} 1',
      'guichet_outbox_waiting 1',
      'guichet_outbox_oldest_seconds 60',
      'guichet_jobs{state="waiting"} 4',
      'guichet_jobs{state="failed"} 3',
      'guichet_mails{state="dead"} 0',
      'guichet_webhook_deliveries{state="dead"} 0',
    ]),
  )
  expect(text).toMatch(/guichet_database_connections\{state="idle"\} \d+/)
  expect(text).not.toContain('/nothing/of/ours')
  // each line of a sample is one: a name, labels, a number
  for (const line of lines) expect(line).toMatch(/^($|# (HELP|TYPE) \w+ .+|[a-z_]+(\{.*\})? [-+.\deNaInf]+$)/)
})

it('from this machine itself, or with the token; otherwise there is no such page', async () => {
  const token = 'prometheus-0123456789-abcdef'
  const plain = createApp(testServices(database))
  expect((await read(plain)).status).toBe(200)
  expect((await read(plain).set('X-Forwarded-For', '203.0.113.9')).status).toBe(404)
  const behind = createApp(testServices(database), { trustedProxies: 1, metrics: { token } })
  expect((await read(behind)).status).toBe(404)
  expect((await read(behind).set('Authorization', `Bearer ${token}`)).status).toBe(200)
  expect((await read(behind).set('Authorization', `Bearer ${token}x`)).status).toBe(404)
  expect((await read(plain).set('Authorization', `Bearer ${token}`).set('X-Forwarded-For', '203.0.113.9')).status).toBe(404)
})

it('tells what it counted while the database is away', async () => {
  const services = testServices(database, { jobs: { counts: () => Promise.reject(new Error('away')) } as never })
  const { status, text } = await read(createApp(services))
  expect(status).toBe(200)
  expect(text).toContain('guichet_metrics_failures_total 1')
})
