import type { Actor } from '../access/actor.ts'
import { jsonb } from '../db/json.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { dateInZone } from '../kernel/local-date.ts'
import { conflict, notFound } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import { type ExportOrder, listOf, OrderBody, orderOf, reading } from './export-order.ts'
import { countExport } from './write-export.ts'

/** Above it an export is made by a job and waits in "my exports". */
export const ROWS_AT_ONCE = 10_000
/** What one person may have under way. */
const UNDER_WAY = 3
const KEPT_DAYS = 7
export const keptUntil = (now: Date): Date => new Date(now.getTime() + KEPT_DAYS * 86_400_000)

/** "dossiers-2026-11-22.xlsx". */
export function exportFileName(actor: Actor, order: Pick<ExportOrder, 'list' | 'format'>, now: Date): string {
  const words = listOf(actor, order.list)[actor.locale]
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return `${plain}-${dateInZone(now, actor.timeZone)}.${order.format}`
}

/** Asks for an export that is made later. The rows are those at the time it is made, with the rights the person then has. */
export async function askExport(services: Services, actor: Actor, list: string, body: OrderBody): Promise<{ id: string; rows: number }> {
  const order = orderOf(actor, list, body)
  const rows = await countExport(services, actor, order, new AbortController().signal)
  const now = services.clock.now()
  const id = newId(now)
  await inTransaction(services.db, async (tx) => {
    // one after the other for one person, so that two requests at once do not both find room
    await tx.selectFrom('user_account').select('id').where('id', '=', actor.userId).forUpdate().executeTakeFirstOrThrow()
    const { open } = await tx
      .selectFrom('export_file')
      .select(({ fn }) => fn.countAll<string>().as('open'))
      .where('user_id', '=', actor.userId)
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirstOrThrow()
    if (Number(open) >= UNDER_WAY) throw conflict('exports-under-way')
    const jobId = await enqueue(tx, { job: 'make-export', payload: { exportId: id }, now })
    await tx
      .insertInto('export_file')
      .values({
        id,
        funder_id: actor.funderId,
        user_id: actor.userId,
        list,
        format: order.format,
        request: jsonb(body),
        rows_total: rows,
        file_name: exportFileName(reading(actor, body.language), order, now),
        asked_at: now,
        keep_until: keptUntil(now),
        job_id: jobId,
      })
      .execute()
  })
  return { id, rows }
}

/** Asks again for an export of this person that was given up or stopped. */
export async function askExportAgain(services: Services, actor: Actor, id: string): Promise<{ id: string; rows: number }> {
  const row = await services.db
    .selectFrom('export_file')
    .select(['list', 'request', 'state'])
    .where('id', '=', id)
    .where('user_id', '=', actor.userId)
    .executeTakeFirst()
  if (!row) throw notFound()
  if (row.state !== 'failed' && row.state !== 'cancelled') throw conflict('export-not-ended')
  return askExport(services, actor, row.list, OrderBody.parse(row.request))
}

/** Stops an export that waits or is being made, or erases one that is done, its file included. */
export async function dropExport(services: Services, actor: Actor, id: string): Promise<void> {
  const now = services.clock.now()
  const stopped = await services.db
    .updateTable('export_file')
    .set({ state: 'cancelled', finished_at: now })
    .where('id', '=', id)
    .where('user_id', '=', actor.userId)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  if (stopped.numUpdatedRows > 0n) return
  const gone = await services.db
    .deleteFrom('export_file')
    .where('id', '=', id)
    .where('user_id', '=', actor.userId)
    .where('state', 'not in', ['waiting', 'running'])
    .returning('tried_keys')
    .executeTakeFirst()
  if (!gone) throw notFound()
  for (const key of gone.tried_keys) await services.storage.remove(key)
}
