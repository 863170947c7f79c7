import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { conflict, fieldFault, forbidden, invalid, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { type Actor, hasRole } from './actor.ts'

/**
 * Ends a link of interest on a day gone by or today; the link stays in the list, with who ended it and when.
 * Nobody lifts a recusal that another person has recorded against them. A link of someone else is not found, but for those who keep the list.
 */
export async function endInterest(services: Services, actor: Actor, input: { id: string; until: LocalDate }): Promise<void> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  await inTransaction(services.db, async (tx) => {
    const link = await tx
      .selectFrom('interest as i')
      .innerJoin('user_account as u', 'u.id', 'i.user_id')
      .select(['i.user_id', 'i.declared_by', 'i.from_on', 'i.until_on', 'i.ended_at', 'u.full_name'])
      .where('i.id', '=', input.id)
      .where('i.funder_id', '=', actor.funderId)
      .forUpdate('i')
      .executeTakeFirst()
    const own = link?.user_id === actor.userId
    if (!link || !(own || hasRole(actor, 'administrator', 'supervisor'))) throw notFound()
    if (own && link.declared_by !== actor.userId) throw forbidden('interest-recorded-by-another')
    if (link.ended_at !== null) throw conflict('interest-ended')
    if (input.until < link.from_on) throw invalid(fieldFault('/until', 'ends-before-start', { from: link.from_on }))
    if (input.until > day) throw invalid(fieldFault('/until', 'in-the-future'))
    await tx
      .updateTable('interest')
      .set({ until_on: input.until, ended_by: actor.userId, ended_at: at })
      .where('id', '=', input.id)
      .execute()
    await recordAudit(tx, {
      actor,
      at,
      action: 'interest.ended',
      subject: { kind: 'interest', id: input.id, label: link.full_name },
      before: { until: link.until_on },
      after: { until: input.until },
    })
  })
}
