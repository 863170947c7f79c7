import os from 'node:os'
import { BEAT_EVERY_MS, beat, endBeat } from '../server/jobs-desk/heartbeat.ts'
import type { JobDesk } from '../server/jobs-desk/job-desk.ts'
import { newId } from '../server/kernel/ids.ts'
import { noteFinished } from '../server/outbox/note-finished.ts'
import type { Services } from '../server/services.ts'
import { finalError, type JobBackend, type JobQueue, type JobWorker, type Schedule } from './backend.ts'
import { type Job, PayloadError } from './job.ts'
import { startOutboxRelay } from './outbox-relay.ts'

export interface Workers {
  /** For /readyz: the store answers, the worker takes jobs, the outbox is being emptied. */
  ready(): Promise<Readonly<Record<'queue' | 'worker' | 'outbox', boolean>>>
  /** What an administrator sees of the queue. */
  readonly desk: JobDesk
  /** In order: no more rows handed over, jobs under way end, the queue is closed. */
  close(): Promise<void>
}

export interface WorkersOptions {
  readonly services: Services
  readonly backend: JobBackend
  readonly databaseUrl: string
  readonly jobs: readonly Job[]
  readonly schedules?: readonly Schedule[]
  readonly concurrency?: number
  readonly recoverAfterMs?: number
  readonly pollMs?: number
  /** How often rows handed over and not done are looked for. */
  readonly lookBackMs?: number
  /** How often the schedules of the store are looked at: one that was emptied has none left. */
  readonly keepSchedulesMs?: number
}

const KEEP_SCHEDULES_MS = 30_000
const CONCURRENCY = 5
/** Long enough for a busy process to renew its hold, short enough that a letter does not wait for a minute after a crash. */
const RECOVER_AFTER_MS = 10_000

/** Starts a relay and a worker for these jobs. The store must have been prepared. */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const { services, backend } = options
  const log = services.log.child({ part: 'jobs', store: backend.kind })
  let closing = false
  const onError = (error: Error): void => {
    if (!closing) log.warn({ err: error }, 'the job store reported an error')
  }
  const queue = backend.openQueue(onError)
  const schedules = options.schedules ?? []
  await queue.keepSchedules(schedules)
  const worker = backend.openWorker({
    concurrency: options.concurrency ?? CONCURRENCY,
    recoverAfterMs: options.recoverAfterMs ?? RECOVER_AFTER_MS,
    run: (job) => runJob(options, job),
    onFailed: (job, error) => {
      if (job.final) {
        const { payload, ...told } = job
        log.error({ err: error, job: told }, 'a job was given up')
        giveUp(options, { id: job.id, name: job.name, payload }).catch(onError)
      } else log.warn({ err: error, job: { ...job, payload: undefined } }, 'a job failed and will be tried again')
    },
    onStalled: (id) => log.warn({ id }, 'a job lost its worker and is given to another'),
    onError,
  })
  await worker.ready()
  const relay = startOutboxRelay({
    services,
    databaseUrl: options.databaseUrl,
    queue,
    ...(options.pollMs ? { pollMs: options.pollMs } : {}),
    ...(options.lookBackMs ? { lookBackMs: options.lookBackMs } : {}),
  })
  const keeper = keepSchedules(queue, schedules, options.keepSchedulesMs ?? KEEP_SCHEDULES_MS, onError)
  const heart = startHeart(options, worker, onError)
  return {
    desk: queue.desk,
    ready: async () => {
      const answers = await queue.ping().then(
        () => true,
        () => false,
      )
      return { queue: answers, worker: worker.running(), outbox: relay.healthy() }
    },
    close: async () => {
      closing = true
      await keeper.close()
      await relay.close()
      await worker.close()
      await heart.close()
      await queue.close()
    },
  }
}

/** Says every few seconds that this worker lives, as long as it takes jobs. */
function startHeart(
  { services, backend }: WorkersOptions,
  worker: JobWorker,
  onError: (error: Error) => void,
): { close: () => Promise<void> } {
  const identity = { id: newId(services.clock.now()), store: backend.kind, host: os.hostname() }
  const say = async (): Promise<void> => {
    if (worker.running()) await beat(services, identity)
  }
  let saying: Promise<void> = say().catch(onError)
  const timer = setInterval(() => {
    saying = saying.then(say).catch(onError)
  }, BEAT_EVERY_MS)
  return {
    close: async () => {
      clearInterval(timer)
      await saying
      await endBeat(services, identity.id).catch(onError)
    },
  }
}

/** A store that lost what runs by the clock (emptied, restored from an old copy) is given it again. */
function keepSchedules(
  queue: JobQueue,
  schedules: readonly Schedule[],
  everyMs: number,
  onError: (error: Error) => void,
): { close: () => Promise<void> } {
  let looking: Promise<void> = Promise.resolve()
  const look = async (): Promise<void> => {
    const known = await queue.scheduleIds()
    if (schedules.some(({ id }) => !known.includes(id))) await queue.keepSchedules(schedules)
  }
  const timer = setInterval(() => {
    looking = looking.then(look).catch(onError)
  }, everyMs)
  return {
    close: async () => {
      clearInterval(timer)
      await looking
    },
  }
}

/** Tells whom it was for. The job is kept among the failed ones of the store, and not handed over again. */
async function giveUp({ services, jobs }: WorkersOptions, { id, name, payload }: { id: string; name: string; payload: unknown }) {
  await jobs.find((candidate) => candidate.name === name)?.giveUp(services, payload)
  await noteFinished(services, id)
}

async function runJob(
  { services, jobs }: WorkersOptions,
  { id, name, payload, attempt }: { id: string; name: string; payload: unknown; attempt: number },
): Promise<void> {
  const log = services.log.child({ job: name, jobId: id, attempt })
  const job = jobs.find((candidate) => candidate.name === name)
  // Not final: while a new release is being rolled out, the next try may reach a process that knows the job.
  if (!job) throw new Error(`no job is named ${name}`)
  try {
    await job.run(services, payload, { id, attempt, log })
    await noteFinished(services, id)
    log.debug('done')
  } catch (error) {
    if (error instanceof PayloadError) throw finalError(error.message)
    throw error
  }
}
