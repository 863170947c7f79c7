import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { instantOut } from '../kernel/wire.ts'
import { MOST_AT_ONCE, readFailedJobs, readJobs, retryFailedJobs, retryJob } from './read-jobs.ts'

const Jobs = z
  .object({
    store: z.enum(['postgres', 'redis']),
    scope: z
      .enum(['installation', 'funder'])
      .meta({ description: '`funder`: others share the installation, and only one’s own is counted' }),
    counts: z.object({ waiting: z.number().int(), active: z.number().int(), delayed: z.number().int(), failed: z.number().int() }),
    oldestWaitingAt: instantOut.nullable(),
    outboxWaiting: z.number().int().meta({ description: 'Asked for and not handed to the queue yet' }),
    outboxOldestAt: instantOut.nullable(),
    workers: z.array(
      z.object({
        id: z.string(),
        host: z.string().nullable().meta({ description: 'null: several funders share the installation' }),
        store: z.enum(['postgres', 'redis']),
        startedAt: instantOut,
        beatAt: instantOut,
        state: z.enum(['alive', 'silent', 'stopped']),
      }),
    ),
    schedules: z.array(
      z.object({ id: z.string(), name: z.string(), pattern: z.string(), timeZone: z.string(), next: instantOut.nullable() }),
    ),
  })
  .meta({ id: 'Jobs' })

const FailedJob = z
  .object({
    id: z.string(),
    name: z.string(),
    reason: z.string().meta({ description: 'Without what it quotes of people and secrets' }),
    attempts: z.number().int(),
    failedAt: instantOut.nullable(),
  })
  .meta({ id: 'FailedJob' })

const base = { tag: 'Jobs', permission: ['administrator'], problems: ['jobs-unavailable'] } as const
const own = () => ({ ...base, problems: [...base.problems] })

export const jobRoutes: readonly Route[] = [
  defineRoute({
    ...own(),
    method: 'get',
    path: '/jobs',
    operationId: 'readJobs',
    summary: 'What is done outside requests: the queue, those who empty it, what runs by the clock',
    response: Jobs,
    handle: async ({ actor, services }) => ({ body: await readJobs(services, actor) }),
  }),
  defineRoute({
    ...own(),
    method: 'get',
    path: '/jobs/failed',
    operationId: 'listFailedJobs',
    summary: 'Jobs given up, the latest first',
    query: z.strictObject({
      from: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: z.object({ items: z.array(FailedJob), total: z.number().int() }),
    handle: async ({ actor, query, services }) => ({ body: await readFailedJobs(services, actor, query) }),
  }),
  defineRoute({
    ...own(),
    method: 'post',
    path: '/jobs/failed/retry',
    operationId: 'retryFailedJobs',
    summary: `Put every job that was given up back to work, at most ${MOST_AT_ONCE}`,
    response: z.object({ retried: z.number().int() }),
    status: 202,
    handle: async ({ actor, services }) => ({ status: 202, body: await retryFailedJobs(services, actor) }),
  }),
  defineRoute({
    ...own(),
    method: 'post',
    path: '/jobs/failed/{id}/retry',
    operationId: 'retryFailedJob',
    summary: 'Put a job that was given up back to work',
    params: z.object({
      id: z
        .string()
        .min(1)
        .max(200)
        .regex(/^[\w:.-]+$/),
    }),
    response: z.object({ id: z.string() }),
    status: 202,
    handle: async ({ actor, params, services }) => {
      await retryJob(services, actor, params.id)
      return { status: 202, body: { id: params.id } }
    },
  }),
]
