import { type AidStep, aidSteps } from '../../grants/aid-steps.ts'
import {
  add,
  allocate,
  basisPoints,
  type Cents,
  cents,
  formatMoney,
  largest,
  parseMoney,
  shareRoundedDown,
  smallest,
  subtract,
  ZERO,
} from '../../kernel/money.ts'
import type { CollectiveParameters, CostCategory } from './parameters.ts'

export type Phase = 'collective' | 'individual'

/** What the aid of the carrier is computed from. Decimal strings in EUR, as stored in the trace. */
export interface AidInputs {
  readonly lines: readonly { readonly category: CostCategory; readonly phase: Phase; readonly amount: string }[]
  /** Half-days planned (before the action) or delivered (after): they bound the cost taken into account. */
  readonly collectiveHalfDays: number
  readonly individualHalfDays: number
  /** Public money of the other funders. */
  readonly otherPublic: string
  /** What the carrier asks of this funder; after the award, what was awarded. */
  readonly asked: string
  /** After the award: the aid and the base it was given for, whose ratio is never exceeded. */
  readonly granted: { readonly aid: string; readonly base: string } | null
}

export type AidStepCode =
  | 'cost'
  | 'categories'
  | 'collective-cap'
  | 'individual-cap'
  | 'base'
  | 'public-cap'
  | 'other-public'
  | 'granted-rate'
  | 'asked'
  | 'ceiling'
  | 'aid'

type Step = AidStep<AidStepCode>

export interface Aid {
  /** Controlled base of eligible spending, and its two parts. */
  readonly base: Cents
  readonly collective: Cents
  readonly individual: Cents
  readonly amount: Cents
  readonly steps: readonly Step[]
}

/** The rule's name and version in traces: a changed formula is a new version beside the old one. */
export const AID_RULE = { rule: 'aid', version: 1 } as const

export type AidParameters = Pick<CollectiveParameters, 'publicCapBasisPoints' | 'aidCeiling' | 'categoryShares' | 'halfDayCaps'>

/** The part of the parameters the computation reads, for the trace. */
export const aidParametersOf = ({
  publicCapBasisPoints,
  aidCeiling,
  categoryShares,
  halfDayCaps,
}: CollectiveParameters): AidParameters => ({
  ...{ publicCapBasisPoints, aidCeiling, categoryShares, halfDayCaps },
})

/** Cost of each phase once no category is more than its share of the whole, each cut spread over the lines of the category to the cent. */
function withinCategories({ lines }: AidInputs, total: Cents, shares: AidParameters['categoryShares']): Record<Phase, Cents> {
  const kept: Record<Phase, Cents> = { collective: ZERO, individual: ZERO }
  for (const category of new Set(lines.map((line) => line.category))) {
    const own = lines.filter((line) => line.category === category)
    const amounts = own.map(({ amount }) => parseMoney(amount))
    const limit = shareRoundedDown(total, basisPoints(shares[category]))
    const retained = smallest(add(...amounts), limit)
    if (retained === ZERO) continue
    allocate(retained, amounts).forEach((part, index) => {
      const phase = own[index]?.phase ?? 'collective'
      kept[phase] = add(kept[phase], part)
    })
  }
  return kept
}

/**
 * Base: costs within the share of their category and the cap of their half-days. Aid: what is asked for, within the room that the public cap
 * leaves beside the other public funders, the rate of the award and the ceiling of an action. Every rounding is down to the cent.
 * Pure: the same inputs and parameters always give the same ladder. Source: law-and-rules "Collective actions", décret 2018-514 art. 10.
 */
export function computeAid(inputs: AidInputs, parameters: AidParameters): Aid {
  const { steps, step } = aidSteps<AidStepCode>()
  const total = step('cost', add(...inputs.lines.map(({ amount }) => parseMoney(amount))), { lines: inputs.lines.length })
  const kept = withinCategories(inputs, total, parameters.categoryShares)
  const retained = add(kept.collective, kept.individual)
  step('categories', retained, { binds: retained < total })
  const capped = (phase: Phase, code: AidStepCode, halfDays: number): Cents => {
    const cap = parseMoney(parameters.halfDayCaps[phase])
    // compared before it becomes an amount: a cap nobody set must not be one too large to write
    const limit = cap * BigInt(halfDays)
    const binds = limit < kept[phase]
    return step(code, binds ? cents(limit) : kept[phase], { halfDays, cap: formatMoney(cap), binds })
  }
  const collective = capped('collective', 'collective-cap', inputs.collectiveHalfDays)
  const individual = capped('individual', 'individual-cap', inputs.individualHalfDays)
  const base = step('base', add(collective, individual), { collective: formatMoney(collective), individual: formatMoney(individual) })
  const cap = step('public-cap', shareRoundedDown(base, basisPoints(parameters.publicCapBasisPoints)), {
    rateBasisPoints: parameters.publicCapBasisPoints,
  })
  const other = parseMoney(inputs.otherPublic)
  const room = step('other-public', largest(ZERO, subtract(cap, other)), { otherPublic: formatMoney(other), binds: other > 0n })
  const rated = inputs.granted ? atRate(base, inputs.granted) : room
  if (inputs.granted) step('granted-rate', rated, { ...inputs.granted, binds: rated < room })
  const asked = parseMoney(inputs.asked)
  const within = step('asked', smallest(asked, room, rated), { asked: formatMoney(asked), binds: asked > smallest(room, rated) })
  const ceiling = parseMoney(parameters.aidCeiling)
  const amount = step('ceiling', smallest(within, ceiling), { ceiling: formatMoney(ceiling), binds: ceiling < within })
  step('aid', amount)
  return { base, collective, individual, amount, steps }
}

/** The part of a base that the award gave of its own: aid ÷ base × this base, rounded down; the aid itself for a larger base. */
function atRate(base: Cents, granted: { readonly aid: string; readonly base: string }): Cents {
  const [aid, of] = [parseMoney(granted.aid), parseMoney(granted.base)]
  if (of === ZERO) return ZERO
  return smallest(aid, cents((base * aid) / of))
}
