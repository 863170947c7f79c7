import { type Actor, systemActor } from '../access/actor.ts'
import { isKeptFromCase } from '../access/interest.queries.ts'
import { caseById } from '../cases/case-by-id.queries.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { updateCase } from '../cases/change-case.ts'
import type { ProgrammeModule } from '../cases/programme.ts'
import { recordEvent } from '../cases/record-event.ts'
import { noteNextDue } from '../cases/take-action.ts'
import type { Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { inTransaction } from '../db/transaction.ts'
import { dateInZone, type LocalDate } from '../kernel/local-date.ts'
import { formatMoney } from '../kernel/money.ts'
import { planReminders } from '../reminders/plan-reminders.ts'
import { rulesOf } from '../reminders/rules.queries.ts'
import type { Services } from '../services.ts'
import { changesOfCase } from './changes-of-case.ts'
import { type CorrectionRow, FIRST, isOver, moveCorrection, openCasesOf, readCorrection } from './correction.repository.ts'
import { editionsOf } from './list-changes.ts'

const BATCH = 100

/**
 * Takes the open cases of the wrong edition over, one transaction per case under the lock of its row, so that an act under way is waited for
 * and none is lost. Resumed where it stopped: what is left is what still follows the wrong edition. Stops when the correction is halted.
 * One case in trouble does not keep the others waiting; the job fails at the end and is tried again. Returns how many cases it corrected.
 */
export async function applyToCases(services: Services, correctionId: string): Promise<number> {
  const correction = await readCorrection(services.db, correctionId)
  const module = correction && services.programmes.get(correction.programme_code)
  if (!correction || !module) return 0
  let corrected = 0
  let failed = 0
  let after = FIRST
  for (;;) {
    const ids = await openCasesOf(services.db, {
      ...{ editionId: correction.edition_id, lifecycles: module.lifecycles, after, limit: BATCH },
    })
    for (const caseId of ids) {
      try {
        const done = await inTransaction(services.db, (tx) => correctCase(tx, services, { correctionId, module, caseId }))
        if (done === 'halted') return corrected
        if (done === 'corrected') corrected += 1
      } catch (error) {
        services.log.error({ err: error, caseId, correctionId }, 'a case could not be corrected')
        failed += 1
      }
    }
    after = ids.at(-1) ?? after
    if (ids.length === 0 && (await isDone(services, { correction, module, failed, after }))) break
    // what was filed in the meantime has a greater id, or waits behind: looked for once more from the start
    if (ids.length === 0) after = FIRST
  }
  if (failed > 0) throw new Error(`${failed} cases could not be corrected`)
  return corrected
}

/**
 * Ends the correction when nothing follows the wrong edition any more. The lock waits for filings that still hold the wrong edition
 * (`editionForFiling`): they are then seen, and the caller goes round again.
 */
function isDone(
  services: Services,
  { correction, module, failed }: { correction: CorrectionRow; module: ProgrammeModule; failed: number; after: string },
): Promise<boolean> {
  if (failed > 0) return Promise.resolve(true)
  return inTransaction(services.db, async (tx) => {
    await tx.selectFrom('programme_edition').select('id').where('id', '=', correction.edition_id).forUpdate().execute()
    const left = await openCasesOf(tx, { editionId: correction.edition_id, lifecycles: module.lifecycles, after: FIRST, limit: 1 })
    if (left.length > 0) return false
    await moveCorrection(tx, correction.id, { state: 'applied', ended_at: services.clock.now() }, 'applying')
    return true
  })
}

type Outcome = 'corrected' | 'left' | 'halted'

async function correctCase(
  tx: Tx,
  services: Services,
  { correctionId, module, caseId }: { correctionId: string; module: ProgrammeModule; caseId: string },
): Promise<Outcome> {
  // shared: a halt waits for the case under way, and is seen by the next
  const correction = await tx.selectFrom('edition_correction').selectAll().where('id', '=', correctionId).forShare().executeTakeFirst()
  if (correction?.state !== 'applying') return 'halted'
  const locked = await tx.selectFrom('case_file').select('id').where('id', '=', caseId).forUpdate().executeTakeFirst()
  if (!locked) return 'left'
  const caseFile = await caseById(tx, caseId)
  if (caseFile.editionId !== correction.edition_id || caseFile.receivedOn === null || isOver(module.lifecycles, caseFile)) return 'left'
  const editions = await editionsOf(tx, correction)
  const to = caseFile.awardedOn ? editions.decided : editions.to
  const at = services.clock.now()
  const rules = await rulesOf(tx, caseFile.funderId, [editions.from.id, to.id])
  const today = dateInZone(at, rules.timeZone)
  const made = await changesOfCase(tx, { module, caseFile, from: editions.from, to, rules, today })
  await updateCase(tx, caseId, {
    edition_id: to.id,
    ...(made.decisionDueOn ? { decision_due_on: made.decisionDueOn } : {}),
    ...(made.eligible === null ? {} : { eligible_amount: formatMoney(made.eligible) }),
  })
  const { actor, author } = await authorOn(tx, correction, caseFile, { timeZone: rules.timeZone, today })
  const eventId = await recordEvent(tx, {
    ...{ caseFile, actor, at, today, reason: correction.reason },
    role: actor.userId === author.id ? 'administrator' : 'system',
    action: 'rule-corrected',
    basis: 'Correction d’une édition du règlement',
    details: {
      ...{ correctionId, author: author.name, from: editions.from.label, to: to.label },
      ...{ decided: caseFile.awardedOn !== null, changes: made.changes },
    },
  })
  const after = await noteNextDue(tx, module, caseId)
  await planReminders(tx, after.funderId, [after], at)
  await noteApplied(tx, { correctionId, caseId, changes: made.changes, eventId, at })
  return 'corrected'
}

async function noteApplied(
  tx: Tx,
  { correctionId, caseId, changes, eventId, at }: { correctionId: string; caseId: string; changes: unknown; eventId: string; at: Date },
): Promise<void> {
  const applied = { changes: jsonb(changes), event_id: eventId, applied_at: at }
  await tx
    .insertInto('correction_case')
    .values({ correction_id: correctionId, case_id: caseId, ...applied })
    .onConflict((on) => on.columns(['correction_id', 'case_id']).doUpdateSet(applied))
    .execute()
}

/**
 * The administrator who applied the correction is its author on every case. On a case from which a link keeps them away nobody acts in their
 * name: the rule holds for it all the same, the system says so, and the history still names who corrected the rule.
 */
async function authorOn(
  tx: Tx,
  { applied_by, funder_id }: CorrectionRow,
  caseFile: CaseFile,
  { timeZone, today }: { timeZone: string; today: LocalDate },
): Promise<{ actor: Actor; author: { id: string; name: string } }> {
  if (applied_by === null) throw new Error('a correction is applied by nobody')
  const { full_name: name } = await tx.selectFrom('user_account').select('full_name').where('id', '=', applied_by).executeTakeFirstOrThrow()
  const system = systemActor({ id: funder_id, timeZone })
  const kept = await isKeptFromCase(tx, { userId: applied_by, caseId: caseFile.id, on: today })
  return { actor: kept ? system : { ...system, userId: applied_by, fullName: name }, author: { id: applied_by, name } }
}
