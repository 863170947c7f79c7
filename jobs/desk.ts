import { type FailedJob, JOB_STATES, type JobDesk } from '../server/jobs-desk/job-desk.ts'

interface KeptJob {
  readonly id?: string | undefined
  readonly name: string
  readonly data: unknown
  readonly timestamp: number
  readonly failedReason?: string | undefined
  readonly attemptsMade: number
  readonly finishedOn?: number | undefined
  retry(state: 'failed', options: { resetAttemptsMade: boolean }): Promise<void>
  isFailed(): Promise<boolean>
}

/** The part of BullMQ's queue an administrator's page is made of, the same for both stores. */
export interface ReadableQueue {
  getJobCounts(...types: (typeof JOB_STATES)[number][]): Promise<Record<string, number>>
  getJobs(types: ['waiting'], start: number, end: number, ascending: boolean): Promise<readonly (KeptJob | null | undefined)[]>
  getFailed(start: number, end: number): Promise<readonly (KeptJob | null | undefined)[]>
  getJob(id: string): Promise<KeptJob | null | undefined>
  getJobSchedulers(): Promise<readonly { key: string; name: string; pattern?: string; tz?: string; next?: number }[]>
}

const told = (job: KeptJob): FailedJob => ({
  id: job.id ?? '',
  name: job.name,
  payload: job.data,
  reason: job.failedReason ?? '',
  attempts: job.attemptsMade,
  failedAt: job.finishedOn === undefined ? null : new Date(job.finishedOn),
})

/** Waiting for the store while a person looks at a page. */
const LIMIT_MS = 5_000
const BATCH = 50

export function jobDesk(
  store: JobDesk['store'],
  queue: ReadableQueue,
  within: <Result>(limitMs: number, what: string, work: Promise<Result>) => Promise<Result>,
): JobDesk {
  const asked = <Result>(work: Promise<Result>): Promise<Result> => within(LIMIT_MS, 'the queue', work)
  const present = (jobs: readonly (KeptJob | null | undefined)[]): KeptJob[] => jobs.flatMap((job) => job ?? [])
  // all its tries, as when it was new
  const again = (job: KeptJob): Promise<void> => asked(job.retry('failed', { resetAttemptsMade: true }))
  return {
    store,
    counts: async () => {
      const counts = await asked(queue.getJobCounts(...JOB_STATES))
      const of = (state: (typeof JOB_STATES)[number]): number => counts[state] ?? 0
      return { waiting: of('waiting'), active: of('active'), delayed: of('delayed'), failed: of('failed') }
    },
    oldestWaitingAt: async () => {
      const [oldest] = present(await asked(queue.getJobs(['waiting'], 0, 0, true)))
      return oldest ? new Date(oldest.timestamp) : null
    },
    failed: async ({ from, limit }) => present(await asked(queue.getFailed(from, from + limit - 1))).map(told),
    findFailed: async (id) => {
      const job = await asked(queue.getJob(id))
      return job && (await asked(job.isFailed())) ? told(job) : null
    },
    retry: async (id) => {
      const job = await asked(queue.getJob(id))
      if (!job || !(await asked(job.isFailed()))) return false
      await again(job)
      return true
    },
    retryAll: async (most) => {
      let retried = 0
      while (retried < most) {
        const batch = present(await asked(queue.getFailed(0, Math.min(BATCH, most - retried) - 1)))
        if (batch.length === 0) break
        // one after the other: the store is the same one that carries the work of everybody
        for (const job of batch) await again(job)
        retried += batch.length
      }
      return retried
    },
    schedules: async () =>
      (await asked(queue.getJobSchedulers())).map(({ key, name, pattern, tz, next }) => ({
        id: key,
        name,
        pattern: pattern ?? '',
        timeZone: tz ?? 'UTC',
        next: next === undefined ? null : new Date(next),
      })),
  }
}
