import { pino } from 'pino'
import { z } from 'zod'
import { allJobs } from '../../jobs/all-jobs.ts'
import { finalError } from '../../jobs/backend.ts'
import { defineJob } from '../../jobs/job.ts'
import { startWorkers, type Workers } from '../../jobs/worker.ts'
import { newId } from '../../server/kernel/ids.ts'
import { enqueue } from '../../server/outbox/enqueue.ts'
import type { Services } from '../../server/services.ts'
import { as, createFunder, createUser, type TestUser, testApp, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type QueueStore, queueStores } from '../support/queue-stores.ts'
import { until } from '../support/until.ts'

/** Jobs that work for one funder, found by what their payload names. */
const OF_A_FUNDER = [
  ...['apply-correction', 'deliver-letter', 'deliver-mail', 'deliver-webhook', 'follow-call', 'list-correction', 'make-export'],
  'make-minutes-file',
  ...['note-refused-sign-in', 'replan-reminders', 'send-password-reset', 'send-registration'],
  'tell-of-attachment',
]
/** Jobs of the installation: nobody's but its operator's. */
const OF_THE_INSTALLATION = [
  ...['anchor-journals', 'purge-access', 'purge-exports', 'purge-outbox', 'purge-webhooks', 'resume-mails', 'resume-webhooks'],
  ...['send-reminders', 'take-due-actions'],
]

describe.each([...queueStores()])('several funders in one installation, jobs on $name', ({ open }) => {
  let database: TestDatabase
  let store: QueueStore
  let workers: Workers
  let services: Services
  const people: TestUser[] = []
  const asked: string[][] = [[], []]
  let fails = true
  const log = pino({ level: 'silent' })
  const failing = defineJob({
    name: 'deliver-mail',
    payload: z.strictObject({ mailId: z.uuid() }),
    handle: () => (fails ? Promise.reject(finalError('no answer')) : Promise.resolve()),
  })

  const mail = async (funderId: string): Promise<string> => {
    const mailId = newId(new Date())
    await database.sql(
      `insert into mail_message (id, funder_id, recipient, kind, subject, body_text, created_at) values ($1, $2, 'x@demo.example', 'letter', 'x', 'x', now())`,
      [mailId, funderId],
    )
    const now = new Date()
    return `ob-${await database.db.transaction().execute((tx) => enqueue(tx, { job: 'deliver-mail', payload: { mailId }, now }))}`
  }

  beforeAll(async () => {
    database = await createTestDatabase({ size: 16 })
    store = await open()
    const backend = store.backend(database.url)
    await backend.prepare()
    const plain = testServices(database, { log, clock: { now: () => new Date() } })
    workers = await startWorkers({ services: plain, backend, databaseUrl: database.url, jobs: [failing] })
    services = { ...plain, jobs: workers.desk }
    for (const count of [2, 3]) {
      const funderId = await createFunder(database)
      people.push(await createUser(database, { funderId, roles: ['administrator'] }))
      for (let index = 0; index < count; index += 1) asked[people.length - 1]?.push(await mail(funderId))
    }
    // one whose message is gone, which is nobody's
    const now = new Date()
    await database.db.transaction().execute((tx) => enqueue(tx, { job: 'deliver-mail', payload: { mailId: newId(now) }, now }))
    await until('six given up', async () => (await workers.desk.counts()).failed === 6)
  })
  afterAll(async () => {
    await workers?.close()
    await database?.drop()
    await store?.close()
  })
  const by = (index: number) => as(testApp(services), people[index] as TestUser)
  const failedOf = async (index: number): Promise<string[]> =>
    ((await by(index).get('/api/v1/jobs/failed?limit=100')).body as { items: { id: string }[] }).items.map(({ id }) => id).sort()

  it('each sees and counts its own, and nothing of the other: not a job, not a machine', async () => {
    for (const index of [0, 1]) {
      expect(await failedOf(index)).toEqual([...(asked[index] ?? [])].sort())
      const page = (await by(index).get('/api/v1/jobs')).body
      expect(page).toMatchObject({ scope: 'funder', counts: { waiting: 0, active: 0, delayed: 0, failed: index + 2 }, outboxWaiting: 0 })
      expect(page.workers).toMatchObject([{ state: 'alive', host: null }])
      const second = (await by(index).get('/api/v1/jobs/failed?from=1&limit=1')).body
      expect([second.total, second.items.length]).toEqual([index + 2, 1])
      expect(JSON.stringify(second)).not.toContain('payload')
    }
  })

  it('what waits is counted for whoever asked for it', async () => {
    const [funder] = await database.sql<{ funder_id: string }>('select funder_id from user_account where id = $1', [people[0]?.id])
    // asked for in a transaction that the relay cannot see yet
    const undone = database.db.transaction().execute(async (tx) => {
      await enqueue(tx, { job: 'replan-reminders', payload: { funderId: funder?.funder_id ?? null }, now: new Date() })
      const rows = await tx.selectFrom('outbox').select('funder_id').where('job', '=', 'replan-reminders').execute()
      expect(rows).toEqual([{ funder_id: funder?.funder_id }])
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
  })

  it('each retries its own, one or all; another’s and nobody’s are not found', async () => {
    fails = false
    const [foreign] = asked[1] ?? []
    expect((await by(0).post(`/api/v1/jobs/failed/${foreign}/retry`)).status).toBe(404)
    expect((await by(0).post('/api/v1/jobs/failed/nothing/retry')).status).toBe(404)
    expect((await by(0).post(`/api/v1/jobs/failed/${asked[0]?.[0]}/retry`)).status).toBe(202)
    await until('one done', async () => (await workers.desk.counts()).failed === 5)
    expect((await by(0).post('/api/v1/jobs/failed/retry')).body).toEqual({ retried: 1 })
    await until('two done', async () => (await workers.desk.counts()).failed === 4)
    expect(await failedOf(0)).toEqual([])
    expect(await failedOf(1)).toEqual([...(asked[1] ?? [])].sort())
    expect((await by(1).post('/api/v1/jobs/failed/retry')).body).toEqual({ retried: 3 })
    await until('all but nobody’s', async () => (await workers.desk.counts()).failed === 1)
  })
})

it('every job is known to be of a funder or of the installation', () => {
  expect(allJobs.map(({ name }) => name).sort()).toEqual([...OF_A_FUNDER, ...OF_THE_INSTALLATION].sort())
})

it('the database finds the funder of each job by its payload; what it does not know, or is not an id, is nobody’s', async () => {
  const database = await createTestDatabase()
  try {
    const funderId = await createFunder(database)
    const user = await createUser(database, { funderId, roles: ['administrator'] })
    const of = async (job: string, payload: object): Promise<string | null> => {
      const [row] = await database.sql<{ funder: string | null }>('select funder_of_job($1, $2::jsonb) as funder', [
        job,
        JSON.stringify(payload),
      ])
      return row?.funder ?? null
    }
    const byFunder = ['replan-reminders', 'tell-of-attachment']
    for (const job of byFunder) expect(await of(job, { funderId })).toBe(funderId)
    expect(await of('send-password-reset', { userId: user.id, requestId: newId(new Date()) })).toBe(funderId)
    expect(await of('note-refused-sign-in', { userId: null, address: 'x' })).toBeNull()
    expect(await of('replan-reminders', { funderId: null })).toBeNull()
    for (const payload of [{}, { letterId: 'x' }, { letterId: 12 }, { letterId: newId(new Date()) }])
      expect(await of('deliver-letter', payload)).toBeNull()
    const known = await database.sql<{ src: string }>(`select prosrc as src from pg_proc where proname = 'funder_of_job'`)
    for (const job of OF_A_FUNDER.filter((name) => !byFunder.includes(name))) expect(known[0]?.src).toContain(`'${job}'`)
  } finally {
    await database.drop()
  }
})
