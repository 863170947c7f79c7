import { type ChildProcess, spawn } from 'node:child_process'
import pg from 'pg'
import { allJobs } from '../../jobs/all-jobs.ts'
import { startWorkers, type Workers } from '../../jobs/worker.ts'
import { deliverLetter } from '../../server/letters/deliver-letter.ts'
import { testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type QueueStore, queueStores } from '../support/queue-stores.ts'
import { compiledScript } from '../support/script.ts'
import { until } from '../support/until.ts'
import { createCase, queueLetters } from './letters.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase({ size: 16 })
  // The truth about deliveries, kept by the database and not by the code under test.
  await database.sql('create table delivery (letter_id uuid, sent_at timestamptz)')
  await database.sql(`
    create function note_delivery() returns trigger language plpgsql as $$
    begin insert into delivery values (new.id, new.sent_at); return null; end $$`)
  await database.sql(`create trigger note after update on letter for each row execute function note_delivery()`)
})
afterEach(() => database.drop())

test('a letter is sent once, at the time of the clock; one that does not exist is an error', async () => {
  const [letterId = ''] = await queueLetters(database, await createCase(database), 1)
  const services = testServices(database, { clock: testClock('2026-12-01T08:30:00Z') })
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => deliverLetter(services, letterId)))
  expect(outcomes.sort()).toEqual(['already-sent', 'already-sent', 'already-sent', 'sent'])
  expect(await database.sql('select status, sent_at from letter')).toEqual([{ status: 'sent', sent_at: new Date('2026-12-01T08:30:00Z') }])
  expect(await database.sql('select 1 from delivery')).toHaveLength(1)
  await expect(deliverLetter(services, '00000000-0000-7000-8000-000000000000')).rejects.toThrow('does not exist')
})

describe.each([...queueStores()])('a worker killed with -9 on $name', ({ open }) => {
  let store: QueueStore
  let child: ChildProcess | null = null
  let workers: Workers | null = null

  beforeEach(async () => {
    store = await open()
    await store.backend(database.url).prepare()
  })
  afterEach(async () => {
    child?.kill('SIGKILL')
    await workers?.close()
    workers = null
    await store.close()
  })

  async function startChild(): Promise<ChildProcess> {
    const args = [compiledScript('test/jobs/worker-process.ts'), database.url, ...(store.redisUrl ? [store.redisUrl] : [])]
    const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    child = started
    let said = ''
    started.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await until('the worker process', () => said.includes('ready'))
    return started
  }

  test('loses and repeats nothing', async () => {
    const on = await createCase(database)
    const first = await queueLetters(database, on, 30)
    const held = first.slice(10, 13)
    // The test holds three letters: the process that is to die is caught in the middle of their delivery.
    const holder = new pg.Client({ connectionString: database.url })
    await holder.connect()
    await holder.query('begin')
    await holder.query('select 1 from letter where id = any($1) for update', [held])

    const killed = await startChild()
    await until('the process to be in the middle of the three', async () => {
      const [row] = await database.sql<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query ilike '%from "letter"%for update%'`,
      )
      return row?.waiting === held.length
    })
    await until('the others to be sent', async () => (await database.sql('select 1 from delivery')).length === first.length - held.length)
    const ended = new Promise<void>((resolve) => {
      killed.once('exit', () => resolve())
    })
    killed.kill('SIGKILL')
    await ended
    // Its statements still wait in the server, which has not noticed yet: ended too, or they would do the work in its place.
    await database.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    const second = await queueLetters(database, on, 10)
    expect(await database.sql(`select 1 from letter where status = 'queued'`)).toHaveLength(held.length + second.length)

    await holder.query('rollback')
    await holder.end()
    workers = await startWorkers({
      services: testServices(database),
      backend: store.backend(database.url),
      databaseUrl: database.url,
      jobs: allJobs,
      recoverAfterMs: 1_000,
    })
    await until('every letter to be sent', async () => (await database.sql(`select 1 from letter where status = 'queued'`)).length === 0)
    await until('every job to be done', async () => (await unfinished()) === 0)
    await workers.close()
    workers = null
    const delivered = await database.sql<{ letter_id: string }>('select letter_id from delivery')
    expect(delivered.map((row) => row.letter_id).sort()).toEqual([...first, ...second].sort())
    expect(await database.sql('select 1 from outbox where dispatched_at is null')).toEqual([])
  })

  const unfinished = async (): Promise<number> => {
    const queue = store.backend(database.url).openQueue(() => undefined)
    try {
      return await queue.unfinished()
    } finally {
      await queue.close()
    }
  }
})
