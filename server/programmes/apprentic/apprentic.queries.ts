import { sql } from 'kysely'
import type { Db } from '../../db/client.ts'
import { add, formatMoney, parseMoney, ZERO } from '../../kernel/money.ts'
import type { AidInputs } from './aid.ts'
import { type BudgetLine, budgetLines, type Project } from './apprentic.repository.ts'

export { type Project, readProject } from './apprentic.repository.ts'

const plannedLine = ({ category, amount, excluded }: BudgetLine) => ({
  category,
  amount: formatMoney(amount),
  excluded: formatMoney(excluded),
})

/** What the aid is computed from before the project: the budget, less what the officer leaves out; other public money as declared. */
export const plannedInputs = ({ lines, funding }: Pick<Project, 'lines' | 'funding'>): AidInputs => ({
  lines: lines.map(plannedLine),
  publicFunding: formatMoney(add(ZERO, ...funding.map(({ amount }) => amount))),
})

/** What it is computed from afterwards: what was really spent, line by line. */
export const spentInputs = ({ lines, claimedPublicFunding }: Pick<Project, 'lines' | 'claimedPublicFunding'>): AidInputs => ({
  lines: lines.map(({ category, spent, spentExcluded }) => ({
    ...{ category, amount: formatMoney(spent ?? ZERO), excluded: formatMoney(spentExcluded) },
  })),
  publicFunding: formatMoney(claimedPublicFunding ?? ZERO),
})

/** The planned inputs of these cases with the parameters of their editions, in a fixed number of queries. */
export async function plannedInputsOf(
  db: Db,
  caseIds: readonly string[],
): Promise<{ caseId: string; inputs: AidInputs; parameters: unknown }[]> {
  if (caseIds.length === 0) return []
  const lines = await budgetLines(db, caseIds)
  const cases = await db
    .selectFrom('case_file as c')
    .innerJoin('programme_edition as e', 'e.id', 'c.edition_id')
    .select(['c.id', 'e.parameters'])
    .select(
      sql<string>`(select coalesce(sum(f.amount), 0)::numeric(14,2)::text from apprentic_funding f where f.case_id = c.id)`.as(
        'public_funding',
      ),
    )
    .where('c.id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .execute()
  return cases.map(({ id, parameters, public_funding }) => ({
    ...{ caseId: id, parameters },
    inputs: { lines: lines.filter(({ caseId }) => caseId === id).map(plannedLine), publicFunding: formatMoney(parseMoney(public_funding)) },
  }))
}
