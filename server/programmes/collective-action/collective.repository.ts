import type { Selectable, Updateable } from 'kysely'
import type { Db, Tx } from '../../db/client.ts'
import type { CollectiveActionCase as CaseTable } from '../../db/types.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { parseMoney } from '../../kernel/money.ts'
import type { Phase } from './aid.ts'
import type { CollectiveApplication, FundingKind } from './collective.schemas.ts'
import type { Activity, CostCategory } from './parameters.ts'

export interface CostLine {
  readonly category: CostCategory
  readonly phase: Phase
  readonly label: string
  /** EUR, decimal strings: planned, retained at appraisal, claimed, certified. */
  readonly amount: string
  readonly retained: string | null
  readonly claimed: string | null
  readonly certified: string | null
  /** What each funder gives, in their order. */
  readonly parts: readonly string[]
}

export interface Funder {
  readonly name: string
  readonly kind: FundingKind
}

export interface Indicator {
  readonly label: string
  readonly target: string
  readonly reached: string | null
}

/** The action of a case: what the carrier plans, what was retained, what came of it. */
export interface Action {
  readonly activity: Activity | null
  readonly clubMode: 'active' | 'passive' | null
  readonly clubComposition: 'mixed' | 'same-trade' | 'cluster' | null
  readonly theme: string
  readonly objectives: string
  readonly collectivePhase: string
  readonly individualPhase: string
  readonly territory: readonly string[]
  readonly collectiveHalfDays: number
  readonly individualHalfDays: number
  readonly plannedStart: LocalDate | null
  readonly plannedEnd: LocalDate | null
  readonly recommendation: 'award' | 'refuse' | null
  readonly appraisalNote: string | null
  readonly startedOn: LocalDate | null
  readonly endedOn: LocalDate | null
  readonly claimedOtherPublic: string | null
  readonly seats: { readonly capacity: number; readonly taken: number }
  readonly partners: readonly { readonly name: string; readonly contribution: string }[]
  readonly indicators: readonly Indicator[]
  readonly funders: readonly Funder[]
  readonly costs: readonly CostLine[]
}

const columnsOf = (row: Selectable<CaseTable>) => ({
  activity: row.activity as Action['activity'],
  clubMode: row.club_mode as Action['clubMode'],
  clubComposition: row.club_composition as Action['clubComposition'],
  theme: row.theme,
  objectives: row.objectives,
  collectivePhase: row.collective_phase,
  individualPhase: row.individual_phase,
  territory: row.territory,
  collectiveHalfDays: row.collective_half_days,
  individualHalfDays: row.individual_half_days,
  plannedStart: row.planned_start as LocalDate | null,
  plannedEnd: row.planned_end as LocalDate | null,
  recommendation: row.recommendation as Action['recommendation'],
  appraisalNote: row.appraisal_note,
  startedOn: row.started_on as LocalDate | null,
  endedOn: row.ended_on as LocalDate | null,
  claimedOtherPublic: row.claimed_other_public,
})

export async function readAction(db: Db, caseId: string): Promise<Action> {
  const row = await db.selectFrom('collective_action_case').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow()
  const seats = await db
    .selectFrom('collective_action_seats')
    .select(['capacity', 'taken'])
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const partners = await db
    .selectFrom('collective_action_partner')
    .select(['name', 'contribution'])
    .where('case_id', '=', caseId)
    .orderBy('position')
    .limit(30)
    .execute()
  const indicators = await db
    .selectFrom('collective_action_indicator')
    .select(['label', 'target', 'reached'])
    .where('case_id', '=', caseId)
    .orderBy('position')
    .limit(30)
    .execute()
  const quantity = (value: string): string => value.replace(/\.?0+$/, '')
  return {
    ...columnsOf(row),
    ...{ seats, partners },
    // numeric(12,2) always writes two decimals: ten shops are ten
    indicators: indicators.map(({ label, target, reached }) => ({
      ...{ label, target: quantity(target), reached: reached === null ? null : quantity(reached) },
    })),
    ...(await readPlan(db, caseId)),
  }
}

async function readPlan(db: Db, caseId: string): Promise<Pick<Action, 'funders' | 'costs'>> {
  const funders = await db
    .selectFrom('collective_action_funding')
    .select(['name', 'kind'])
    .where('case_id', '=', caseId)
    .orderBy('position')
    .limit(20)
    .execute()
  const costs = await db
    .selectFrom('collective_action_cost')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position')
    .limit(60)
    .execute()
  const parts = await db
    .selectFrom('collective_action_part')
    .select(['cost', 'funding', 'amount'])
    .where('case_id', '=', caseId)
    .limit(1_200)
    .execute()
  return {
    funders: funders.map(({ name, kind }) => ({ name, kind: kind as FundingKind })),
    costs: costs.map((cost) => ({
      category: cost.category as CostCategory,
      phase: cost.phase as Phase,
      label: cost.label,
      ...{ amount: cost.amount, retained: cost.retained, claimed: cost.claimed, certified: cost.certified },
      parts: funders.map((_funder, index) => parts.find((part) => part.cost === cost.position && part.funding === index)?.amount ?? '0.00'),
    })),
  }
}

export async function insertAction(tx: Tx, caseId: string): Promise<void> {
  await tx.insertInto('collective_action_case').values({ case_id: caseId }).execute()
  await tx.insertInto('collective_action_seats').values({ case_id: caseId }).execute()
}

export async function updateAction(tx: Tx, caseId: string, changes: Updateable<CaseTable>): Promise<void> {
  await tx.updateTable('collective_action_case').set(changes).where('case_id', '=', caseId).execute()
}

/** Writes one amount per cost line, in the order of the plan. */
export async function writeAmounts(
  tx: Tx,
  caseId: string,
  column: 'retained' | 'claimed' | 'certified',
  amounts: readonly string[],
): Promise<void> {
  for (const [position, amount] of amounts.entries())
    await tx
      .updateTable('collective_action_cost')
      .set({ [column]: amount })
      .where('case_id', '=', caseId)
      .where('position', '=', position)
      .execute()
}

export async function writeReached(tx: Tx, caseId: string, reached: readonly string[]): Promise<void> {
  for (const [position, value] of reached.entries())
    await tx
      .updateTable('collective_action_indicator')
      .set({ reached: value })
      .where('case_id', '=', caseId)
      .where('position', '=', position)
      .execute()
}

/** Writes the application as a whole, its plan included. The seats are another matter: firms may sit in them already. */
export async function writeApplication(tx: Tx, caseId: string, application: CollectiveApplication): Promise<void> {
  await updateAction(tx, caseId, {
    activity: application.activity,
    club_mode: application.clubMode,
    club_composition: application.clubComposition,
    theme: application.theme,
    objectives: application.objectives,
    collective_phase: application.collectivePhase,
    individual_phase: application.individualPhase,
    territory: [...application.territory],
    collective_half_days: application.collectiveHalfDays,
    individual_half_days: application.individualHalfDays,
    planned_start: application.plannedStart,
    planned_end: application.plannedEnd,
  })
  for (const table of [
    'collective_action_partner',
    'collective_action_indicator',
    'collective_action_cost',
    'collective_action_funding',
  ] as const)
    await tx.deleteFrom(table).where('case_id', '=', caseId).execute()
  const rows = <Item extends object>(items: readonly Item[]) => items.map((item, position) => ({ case_id: caseId, position, ...item }))
  const { partners, indicators, funders, costs } = application
  if (partners.length > 0) await tx.insertInto('collective_action_partner').values(rows(partners)).execute()
  if (indicators.length > 0) await tx.insertInto('collective_action_indicator').values(rows(indicators)).execute()
  if (funders.length > 0) await tx.insertInto('collective_action_funding').values(rows(funders)).execute()
  if (costs.length === 0) return
  await tx
    .insertInto('collective_action_cost')
    .values(rows(costs.map(({ parts: _parts, ...cost }) => cost)))
    .execute()
  const parts = costs.flatMap(({ parts: given }, cost) =>
    given.flatMap((amount, funding) =>
      funding < funders.length && parseMoney(amount) > 0n ? [{ case_id: caseId, cost, funding, amount }] : [],
    ),
  )
  if (parts.length > 0) await tx.insertInto('collective_action_part').values(parts).execute()
}
