import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { lockCases } from '../cases/lock-cases.ts'
import { grantsOn } from '../cases/visible-cases.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { isBefore, type LocalDate } from '../kernel/local-date.ts'
import { conflict, fieldFault, forbidden, invalid, notFound } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import { linesOfCases, type RegisterLine } from './register-lines.queries.ts'

export const DECLARING_ROLES = ['caseOfficer', 'supervisor', 'administrator'] as const

/** One line as the screen showed it. */
export interface DeclaredLine {
  readonly caseId: string
  readonly organisationId: string
  /** Decimal string in EUR. */
  readonly amount: string
  /** The number the register gave this very aid; empty: that of the whole declaration. */
  readonly number: string
}

export interface Declaration {
  readonly declaredOn: LocalDate
  /** What the register, or the service, calls the declaration. */
  readonly reference: string
  readonly lines: readonly DeclaredLine[]
}

/**
 * Says that these awards stand in the State's register since a day. Each is declared with the amount the screen showed: an award that changed
 * since is refused, and nothing of the declaration is kept.
 */
export async function declareInRegister(services: Services, actor: Actor, input: Declaration): Promise<{ id: string; lines: number }> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  if (isBefore(day, input.declaredOn)) throw invalid(fieldFault('/declaredOn', 'date-in-the-future'))
  return inTransaction(services.db, async (tx) => {
    const lines = await lockedLines(tx, actor, { ...input, today: day })
    const id = newId(at)
    const { declaredOn, reference } = input
    await tx
      .insertInto('aid_declaration_batch')
      .values({ id, funder_id: actor.funderId, declared_on: declaredOn, reference, made_by: actor.userId, made_at: at })
      .execute()
    await tx
      .insertInto('aid_declaration')
      .values(
        lines.map(({ line, number, place }) => ({
          ...{ id: newId(at), funder_id: actor.funderId, batch_id: id, case_id: line.case_id, organisation_id: line.organisation_id },
          ...{ place, amount: line.amount, number },
        })),
      )
      .execute()
    for (const { line, number } of lines)
      await recordAudit(tx, {
        ...{ actor, at, action: 'aid.registered', subject: { kind: 'case', id: line.case_id, label: line.reference } },
        after: { declaredOn, reference: number || reference, amount: line.amount, beneficiary: line.organisation_id },
      })
    // what it was reminded of is done
    await enqueue(tx, { job: 'replan-reminders', payload: { funderId: actor.funderId }, now: at })
    return { id, lines: lines.length }
  })
}

/** The lines asked for, their cases locked so that two declarations of one award wait for each other. 404 for what the person may not see. */
async function lockedLines(tx: Tx, actor: Actor, { lines, declaredOn, today: day }: Declaration & { today: LocalDate }) {
  const caseIds = [...new Set(lines.map(({ caseId }) => caseId))]
  const cases = await lockCases(tx, actor, caseIds)
  if (cases.length < caseIds.length) throw notFound()
  for (const caseFile of cases)
    if (!grantsOn(actor, caseFile).some(({ role }) => (DECLARING_ROLES as readonly string[]).includes(role)))
      throw forbidden('role-may-not')
  const known = await linesOfCases(tx, actor, { today: day }, caseIds)
  const places = await lastPlaces(tx, caseIds)
  return lines.map((asked, index) => {
    const line = known.find((one) => one.case_id === asked.caseId && one.organisation_id === asked.organisationId)
    if (!line || lines.findIndex((one) => one.caseId === asked.caseId && one.organisationId === asked.organisationId) !== index)
      throw notFound()
    refuse(line, asked, declaredOn)
    return { line, number: asked.number, place: (places.get(`${asked.caseId} ${asked.organisationId}`) ?? 0) + 1 }
  })
}

function refuse(line: RegisterLine, asked: DeclaredLine, declaredOn: LocalDate): void {
  if (line.state === 'declared') throw conflict('aid-already-declared', { details: { reference: line.reference } })
  if (line.amount !== asked.amount) throw conflict('aid-changed', { details: { reference: line.reference } })
  if (isBefore(declaredOn, line.granted_on)) throw invalid(fieldFault('/declaredOn', 'date-too-early', { earliest: line.granted_on }))
}

async function lastPlaces(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('aid_declaration')
    .select(['case_id', 'organisation_id'])
    .select(({ fn }) => fn.max('place').as('place'))
    .where('case_id', 'in', [...caseIds])
    .groupBy(['case_id', 'organisation_id'])
    .execute()
  return new Map(rows.map((row) => [`${row.case_id} ${row.organisation_id}`, Number(row.place)]))
}
