import { type Actor, administersAll } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, forbidden, notFound, stale } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import { type Channel, ruleOf } from './default-rules.ts'

/**
 * Changes a rule for the whole funder; the reminders of open cases follow by a job. What warns of an implicit decision is not switched
 * off (`reminder-compulsory`); its days may change.
 */
export async function changeRule(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  input: { readonly rule: string; readonly version: number; readonly enabled: boolean; readonly days: number; readonly channel: Channel },
): Promise<number> {
  const known = ruleOf(input.rule)
  if (!known) throw notFound()
  if (!administersAll(actor)) throw forbidden('role-may-not')
  const { rule, enabled, days, channel } = input
  if (known.compulsory && !enabled) throw conflict('reminder-compulsory')
  const now = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    await tx.selectFrom('funder').select('id').where('id', '=', actor.funderId).forNoKeyUpdate().executeTakeFirstOrThrow()
    const before = await tx
      .selectFrom('reminder_setting')
      .select(['enabled', 'days', 'channel', 'version'])
      .where('funder_id', '=', actor.funderId)
      .where('rule', '=', rule)
      .executeTakeFirst()
    if ((before?.version ?? 0) !== input.version) throw stale()
    const set = { enabled, days, channel, version: input.version + 1, changed_by: actor.userId, changed_at: now }
    await tx
      .insertInto('reminder_setting')
      .values({ funder_id: actor.funderId, rule, ...set })
      .onConflict((found) => found.columns(['funder_id', 'rule']).doUpdateSet(set))
      .execute()
    await enqueue(tx, { job: 'replan-reminders', payload: { funderId: actor.funderId }, now })
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'reminder.changed',
      subject: { kind: 'reminder', id: rule, label: rule },
      before: before ? { enabled: before.enabled, days: before.days, channel: before.channel } : null,
      after: { enabled, days, channel },
    })
    return input.version + 1
  })
}
