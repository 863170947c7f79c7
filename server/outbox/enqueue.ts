import type { Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { newId } from '../kernel/ids.ts'
import type { JobName, JobPayloads } from './job-payloads.ts'

/**
 * Asks for a job in the caller's transaction: it will run, once or more, if and only if the transaction commits.
 * Returns the row's id; the job carries it as `ob-<id>`.
 */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  request: { job: Name; payload: JobPayloads[Name]; now: Date },
): Promise<string> {
  const id = newId(request.now)
  await tx
    .insertInto('outbox')
    .values({ id, job: request.job, payload: jsonb(request.payload), created_at: request.now })
    .execute()
  return id
}
