import type { Actor } from '../../access/actor.ts'
import { updateCase } from '../../cases/change-case.ts'
import { changesBetween, writeApplication } from '../../cases/write-application.ts'
import { maskedIban, parseIban } from '../../kernel/iban.ts'
import { add, formatMoney, parseMoney, ZERO } from '../../kernel/money.ts'
import { type FieldFault, fieldFault, invalid } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { readAction, writeApplication as writePlan } from './collective.repository.ts'
import type { CollectiveApplication } from './collective.schemas.ts'
import { changeCapacity } from './participants.repository.ts'
import { totalCost } from './plan.ts'

export interface SaveInput {
  readonly caseId: string
  readonly version: number
  readonly application: CollectiveApplication
  /** Why a filed application is corrected; a draft needs none. */
  readonly reason: string | null
}

const COMPARED = [
  ...(['activity', 'clubMode', 'clubComposition', 'theme', 'objectives', 'collectivePhase', 'individualPhase', 'territory'] as const),
  ...(['collectiveHalfDays', 'individualHalfDays', 'plannedStart', 'plannedEnd', 'partners', 'indicators', 'funders', 'costs'] as const),
  ...(['seats', 'title', 'iban'] as const),
]

/** Saves the application as a whole. Firms of the waiting list get the seats that a greater capacity opens. */
export const saveApplication = (services: Services, actor: Actor, input: SaveInput): Promise<number> =>
  writeApplication(services, actor, input, {
    programme: 'collective-action',
    write: async (tx, caseFile) => {
      const { application } = input
      const faults = faultsIn(application)
      if (faults.length > 0) throw invalid(...faults)
      const iban = application.beneficiaryIban ? parseIban(application.beneficiaryIban) : null
      const before = { ...(await readAction(tx, caseFile.id)), title: caseFile.title, iban: maskedIban(caseFile.beneficiaryIban) }
      await writePlan(tx, caseFile.id, application)
      await changeCapacity(tx, caseFile.id, application.capacity)
      const action = await readAction(tx, caseFile.id)
      await updateCase(tx, caseFile.id, {
        title: application.title,
        // as for every programme: the cost presented, whoever pays it
        requested_amount: formatMoney(totalCost(action)),
        beneficiary_iban: iban,
      })
      return () => Promise.resolve(changesBetween(before, { ...action, title: application.title, iban: maskedIban(iban) }, COMPARED))
    },
  })

/** A plan no larger than the column of a case holds. EUR. */
const LARGEST_PLAN = parseMoney('100000000.00')

/** What the schema cannot see: two asked funders, parts of no funder, an account that is none, dates in the wrong order. */
function faultsIn(application: CollectiveApplication): FieldFault[] {
  const { beneficiaryIban, funders, costs, plannedStart, plannedEnd } = application
  const faults: FieldFault[] = []
  if (beneficiaryIban && !parseIban(beneficiaryIban)) faults.push(fieldFault('/application/beneficiaryIban', 'invalid-iban'))
  if (funders.filter(({ kind }) => kind === 'requested').length > 1) faults.push(fieldFault('/application/funders', 'one-funder-requested'))
  if (plannedStart && plannedEnd && plannedEnd < plannedStart) faults.push(fieldFault('/application/plannedEnd', 'end-before-start'))
  costs.forEach(({ amount, parts }, index) => {
    if (parseMoney(amount) === ZERO) faults.push(fieldFault(`/application/costs/${index}/amount`, 'must-be-positive'))
    if (parts.length > funders.length)
      faults.push(fieldFault(`/application/costs/${index}/parts`, 'one-per-line', { lines: funders.length }))
  })
  const all = costs.flatMap(({ amount, parts }) => [amount, ...parts].map(parseMoney))
  if (
    all.some((amount) => amount > LARGEST_PLAN) ||
    (all.length > 0 && add(ZERO, ...all.filter((amount) => amount <= LARGEST_PLAN)) > 2n * LARGEST_PLAN)
  )
    faults.push(fieldFault('/application/costs', 'too-big', { maximum: formatMoney(LARGEST_PLAN) }))
  return faults
}
