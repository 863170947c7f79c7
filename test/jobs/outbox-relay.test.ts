import type { QueuedJob } from '../../jobs/backend.ts'
import { type OutboxRelay, startOutboxRelay } from '../../jobs/outbox-relay.ts'
import { newId } from '../../server/kernel/ids.ts'
import { enqueue } from '../../server/outbox/enqueue.ts'
import { KEPT_DAYS, purgeDispatched } from '../../server/outbox/purge-dispatched.ts'
import { testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { until } from '../support/until.ts'

const HOUR_MS = 3_600_000
const NOW = '2026-11-21T09:00:00Z'

let database: TestDatabase
const relays: OutboxRelay[] = []
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.close()
  await database.drop()
})

/** A queue that only notes what it is handed; `add` may be given to fail. */
function start(pollMs: number, add?: (jobs: readonly QueuedJob[]) => Promise<void>): { handed: QueuedJob[] } {
  const handed: QueuedJob[] = []
  const note = async (jobs: readonly QueuedJob[]): Promise<void> => {
    handed.push(...jobs)
    await add?.(jobs)
  }
  relays.push(
    startOutboxRelay({
      services: testServices(database, { clock: testClock(NOW) }),
      databaseUrl: database.url,
      queue: { add: note },
      pollMs,
    }),
  )
  return { handed }
}
const ask = (): Promise<string> => {
  const now = new Date(NOW)
  return database.db.transaction().execute((tx) => enqueue(tx, { job: 'deliver-letter', payload: { letterId: newId(now) }, now }))
}
const listener = async (): Promise<number | null> => {
  const [row] = await database.sql<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and application_name = 'guichet-outbox' and query = 'listen outbox' and state = 'idle'`,
  )
  return row?.pid ?? null
}

test('hands over what is asked, under the id of its row, and notes when', async () => {
  const { handed } = start(HOUR_MS)
  await until('the relay to listen', listener)
  const id = await ask()
  await until(
    'the row to be handed over',
    async () => (await database.sql('select 1 from outbox where dispatched_at is not null')).length > 0,
  )
  expect(handed).toEqual([{ id: `ob-${id}`, name: 'deliver-letter', payload: { letterId: expect.any(String) as string } }])
  expect(await database.sql('select dispatched_at from outbox')).toEqual([{ dispatched_at: new Date(NOW) }])
})

test('when its connection is killed it opens another, and what was asked meanwhile is handed over', async () => {
  const { handed } = start(HOUR_MS)
  const killed = await until('the relay to listen', listener)
  await database.sql('select pg_terminate_backend($1)', [killed])
  const first = await ask()
  // With a look each hour only, the announcements must be heard again.
  await until('another connection', async () => {
    const pid = await listener()
    return pid !== null && pid !== killed
  })
  await until('the first', () => handed.some(({ id }) => id === `ob-${first}`))
  const second = await ask()
  await until('the second', () => handed.some(({ id }) => id === `ob-${second}`))
  expect(handed).toHaveLength(2)
})

test('a row whose announcement nobody heard is found by the look', async () => {
  await database.sql('alter table outbox disable trigger announce')
  const { handed } = start(50)
  await until('the relay to listen', listener)
  const id = await ask()
  await until('the row', () => handed.some((job) => job.id === `ob-${id}`))
})

test('what waited before the start is handed over, more than one batch at once', async () => {
  const now = new Date(NOW)
  await database.db.transaction().execute(async (tx) => {
    for (let index = 0; index < 250; index += 1) await enqueue(tx, { job: 'purge-outbox', payload: {}, now })
  })
  const { handed } = start(HOUR_MS)
  await until('all rows', () => handed.length >= 250)
  expect(new Set(handed.map(({ id }) => id)).size).toBe(250)
})

test('when the queue refuses, the row stays and is handed over again under the same id', async () => {
  let refusals = 2
  const { handed } = start(20, () => {
    refusals -= 1
    return refusals >= 0 ? Promise.reject(new Error('the queue is away')) : Promise.resolve()
  })
  const id = await ask()
  await until('the third try', () => handed.length >= 3)
  await until('the mark', async () => (await database.sql('select 1 from outbox where dispatched_at is not null')).length > 0)
  expect(handed.map((job) => job.id)).toEqual([`ob-${id}`, `ob-${id}`, `ob-${id}`])
})

test('rows handed over long ago are purged, others never', async () => {
  const at = (days: number): string => new Date(Date.parse(NOW) - days * 86_400_000).toISOString()
  const insert = `insert into outbox (id, job, payload, created_at, dispatched_at) values (gen_random_uuid(), $1, '{}', $2, $3)`
  await database.sql(insert, ['old', at(100), at(KEPT_DAYS + 1)])
  await database.sql(insert, ['recent', at(100), at(KEPT_DAYS - 1)])
  await database.sql(insert, ['waiting', at(100), null])
  const services = testServices(database, { clock: testClock(NOW) })
  expect([await purgeDispatched(services), await purgeDispatched(services)]).toEqual([1, 0])
  expect(await database.sql('select job from outbox order by job')).toEqual([{ job: 'recent' }, { job: 'waiting' }])
})
