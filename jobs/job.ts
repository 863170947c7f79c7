import type { Logger } from 'pino'
import type { z } from 'zod'
import type { JobName, JobPayloads } from '../server/outbox/job-payloads.ts'
import type { Services } from '../server/services.ts'

/** What a handler is told about its own run. */
export interface JobRun {
  /** The outbox row as `ob-<id>`, or the id given by a schedule. */
  readonly id: string
  /** 1 for the first try. */
  readonly attempt: number
  readonly log: Logger
}

export interface Job {
  readonly name: JobName
  /** Checks the payload and runs the handler. Throws PayloadError when the payload is not what the schema says. */
  run(services: Services, payload: unknown, run: JobRun): Promise<void>
  /** Called once when the queue tries no more. */
  giveUp(services: Services, payload: unknown): Promise<void>
}

/** Trying again would not help: the payload was written by other code than ours. */
export class PayloadError extends Error {
  override readonly name = 'PayloadError'
}

/**
 * A job: its name, the schema of its payload, and a handler that calls one use case.
 * A job may run more than once (a worker killed between its work and saying so): the use case must be idempotent.
 */
export function defineJob<Name extends JobName>(job: {
  name: Name
  payload: z.ZodType<JobPayloads[Name]>
  handle: (services: Services, payload: JobPayloads[Name], run: JobRun) => Promise<void>
  /** What is told of it to whom it was for, when the queue tries no more. */
  giveUp?: (services: Services, payload: JobPayloads[Name]) => Promise<unknown>
}): Job {
  return {
    name: job.name,
    run: async (services, payload, run) => {
      const parsed = job.payload.safeParse(payload)
      if (!parsed.success) throw new PayloadError(`the payload of ${job.name} is not valid`, { cause: parsed.error })
      await job.handle(services, parsed.data, run)
    },
    giveUp: async (services, payload) => {
      const parsed = job.payload.safeParse(payload)
      if (parsed.success) await job.giveUp?.(services, parsed.data)
    },
  }
}
