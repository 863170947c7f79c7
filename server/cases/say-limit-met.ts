import type { Actor } from '../access/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import { MET_BY_HAND } from '../deadlines/law-limits.ts'
import { today } from '../kernel/clock.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { conflict, fieldFault, forbidden, invalid, notFound } from '../kernel/refusal.ts'
import { planReminders } from '../reminders/plan-reminders.ts'
import type { Services } from '../services.ts'
import { caseById } from './case-by-id.queries.ts'
import { recordEvent } from './record-event.ts'
import { grantsOn, lockVisibleCase } from './visible-cases.ts'

/** What a limit asks for was done outside this program (the State's register, the open data portal): said once, and kept in the history. */
export async function sayLimitMet(
  services: Services,
  actor: Actor,
  input: { readonly caseId: string; readonly kind: string; readonly metOn: LocalDate },
): Promise<void> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  const { caseId, kind, metOn } = input
  await inTransaction(services.db, async (tx) => {
    const caseFile = await lockVisibleCase(tx, actor, caseId)
    if (!caseFile) throw notFound()
    const held = new Set(grantsOn(actor, caseFile).map((grant) => grant.role))
    const role = (['caseOfficer', 'supervisor', 'administrator'] as const).find((candidate) => held.has(candidate))
    if (!role) throw forbidden('role-may-not')
    if (!MET_BY_HAND.includes(kind) || !caseFile.awardedOn) throw notFound()
    if (metOn > day) throw invalid(fieldFault('/metOn', 'date-in-the-future'))
    if (metOn < caseFile.awardedOn) throw invalid(fieldFault('/metOn', 'date-too-early', { earliest: caseFile.awardedOn }))
    const known = await tx.selectFrom('limit_met').select('kind').where('case_id', '=', caseId).where('kind', '=', kind).executeTakeFirst()
    if (known) throw conflict('limit-already-met')
    const eventId = await recordEvent(tx, {
      ...{ caseFile, actor, role, at, today: day, reason: null },
      ...{ action: 'limit-met', basis: 'Organisation du service', details: { limit: kind, metOn } },
    })
    await tx.insertInto('limit_met').values({ case_id: caseId, kind, met_on: metOn, event_id: eventId }).execute()
    await planReminders(tx, caseFile.funderId, [await caseById(tx, caseId)], at)
  })
}
