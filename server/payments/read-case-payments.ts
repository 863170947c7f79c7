import type { Actor } from '../access/actor.ts'
import { entriesOfCase } from '../budget/entry-list.queries.ts'
import { findVisibleCase, isAgentOn, seesWholeCase } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { notFound } from '../kernel/refusal.ts'
import { paymentsOfCase } from './payments.queries.ts'

/** Claims and orders of a case for whoever sees all of it, for agents with its ledger lines: of the page and of its exports. Throws `not-found`. */
export async function readCasePayments(db: Db, actor: Actor, caseId: string) {
  const caseFile = await findVisibleCase(db, actor, caseId)
  if (!caseFile) throw notFound()
  return {
    items: seesWholeCase(actor, caseFile) ? await paymentsOfCase(db, caseId) : [],
    ledger: isAgentOn(actor, caseFile) ? await entriesOfCase(db, caseId) : [],
  }
}
