import { type Actor, administers } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, forbidden, notFound, stale } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import { type Channel, ruleOf } from './default-rules.ts'

export interface EditionRuleInput {
  readonly programme: string
  readonly editionId: string
  readonly rule: string
  readonly version: number
  /** Null: the edition has no rule of its own any more, that of the funder holds. */
  readonly own: { readonly enabled: boolean; readonly days: number; readonly channel: Channel } | null
}

/** Changes a rule for the cases of one edition, or gives it back to the funder; their reminders follow by a job. */
export async function changeEditionRule(services: Pick<Services, 'db' | 'clock'>, actor: Actor, input: EditionRuleInput): Promise<number> {
  const known = ruleOf(input.rule)
  const { programme, editionId, rule, own } = input
  if (!known) throw notFound()
  const now = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const edition = await lockEdition(tx, actor, { programme, editionId })
    if (!administers(actor, programme)) throw forbidden('role-may-not')
    if (known.compulsory && own?.enabled === false) throw conflict('reminder-compulsory')
    const before = await tx
      .selectFrom('edition_reminder_setting')
      .select(['enabled', 'days', 'channel', 'version'])
      .where('edition_id', '=', editionId)
      .where('rule', '=', rule)
      .executeTakeFirst()
    if ((before?.version ?? 0) !== input.version) throw stale()
    if (own === null) {
      await tx.deleteFrom('edition_reminder_setting').where('edition_id', '=', editionId).where('rule', '=', rule).execute()
    } else {
      const set = { ...own, version: input.version + 1, changed_by: actor.userId, changed_at: now }
      await tx
        .insertInto('edition_reminder_setting')
        .values({ edition_id: editionId, funder_id: actor.funderId, rule, ...set })
        .onConflict((found) => found.columns(['edition_id', 'rule']).doUpdateSet(set))
        .execute()
    }
    await listNoMore(tx, editionId)
    await enqueue(tx, { job: 'replan-reminders', payload: { funderId: actor.funderId }, now })
    await recordAudit(tx, {
      ...{ actor, at: now, action: 'reminder.changed' },
      subject: { kind: 'reminder', id: rule, label: `${programme} ${edition.label}` },
      before: before ? { enabled: before.enabled, days: before.days, channel: before.channel } : null,
      after: own,
    })
    return own === null ? 0 : input.version + 1
  })
}

/** Of two changes of one edition the second sees the first. */
async function lockEdition(tx: Tx, actor: Actor, { programme, editionId }: { programme: string; editionId: string }) {
  const edition = await tx
    .selectFrom('programme_edition')
    .select('label')
    .where('id', '=', editionId)
    .where('funder_id', '=', actor.funderId)
    .where('programme_code', '=', programme)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!edition) throw notFound()
  return edition
}

/** What a correction in preparation would change was listed with other rules. */
const listNoMore = (tx: Tx, editionId: string) =>
  tx
    .updateTable('edition_correction')
    .set((eb) => ({ state: 'draft', version: eb('version', '+', 1) }))
    .where('correcting_id', '=', editionId)
    .where('state', 'in', ['listing', 'listed'])
    .execute()
