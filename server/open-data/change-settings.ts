import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { formatMoney } from '../kernel/money.ts'
import { stale } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import { lockSettings, told } from './publish-edition.ts'
import { funderOf, openDataSettings } from './settings.queries.ts'
import type { OpenDataSettings } from './settings.ts'

/** Sets the rules of publication. What is published does not move: the next preview shows what they change. Returns the new version. */
export async function changeOpenDataSettings(
  services: Services,
  actor: Actor,
  settings: OpenDataSettings & { readonly funderSiret: string | null },
): Promise<number> {
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    await lockSettings(tx, actor, at)
    const before = await openDataSettings(tx, actor.funderId)
    if (before.version !== settings.version) throw stale()
    const { siret: siretBefore } = await funderOf(tx, actor.funderId)
    const { funderSiret, ...rules } = settings
    const version = before.version + 1
    await tx
      .updateTable('open_data_setting')
      .set({
        ...{ scope: settings.scope, threshold: formatMoney(settings.threshold), natural_persons: settings.naturalPersons },
        ...{ unknown_legal_form: settings.unknownLegalForm, past_awards: settings.pastAwards },
        ...{ publish_within_months: settings.publishWithinMonths, version, updated_by: actor.userId, updated_at: at },
      })
      .where('funder_id', '=', actor.funderId)
      .execute()
    await tx.updateTable('funder').set({ siret: funderSiret }).where('id', '=', actor.funderId).execute()
    const subject = { kind: 'publication', id: actor.funderId, label: null } as const
    await recordAudit(tx, {
      actor,
      at,
      action: 'publication.changed',
      subject,
      before: { ...told(before), funderSiret: siretBefore },
      after: { ...told(rules), funderSiret },
    })
    // what the rules keep out of the file from now on is nobody's to publish
    await enqueue(tx, { job: 'replan-reminders', payload: { funderId: actor.funderId }, now: at })
    return version
  })
}
