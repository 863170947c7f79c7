import { pino } from 'pino'
import { z } from 'zod'
import type { Schedule } from '../../jobs/backend.ts'
import { defineJob, type Job } from '../../jobs/job.ts'
import { startWorkers, type Workers, type WorkersOptions } from '../../jobs/worker.ts'
import type { Tx } from '../../server/db/client.ts'
import { newId } from '../../server/kernel/ids.ts'
import { enqueue } from '../../server/outbox/enqueue.ts'
import { testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type QueueStore, queueStores } from '../support/queue-stores.ts'
import { until } from '../support/until.ts'

describe.each([...queueStores()])('jobs on $name', ({ restartable, open }) => {
  let database: TestDatabase
  let store: QueueStore
  const started: Workers[] = []
  let lines: string[] = []

  beforeEach(async () => {
    database = await createTestDatabase({ size: 16 })
    store = await open()
    await store.backend(database.url).prepare()
    await database.sql('create table ran (letter_id text, attempt int)')
    lines = []
  })
  afterEach(async () => {
    for (const workers of started.splice(0)) await workers.close()
    await database.drop()
    await store.close()
  })

  /** Under the name of a real job, one that notes its runs. */
  const noting = (before: (letterId: string, attempt: number) => Promise<void> = () => Promise.resolve()): Job =>
    defineJob({
      name: 'deliver-letter',
      payload: z.strictObject({ letterId: z.uuid() }),
      handle: async (services, { letterId }, { attempt }) => {
        await before(letterId, attempt)
        await services.db
          .insertInto('ran' as never)
          .values({ letter_id: letterId, attempt })
          .execute()
      },
    })

  async function start(options: Partial<WorkersOptions> = {}): Promise<Workers> {
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
    const workers = await startWorkers({
      services: testServices(database, { log }),
      backend: store.backend(database.url),
      databaseUrl: database.url,
      jobs: [noting()],
      recoverAfterMs: 1_000,
      ...options,
    })
    started.push(workers)
    return workers
  }
  const ask = (tx: Tx, letterId = newId(new Date())): Promise<string> =>
    enqueue(tx, { job: 'deliver-letter', payload: { letterId }, now: new Date() })
  const committed = (letterId?: string): Promise<string> => database.db.transaction().execute((tx) => ask(tx, letterId))
  const runs = async (): Promise<string[]> =>
    (await database.sql<{ letter_id: string }>('select letter_id from ran order by 1')).map((row) => row.letter_id)

  test('what is asked in a rolled-back transaction is never run', async () => {
    await start()
    const [lost, kept] = [newId(new Date()), newId(new Date())]
    await expect(
      database.db.transaction().execute(async (tx) => {
        await ask(tx, lost)
        throw new Error('the act is refused')
      }),
    ).rejects.toThrow('the act is refused')
    await committed(kept)
    await until('the kept one to run', async () => (await runs()).length > 0)
    for (const workers of started.splice(0)) await workers.close()
    expect(await runs()).toEqual([kept])
    expect(await database.sql('select 1 from outbox')).toHaveLength(1)
  })

  test('200 rows, two relays, two workers: each runs once', async () => {
    await start()
    await start()
    const asked = Array.from({ length: 200 }, () => newId(new Date()))
    const packets = Array.from({ length: 20 }, (_, index) => asked.slice(index * 10, index * 10 + 10))
    await Promise.all(
      packets.map((packet) =>
        database.db.transaction().execute(async (tx) => {
          for (const letterId of packet) await ask(tx, letterId)
        }),
      ),
    )
    await until('200 runs', async () => (await runs()).length >= 200)
    // Closing waits for whatever is under way: a second run of a row would be seen after it.
    for (const workers of started.splice(0)) await workers.close()
    expect(await runs()).toEqual([...asked].sort())
    expect(await database.sql('select 1 from outbox where dispatched_at is null')).toEqual([])
  })

  test('a job that fails is tried again', async () => {
    await start({
      jobs: [noting((_letterId, attempt) => (attempt < 2 ? Promise.reject(new Error('the mail server sleeps')) : Promise.resolve()))],
    })
    await committed()
    await until('the second try', async () => (await runs()).length > 0)
    expect(await database.sql('select attempt from ran')).toEqual([{ attempt: 2 }])
    expect(lines.filter((line) => line.includes('will be tried again'))).toHaveLength(1)
  })

  test('a payload that is not what the job expects is given up at once, with an error line', async () => {
    await start()
    await database.sql(
      `insert into outbox (id, job, payload, created_at) values (gen_random_uuid(), 'deliver-letter', '{"letter": 1}', now())`,
    )
    const line = await until('the error line', () => lines.find((text) => text.includes('a job was given up')))
    expect(JSON.parse(line)).toMatchObject({ level: 50, job: { name: 'deliver-letter', attempt: 1, final: true } })
    expect(await runs()).toEqual([])
  })

  test('readiness names the queue, the worker and the outbox', async () => {
    const workers = await start()
    await until('the first look at the outbox', async () => (await workers.ready()).outbox)
    expect(await workers.ready()).toEqual({ queue: true, worker: true, outbox: true })
  })

  test('the schedules of the store follow those of the code', async () => {
    const eachSecond: Schedule = {
      id: 'each-second',
      pattern: '* * * * * *',
      timeZone: 'Europe/Paris',
      name: 'deliver-letter',
      payload: { letterId: newId(new Date()) },
    }
    await start({ schedules: [eachSecond] })
    await until('two runs by the clock', async () => (await runs()).length >= 2)
    for (const workers of started.splice(0)) await workers.close()
    const queue = store.backend(database.url).openQueue(() => undefined)
    try {
      expect(await queue.scheduleIds()).toEqual(['each-second'])
      await queue.keepSchedules([])
      expect(await queue.scheduleIds()).toEqual([])
    } finally {
      await queue.close()
    }
  })

  if (restartable) {
    test('a store that is restarted loses nothing', async () => {
      const workers = await start()
      const [before, during] = [newId(new Date()), newId(new Date())]
      await committed(before)
      await until('the first run', async () => (await runs()).length === 1)
      await store.restart?.stop()
      await committed(during)
      await until('readiness to say so', async () => {
        const ready = await workers.ready()
        return !ready.queue && !ready.outbox
      })
      await store.restart?.start()
      await until('the second run', async () => (await runs()).length === 2)
      await until('readiness to say so', async () => Object.values(await workers.ready()).every(Boolean))
      expect(await runs()).toEqual([before, during].sort())
    })
  }

  test('when every connection to the database is killed, nothing asked is lost', async () => {
    const workers = await start({ concurrency: 2 })
    const asked = Array.from({ length: 60 }, () => newId(new Date()))
    await database.db.transaction().execute(async (tx) => {
      for (const letterId of asked) await ask(tx, letterId)
    })
    await until('some runs', async () => (await runs()).length > 5)
    await database.sql(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    // A job whose connection died after its work may run again (handlers are idempotent for that): what counts is that none is missing.
    await until('every one to have run', async () => new Set(await runs()).size === asked.length)
    await until('readiness to say so', async () => Object.values(await workers.ready()).every(Boolean))
    expect([...new Set(await runs())]).toEqual([...asked].sort())
  })
})
