import type { ActContext } from '../../cases/programme.ts'
import { statedFaults } from '../../grants/stated-values.ts'
import { parseMoney } from '../../kernel/money.ts'
import { type FieldFault, fieldFault, invalid } from '../../kernel/refusal.ts'
import type { Action } from './collective.repository.ts'
import type { AmendedBudget } from './collective.schemas.ts'

type Payload = Readonly<Record<string, unknown>>

/** Refuses what the schema of the payload cannot see: days to come, documents the edition does not know, lists of another length than the plan. */
export function checkStated(context: ActContext, action: Action): void {
  const { payload } = context
  if (payload === null) return
  const faults = [...statedFaults(context, payload, { endedOn: action.startedOn }), ...figureFaults(action, payload)]
  if (faults.length > 0) throw invalid(...faults)
}

/** No line of an action costs more; it also keeps every sum within numeric(14,2). EUR. */
const MOST_SPENT = '100000000.00'

/** The plan of an amendment: one figure per line, none beyond what a line may cost. */
function budgetFaults(lines: number, { retained, asked }: AmendedBudget): FieldFault[] {
  if (retained.length !== lines) return [fieldFault('/payload/budget/retained', 'one-per-line', { lines })]
  const dear = (amount: string, pointer: string): FieldFault[] =>
    parseMoney(amount) > parseMoney(MOST_SPENT) ? [fieldFault(pointer, 'too-big', { maximum: MOST_SPENT })] : []
  return [
    ...retained.flatMap((amount, index) => dear(amount, `/payload/budget/retained/${index}`)),
    ...dear(asked, '/payload/budget/asked'),
  ]
}

/** One figure per line of the plan; retained at most what is planned, certified at most what is claimed. */
function figureFaults({ costs, indicators }: Action, payload: Payload): FieldFault[] {
  const budget = payload['budget'] as AmendedBudget | null | undefined
  if (budget) return budgetFaults(costs.length, budget)
  const limits = {
    retained: costs.map(({ amount }) => amount),
    spent: costs.map(() => MOST_SPENT),
    certified: costs.map(({ claimed }) => claimed),
    reached: indicators.map(() => null),
  }
  return Object.entries(limits).flatMap(([name, lines]) => {
    const given = payload[name]
    if (!Array.isArray(given)) return []
    if (given.length !== lines.length) return [fieldFault(`/payload/${name}`, 'one-per-line', { lines: lines.length })]
    return lines.flatMap((maximum, index) =>
      maximum !== null && parseMoney(String(given[index])) > parseMoney(maximum)
        ? [fieldFault(`/payload/${name}/${index}`, 'too-big', { maximum })]
        : [],
    )
  })
}
