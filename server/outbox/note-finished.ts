import type { Services } from '../services.ts'

/** Notes that the job of an outbox row is done, or given up: it is not handed over again. Jobs of a schedule have no row. */
export async function noteFinished({ db, clock }: Pick<Services, 'db' | 'clock'>, jobId: string): Promise<void> {
  if (!jobId.startsWith('ob-')) return
  await db.updateTable('outbox').set({ finished_at: clock.now() }).where('id', '=', jobId.slice('ob-'.length)).execute()
}
