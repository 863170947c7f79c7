import { pino } from 'pino'
import { z } from 'zod'
import { finalError } from '../../jobs/backend.ts'
import { defineJob } from '../../jobs/job.ts'
import { schedules } from '../../jobs/schedule.ts'
import { startWorkers, type Workers } from '../../jobs/worker.ts'
import { createApp } from '../../server/app.ts'
import { someWorkerLives } from '../../server/jobs-desk/heartbeat.ts'
import { toldReason } from '../../server/jobs-desk/told-reason.ts'
import { newId } from '../../server/kernel/ids.ts'
import { enqueue } from '../../server/outbox/enqueue.ts'
import type { Services } from '../../server/services.ts'
import { as, createFunder, createUser, type TestUser, testApp, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type QueueStore, queueStores } from '../support/queue-stores.ts'
import { until } from '../support/until.ts'

describe.each([...queueStores()])('the page of jobs on $name', ({ name, open }) => {
  let database: TestDatabase
  let store: QueueStore
  let workers: Workers
  let services: Services
  let administrator: TestUser
  let fails = true
  const log = pino({ level: 'silent' })
  const failing = defineJob({
    name: 'deliver-letter',
    payload: z.strictObject({ letterId: z.uuid() }),
    // the reason quotes an address, an account and a secret
    handle: () =>
      fails
        ? Promise.reject(
            finalError('no letter for jean.dupont@example.org FR7630006000011234567890189 at https://u:secret@mail.example.org'),
          )
        : Promise.resolve(),
  })

  const began = Date.now()
  beforeAll(async () => {
    database = await createTestDatabase({ size: 16 })
    store = await open()
    const backend = store.backend(database.url)
    await backend.prepare()
    const plain = testServices(database, { log, clock: { now: () => new Date() } })
    workers = await startWorkers({ services: plain, backend, databaseUrl: database.url, jobs: [failing], schedules })
    services = { ...plain, jobs: workers.desk }
    const funderId = await createFunder(database)
    administrator = await createUser(database, { funderId, roles: ['administrator'] })
  })
  afterAll(async () => {
    await workers.close()
    await database.drop()
    await store.close()
  })
  const by = () => as(testApp(services), administrator)
  const ask = async (): Promise<string> => {
    const id = await database.db
      .transaction()
      .execute((tx) => enqueue(tx, { job: 'deliver-letter', payload: { letterId: newId(new Date()) }, now: new Date() }))
    return `ob-${id}`
  }
  const given = (count: number) => until(`${count} given up`, async () => (await workers.desk.counts()).failed === count)

  it('says what waits, what runs by the clock and who works; what was given up, without what it quotes', async () => {
    const asked = [await ask(), await ask(), await ask()]
    await given(3)
    const page = (await by().get('/api/v1/jobs')).body
    expect(page).toMatchObject({ store: name === 'Redis' ? 'redis' : 'postgres', outboxWaiting: 0, scope: 'installation' })
    expect(page.counts).toMatchObject({ waiting: expect.any(Number), active: expect.any(Number), failed: 3 })
    expect(page.workers).toMatchObject([{ state: 'alive' }])
    expect(page.schedules.map(({ id }: { id: string }) => id).sort()).toEqual(schedules.map(({ id }) => id).sort())
    for (const schedule of page.schedules) expect(Date.parse(schedule.next)).toBeGreaterThan(began)
    const failed = await by().get('/api/v1/jobs/failed?limit=2')
    expect(failed.body.total).toBe(3)
    expect(failed.body.items).toHaveLength(2)
    const rest = await by().get('/api/v1/jobs/failed?from=2&limit=2')
    const ids = [...failed.body.items, ...rest.body.items].map(({ id }: { id: string }) => id)
    expect(ids.sort()).toEqual([...asked].sort())
    expect(failed.body.items[0]).toMatchObject({
      name: 'deliver-letter',
      attempts: 1,
      reason: 'no letter for …@… … at https://…@…',
    })
    for (const word of ['dupont', 'FR76', 'secret']) expect(failed.text).not.toContain(word)
  })

  it('one is tried again, then all of them, and the journal says by whom', async () => {
    fails = false
    const [first] = (await by().get('/api/v1/jobs/failed')).body.items
    expect((await by().post(`/api/v1/jobs/failed/${first.id}/retry`)).status).toBe(202)
    await given(2)
    await until('the row to be done', async () => {
      const [row] = await database.sql<{ finished_at: Date | null }>('select finished_at from outbox where id = $1', [first.id.slice(3)])
      return row?.finished_at
    })
    expect((await by().post(`/api/v1/jobs/failed/${first.id}/retry`)).status).toBe(404)
    expect((await by().post('/api/v1/jobs/failed/nothing/retry')).status).toBe(404)
    expect((await by().post('/api/v1/jobs/failed/retry')).body).toEqual({ retried: 2 })
    await given(0)
    expect((await by().post('/api/v1/jobs/failed/retry')).body).toEqual({ retried: 0 })
    const told = await database.sql(
      `select action from audit_entry where action = 'job.retried' union all select action from audit_pending where action = 'job.retried'`,
    )
    expect(told).toHaveLength(2)
  })

  it('a job of the clock is not taken for one that failed, and a worker that stops in order is not missed', async () => {
    expect(await someWorkerLives(services)).toBe(true)
    const later = { db: database.db, clock: { now: () => new Date(Date.now() + 120_000) } }
    expect(await someWorkerLives(later)).toBe(false)
    const degraded = createApp(testServices(database), { watched: async () => ({ heartbeat: await someWorkerLives(later) }) })
    const ready = await as(degraded, null).get('/readyz')
    expect([ready.status, ready.body]).toEqual([200, { status: 'degraded', checks: { database: true, heartbeat: false } }])
    await database.sql('update worker_heartbeat set stopped_at = now()')
    expect(await someWorkerLives(services)).toBe(false)
  })
})

describe('without a queue, or without the right', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.drop())

  it('a queue that is not there or does not answer is said as such; other people are refused', async () => {
    const funderId = await createFunder(database)
    const administrator = await createUser(database, { funderId, roles: ['administrator'] })
    const part = await createUser(database, { funderId, grants: [{ role: 'administrator', programmes: ['frac'], departements: null }] })
    const officer = await createUser(database, { funderId, roles: ['caseOfficer'] })
    const app = testApp(testServices(database, { jobs: null }))
    const answer = await as(app, administrator).get('/api/v1/jobs')
    expect([answer.status, answer.body.code]).toEqual([503, 'jobs-unavailable'])
    for (const user of [part, officer]) expect((await as(app, user).get('/api/v1/jobs/failed')).status).toBe(403)
    const silent = () => Promise.reject(new Error('the queue: no answer in 5000 ms'))
    const jobs = {
      store: 'redis',
      ...{
        counts: silent,
        oldestWaitingAt: silent,
        failed: silent,
        findFailed: silent,
        retry: silent,
        retryAll: silent,
        schedules: silent,
      },
    } as const
    const broken = await as(testApp(testServices(database, { jobs })), administrator).get('/api/v1/jobs')
    expect([broken.status, broken.body.code]).toEqual([503, 'jobs-unavailable'])
  })

  it.each([
    ['connect ECONNREFUSED 127.0.0.1:25', 'connect ECONNREFUSED 127.0.0.1:25'],
    ['invalid input syntax for type uuid: "Jean Dupont"', 'invalid input syntax for type uuid: "…"'],
    ['550 <jean@example.org> unknown\nat secret', '550 <…@…> unknown'],
    ['letter 0193a0d0-0000-7000-8000-000000000001 does not exist', 'letter 0193a0d0-0000-7000-8000-000000000001 does not exist'],
    ['token whsec_abcdefghijklmnopqrstuvwxyz012345 refused', 'token … refused'],
    ['SIRET 812 231 132 00026 unknown', 'SIRET … unknown'],
  ])('%s', (reason, told) => {
    expect(toldReason(reason)).toBe(told)
  })
})
