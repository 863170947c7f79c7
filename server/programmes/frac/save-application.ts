import { type Actor, hasRole } from '../../access/actor.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { replaceParty, updateCase } from '../../cases/change-case.ts'
import { recordEvent } from '../../cases/record-event.ts'
import { grantsOn, lockVisibleCase } from '../../cases/visible-cases.ts'
import type { Tx } from '../../db/client.ts'
import { inTransaction } from '../../db/transaction.ts'
import { today } from '../../kernel/clock.ts'
import { parseIban } from '../../kernel/iban.ts'
import { type Cents, formatMoney } from '../../kernel/money.ts'
import { conflict, fieldFault, invalid, notFound, stale } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { spentOn } from './aid.ts'
import { type Mission, readMission, writeApplication } from './frac.repository.ts'
import type { FracApplication } from './frac.schemas.ts'
import { maskedIban } from './masked-iban.ts'
import { priceFaults } from './stated-values.ts'

const CORRECTABLE = ['submitted', 'documentsRequested', 'complete']

export interface SaveInput {
  readonly caseId: string
  readonly version: number
  readonly application: FracApplication
  /** Why a filed application is corrected; a draft needs none. */
  readonly reason: string | null
}

/**
 * Saves the application as a whole. A draft belongs to its author and is saved without a trace;
 * once filed, the applicant changes it only while documents are requested, and an officer corrects it
 * with a reason: both leave an event that says what was and what is.
 */
export async function saveApplication(services: Services, actor: Actor, input: SaveInput): Promise<number> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const caseFile = await lockVisibleCase(tx, actor, input.caseId)
    if (caseFile?.programme !== 'frac') throw notFound()
    if (caseFile.version !== input.version) throw stale()
    const officer = mayCorrect(actor, caseFile, input.reason)
    const before = await readMission(tx, caseFile.id)
    const application = { ...input.application, beneficiaryIban: await checkReferences(tx, actor, input.application) }
    await writeApplication(tx, caseFile.id, application, at)
    await replaceParty(tx, caseFile.id, application.consultantOrganisationId, 'consultant')
    await updateCase(tx, caseFile.id, {
      title: application.title,
      requested_amount: requested(application),
      beneficiary_iban: application.beneficiaryIban,
    })
    if (caseFile.state === 'draft') {
      await updateCase(tx, caseFile.id, { version: caseFile.version + 1, last_event_at: at })
    } else {
      const changes = changesBetween(
        { ...before, title: caseFile.title, beneficiaryIban: maskedIban(caseFile.beneficiaryIban) },
        { ...(await readMission(tx, caseFile.id)), title: application.title, beneficiaryIban: maskedIban(application.beneficiaryIban) },
      )
      await recordEvent(tx, {
        caseFile,
        action: officer ? 'correct' : 'completeApplication',
        actor,
        role: officer ? 'caseOfficer' : 'applicant',
        at,
        today: day,
        reason: input.reason,
        basis: officer ? 'CRPA L114-6' : 'CRPA L114-5',
        details: { changes },
      })
    }
    return caseFile.version + 1
  })
}

/** Whether the person acts as an officer; refuses when it may not write at this moment. */
function mayCorrect(actor: Actor, caseFile: CaseFile, reason: string | null): boolean {
  const member = actor.organisationIds.includes(caseFile.applicantOrganisationId) && hasRole(actor, 'applicant')
  const officer = grantsOn(actor, caseFile).some((grant) => grant.role === 'caseOfficer')
  if (caseFile.state === 'draft' && (member || (officer && caseFile.createdBy === actor.userId))) return officer && !member
  if (member && caseFile.state === 'documentsRequested') return false
  if (!officer || !CORRECTABLE.includes(caseFile.state)) throw conflict('application-not-open', { details: { state: caseFile.state } })
  if (reason === null) throw invalid(fieldFault('/reason', 'required'))
  return true
}

/** Checks what the schema cannot: the consultant exists for this funder, the IBAN is one. Returns the IBAN in its electronic form. */
async function checkReferences(tx: Tx, actor: Actor, application: FracApplication): Promise<string | null> {
  const faults = []
  if (application.consultantOrganisationId) {
    const consultant = await tx
      .selectFrom('organisation')
      .select('id')
      .where('id', '=', application.consultantOrganisationId)
      .where('funder_id', '=', actor.funderId)
      .executeTakeFirst()
    if (!consultant) faults.push(fieldFault('/application/consultantOrganisationId', 'unknown-organisation'))
  }
  const iban = application.beneficiaryIban ? parseIban(application.beneficiaryIban) : null
  if (application.beneficiaryIban && !iban) faults.push(fieldFault('/application/beneficiaryIban', 'invalid-iban'))
  if (application.proposals.filter((proposal) => proposal.chosen).length > 1)
    faults.push(fieldFault('/application/proposals', 'one-proposal-chosen'))
  if (application.plannedStart && application.plannedEnd && application.plannedEnd < application.plannedStart) {
    faults.push(fieldFault('/application/plannedEnd', 'end-before-start'))
  }
  faults.push(...priceFaults('/application', { dailyRate: application.dailyRate, travelCosts: application.travelCosts }))
  if (faults.length > 0) throw invalid(...faults)
  return iban
}

/** What is asked for: the whole cost of the mission, before any rule. Zero while days or rate are missing. */
function requested({ days, dailyRate, travelCosts }: FracApplication): string {
  if (!days || !dailyRate) return '0.00'
  return formatMoney(spentOn({ days, dailyRate, travelCosts }))
}

/** What the history compares: the account is masked, for the history is read by more people than the bank details. */
type Content = Mission & { readonly title: string; readonly beneficiaryIban: string | null }

/** Fields that differ, with both values, for the history. Amounts as decimal strings. */
function changesBetween(before: Content, after: Content): Record<string, { from: unknown; to: unknown }> {
  const text = (value: unknown): string =>
    JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? formatMoney(part as Cents) : part))
  const fields = Object.keys(after) as (keyof Content)[]
  return Object.fromEntries(
    fields
      .filter((field) => text(before[field]) !== text(after[field]))
      .map((field) => [field, { from: JSON.parse(text(before[field])) as unknown, to: JSON.parse(text(after[field])) as unknown }]),
  )
}
