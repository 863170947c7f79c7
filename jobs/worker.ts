import type { Services } from '../server/services.ts'
import { finalError, type JobBackend, type Schedule } from './backend.ts'
import { type Job, PayloadError } from './job.ts'
import { startOutboxRelay } from './outbox-relay.ts'

export interface Workers {
  /** For /readyz: the store answers, the worker takes jobs, the outbox is being emptied. */
  ready(): Promise<Readonly<Record<'queue' | 'worker' | 'outbox', boolean>>>
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
}

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
  await queue.keepSchedules(options.schedules ?? [])
  const worker = backend.openWorker({
    concurrency: options.concurrency ?? CONCURRENCY,
    recoverAfterMs: options.recoverAfterMs ?? RECOVER_AFTER_MS,
    run: (job) => runJob(options, job),
    onFailed: (job, error) => {
      if (job.final) log.error({ err: error, job }, 'a job was given up')
      else log.warn({ err: error, job }, 'a job failed and will be tried again')
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
  })
  return {
    ready: async () => {
      const answers = await queue.ping().then(
        () => true,
        () => false,
      )
      return { queue: answers, worker: worker.running(), outbox: relay.healthy() }
    },
    close: async () => {
      closing = true
      await relay.close()
      await worker.close()
      await queue.close()
    },
  }
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
    log.debug('done')
  } catch (error) {
    if (error instanceof PayloadError) throw finalError(error.message)
    throw error
  }
}
