import type { Actor } from '../access/actor.ts'
import { inTransaction } from '../db/transaction.ts'
import { limitUnder } from '../deadlines/law-limits.ts'
import { today } from '../kernel/clock.ts'
import { deadline } from '../kernel/deadline.ts'
import { conflict, forbidden, notFound } from '../kernel/refusal.ts'
import { writeToApplicant } from '../letters/write-to-applicant.ts'
import { planReminders } from '../reminders/plan-reminders.ts'
import type { Services } from '../services.ts'
import { caseById } from './case-by-id.queries.ts'
import type { CaseFile } from './case-file.ts'
import { limitFacts } from './case-limits.queries.ts'
import { limitsUnder } from './case-limits.ts'
import { editionById } from './edition.queries.ts'
import { REASONS_LETTER } from './reasons-letter.ts'
import { recordEvent } from './record-event.ts'
import { moduleOf } from './take-action.ts'
import { actsForApplicant, grantsOn, lockVisibleCase } from './visible-cases.ts'

/**
 * The person whose request was rejected by silence asks for the reasons, within the limit of appeal; they are due within a month, else
 * the rejection is unlawful (CRPA L232-4). An officer notes a request that came on paper.
 */
export async function askReasons(services: Services, actor: Actor, caseId: string): Promise<{ dueOn: string }> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const caseFile = await lockVisibleCase(tx, actor, caseId)
    if (!caseFile) throw notFound()
    const officer = officerOn(actor, caseFile)
    const role = actsForApplicant(actor, caseFile) ? caseFile.applicantRole : officer ? 'caseOfficer' : null
    if (!role) throw forbidden('role-may-not')
    if (!caseFile.implicitRejectionOn) throw conflict('no-implicit-rejection')
    const edition = await editionById(tx, caseFile.editionId)
    const facts = await limitFacts(tx, moduleOf(services, caseFile), caseFile)
    if (facts.reasonsAskedOn) throw conflict('reasons-already-asked')
    const until = limitsUnder(edition, caseFile, facts, []).find(({ kind }) => kind === 'appeal-of-silence')?.on ?? day
    if (day > until) throw conflict('appeal-time-over', { details: { until } })
    const { on: dueOn } = deadline({ rule: limitUnder('reasons', edition.limits).rule, startsOn: day, zone: facts.zone })
    await recordEvent(tx, {
      ...{ caseFile, actor, role, at, today: day, reason: null },
      ...{ action: 'ask-reasons', basis: 'CRPA L232-4', details: { dueOn } },
    })
    await planReminders(tx, caseFile.funderId, [await caseById(tx, caseId)], at)
    return { dueOn }
  })
}

/**
 * The reasons are sent, once, by a letter that says until when an appeal may be made; kept in the history too. The time of appeal runs from
 * the day the letter reached its reader (CRPA L232-4, al. 2): it is counted when it is read, like every limit.
 */
export async function giveReasons(services: Services, actor: Actor, input: { caseId: string; reasons: string }): Promise<void> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  await inTransaction(services.db, async (tx) => {
    const caseFile = await lockVisibleCase(tx, actor, input.caseId)
    if (!caseFile) throw notFound()
    if (!officerOn(actor, caseFile)) throw forbidden('role-may-not')
    const module = moduleOf(services, caseFile)
    const facts = await limitFacts(tx, module, caseFile)
    if (!facts.reasonsAskedOn) throw conflict('reasons-not-asked')
    if (facts.reasonsGivenOn) throw conflict('reasons-already-given')
    const act = { caseFile, actor, role: 'caseOfficer', at, today: day, reason: input.reasons, action: 'give-reasons' } as const
    const eventId = await recordEvent(tx, { ...act, basis: 'CRPA L232-4', details: {} })
    const context = { ...act, tx, edition: await editionById(tx, caseFile.editionId), payload: {}, eventId }
    await writeToApplicant(context, module.letters, REASONS_LETTER, (_case, common) => Promise.resolve(common))
    await planReminders(tx, caseFile.funderId, [await caseById(tx, caseFile.id)], at)
  })
}

const officerOn = (actor: Actor, caseFile: CaseFile): boolean => grantsOn(actor, caseFile).some(({ role }) => role === 'caseOfficer')
