import { restateDecisionDue, resumeClock, suspendClock } from '../deadlines/suspension.ts'
import { lifecycleInForce } from '../kernel/lifecycle.ts'
import { addDays } from '../kernel/local-date.ts'
import { updateCase } from './case-file.repository.ts'
import { editionInForce } from './edition.queries.ts'
import type { CaseLifecycle, EffectContext } from './programme.ts'

/** The case is received today and follows from now on the edition and the lifecycle in force today. */
export async function fileCase(context: EffectContext, lifecycles: readonly CaseLifecycle[]): Promise<void> {
  const { tx, caseFile, today } = context
  const edition = (await editionInForce(tx, { funderId: caseFile.funderId, programme: caseFile.programme, on: today })) ?? context.edition
  const lifecycle = lifecycleInForce(lifecycles, today)
  await updateCase(tx, caseFile.id, {
    received_on: today,
    edition_id: edition.id,
    lifecycle_code: lifecycle?.code ?? caseFile.lifecycleCode,
  })
  await restateDecisionDue(tx, { caseId: caseFile.id, receivedOn: today, months: edition.decisionMonths })
}

/** The clock stops while the time given for the documents of the payload runs (CRPA L114-5): its `days`, else those of the edition. */
export async function stopClock(context: EffectContext, defaultDays: number): Promise<void> {
  const { tx, caseFile, today, payload, at } = context
  const days = typeof payload.days === 'number' ? payload.days : defaultDays
  const requested = (payload.documents as readonly string[]).join(', ')
  await suspendClock(tx, { caseId: caseFile.id, from: today, until: addDays(today, days), requested, at })
  await restate(context)
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
