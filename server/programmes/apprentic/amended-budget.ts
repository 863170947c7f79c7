import { parseMoney } from '../../kernel/money.ts'
import type { Project } from './apprentic.repository.ts'
import type { AmendedBudget } from './apprentic.schemas.ts'

/** The project with the lines an amendment changed; the budget of the application stays as it was filed. */
export function withBudget<Lines extends Pick<Project, 'lines'>>(project: Lines, budget: unknown): Lines {
  if (budget === null || budget === undefined) return project
  const changed = new Map((budget as AmendedBudget).lines.map((line) => [line.line, line]))
  const lines = project.lines.map((line) => {
    const now = changed.get(line.place)
    return now ? { ...line, amount: parseMoney(now.amount), excluded: parseMoney(now.excluded) } : line
  })
  return { ...project, lines }
}

/** A budget of an amendment on top of what stands: every line that was ever changed, as it is to be now. */
export function mergedBudget(standing: unknown, budget: NonNullable<unknown>): unknown {
  if (standing === null || standing === undefined) return budget
  const lines = new Map([...(standing as AmendedBudget).lines, ...(budget as AmendedBudget).lines].map((line) => [line.line, line]))
  return { lines: [...lines.values()] }
}
