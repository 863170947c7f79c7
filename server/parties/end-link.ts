import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { dateInZone, type LocalDate } from '../kernel/local-date.ts'
import { conflict, fieldFault, invalid, notFound, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { refuseRecused } from './organisation-access.ts'

/** Sets or removes the last day of a link. Answers its new version. */
export async function endLink(
  services: Services,
  actor: Actor,
  input: { linkId: string; version: number; until: LocalDate | null },
): Promise<number> {
  return inTransaction(services.db, async (tx) => {
    const link = await lockLink(tx, actor, input.linkId)
    if (link.version !== input.version) throw stale()
    if (input.until !== null && input.until < link.from) throw invalid(fieldFault('/until', 'ends-before-start', { from: link.from }))
    await tx
      .updateTable('organisation_link')
      .set({ valid: sql<string>`daterange(lower(valid), ${input.until}::date, '[]')`, version: link.version + 1 })
      .where('id', '=', link.id)
      .execute()
    await recordUnlinked(tx, services, actor, link, { until: input.until })
    return link.version + 1
  })
}

/**
 * Erases a link typed by mistake, on the day it was recorded only: from the next day on a size, a headroom or a decision
 * may rest on it, and a link is ended instead. The day is that of the funder.
 */
export async function eraseLink(services: Services, actor: Actor, linkId: string): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const link = await lockLink(tx, actor, linkId)
    const day = (at: Date): LocalDate => dateInZone(at, actor.timeZone)
    if (day(link.recorded_at) !== day(services.clock.now())) throw conflict('link-already-used')
    await tx.deleteFrom('organisation_link').where('id', '=', link.id).execute()
    await recordUnlinked(tx, services, actor, link, { erased: true })
  })
}

function recordUnlinked(
  tx: Tx,
  services: Services,
  actor: Actor,
  link: Awaited<ReturnType<typeof lockLink>>,
  after: { until: LocalDate | null } | { erased: true },
): Promise<void> {
  const { id, version: _version, recorded_at: _recordedAt, ...before } = link
  return recordAudit(tx, { actor, at: services.clock.now(), action: 'organisation.unlinked', subject: { kind: 'link', id }, before, after })
}

async function lockLink(tx: Tx, actor: Actor, id: string) {
  const link = await tx
    .selectFrom('organisation_link')
    .select(['id', 'holder_id', 'held_id', 'kind', 'version', 'recorded_at', sql<LocalDate>`lower(valid)`.as('from')])
    .where('id', '=', id)
    .where('funder_id', '=', actor.funderId)
    .forUpdate()
    .executeTakeFirst()
  if (!link) throw notFound()
  refuseRecused(actor, link.holder_id, link.held_id)
  return link
}
