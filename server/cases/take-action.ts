import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { conflict, fieldFault, forbidden, invalid, notFound, type Refusal, stale } from '../kernel/refusal.ts'
import { planReminders } from '../reminders/plan-reminders.ts'
import type { Services } from '../services.ts'
import { tellWebhooks } from '../webhooks/tell-webhooks.ts'
import { caseColumns, caseFileOf, updateCase } from './case-file.repository.ts'
import type { CaseFile } from './case-file.ts'
import { editionById } from './edition.queries.ts'
import { noteMeasures } from './note-measures.ts'
import type { ActContext, PossibleAction, ProgrammeModule, Verdict } from './programme.ts'
import { recordEvent } from './record-event.ts'
import { findVisibleCase, lockVisibleCase } from './visible-cases.ts'

export interface ActionInput {
  readonly caseId: string
  readonly action: string
  /** The version the person saw (If-Match); another one is refused with 412. Null: the caller holds the lock and decides on what it reads now. */
  readonly version: number | null
  readonly reason: string | null
  readonly payload: Readonly<Record<string, unknown>>
  /** What the history keeps beside the details of the act: the session in which it was decided. */
  readonly context?: Readonly<Record<string, unknown>>
}

/**
 * The one door through which a case changes state. In one transaction: lock the row, check the version,
 * ask the programme for its verdict, record the event, let the effects post to ledgers and queue letters,
 * note the next date by which somebody must act, and plan who is reminded of it. Refuses with the unmet conditions (409).
 */
export async function takeAction(services: Services, actor: Actor, input: ActionInput): Promise<CaseFile> {
  const { caseFile } = await inTransaction(services.db, (tx) => takeActionIn(tx, services, actor, input))
  return caseFile
}

/**
 * The same in the transaction of the caller, for several acts of which all pass or none. A refusal may come after a part was written:
 * the caller ends its transaction with it.
 */
export async function takeActionIn(
  tx: Tx,
  services: Services,
  actor: Actor,
  input: ActionInput,
): Promise<{ caseFile: CaseFile; eventId: string }> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  const caseFile = await lockVisibleCase(tx, actor, input.caseId)
  if (!caseFile) throw notFound()
  if (input.version !== null && caseFile.version !== input.version) throw stale()
  const { action, reason, payload, context = {} } = input
  const done = await actOn(services, { tx, caseFile, actor, at, today: day, action, reason, payload }, context)
  if (!done.ok) throw refusalOf(done, caseFile)
  return done
}

type Act = Omit<ActContext, 'edition' | 'payload'> & { readonly payload: Readonly<Record<string, unknown>> }

/**
 * The act itself on a case whose row is locked: the verdict of the programme, the event, the effects, the next date.
 * `told`: what the event keeps beside, of the way the act came about.
 */
export async function actOn(
  services: Services,
  act: Act,
  context: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly ok: true; readonly caseFile: CaseFile; readonly eventId: string } | Extract<Verdict, { ok: false }>> {
  const { tx, caseFile } = act
  const module = moduleOf(services, caseFile)
  const edition = await editionById(tx, caseFile.editionId)
  const verdict = await module.judge({ ...act, edition })
  if (!verdict.ok) return verdict
  const { role, basis, to: toState } = verdict
  const details = { ...verdict.details, ...context }
  const milestones = module.statistics.milestones[act.action] ?? []
  const eventId = await recordEvent(tx, { ...act, role, basis, details, toState, milestones })
  await verdict.perform(eventId)
  await noteField(tx, module, caseFile.id)
  const after = await noteNextDue(tx, module, caseFile.id)
  if (module.statistics.measures && (caseFile.awardedOn ?? after.awardedOn) !== null)
    await noteMeasures(tx, after, module.statistics.measures)
  await planReminders(tx, after.funderId, [after], act.at)
  await tellWebhooks(tx, {
    kind: toState === caseFile.state ? 'case.acted' : 'case.state-changed',
    ...{ eventId, caseId: after.id, funderId: after.funderId, at: act.at },
    about: { action: act.action, fromState: caseFile.state, toState },
  })
  return { ok: true, caseFile: after, eventId }
}

/** The field of advice by which the figures cut the case, as it stands after the act. */
async function noteField(tx: Tx, module: ProgrammeModule, caseId: string): Promise<void> {
  if (!module.statistics.fieldOf) return
  const field = await module.statistics.fieldOf(tx, caseId)
  await tx
    .updateTable('statistic_case')
    .set({ field })
    .where('case_id', '=', caseId)
    .where(sql<boolean>`field is distinct from ${field}`)
    .execute()
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
