/** What an administrator may know of the queue and do to it, whatever carries it; the queue itself is behind `jobs/`. */
export interface JobDesk {
  readonly store: 'postgres' | 'redis'
  counts(): Promise<JobCounts>
  /** When the job that has waited longest to be taken was handed over; null when none waits. */
  oldestWaitingAt(): Promise<Date | null>
  /** Jobs given up, the latest first. */
  failed(page: { from: number; limit: number }): Promise<readonly FailedJob[]>
  /** One job that was given up; null when there is none of this id. */
  findFailed(id: string): Promise<FailedJob | null>
  /** Puts a job that was given up back among those that wait, with all its tries; false when there is none of this id. */
  retry(id: string): Promise<boolean>
  /** The same for those given up, at most this many. Returns how many. */
  retryAll(most: number): Promise<number>
  /** What runs by the clock, and when next. */
  schedules(): Promise<readonly JobSchedule[]>
}

export const JOB_STATES = ['waiting', 'active', 'delayed', 'failed'] as const
export type JobCounts = Readonly<Record<(typeof JOB_STATES)[number], number>>

export interface FailedJob {
  readonly id: string
  readonly name: string
  /** What the job was told: says whose it is, and is shown to nobody. */
  readonly payload: unknown
  readonly reason: string
  readonly attempts: number
  readonly failedAt: Date | null
}

export interface JobSchedule {
  readonly id: string
  readonly name: string
  readonly pattern: string
  readonly timeZone: string
  readonly next: Date | null
}
