import type { Actor } from '../access/actor.ts'
import { administersAll } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { forbidden, notFound, Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { readGauges } from './gauges.queries.ts'
import { SILENT_AFTER_MS } from './heartbeat.ts'
import type { JobCounts, JobDesk } from './job-desk.ts'
import { isAlone, ofFunder, ownFailed, ownUnfinished } from './own-jobs.queries.ts'
import { toldReason } from './told-reason.ts'

/** How many are tried again by one request. */
export const MOST_AT_ONCE = 500
const WORKERS_SHOWN = 20

/**
 * The queue serves the whole installation: who administers only a part of a funder has nothing to see there, and of several funders each sees and
 * retries its own jobs. The totals of the installation are then its operator's (`/metrics`).
 */
function deskFor(services: Services, actor: Actor): JobDesk {
  if (!administersAll(actor)) throw forbidden('role-may-not')
  if (!services.jobs) throw new Refusal('unavailable', 'jobs-unavailable')
  return services.jobs
}

/** The store did not answer: said as such, its own words are for the log. */
async function asking<Answer>(services: Services, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Refusal) throw error
    services.log.warn({ err: error }, 'the job store did not answer the page of jobs')
    throw new Refusal('unavailable', 'jobs-unavailable')
  }
}

/** The state of the queue, of what feeds it and of those who empty it. */
export async function readJobs(services: Services, actor: Actor) {
  const desk = deskFor(services, actor)
  const now = services.clock.now()
  const alone = await isAlone(services.db)
  const [of, schedules] = await asking(services, () =>
    Promise.all([alone ? countsOfAll(services, desk) : countsOfFunder(services, desk, actor), desk.schedules()]),
  )
  const workers = await services.db
    .selectFrom('worker_heartbeat')
    .select(['id', 'host', 'store', 'started_at', 'beat_at', 'stopped_at'])
    .orderBy('beat_at', 'desc')
    .limit(WORKERS_SHOWN)
    .execute()
  return {
    store: desk.store,
    scope: alone ? ('installation' as const) : ('funder' as const),
    counts: of.counts,
    oldestWaitingAt: of.oldestWaitingAt?.toISOString() ?? null,
    outboxWaiting: of.outboxWaiting,
    outboxOldestAt: of.outboxOldestAt?.toISOString() ?? null,
    workers: workers.map((row) => ({
      id: row.id,
      host: alone ? row.host : null,
      store: row.store as 'postgres' | 'redis',
      startedAt: row.started_at.toISOString(),
      beatAt: row.beat_at.toISOString(),
      state: row.stopped_at
        ? ('stopped' as const)
        : now.getTime() - row.beat_at.getTime() > SILENT_AFTER_MS
          ? ('silent' as const)
          : ('alive' as const),
    })),
    schedules: schedules.map(({ next, ...schedule }) => ({ ...schedule, next: next?.toISOString() ?? null })),
  }
}

interface Counts {
  readonly counts: JobCounts
  readonly oldestWaitingAt: Date | null
  readonly outboxWaiting: number
  readonly outboxOldestAt: Date | null
}

async function countsOfAll({ db }: Services, desk: JobDesk): Promise<Counts> {
  const [counts, oldestWaitingAt, gauges] = await Promise.all([desk.counts(), desk.oldestWaitingAt(), readGauges(db)])
  return { counts, oldestWaitingAt, outboxWaiting: gauges.outboxWaiting, outboxOldestAt: gauges.outboxOldestAt }
}

/** Of what was handed over the queue alone knows whether it waits, runs or pauses: for one funder among several it waits until it is done. */
async function countsOfFunder({ db }: Services, desk: JobDesk, { funderId }: Actor): Promise<Counts> {
  const [own, failed] = await Promise.all([ownUnfinished(db, funderId), ownFailed(db, desk, funderId)])
  return {
    counts: { waiting: own.handed, active: 0, delayed: 0, failed: failed.length },
    ...{ oldestWaitingAt: own.handed_at, outboxWaiting: own.asked, outboxOldestAt: own.asked_at },
  }
}

/** Jobs given up, the latest first, with a reason that quotes nobody. */
export async function readFailedJobs(services: Services, actor: Actor, page: { from: number; limit: number }) {
  const desk = deskFor(services, actor)
  const { jobs, total } = await asking(services, async () => {
    if (await isAlone(services.db)) {
      const [all, counts] = await Promise.all([desk.failed(page), desk.counts()])
      return { jobs: all, total: counts.failed }
    }
    const own = await ownFailed(services.db, desk, actor.funderId)
    return { jobs: own.slice(page.from, page.from + page.limit), total: own.length }
  })
  return {
    items: jobs.map(({ id, name, reason, attempts, failedAt }) => ({
      ...{ id, name, attempts },
      ...{ reason: toldReason(reason), failedAt: failedAt?.toISOString() ?? null },
    })),
    total,
  }
}

/** Puts one job that was given up back to work. */
export async function retryJob(services: Services, actor: Actor, id: string): Promise<void> {
  const desk = deskFor(services, actor)
  const retried = await asking(services, async () => {
    if (await isAlone(services.db)) return desk.retry(id)
    const job = await desk.findFailed(id)
    const [own] = job ? await ofFunder(services.db, actor.funderId, [job]) : []
    return own !== undefined && (await desk.retry(id))
  })
  if (!retried) throw notFound()
  await note(services, actor, { id, after: null })
}

/** Puts all of them (of one's funder, when there are several) back to work, at most MOST_AT_ONCE. */
export async function retryFailedJobs(services: Services, actor: Actor): Promise<{ retried: number }> {
  const desk = deskFor(services, actor)
  const retried = await asking(services, async () => {
    if (await isAlone(services.db)) return desk.retryAll(MOST_AT_ONCE)
    let again = 0
    const own = await ownFailed(services.db, desk, actor.funderId)
    for (const { id } of own.slice(0, MOST_AT_ONCE)) if (await desk.retry(id)) again += 1
    return again
  })
  if (retried > 0) await note(services, actor, { id: 'all', after: { retried } })
  return { retried }
}

const note = (services: Services, actor: Actor, told: { id: string; after: { retried: number } | null }): Promise<void> =>
  recordAudit(services.db, {
    actor,
    at: services.clock.now(),
    action: 'job.retried',
    role: 'administrator',
    subject: { kind: 'job', id: told.id },
    ...(told.after ? { after: told.after } : {}),
  })
