import type { Selectable, Updateable } from 'kysely'
import type { Db, Tx } from '../../db/client.ts'
import type { FracCase as FracCaseTable } from '../../db/types.ts'
import { newId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { type Cents, parseMoney } from '../../kernel/money.ts'
import type { FracApplication } from './frac.schemas.ts'
import type { MissionKind } from './parameters.ts'

export interface Proposal {
  readonly consultancyName: string
  readonly days: string
  readonly amount: Cents
  readonly receivedOn: LocalDate
  readonly chosen: boolean
}

/** The mission of a case: what was asked, what the officer retained, what came of it. */
export interface Mission {
  readonly missionKind: MissionKind | null
  readonly field: string | null
  readonly missionNature: string
  readonly subject: string
  readonly termsOfReference: string
  readonly consultantOrganisationId: string | null
  readonly consultantName: string
  readonly independenceDeclared: boolean
  readonly consultantSellsEquipment: boolean
  readonly days: string | null
  readonly dailyRate: string | null
  readonly travelCosts: string
  readonly choiceReason: string
  readonly orderSignedOn: LocalDate | null
  readonly plannedStart: LocalDate | null
  readonly plannedEnd: LocalDate | null
  readonly retained: { readonly days: string; readonly dailyRate: string; readonly travelCosts: string } | null
  readonly recommendation: 'award' | 'refuse' | null
  readonly appraisalNote: string | null
  readonly startedOn: LocalDate | null
  readonly reportReceivedOn: LocalDate | null
  readonly reportDigitalSection: boolean | null
  /** The date the final invoice bears, as stated with the claim or read by whoever certifies. */
  readonly invoicedOn: LocalDate | null
  readonly proposals: readonly Proposal[]
}

function missionOf(row: Selectable<FracCaseTable>, proposals: readonly Proposal[]): Mission {
  const { retained_days: days, retained_daily_rate: dailyRate, retained_travel_costs: travelCosts } = row
  return {
    missionKind: row.mission_kind as MissionKind | null,
    field: row.field,
    missionNature: row.mission_nature,
    subject: row.subject,
    termsOfReference: row.terms_of_reference,
    consultantOrganisationId: row.consultant_organisation_id,
    consultantName: row.consultant_name,
    independenceDeclared: row.independence_declared,
    consultantSellsEquipment: row.consultant_sells_equipment,
    days: row.days,
    dailyRate: row.daily_rate,
    travelCosts: row.travel_costs,
    choiceReason: row.choice_reason,
    orderSignedOn: row.order_signed_on as LocalDate | null,
    plannedStart: row.planned_start as LocalDate | null,
    plannedEnd: row.planned_end as LocalDate | null,
    retained: days === null || dailyRate === null || travelCosts === null ? null : { days, dailyRate, travelCosts },
    recommendation: row.recommendation as Mission['recommendation'],
    appraisalNote: row.appraisal_note,
    startedOn: row.started_on as LocalDate | null,
    reportReceivedOn: row.report_received_on as LocalDate | null,
    reportDigitalSection: row.report_digital_section,
    invoicedOn: row.invoiced_on as LocalDate | null,
    proposals,
  }
}

export async function readMission(db: Db, caseId: string): Promise<Mission> {
  const row = await db.selectFrom('frac_case').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow()
  // the whole list is written anew at each saving: its order must come from the content, not from the ids
  const proposals = await db
    .selectFrom('frac_proposal')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('received_on')
    .orderBy('consultancy_name')
    .orderBy('amount')
    .orderBy('id')
    .limit(50)
    .execute()
  return missionOf(
    row,
    proposals.map((proposal) => ({
      consultancyName: proposal.consultancy_name,
      days: proposal.days,
      amount: parseMoney(proposal.amount),
      receivedOn: proposal.received_on as LocalDate,
      chosen: proposal.chosen,
    })),
  )
}

export async function insertMission(tx: Tx, caseId: string): Promise<void> {
  await tx.insertInto('frac_case').values({ case_id: caseId }).execute()
}

export async function updateMission(tx: Tx, caseId: string, changes: Updateable<FracCaseTable>): Promise<void> {
  await tx.updateTable('frac_case').set(changes).where('case_id', '=', caseId).execute()
}

/** Writes the application as a whole, its proposals included. */
export async function writeApplication(tx: Tx, caseId: string, application: FracApplication, at: Date): Promise<void> {
  await updateMission(tx, caseId, {
    mission_kind: application.missionKind,
    field: application.field,
    mission_nature: application.missionNature,
    subject: application.subject,
    terms_of_reference: application.termsOfReference,
    consultant_organisation_id: application.consultantOrganisationId,
    consultant_name: application.consultantName,
    independence_declared: application.independenceDeclared,
    consultant_sells_equipment: application.consultantSellsEquipment,
    days: application.days,
    daily_rate: application.dailyRate,
    travel_costs: application.travelCosts,
    choice_reason: application.choiceReason,
    order_signed_on: application.orderSignedOn,
    planned_start: application.plannedStart,
    planned_end: application.plannedEnd,
  })
  await tx.deleteFrom('frac_proposal').where('case_id', '=', caseId).execute()
  if (application.proposals.length === 0) return
  await tx
    .insertInto('frac_proposal')
    .values(
      application.proposals.map((proposal) => ({
        id: newId(at),
        case_id: caseId,
        consultancy_name: proposal.consultancyName,
        days: proposal.days,
        amount: proposal.amount,
        received_on: proposal.receivedOn,
        chosen: proposal.chosen,
      })),
    )
    .execute()
}
