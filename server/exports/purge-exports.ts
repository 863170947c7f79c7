import type { Services } from '../services.ts'

const AT_ONCE = 200

/** Erases exports whose days are over, file first: a row whose file is gone is tried again, a file without a row never would be. */
export async function purgeExports(services: Services): Promise<number> {
  const now = services.clock.now()
  await closeGivenUp(services, now)
  let purged = 0
  for (;;) {
    const rows = await services.db
      .selectFrom('export_file')
      .select(['id', 'tried_keys'])
      .where('keep_until', '<=', now)
      .where('state', 'not in', ['running'])
      .orderBy('keep_until')
      .limit(AT_ONCE)
      .execute()
    // those of tries that were killed too
    for (const key of rows.flatMap((row) => row.tried_keys)) await services.storage.remove(key)
    if (rows.length === 0) return purged
    await services.db
      .deleteFrom('export_file')
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
    purged += rows.length
  }
}

/** Exports whose job has ended without them: its worker died before it could say so. */
const closeGivenUp = (services: Services, now: Date) =>
  services.db
    .updateTable('export_file')
    .set({ state: 'failed', failure: 'interrupted', finished_at: now })
    .where('state', 'in', ['waiting', 'running'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('outbox')
          .select('outbox.id')
          .whereRef('outbox.id', '=', 'export_file.job_id')
          .where('outbox.finished_at', 'is not', null),
      ),
    )
    .execute()
