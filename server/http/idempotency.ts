import { createHash } from 'node:crypto'
import type { Request } from 'express'
import type { Actor } from '../access/actor.ts'
import { refusalOfDatabaseError } from '../db/constraint.ts'
import { jsonb } from '../db/json.ts'
import { conflict, Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'

/** An answer ready to be sent: what is kept is what was sent, byte for byte. */
export interface Rendered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** A request still without an answer after this long was cut off: nobody knows whether its work was done. */
const CUT_OFF_AFTER_MS = 120_000

/**
 * Runs once for one key and person: a repeated request gets the first answer.
 * Refused with 409: the same key with another request (`idempotency-key-reused`), while the first is still running
 * (`request-under-way`), or when the first ended without an answer (`outcome-unknown`: look before doing it again).
 * A refusal is not kept, since nothing was done: the person may mend the cause and try again with the same key.
 */
export async function rememberReply(
  services: Services,
  actor: Actor,
  key: string,
  request: Request,
  run: () => Promise<Rendered | null>,
): Promise<Rendered | null> {
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw new Refusal('malformed', 'idempotency-key-malformed')
  const hash = createHash('sha256')
    .update(`${request.method} ${request.originalUrl}\n${JSON.stringify(request.body ?? null)}`)
    .digest()
  const claimed = await services.db
    .insertInto('idempotency_key')
    .values({ user_id: actor.userId, key, request_hash: hash, created_at: services.clock.now() })
    .onConflict((on) => on.columns(['user_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!claimed) return replay(services, actor.userId, key, hash)
  const rendered = await runOrRelease(services, actor.userId, key, run)
  if (rendered) await keep(services, actor.userId, key, rendered)
  return rendered
}

async function runOrRelease(
  services: Services,
  userId: string,
  key: string,
  run: () => Promise<Rendered | null>,
): Promise<Rendered | null> {
  try {
    return await run()
  } catch (error) {
    // Only a refusal is sure to have done nothing. After any other error, a lost connection included, the key stays taken.
    const refusal = error instanceof Refusal ? error : refusalOfDatabaseError(error)
    if (refusal && refusal.code !== 'database-unavailable') {
      await services.db.deleteFrom('idempotency_key').where('user_id', '=', userId).where('key', '=', key).execute()
    }
    throw error
  }
}

async function keep(services: Services, userId: string, key: string, rendered: Rendered): Promise<void> {
  await services.db
    .updateTable('idempotency_key')
    // the text is kept as a JSON string: jsonb would reorder the fields of an object
    .set({ status: rendered.status, headers: jsonb(rendered.headers), body: jsonb(rendered.text) })
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .execute()
}

async function replay(services: Services, userId: string, key: string, hash: Buffer): Promise<Rendered> {
  const kept = await services.db
    .selectFrom('idempotency_key')
    .select(['request_hash', 'status', 'headers', 'body', 'created_at'])
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst()
  // gone since: the first request was refused this very moment
  if (!kept) throw conflict('request-under-way')
  if (!kept.request_hash.equals(hash)) throw conflict('idempotency-key-reused')
  if (kept.status === null) {
    const age = services.clock.now().getTime() - kept.created_at.getTime()
    throw conflict(age < CUT_OFF_AFTER_MS ? 'request-under-way' : 'outcome-unknown')
  }
  return {
    status: kept.status,
    headers: { ...(kept.headers as Record<string, string> | null), 'Idempotent-Replayed': 'true' },
    text: typeof kept.body === 'string' ? kept.body : '',
  }
}
