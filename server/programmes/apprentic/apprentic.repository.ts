import { sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../db/client.ts'
import type { ApprenticCase as ApprenticCaseTable } from '../../db/types.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { type Cents, parseMoney } from '../../kernel/money.ts'
import type { ApprenticApplication } from './apprentic.schemas.ts'

/** A line of the budget: what was planned, what the officer leaves out, what was really spent. */
export interface BudgetLine {
  readonly place: number
  readonly label: string
  readonly category: string
  readonly amount: Cents
  readonly excluded: Cents
  readonly excludedReason: string | null
  readonly spent: Cents | null
  readonly spentExcluded: Cents
  readonly spentExcludedReason: string | null
}

export interface Funding {
  readonly funderName: string
  readonly amount: Cents
  readonly granted: boolean
}

/** The project of a case. The apprentice is a given name and an initial: the rest stays with the firm. */
export interface Project {
  readonly description: string
  readonly objectives: string
  readonly tools: string
  readonly projectStart: LocalDate | null
  readonly projectEnd: LocalDate | null
  readonly apprentice: string
  readonly apprenticeMinor: boolean | null
  readonly qualification: string
  readonly contractFrom: LocalDate | null
  readonly contractUntil: LocalDate | null
  readonly tutor: string
  readonly centreName: string
  readonly centreSiret: string | null
  readonly groupExplained: boolean
  readonly appraisalNote: string | null
  readonly startedOn: LocalDate | null
  readonly reportReceivedOn: LocalDate | null
  readonly demonstratedOn: LocalDate | null
  readonly claimedPublicFunding: Cents | null
  readonly story: string
  readonly storyConsentAt: Date | null
  readonly storyPublishedAt: Date | null
  readonly prize: string | null
  readonly lines: readonly BudgetLine[]
  readonly funding: readonly Funding[]
}

export async function readProject(db: Db, caseId: string): Promise<Project> {
  const row = await db.selectFrom('apprentic_case').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow()
  const funding = await db.selectFrom('apprentic_funding').selectAll().where('case_id', '=', caseId).orderBy('place').execute()
  const date = (value: string | null): LocalDate | null => value as LocalDate | null
  return {
    ...{ description: row.description, objectives: row.objectives, tools: row.tools },
    ...{ projectStart: date(row.project_start), projectEnd: date(row.project_end) },
    ...{ apprentice: row.apprentice, apprenticeMinor: row.apprentice_minor, qualification: row.qualification },
    ...{ contractFrom: date(row.contract_from), contractUntil: date(row.contract_until), tutor: row.tutor },
    ...{ centreName: row.centre_name, centreSiret: row.centre_siret, groupExplained: row.group_explained },
    ...{ appraisalNote: row.appraisal_note, startedOn: date(row.started_on), reportReceivedOn: date(row.report_received_on) },
    demonstratedOn: date(row.demonstrated_on),
    claimedPublicFunding: row.claimed_public_funding === null ? null : parseMoney(row.claimed_public_funding),
    ...{ story: row.story, storyConsentAt: row.story_consent_at, storyPublishedAt: row.story_published_at, prize: row.prize },
    lines: (await budgetLines(db, [caseId])).map(({ caseId: _case, ...line }) => line),
    funding: funding.map((one) => ({ funderName: one.funder_name, amount: parseMoney(one.amount), granted: one.granted })),
  }
}

/** The budgets of these cases, in order of case and place. One query. */
export async function budgetLines(db: Db, caseIds: readonly string[]): Promise<(BudgetLine & { caseId: string })[]> {
  const rows = await db
    .selectFrom('apprentic_line')
    .selectAll()
    .where('case_id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .orderBy('case_id')
    .orderBy('place')
    .execute()
  return rows.map((line) => ({
    ...{ caseId: line.case_id, place: line.place, label: line.label, category: line.category, amount: parseMoney(line.amount) },
    ...{ excluded: parseMoney(line.excluded), excludedReason: line.excluded_reason },
    ...{ spent: line.spent === null ? null : parseMoney(line.spent), spentExcluded: parseMoney(line.spent_excluded) },
    spentExcludedReason: line.spent_excluded_reason,
  }))
}

export async function insertProject(tx: Tx, caseId: string): Promise<void> {
  await tx.insertInto('apprentic_case').values({ case_id: caseId }).execute()
}

export async function updateProject(tx: Tx, caseId: string, changes: Updateable<ApprenticCaseTable>): Promise<void> {
  await tx.updateTable('apprentic_case').set(changes).where('case_id', '=', caseId).execute()
}

/** Writes the application as a whole, its budget and its fundings included. */
export async function writeApplication(tx: Tx, caseId: string, application: ApprenticApplication): Promise<void> {
  await updateProject(tx, caseId, {
    ...{ description: application.description, objectives: application.objectives, tools: application.tools },
    ...{ project_start: application.projectStart, project_end: application.projectEnd },
    ...{ apprentice: application.apprentice, apprentice_minor: application.apprenticeMinor, qualification: application.qualification },
    ...{ contract_from: application.contractFrom, contract_until: application.contractUntil, tutor: application.tutor },
    ...{ centre_name: application.centreName, centre_siret: application.centreSiret, group_explained: application.groupExplained },
  })
  await tx.deleteFrom('apprentic_line').where('case_id', '=', caseId).execute()
  await tx.deleteFrom('apprentic_funding').where('case_id', '=', caseId).execute()
  if (application.lines.length > 0)
    await tx
      .insertInto('apprentic_line')
      .values(application.lines.map((line, place) => ({ case_id: caseId, place, ...line })))
      .execute()
  if (application.funding.length > 0)
    await tx
      .insertInto('apprentic_funding')
      .values(
        application.funding.map(({ funderName, amount, granted }, place) => ({
          ...{ case_id: caseId, place, funder_name: funderName, amount, granted },
        })),
      )
      .execute()
}

/** What an officer leaves out of planned lines, with its reason; lines not named are kept whole. */
export async function writeExclusions(
  tx: Tx,
  caseId: string,
  of: 'planned' | 'spent',
  exclusions: readonly { line: number; amount: string; reason: string }[],
): Promise<void> {
  const none = of === 'planned' ? { excluded: '0.00', excluded_reason: null } : { spent_excluded: '0.00', spent_excluded_reason: null }
  await tx.updateTable('apprentic_line').set(none).where('case_id', '=', caseId).execute()
  for (const { line, amount, reason } of exclusions) {
    const change =
      of === 'planned' ? { excluded: amount, excluded_reason: reason } : { spent_excluded: amount, spent_excluded_reason: reason }
    await tx.updateTable('apprentic_line').set(change).where('case_id', '=', caseId).where('place', '=', line).execute()
  }
}

/** What was really spent on each line; a line not named cost nothing. */
export async function writeSpending(tx: Tx, caseId: string, lines: readonly { line: number; spent: string }[]): Promise<void> {
  const cleared = { spent: '0.00', spent_excluded: '0.00', spent_excluded_reason: null }
  await tx.updateTable('apprentic_line').set(cleared).where('case_id', '=', caseId).execute()
  for (const { line, spent } of lines)
    await tx.updateTable('apprentic_line').set({ spent }).where('case_id', '=', caseId).where('place', '=', line).execute()
}
