import type { Actor } from '../access/actor.ts'
import { envelopeOfCase, readEnvelope } from '../budget/envelope.queries.ts'
import { findVisibleCase, isAgentOn, seesWholeCase } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { formatMoney } from '../kernel/money.ts'
import { notFound } from '../kernel/refusal.ts'
import { amendmentsOfCase } from './amendments.queries.ts'

/**
 * Amendments of a case as this person may read them, oldest first: the beneficiary those signed or refused, agents every one and what is left in the
 * envelope, one of many who benefit none. Not found when they may not see the case.
 */
export async function readAmendments(db: Db, actor: Actor, caseId: string) {
  const caseFile = await findVisibleCase(db, actor, caseId)
  if (!caseFile) throw notFound()
  if (!seesWholeCase(actor, caseFile)) return { items: [], envelope: null }
  const agent = isAgentOn(actor, caseFile)
  const envelopeId = agent ? await envelopeOfCase(db, caseFile.id) : null
  const { funderId, programme } = caseFile
  const envelope = envelopeId ? await readEnvelope(db, { envelopeId, funderId, programme }) : null
  return {
    items: await amendmentsOfCase(db, caseFile.id, { decidedOnly: !agent }),
    envelope: envelope && { label: envelope.label, left: formatMoney(envelope.left) },
  }
}
