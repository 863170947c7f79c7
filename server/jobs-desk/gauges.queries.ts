import { sql } from 'kysely'
import type { Db } from '../db/client.ts'

export interface Gauges {
  /** Rows not handed to the queue yet, and since when the oldest waits. */
  readonly outboxWaiting: number
  readonly outboxOldestAt: Date | null
  readonly mailsDead: number
  readonly mailsToRetry: number
  readonly webhooksWaiting: number
  readonly webhooksDead: number
  readonly lastBeatAt: Date | null
}

/** Beyond this a count says "many": each is read from an index that holds only such rows, and bounded. */
export const GAUGE_LIMIT = 100_000

/** What piles up when something is wrong, over the whole installation: numbers and instants, nobody's data. */
export async function readGauges(db: Db): Promise<Gauges> {
  const { rows } = await sql<{
    outbox_waiting: number
    outbox_oldest_at: Date | null
    mails_dead: number
    mails_to_retry: number
    webhooks_waiting: number
    webhooks_dead: number
    last_beat_at: Date | null
  }>`select
    (select count(*)::int from (select 1 from outbox where dispatched_at is null limit ${GAUGE_LIMIT}) o) as outbox_waiting,
    (select min(created_at) from outbox where dispatched_at is null) as outbox_oldest_at,
    (select count(*)::int from (select 1 from mail_message where dead_at is not null limit ${GAUGE_LIMIT}) m) as mails_dead,
    (select count(*)::int from (select 1 from mail_message where try_at is not null and sent_at is null and dead_at is null
      limit ${GAUGE_LIMIT}) m) as mails_to_retry,
    (select count(*)::int from (select 1 from webhook_delivery where state = 'waiting' limit ${GAUGE_LIMIT}) w) as webhooks_waiting,
    (select count(*)::int from (select 1 from webhook_delivery where state = 'dead' limit ${GAUGE_LIMIT}) w) as webhooks_dead,
    (select max(beat_at) from worker_heartbeat where stopped_at is null) as last_beat_at`.execute(db)
  const [row] = rows
  if (!row) throw new Error('no row of gauges')
  return {
    outboxWaiting: row.outbox_waiting,
    outboxOldestAt: row.outbox_oldest_at,
    mailsDead: row.mails_dead,
    mailsToRetry: row.mails_to_retry,
    webhooksWaiting: row.webhooks_waiting,
    webhooksDead: row.webhooks_dead,
    lastBeatAt: row.last_beat_at,
  }
}
