import { type SqlBool, sql } from 'kysely'
import pg from 'pg'
import type { Logger } from 'pino'
import type { Services } from '../server/services.ts'
import type { JobQueue } from './backend.ts'

const BATCH = 100
const POLL_MS = 1_000
/** A row handed over and not heard of: handed over again, under the same id, which a store that still has it takes as known. */
const AGAIN_AFTER_MS = 15 * 60_000
const AGAIN_FOR_MS = 7 * 86_400_000
const LOOK_BACK_MS = 20_000
const RECONNECT_FIRST_MS = 100
const RECONNECT_LAST_MS = 5_000

export interface OutboxRelay {
  /** The last look at the outbox succeeded. */
  healthy(): boolean
  /** Ends the hand-over under way and takes no other. */
  close(): Promise<void>
}

export interface RelayOptions {
  readonly services: Pick<Services, 'db' | 'clock' | 'log'>
  readonly databaseUrl: string
  readonly queue: Pick<JobQueue, 'add'>
  readonly pollMs?: number
  /** How often rows handed over and not done are looked for. */
  readonly lookBackMs?: number
}

/**
 * Hands committed outbox rows to the queue: at once when PostgreSQL announces one, and by a look each second
 * (an announcement is lost when nobody listens). Any number of relays may run: a row is held by one at a time.
 * Killed between the queue's answer and the commit, the row is handed over again under the same job id.
 */
export function startOutboxRelay(options: RelayOptions): OutboxRelay {
  const log = options.services.log.child({ part: 'outbox-relay' })
  const alarm = createAlarm()
  const listener = listen(options.databaseUrl, log, alarm.ring)
  let closed = false
  let healthy = false

  let lookedBack = 0
  const look = async (): Promise<number> => {
    try {
      const moved = await handOver(options)
      if (performance.now() - lookedBack > (options.lookBackMs ?? LOOK_BACK_MS)) {
        await handOverAgain(options)
        lookedBack = performance.now()
      }
      healthy = true
      return moved
    } catch (error) {
      if (healthy || !closed) log.warn({ err: error }, 'the outbox could not be handed over, trying again')
      healthy = false
      return 0
    }
  }
  const loop = async (): Promise<void> => {
    while (!closed) {
      const moved = await look()
      if (moved < BATCH && !closed) await alarm.wait(options.pollMs ?? POLL_MS)
    }
  }
  const running = loop()
  return {
    healthy: () => healthy && !closed,
    close: async () => {
      closed = true
      alarm.ring()
      await running
      await listener.close()
    },
  }
}

/** One batch, in one transaction. Returns how many rows were handed over. */
function handOver({ services, queue }: RelayOptions): Promise<number> {
  return services.db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = '15s'`.execute(tx)
    const rows = await tx
      .selectFrom('outbox')
      .select(['id', 'job', 'payload'])
      .where('dispatched_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute()
    if (rows.length === 0) return 0
    await queue.add(rows.map(({ id, job, payload }) => ({ id: `ob-${id}`, name: job, payload })))
    const ids = rows.map(({ id }) => id)
    await tx.updateTable('outbox').set({ dispatched_at: services.clock.now() }).where(sql<SqlBool>`id = any(${ids}::uuid[])`).execute()
    return rows.length
  })
}

/** Rows handed over a while ago and not done: a store that was emptied has lost them. */
function handOverAgain({ services, queue }: RelayOptions): Promise<void> {
  return services.db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = '15s'`.execute(tx)
    const now = services.clock.now().getTime()
    const rows = await tx
      .selectFrom('outbox')
      .select(['id', 'job', 'payload'])
      .where('dispatched_at', '<', new Date(now - AGAIN_AFTER_MS))
      .where('finished_at', 'is', null)
      .where('created_at', '>', new Date(now - AGAIN_FOR_MS))
      .orderBy('dispatched_at')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute()
    if (rows.length === 0) return
    await queue.add(rows.map(({ id, job, payload }) => ({ id: `ob-${id}`, name: job, payload })))
    const ids = rows.map(({ id }) => id)
    await tx
      .updateTable('outbox')
      .set({ dispatched_at: new Date(now) })
      .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
      .execute()
  })
}

/** A wait that a ring ends; a ring while nobody waits is kept for the next wait. */
function createAlarm(): { ring: () => void; wait: (ms: number) => Promise<void> } {
  let rung = false
  let wake: (() => void) | null = null
  return {
    ring: () => {
      rung = true
      wake?.()
    },
    wait: async (ms) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wake = null
      rung = false
    },
  }
}

/** A connection that hears the announcements, opened anew whenever it is lost. */
function listen(databaseUrl: string, log: Logger, onAnnounced: () => void): { close: () => Promise<void> } {
  let closed = false
  let current: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let delay = RECONNECT_FIRST_MS
  let opening: Promise<void> = Promise.resolve()

  const lost = (client: pg.Client, error: Error | null): void => {
    if (current !== client) return
    current = null
    client.end().catch(() => undefined)
    if (closed) return
    log.warn({ err: error, inMs: delay }, 'the connection that hears the outbox was lost, opening another')
    timer = setTimeout(open, delay)
    delay = Math.min(delay * 2, RECONNECT_LAST_MS)
  }
  const connect = async (client: pg.Client): Promise<void> => {
    await client.connect()
    await client.query('listen outbox')
    delay = RECONNECT_FIRST_MS
    // Announcements made while nobody listened are lost: look once.
    onAnnounced()
  }
  const open = (): void => {
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'guichet-outbox',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    })
    current = client
    client.on('error', (error) => lost(client, error))
    client.on('end', () => lost(client, null))
    client.on('notification', onAnnounced)
    opening = connect(client).catch((error: unknown) => lost(client, error instanceof Error ? error : new Error(String(error))))
  }
  open()
  return {
    close: async () => {
      closed = true
      clearTimeout(timer)
      const client = current
      await opening
      if (client) await client.end()
    },
  }
}
