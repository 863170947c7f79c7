import { type AidStep, aidSteps } from '../../grants/aid-steps.ts'
import {
  add,
  basisPoints,
  type Cents,
  formatMoney,
  largest,
  parseMoney,
  shareRoundedDown,
  smallest,
  subtract,
  ZERO,
} from '../../kernel/money.ts'
import type { ApprenticParameters } from './parameters.ts'

/** A line of the budget as the aid sees it. No label: a trace is never erased, and people write names into labels. */
export interface AidLine {
  readonly category: string
  /** EUR excl. VAT, planned or really spent. */
  readonly amount: string
  /** Part of it the officer leaves out, with a written reason beside the line. */
  readonly excluded: string
}

/** What the aid is computed from. Decimal strings, as stored in the trace. */
export interface AidInputs {
  readonly lines: readonly AidLine[]
  /** Other public money on the same costs, EUR. */
  readonly publicFunding: string
}

export const AID_STEPS = ['budget', 'category-excluded', 'officer-excluded', 'base', 'rate', 'ceiling', 'public-money', 'aid'] as const
export type AidStepCode = (typeof AID_STEPS)[number]

type Step = AidStep<AidStepCode>

export interface Aid {
  /** Eligible spending. */
  readonly base: Cents
  readonly amount: Cents
  readonly steps: readonly Step[]
}

/** The rule's name and version in traces: a changed formula is a new version beside the old one. */
export const AID_RULE = { rule: 'aid', version: 1 } as const

export type AidParameters = Pick<ApprenticParameters, 'rateBasisPoints' | 'ceiling' | 'publicIntensityBasisPoints' | 'excludedCategories'>

/** The part of the parameters the computation reads, for the trace. */
export const aidParametersOf = (parameters: ApprenticParameters): AidParameters => ({
  rateBasisPoints: parameters.rateBasisPoints,
  ceiling: parameters.ceiling,
  publicIntensityBasisPoints: parameters.publicIntensityBasisPoints,
  excludedCategories: parameters.excludedCategories,
})

/** What of a line may be aided: nothing of an excluded category, else all but what the officer leaves out. */
export const eligibleOf = (line: AidLine, parameters: Pick<AidParameters, 'excludedCategories'>): Cents =>
  parameters.excludedCategories.includes(line.category) ? ZERO : largest(ZERO, subtract(parseMoney(line.amount), parseMoney(line.excluded)))

/**
 * rate × eligible spending, under the ceiling, and under what other public money leaves of the intensity allowed (never above 100 %).
 * Every rounding is down to the cent. Pure: the same inputs and parameters always give the same ladder.
 * Source: rules of the programme; law-and-rules "ApprenTIC", "Cumulation".
 */
export function computeAid(inputs: AidInputs, parameters: AidParameters): Aid {
  const { steps, step } = aidSteps<AidStepCode>()
  const total = (lines: readonly AidLine[]): Cents => add(ZERO, ...lines.map((line) => parseMoney(line.amount)))
  const excluded = (line: AidLine): boolean => parameters.excludedCategories.includes(line.category)
  const budget = step('budget', total(inputs.lines), { lines: inputs.lines.length })
  const kept = step('category-excluded', total(inputs.lines.filter((line) => !excluded(line))), {
    excluded: formatMoney(total(inputs.lines.filter(excluded))),
    binds: inputs.lines.some((line) => excluded(line) && parseMoney(line.amount) > 0n),
  })
  const base = add(ZERO, ...inputs.lines.map((line) => eligibleOf(line, parameters)))
  step('officer-excluded', base, { excluded: formatMoney(subtract(kept, base)), binds: base < kept })
  step('base', base, { budget: formatMoney(budget) })
  const shared = step('rate', shareRoundedDown(base, basisPoints(parameters.rateBasisPoints)), {
    rateBasisPoints: parameters.rateBasisPoints,
  })
  const ceiling = parseMoney(parameters.ceiling)
  const capped = step('ceiling', smallest(shared, ceiling), { ceiling: formatMoney(ceiling), binds: ceiling < shared })
  const publicFunding = parseMoney(inputs.publicFunding)
  const allowed = shareRoundedDown(base, basisPoints(parameters.publicIntensityBasisPoints))
  const room = largest(ZERO, subtract(allowed, publicFunding))
  const amount = step('public-money', smallest(capped, room), {
    publicFunding: formatMoney(publicFunding),
    intensityBasisPoints: parameters.publicIntensityBasisPoints,
    room: formatMoney(room),
    binds: room < capped,
  })
  step('aid', amount)
  return { base, amount, steps }
}
