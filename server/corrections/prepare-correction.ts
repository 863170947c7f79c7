import { type Actor, administers } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { conflict, forbidden, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'

/**
 * Begins the correction of an edition: a copy of it that counts for nobody yet, to be put right on the page of editions and of letters, with
 * its rules of reminders. Refused while the edition is being corrected already, or was: a correction is then corrected in its turn.
 */
export async function prepareCorrection(
  services: Services,
  actor: Actor,
  input: { readonly programme: string; readonly editionId: string; readonly reason: string },
): Promise<{ id: string; editionId: string }> {
  const { programme, reason } = input
  if (!services.programmes.get(programme)) throw notFound()
  if (!administers(actor, programme)) throw forbidden('role-may-not')
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const wrong = await tx
      .selectFrom('programme_edition')
      .selectAll()
      .where('id', '=', input.editionId)
      .where('funder_id', '=', actor.funderId)
      .where('programme_code', '=', programme)
      .executeTakeFirst()
    if (!wrong || wrong.for_decided) throw notFound()
    if (wrong.corrects_id !== null && !(await tookPlace(tx, wrong.id))) throw conflict('edition-not-in-force')
    const id = newId(at)
    const editionId = await copyEdition(tx, wrong.id, { at, by: actor.userId, label: `${wrong.label.slice(0, 69)} (corrigée)` })
    await tx
      .insertInto('edition_correction')
      .values({
        ...{ id, funder_id: actor.funderId, programme_code: programme, edition_id: wrong.id, correcting_id: editionId },
        ...{ reason, prepared_by: actor.userId, prepared_at: at },
      })
      .execute()
    const subject = { kind: 'correction', id, label: `${programme} ${wrong.label}` } as const
    await recordAudit(tx, { actor, at, action: 'correction.prepared', subject, after: { programme, editionId: wrong.id, reason } })
    return { id, editionId }
  })
}

const tookPlace = async (tx: Tx, editionId: string): Promise<boolean> =>
  (await tx
    .selectFrom('edition_correction')
    .select('id')
    .where('correcting_id', '=', editionId)
    .where('state', '=', 'applied')
    .executeTakeFirst()) !== undefined

/** A copy of an edition that corrects it, with the rules of reminders it has of its own. Its letters it inherits (`wording-in-force.queries.ts`). */
export async function copyEdition(
  tx: Tx,
  wrongId: string,
  { at, by, label, forDecided = false }: { at: Date; by: string; label: string; forDecided?: boolean },
): Promise<string> {
  const id = newId(at)
  const columns = ['funder_id', 'programme_code', 'in_force_from', 'decision_months', 'parameters', 'document_types', 'limits'] as const
  await tx
    .insertInto('programme_edition')
    .columns(['id', 'label', 'corrects_id', 'for_decided', 'created_by', 'created_at', ...columns])
    .expression((eb) =>
      eb
        .selectFrom('programme_edition')
        .select([
          eb.val(id).as('id'),
          eb.val(label).as('label'),
          eb.ref('programme_edition.id').as('corrects_id'),
          eb.val(forDecided).as('for_decided'),
          eb.val(by).as('created_by'),
          eb.val(at).as('created_at'),
          ...columns,
        ])
        .where('programme_edition.id', '=', wrongId),
    )
    .execute()
  await copyReminderRules(tx, wrongId, id)
  return id
}

async function copyReminderRules(tx: Tx, fromId: string, toId: string): Promise<void> {
  const columns = ['rule', 'funder_id', 'enabled', 'days', 'channel', 'changed_by', 'changed_at'] as const
  await tx
    .insertInto('edition_reminder_setting')
    .columns(['edition_id', ...columns])
    .expression((eb) =>
      eb
        .selectFrom('edition_reminder_setting')
        .select([eb.val(toId).as('edition_id'), ...columns])
        .where('edition_id', '=', fromId),
    )
    .execute()
}
