import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { conflict, fieldFault, invalid, notFound } from '../kernel/refusal.ts'
import { refuseRecused } from '../parties/organisation-access.ts'
import type { Services } from '../services.ts'
import { DE_MINIMIS } from './regulations.ts'

interface DeclaredAid {
  readonly grantedOn: LocalDate
  /** Gross grant equivalent in EUR, decimal string. */
  readonly amount: string
  /** Who granted it. */
  readonly authority: string
  readonly purpose: string
}

/**
 * Notes de minimis aid of another body, as the firm declares it (compulsory until 1 January 2029). The row of the firm stays locked meanwhile:
 * an award to its undertaking counts the declaration, or was there before it. Answers its id.
 */
export async function declareAid(services: Services, actor: Actor, organisationId: string, aid: DeclaredAid): Promise<string> {
  refuseRecused(actor, organisationId)
  const at = services.clock.now()
  const id = newId(at)
  await inTransaction(services.db, async (tx) => {
    const firm = await lockFirm(tx, actor, organisationId)
    if (aid.grantedOn > today(services.clock, actor.timeZone)) throw invalid(fieldFault('/grantedOn', 'date-in-the-future'))
    await tx
      .insertInto('declared_aid')
      .values({
        ...{ id, funder_id: actor.funderId, organisation_id: organisationId, granted_on: aid.grantedOn, amount: aid.amount },
        ...{ authority: aid.authority, purpose: aid.purpose, regulation: DE_MINIMIS, recorded_by: actor.userId, recorded_at: at },
      })
      .execute()
    const subject = { kind: 'organisation', id: organisationId, label: firm.name } as const
    await recordAudit(tx, { actor, at, action: 'aid.declared', subject, after: { id, ...aid } })
  })
  return id
}

/** Takes a declaration back: it counts no longer, and stays with the reason. Once only. */
export async function withdrawDeclaredAid(
  services: Services,
  actor: Actor,
  input: { organisationId: string; declaredId: string; reason: string },
): Promise<void> {
  const { organisationId, declaredId, reason } = input
  refuseRecused(actor, organisationId)
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const firm = await lockFirm(tx, actor, organisationId)
    const row = await tx
      .selectFrom('declared_aid')
      .select(['granted_on', 'amount', 'authority', 'purpose', 'withdrawn_at'])
      .where('id', '=', declaredId)
      .where('organisation_id', '=', organisationId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw notFound()
    if (row.withdrawn_at) throw conflict('declaration-already-withdrawn')
    await tx
      .updateTable('declared_aid')
      .set({ withdrawn_by: actor.userId, withdrawn_at: at, withdrawn_reason: reason })
      .where('id', '=', declaredId)
      .execute()
    const { withdrawn_at: _none, ...before } = row
    const subject = { kind: 'organisation', id: organisationId, label: firm.name } as const
    await recordAudit(tx, { actor, at, action: 'aid.declaration-withdrawn', subject, before, after: { reason } })
  })
}

/** The lock an award takes on the whole undertaking. */
async function lockFirm(tx: Tx, actor: Actor, organisationId: string): Promise<{ readonly name: string }> {
  const firm = await tx
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organisationId)
    .where('funder_id', '=', actor.funderId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!firm) throw notFound()
  return firm
}
