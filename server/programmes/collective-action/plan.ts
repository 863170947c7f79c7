import { add, type Cents, formatMoney, parseMoney, subtract, ZERO } from '../../kernel/money.ts'
import type { AidInputs } from './aid.ts'
import type { Action } from './collective.repository.ts'
import type { FundingKind } from './collective.schemas.ts'

type Plan = Pick<Action, 'costs' | 'funders'>

export const totalCost = ({ costs }: Plan): Cents => add(ZERO, ...costs.map(({ amount }) => parseMoney(amount)))

/** What the funders of these kinds give together. */
export function fundedBy({ costs, funders }: Plan, ...kinds: readonly FundingKind[]): Cents {
  const places = funders.flatMap(({ kind }, index) => (kinds.includes(kind) ? [index] : []))
  return add(ZERO, ...costs.flatMap(({ parts }) => places.map((place) => parseMoney(parts[place] ?? '0.00'))))
}

/** Lines whose funders do not add up to their amount, with what lacks (or is too much, negative). */
export const unbalancedLines = ({ costs }: Plan) =>
  costs.flatMap(({ label, amount, parts }, index) => {
    const left = subtract(parseMoney(amount), add(ZERO, ...parts.map(parseMoney)))
    return left === ZERO ? [] : [{ line: index + 1, label, left: formatMoney(left) }]
  })

/** Which figures of the plan an aid is computed from. */
export interface Figures {
  readonly amounts: readonly string[]
  readonly collectiveHalfDays: number
  readonly individualHalfDays: number
  readonly otherPublic: string
  readonly asked: string
  readonly granted: AidInputs['granted']
}

export const aidInputsOf = ({ costs }: Plan, { amounts, ...rest }: Figures): AidInputs => ({
  ...rest,
  lines: costs.map(({ category, phase }, index) => ({ category, phase, amount: amounts[index] ?? '0.00' })),
})

/** The plan as the carrier asks for it, or as the officer retains it. */
export const plannedFigures = (action: Action, retained?: readonly string[] | null): Figures => ({
  amounts: retained ?? action.costs.map((cost) => cost.retained ?? cost.amount),
  collectiveHalfDays: action.collectiveHalfDays,
  individualHalfDays: action.individualHalfDays,
  otherPublic: formatMoney(fundedBy(action, 'public')),
  asked: formatMoney(fundedBy(action, 'requested')),
  granted: null,
})
