import { createHash } from 'node:crypto'
import type { Request } from 'express'
import type { Actor } from '../access/actor.ts'
import { jsonb } from '../db/json.ts'
import { conflict, Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { Reply } from './route.ts'

const ABANDONED_AFTER_MS = 120_000

/**
 * Runs once for one key: a repeated request gets the first answer, byte for byte.
 * The same key with another request, or while the first is still running, is refused with 409.
 * A refusal is not kept: the person may mend the cause and try again with the same key.
 */
export async function rememberReply(
  services: Services,
  actor: Actor,
  key: string,
  request: Request,
  run: () => Promise<Reply<unknown> | null>,
): Promise<Reply<unknown> | null> {
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw new Refusal('malformed', 'idempotency-key-malformed')
  const hash = createHash('sha256')
    .update(`${request.method} ${request.originalUrl}\n${JSON.stringify(request.body ?? null)}`)
    .digest()
  const now = services.clock.now()
  const table = { user_id: actor.userId, key }
  await services.db
    .deleteFrom('idempotency_key')
    .where('user_id', '=', actor.userId)
    .where('key', '=', key)
    .where('status', 'is', null)
    .where('created_at', '<', new Date(now.getTime() - ABANDONED_AFTER_MS))
    .execute()
  const claimed = await services.db
    .insertInto('idempotency_key')
    .values({ ...table, request_hash: hash, created_at: now })
    .onConflict((on) => on.columns(['user_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!claimed) return replay(services, table, hash)
  try {
    const reply = await run()
    if (reply) {
      await services.db
        .updateTable('idempotency_key')
        .set({ status: reply.status ?? 0, headers: jsonb({ etag: reply.etag ?? null }), body: jsonb(reply.body) })
        .where('user_id', '=', actor.userId)
        .where('key', '=', key)
        .execute()
    }
    return reply
  } catch (error) {
    await services.db.deleteFrom('idempotency_key').where('user_id', '=', actor.userId).where('key', '=', key).execute()
    throw error
  }
}

async function replay(services: Services, table: { user_id: string; key: string }, hash: Buffer): Promise<Reply<unknown>> {
  const kept = await services.db
    .selectFrom('idempotency_key')
    .selectAll()
    .where('user_id', '=', table.user_id)
    .where('key', '=', table.key)
    .executeTakeFirst()
  if (!kept || kept.status === null) throw conflict('request-under-way')
  if (!kept.request_hash.equals(hash)) throw conflict('idempotency-key-reused')
  const etag = (kept.headers as { etag: number | null } | null)?.etag ?? undefined
  return {
    body: kept.body,
    ...(kept.status ? { status: kept.status } : {}),
    ...(etag === undefined ? {} : { etag }),
    headers: { 'Idempotent-Replayed': 'true' },
  }
}
