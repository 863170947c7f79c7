import { createPostgresBackend, Queue, runMigrations, UnrecoverableError, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import type { JobDesk } from '../server/jobs-desk/job-desk.ts'
import { jobDesk, type ReadableQueue } from './desk.ts'

/** One queue for every job: on PostgreSQL each queue holds a connection and each worker two. */
export const QUEUE = 'guichet'
const SCHEMA = 'bullmq'

export interface QueuedJob {
  /** No ':' and not a number (BullMQ's rule). The same id is taken once as long as the finished job is kept. */
  readonly id: string
  readonly name: string
  readonly payload: unknown
}

export interface Schedule {
  readonly id: string
  /** Cron pattern, five fields, read in the civil time of `timeZone`. */
  readonly pattern: string
  readonly timeZone: string
  readonly name: string
  readonly payload: unknown
}

export interface JobQueue {
  /** Rejects when the store does not answer within `ADD_LIMIT_MS`. */
  add(jobs: readonly QueuedJob[]): Promise<void>
  /** Makes the schedules of the store equal to these. */
  keepSchedules(schedules: readonly Schedule[]): Promise<void>
  scheduleIds(): Promise<readonly string[]>
  /** Jobs waiting, delayed or under way. */
  unfinished(): Promise<number>
  /** What an administrator sees of it. */
  readonly desk: JobDesk
  /** Asks the store for a small answer, within `PING_LIMIT_MS`. */
  ping(): Promise<void>
  close(): Promise<void>
}

export interface JobWorker {
  running(): boolean
  ready(): Promise<void>
  /** Takes no further job and waits for those under way. */
  close(): Promise<void>
}

export interface WorkerSettings {
  readonly concurrency: number
  /** A job whose worker died is given to another after about this long. */
  readonly recoverAfterMs: number
  readonly run: (job: { id: string; name: string; payload: unknown; attempt: number }) => Promise<void>
  readonly onFailed: (job: { id: string; name: string; payload: unknown; attempt: number; final: boolean }, error: Error) => void
  readonly onStalled: (id: string) => void
  readonly onError: (error: Error) => void
}

/** Where jobs wait between the outbox and a worker. */
export interface JobBackend {
  readonly kind: 'postgres' | 'redis'
  /** Creates what the store needs; several processes may do it at once. */
  prepare(): Promise<void>
  openQueue(onError: (error: Error) => void): JobQueue
  openWorker(settings: WorkerSettings): JobWorker
}

/** Thrown by a handler's wrapper when trying again cannot help. */
export const finalError = (message: string): Error => new UnrecoverableError(message)

const ADD_LIMIT_MS = 10_000
const PING_LIMIT_MS = 2_000
const RECONNECT_MS = 1_000

/**
 * Tries: about 17 minutes in all, doubling from one second. Finished jobs are kept for a day, so that a row handed
 * over a second time (relay killed between both writes) is recognised; failed ones for a season, to be looked at.
 */
const JOB_OPTIONS = {
  attempts: 11,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  removeOnComplete: { age: 24 * 3_600, count: 20_000 },
  removeOnFail: { age: 90 * 24 * 3_600 },
} as const
/** A job that kills its worker each time must end among the failed ones; one whose worker is redeployed must not. */
const MAX_STALLED = 5

async function within<Result>(limitMs: number, what: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer in ${limitMs} ms`)), limitMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The part of BullMQ's queue used here, the same for both stores. */
interface BullQueue extends ReadableQueue {
  addBulk(jobs: { name: string; data: unknown; opts: typeof JOB_OPTIONS & { jobId: string } }[]): Promise<unknown>
  upsertJobScheduler(
    id: string,
    repeat: { pattern: string; tz: string },
    template: { name: string; data: unknown; opts: typeof JOB_OPTIONS },
  ): Promise<unknown>
  removeJobScheduler(id: string): Promise<boolean>
  getJobCountByTypes(...types: ('waiting' | 'active' | 'delayed')[]): Promise<number>
  isPaused(): Promise<boolean>
  close(): Promise<void>
}

const asJobQueue = (queue: BullQueue, store: JobBackend['kind']): JobQueue => ({
  desk: jobDesk(store, queue, within),
  add: async (jobs) => {
    if (jobs.length === 0) return
    const entries = jobs.map(({ id, name, payload }) => ({ name, data: payload, opts: { ...JOB_OPTIONS, jobId: id } }))
    await within(ADD_LIMIT_MS, 'the queue', queue.addBulk(entries))
  },
  keepSchedules: async (schedules) => {
    const wanted = new Set(schedules.map(({ id }) => id))
    for (const { key } of await queue.getJobSchedulers()) if (!wanted.has(key)) await queue.removeJobScheduler(key)
    for (const { id, pattern, timeZone, name, payload } of schedules) {
      await queue.upsertJobScheduler(id, { pattern, tz: timeZone }, { name, data: payload, opts: JOB_OPTIONS })
    }
  },
  scheduleIds: async () => (await queue.getJobSchedulers()).map(({ key }) => key),
  unfinished: () => queue.getJobCountByTypes('waiting', 'active', 'delayed'),
  ping: async () => {
    await within(PING_LIMIT_MS, 'the queue', queue.isPaused())
  },
  close: () => queue.close(),
})

/** The part of a BullMQ job a handler is told. */
interface BullJob {
  readonly id?: string | undefined
  readonly name: string
  readonly data: unknown
  readonly attemptsMade: number
  readonly opts: { readonly attempts?: number }
  readonly finishedOn?: number | undefined
}

const processor =
  (settings: WorkerSettings) =>
  async (job: BullJob): Promise<void> =>
    settings.run({ id: job.id ?? '', name: job.name, payload: job.data, attempt: job.attemptsMade + 1 })

/** Stalled checks run twice within the time after which a job is given to another worker. */
const workerOptions = (settings: WorkerSettings) => ({
  concurrency: settings.concurrency,
  lockDuration: settings.recoverAfterMs,
  stalledInterval: Math.ceil(settings.recoverAfterMs / 2),
  maxStalledCount: MAX_STALLED,
  // The library's fifteen seconds would be a long silence after a restart of the store.
  runRetryDelay: RECONNECT_MS,
})

interface BullWorker {
  on(event: 'failed', listener: (job: BullJob | undefined, error: Error) => void): unknown
  on(event: 'stalled', listener: (id: string) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  isRunning(): boolean
  waitUntilReady(): Promise<unknown>
  close(): Promise<void>
}

function asJobWorker(worker: BullWorker, settings: WorkerSettings): JobWorker {
  worker.on('error', settings.onError)
  worker.on('stalled', settings.onStalled)
  worker.on('failed', (job, error) => {
    const id = job?.id ?? '(unknown)'
    const told = { id, name: job?.name ?? '(unknown)', payload: job?.data, attempt: job?.attemptsMade ?? 0 }
    settings.onFailed({ ...told, final: job?.finishedOn !== undefined }, error)
  })
  return {
    running: () => worker.isRunning(),
    ready: async () => {
      await worker.waitUntilReady()
    },
    close: () => worker.close(),
  }
}

/** Jobs carried by the application's own database, in the schema `bullmq`. */
export function postgresBackend(connectionString: string): JobBackend {
  const connection = {
    connectionString,
    schema: SCHEMA,
    max: 1,
    application_name: 'guichet-queue',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    keepAlive: true,
  }
  return {
    kind: 'postgres',
    prepare: async () => {
      const client = new pg.Client({ connectionString, application_name: 'guichet-queue-setup' })
      client.on('error', () => undefined)
      await client.connect()
      try {
        await runMigrations(client, SCHEMA)
      } finally {
        await client.end()
      }
    },
    openQueue: (onError) => {
      const queue = new Queue(QUEUE, { connection }, createPostgresBackend)
      queue.on('error', onError)
      return asJobQueue(queue, 'postgres')
    },
    openWorker: (settings) =>
      asJobWorker(new Worker(QUEUE, processor(settings), { connection, ...workerOptions(settings) }, createPostgresBackend), settings),
  }
}

/** Jobs carried by Redis 6.2 or later, or Valkey. */
export function redisBackend(url: string): JobBackend {
  const connection = { url, maxRetriesPerRequest: null, retryStrategy: () => RECONNECT_MS }
  return {
    kind: 'redis',
    prepare: () => checkRedis(url),
    openQueue: (onError) => {
      const queue = new Queue(QUEUE, { connection })
      queue.on('error', onError)
      return asJobQueue(queue, 'redis')
    },
    openWorker: (settings) => asJobWorker(new Worker(QUEUE, processor(settings), { connection, ...workerOptions(settings) }), settings),
  }
}

/** The queue's own client would try for ever: at the start a store that does not answer is an error. */
async function checkRedis(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, connectTimeout: 5_000, maxRetriesPerRequest: 0, retryStrategy: () => null })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.ping()
  } finally {
    client.disconnect()
  }
}

export const jobBackend = (databaseUrl: string, redisUrl: string | null): JobBackend =>
  redisUrl === null ? postgresBackend(databaseUrl) : redisBackend(redisUrl)
