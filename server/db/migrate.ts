import { Kysely, Migrator, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrationProvider } from '../../migrations/index.ts'

export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/**
 * Brings the database to the newest schema; `onStep` hears each migration's name once it is done.
 * Uses a pool of its own, closed at the end, so that a template database is left without connections.
 * Throws MigrationError, the cause attached.
 */
export async function migrate(url: string, onStep: (name: string) => void = () => undefined): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'guichet-migrate' })
  const failures: Error[] = []
  pool.on('error', (error) => failures.push(error))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const { error, results } = await new Migrator({ db, provider: migrationProvider }).migrateToLatest()
    for (const result of results ?? []) if (result.status === 'Success') onStep(result.migrationName)
    if (error) {
      const failed = results?.find((result) => result.status === 'Error')?.migrationName
      const why = error instanceof Error ? error.message : 'unknown error'
      throw new MigrationError(`migration ${failed ?? '(unknown)'} failed: ${why}`, { cause: error })
    }
  } finally {
    await db.destroy()
  }
}
