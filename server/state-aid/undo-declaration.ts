import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { lockCases } from '../cases/lock-cases.ts'
import { grantsOn } from '../cases/visible-cases.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, forbidden, notFound } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import { DECLARING_ROLES } from './declare-in-register.ts'

/** A declaration said by mistake counts no more: what was declared before stands again. Refused once one of its awards was declared anew. */
export async function undoDeclaration(services: Services, actor: Actor, id: string): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const lines = await tx
      .selectFrom('aid_declaration as d')
      .innerJoin('case_file', 'case_file.id', 'd.case_id')
      .select(['d.case_id', 'd.organisation_id', 'd.place', 'd.amount', 'case_file.reference'])
      .where('d.batch_id', '=', id)
      .where('d.funder_id', '=', actor.funderId)
      .execute()
    const caseIds = [...new Set(lines.map((line) => line.case_id))]
    const cases = await lockCases(tx, actor, caseIds)
    if (lines.length === 0 || cases.length < caseIds.length) throw notFound()
    for (const caseFile of cases)
      if (!grantsOn(actor, caseFile).some(({ role }) => (DECLARING_ROLES as readonly string[]).includes(role)))
        throw forbidden('role-may-not')
    const later = await tx
      .selectFrom('aid_declaration as d')
      .innerJoin('aid_declaration_batch as b', 'b.id', 'd.batch_id')
      .innerJoin('aid_declaration as own', (join) =>
        join
          .onRef('own.case_id', '=', 'd.case_id')
          .onRef('own.organisation_id', '=', 'd.organisation_id')
          .onRef('own.place', '<', 'd.place'),
      )
      .select('d.id')
      .where('own.batch_id', '=', id)
      .where('b.undone_at', 'is', null)
      .executeTakeFirst()
    if (later) throw conflict('aid-declared-again')
    const { numUpdatedRows } = await tx
      .updateTable('aid_declaration_batch')
      .set({ undone_at: at, undone_by: actor.userId })
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw conflict('declaration-already-undone')
    for (const line of lines)
      await recordAudit(tx, {
        ...{ actor, at, action: 'aid.unregistered', subject: { kind: 'case', id: line.case_id, label: line.reference } },
        before: { amount: line.amount, beneficiary: line.organisation_id },
      })
    await enqueue(tx, { job: 'replan-reminders', payload: { funderId: actor.funderId }, now: at })
  })
}
