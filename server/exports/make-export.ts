import { createHash } from 'node:crypto'
import { PassThrough, Transform } from 'node:stream'
import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { findPeople } from '../access/actors.queries.ts'
import { newStorageKey } from '../documents/storage.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { keptUntil } from './ask-export.ts'
import { OrderBody, orderOf, reading } from './export-order.ts'
import { writeExport } from './write-export.ts'

/** How often a job says how far it is, and looks whether it is still wanted: rows. */
const EACH = 2_000

/**
 * Makes one export that was asked for, with the rights its person has now, and keeps the file. Run again after a crash it starts anew; when two
 * run at once, the second to end throws its file away. Nothing is done for an export that was cancelled or is ready.
 */
export async function makeExport(services: Services, exportId: string): Promise<void> {
  const row = await services.db
    .updateTable('export_file')
    .set({ state: 'running', rows_done: 0 })
    .where('id', '=', exportId)
    .where('state', 'in', ['waiting', 'running'])
    .returning(['user_id', 'list', 'request'])
    .executeTakeFirst()
  if (!row) return
  const person = (await findPeople(services.db, [row.user_id], services.clock.now())).get(row.user_id)
  try {
    if (!person?.active) throw new Refusal('forbidden', 'forbidden')
    const body = OrderBody.parse(row.request)
    await write(services, reading(person, body.language), { id: exportId, list: row.list, body })
  } catch (error) {
    if (error instanceof NoLongerWanted) return
    if (!(error instanceof Refusal)) throw error
    await close(services, exportId, { state: 'failed', failure: 'no-longer-allowed' })
  }
}

/** The queue tries no more: its person is told, and can ask again. */
export const giveUpExport = (services: Services, exportId: string): Promise<unknown> =>
  close(services, exportId, { state: 'failed', failure: 'interrupted' })

/** The person cancelled it. */
class NoLongerWanted extends Error {
  override readonly name = 'NoLongerWanted'
}

const close = (services: Services, id: string, values: { state: 'failed'; failure: 'no-longer-allowed' | 'interrupted' }) =>
  services.db
    .updateTable('export_file')
    .set({ ...values, finished_at: services.clock.now() })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .execute()

async function write(services: Services, actor: Actor, asked: { id: string; list: string; body: OrderBody }): Promise<void> {
  const order = orderOf(actor, asked.list, asked.body)
  const stop = new AbortController()
  const key = newStorageKey()
  const hash = createHash('sha256')
  let size = 0
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  const content = measured.pipe(new PassThrough())
  measured.on('error', (error) => content.destroy(error))
  measured.on('close', () => {
    if (!measured.writableFinished) content.destroy(measured.errored ?? new Error('the export was cut short'))
  })
  // known before it is written: what a try leaves behind when its worker is killed is erased with the rest
  await services.db
    .updateTable('export_file')
    .set({ tried_keys: sql`array_append(tried_keys, ${key})` })
    .where('id', '=', asked.id)
    .execute()
  const stored = services.storage.write(key, content)
  let telling: Promise<void> = Promise.resolve()
  const tell = (rows: number): void => {
    telling = telling.then(async () => {
      const { numUpdatedRows } = await services.db
        .updateTable('export_file')
        .set({ rows_done: rows })
        .where('id', '=', asked.id)
        .where('state', '=', 'running')
        .executeTakeFirst()
      if (numUpdatedRows === 0n) stop.abort(new NoLongerWanted())
    })
  }
  try {
    const rows = await writeExport(services, actor, order, {
      signal: stop.signal,
      accept: () => undefined,
      open: () => measured,
      progress: (count) => {
        if (count % EACH === 0) tell(count)
      },
    })
    await stored
    await telling
    stop.signal.throwIfAborted()
    await keep(services, asked.id, { key, rows, size, sha256: hash.digest() })
  } catch (error) {
    measured.destroy()
    await Promise.allSettled([stored, telling])
    await services.storage.remove(key)
    throw stop.signal.aborted ? stop.signal.reason : error
  }
}

async function keep(services: Services, id: string, made: { key: string; rows: number; size: number; sha256: Buffer }): Promise<void> {
  const now = services.clock.now()
  const { numUpdatedRows } = await services.db
    .updateTable('export_file')
    .set({ state: 'ready', finished_at: now, keep_until: keptUntil(now), rows_total: made.rows, rows_done: made.rows })
    .set({ storage_key: made.key, size_bytes: made.size, sha256: made.sha256 })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new NoLongerWanted()
}
