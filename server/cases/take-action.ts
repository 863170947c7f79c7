import type { Actor } from '../access/actor.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { conflict, fieldFault, forbidden, invalid, notFound, type Refusal, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { caseColumns, caseFileOf, updateCase } from './case-file.repository.ts'
import type { CaseFile } from './case-file.ts'
import { editionById } from './edition.queries.ts'
import type { PossibleAction, ProgrammeModule, Verdict } from './programme.ts'
import { recordEvent } from './record-event.ts'
import { findVisibleCase, lockVisibleCase } from './visible-cases.ts'

export interface ActionInput {
  readonly caseId: string
  readonly action: string
  /** The version the person saw (If-Match); another one is refused with 412. */
  readonly version: number
  readonly reason: string | null
  readonly payload: Readonly<Record<string, unknown>>
}

/**
 * The one door through which a case changes state. In one transaction: lock the row, check the version,
 * ask the programme for its verdict, record the event, let the effects post to ledgers and queue letters,
 * and note the next date by which somebody must act. Refuses with the unmet conditions (409).
 */
export async function takeAction(services: Services, actor: Actor, input: ActionInput): Promise<CaseFile> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const caseFile = await lockVisibleCase(tx, actor, input.caseId)
    if (!caseFile) throw notFound()
    if (caseFile.version !== input.version) throw stale()
    const module = moduleOf(services, caseFile)
    const edition = await editionById(tx, caseFile.editionId)
    const { action, reason, payload } = input
    const verdict = await module.judge({ tx, caseFile, edition, actor, at, today: day, action, reason, payload })
    if (!verdict.ok) throw refusalOf(verdict, caseFile)
    const { role, basis, details } = verdict
    const eventId = await recordEvent(tx, { caseFile, action, actor, role, at, today: day, reason, basis, details, toState: verdict.to })
    await verdict.perform(eventId)
    return noteNextDue(tx, module, caseFile.id)
  })
}

/** Every line of the lifecycle from the present state, with what refuses it today. Nothing is locked or changed. */
export async function possibleActions(services: Services, actor: Actor, caseId: string): Promise<readonly PossibleAction[]> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const caseFile = await findVisibleCase(tx, actor, caseId)
    if (!caseFile) throw notFound()
    const edition = await editionById(tx, caseFile.editionId)
    return moduleOf(services, caseFile).possible({
      tx,
      caseFile,
      edition,
      actor,
      at,
      today: day,
      action: '',
      reason: null,
      payload: null,
    })
  })
}

export function moduleOf(services: Services, caseFile: CaseFile): ProgrammeModule {
  const module = services.programmes.get(caseFile.programme)
  if (!module) throw new Error(`no programme ${caseFile.programme} in this installation`)
  return module
}

/** Reads the case anew and stores its next due date; returns the case as it now stands. */
export async function noteNextDue(tx: Tx, module: ProgrammeModule, caseId: string): Promise<CaseFile> {
  const read = async (): Promise<CaseFile> =>
    caseFileOf(await tx.selectFrom('case_file').select(caseColumns).where('id', '=', caseId).executeTakeFirstOrThrow())
  const caseFile = await read()
  const due = await module.nextDue({ tx, caseFile, edition: await editionById(tx, caseFile.editionId) })
  if ((due?.on ?? null) === caseFile.nextDueOn && (due?.kind ?? null) === caseFile.nextDueKind) return caseFile
  await updateCase(tx, caseId, { next_due_on: due?.on ?? null, next_due_kind: due?.kind ?? null })
  return read()
}

function refusalOf(verdict: Extract<Verdict, { ok: false }>, caseFile: CaseFile): Refusal {
  switch (verdict.kind) {
    case 'unknown-action':
      return notFound()
    case 'wrong-state':
      return conflict('action-not-possible-now', { details: { state: caseFile.state } })
    case 'wrong-role':
      return forbidden('role-may-not')
    case 'reason-required':
      return invalid(fieldFault('/reason', 'required'))
    case 'unmet':
      return conflict('conditions-not-met', { unmet: verdict.unmet })
  }
}
