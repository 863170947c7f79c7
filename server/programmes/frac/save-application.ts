import type { Actor } from '../../access/actor.ts'
import { replaceParty, updateCase } from '../../cases/change-case.ts'
import { changesBetween, writeApplication } from '../../cases/write-application.ts'
import type { Tx } from '../../db/client.ts'
import { maskedIban, parseIban } from '../../kernel/iban.ts'
import { formatMoney } from '../../kernel/money.ts'
import { fieldFault, invalid } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { spentOn } from './aid.ts'
import { readMission, writeApplication as writeMission } from './frac.repository.ts'
import type { FracApplication } from './frac.schemas.ts'
import { priceFaults } from './stated-values.ts'

export interface SaveInput {
  readonly caseId: string
  readonly version: number
  readonly application: FracApplication
  /** Why a filed application is corrected; a draft needs none. */
  readonly reason: string | null
}

/** Saves the application as a whole, with the party the consultant is. */
export const saveApplication = (services: Services, actor: Actor, input: SaveInput): Promise<number> =>
  writeApplication(services, actor, input, {
    programme: 'frac',
    write: async (tx, caseFile, { at }) => {
      const before = await readMission(tx, caseFile.id)
      const application = { ...input.application, beneficiaryIban: await checkReferences(tx, actor, input.application) }
      await writeMission(tx, caseFile.id, application, at)
      await replaceParty(tx, caseFile.id, application.consultantOrganisationId, 'consultant')
      await updateCase(tx, caseFile.id, {
        title: application.title,
        requested_amount: requested(application),
        beneficiary_iban: application.beneficiaryIban,
      })
      // the account is masked: the history is read by more people than the bank details
      return async () =>
        changesBetween(
          { ...before, title: caseFile.title, beneficiaryIban: maskedIban(caseFile.beneficiaryIban) },
          { ...(await readMission(tx, caseFile.id)), title: application.title, beneficiaryIban: maskedIban(application.beneficiaryIban) },
        )
    },
  })

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
