import type { Services } from '../services.ts'

/** How often a worker says that it lives. */
export const BEAT_EVERY_MS = 15_000
/** Silent for so long: dead, or so busy that nothing gets done. */
export const SILENT_AFTER_MS = 60_000
const KEPT_DAYS = 7

export interface WorkerIdentity {
  readonly id: string
  readonly store: 'postgres' | 'redis'
  readonly host: string
}

type Beating = Pick<Services, 'db' | 'clock'>

/** A worker lives. The first time its row is made, and rows of workers long gone are forgotten. */
export async function beat({ db, clock }: Beating, worker: WorkerIdentity): Promise<void> {
  const now = clock.now()
  const { id, store, host } = worker
  const known = await db.updateTable('worker_heartbeat').set({ beat_at: now }).where('id', '=', id).returning('id').executeTakeFirst()
  if (known) return
  await db
    .deleteFrom('worker_heartbeat')
    .where('beat_at', '<', new Date(now.getTime() - KEPT_DAYS * 86_400_000))
    .execute()
  await db
    .insertInto('worker_heartbeat')
    .values({ id, store, host: host.slice(0, 255), started_at: now, beat_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** A worker ends in good order: it is not missed. */
export async function endBeat({ db, clock }: Beating, id: string): Promise<void> {
  await db.updateTable('worker_heartbeat').set({ stopped_at: clock.now() }).where('id', '=', id).execute()
}

/** Whether some worker said that it lives a short while ago. */
export async function someWorkerLives({ db, clock }: Beating): Promise<boolean> {
  const since = new Date(clock.now().getTime() - SILENT_AFTER_MS)
  const row = await db
    .selectFrom('worker_heartbeat')
    .select('id')
    .where('beat_at', '>=', since)
    .where('stopped_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
