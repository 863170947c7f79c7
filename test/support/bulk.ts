import type { TestDatabase } from './database.ts'

/**
 * Writes many rows as they stand, without the triggers that count and check each: they take milliseconds a row, and more the longer the statement.
 * For tests that need a great number and look at nothing those triggers write. Where the account of the server may not leave them out, they run.
 */
export async function writeInBulk(database: TestDatabase, text: string, values: readonly unknown[] = []): Promise<void> {
  const client = await database.pool.connect()
  let failure: Error | undefined
  try {
    await client.query('begin')
    await client.query(
      `select set_config('session_replication_role', 'replica', true) from pg_roles where rolname = current_user and rolsuper`,
    )
    await client.query(text, [...values])
    await client.query('commit')
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error))
    throw failure
  } finally {
    client.release(failure)
  }
}
