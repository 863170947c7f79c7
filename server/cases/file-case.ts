import type { Tx } from '../db/client.ts'
import { restateDecisionDue, resumeClock, suspendClock } from '../deadlines/suspension.ts'
import { lifecycleInForce } from '../kernel/lifecycle.ts'
import { addDays, type LocalDate } from '../kernel/local-date.ts'
import { updateCase } from './case-file.repository.ts'
import type { CaseFile, Edition } from './case-file.ts'
import { editionById, editionForFiling } from './edition.queries.ts'
import type { ActContext, CaseLifecycle, EffectContext, Judgement } from './programme.ts'

/** The case is received today and follows from now on the edition and the lifecycle in force today; one that answers a call, those of the call. */
export async function fileCase(context: EffectContext, lifecycles: readonly CaseLifecycle[]): Promise<void> {
  const { tx, caseFile, today } = context
  const ofToday = caseFile.callId
    ? await editionOfCall(tx, caseFile.callId)
    : await editionForFiling(tx, { funderId: caseFile.funderId, programme: caseFile.programme, on: today })
  const edition = ofToday ?? context.edition
  const lifecycle = lifecycleInForce(lifecycles, today)
  await updateCase(tx, caseFile.id, {
    received_on: today,
    filed_at: context.at,
    edition_id: edition.id,
    lifecycle_code: lifecycle?.code ?? caseFile.lifecycleCode,
  })
  await restateDecisionDue(tx, { caseId: caseFile.id, receivedOn: today, months: edition.decisionMonths })
}

/** Shared with other filings until the end: a correction of the edition waits for them (the trigger on cases takes the same lock). */
async function editionOfCall(tx: Tx, callId: string): Promise<Edition> {
  const { edition_id } = await tx.selectFrom('call').select('edition_id').where('id', '=', callId).forShare().executeTakeFirstOrThrow()
  return editionById(tx, edition_id)
}

/** The filing is taken back before the call closes: the case is a draft again, as if it had not been received. */
export async function takeBackFiling({ tx, caseFile }: EffectContext): Promise<void> {
  await updateCase(tx, caseFile.id, { received_on: null, filed_at: null, decision_due_on: null })
}

/** The clock stops while the time given for the documents of the payload runs (CRPA L114-5): its `days`, else those of the edition. */
export async function stopClock(context: EffectContext, defaultDays: number): Promise<void> {
  const { tx, caseFile, today, payload, at } = context
  const days = typeof payload.days === 'number' ? payload.days : defaultDays
  const requested = (payload.documents as readonly string[]).join(', ')
  await suspendClock(tx, { caseId: caseFile.id, from: today, until: addDays(today, days), requested, at })
  await restate(context)
}

/** Silence has lasted: the day of the implicit decision is past (CRPA L231-4). Else until when it may still be avoided. */
export const silenceElapsed = (_facts: unknown, { caseFile: { decisionDueOn, implicitRejectionOn }, today }: ActContext): Judgement =>
  decisionDueOn !== null && implicitRejectionOn === null && today > decisionDueOn ? true : { until: decisionDueOn }

/** The day on which silence will be a rejection; null once it is one, or before the filing. */
export const decisionDue = ({ decisionDueOn, implicitRejectionOn }: CaseFile): { on: LocalDate; kind: 'implicit-rejection' } | null =>
  decisionDueOn && !implicitRejectionOn ? { on: decisionDueOn, kind: 'implicit-rejection' } : null

/** The act by which the system states it; the automatic one may be stopped for an edition while its rules are corrected (`silence_stop`). */
export const SILENCE_ACT = 'stateImplicitRejection'

/** Notes the rejection born of silence, on the day of the law whenever it is stated; nobody decided it, no letter says so. */
export async function stateImplicitRejection(context: EffectContext): Promise<void> {
  const { tx, caseFile } = context
  if (!caseFile.decisionDueOn) throw new Error('silence became a decision without a date')
  await restartClock(context)
  await updateCase(tx, caseFile.id, { implicit_rejection_on: caseFile.decisionDueOn })
}

/** The documents came: the clock runs again. */
export async function restartClock(context: EffectContext): Promise<void> {
  await resumeClock(context.tx, { caseId: context.caseFile.id, on: context.today })
  await restate(context)
}

async function restate({ tx, caseFile, edition }: EffectContext): Promise<void> {
  if (!caseFile.receivedOn) return
  await restateDecisionDue(tx, { caseId: caseFile.id, receivedOn: caseFile.receivedOn, months: edition.decisionMonths })
}
