import { add, allocate, type Cents, formatMoney, parseMoney, ZERO } from '../../kernel/money.ts'

/** What the shares of the firms are computed from. Decimal strings in EUR. */
export interface ShareInputs {
  /** Eligible cost of the collective phase, shared by half-days attended; of the individual phase, by half-days delivered. */
  readonly collectiveCost: string
  readonly individualCost: string
  readonly aid: string
  readonly firms: readonly { readonly participantId: string; readonly collective: number; readonly individual: number }[]
}

export interface FirmShare {
  readonly participantId: string
  readonly collective: number
  readonly individual: number
  readonly cost: string
  readonly aid: string
}

/** The rule's name and version in traces. */
export const SHARE_RULE = { rule: 'share', version: 1 } as const

/**
 * Cost and aid of each firm, to the cent: the costs add up to the two eligible costs, the aids to the aid, and no aid exceeds its cost.
 * A phase in which nobody was present is borne like the other one. Throws RangeError when nothing at all was delivered,
 * or when the aid exceeds the cost.
 */
export function shareAid(inputs: ShareInputs): FirmShare[] {
  const { firms } = inputs
  const [collectiveCost, individualCost, aid] = [inputs.collectiveCost, inputs.individualCost, inputs.aid].map(parseMoney) as [
    Cents,
    Cents,
    Cents,
  ]
  const total = add(collectiveCost, individualCost)
  if (aid > total) throw new RangeError('the aid exceeds the cost it is shared over')
  const attended = firms.map(({ collective }) => BigInt(collective))
  const advised = firms.map(({ individual }) => BigInt(individual))
  const some = (weights: readonly bigint[]): boolean => weights.some((weight) => weight > 0n)
  const spread = (cost: Cents, own: readonly bigint[], other: readonly bigint[]): Cents[] =>
    cost === ZERO ? firms.map(() => ZERO) : allocate(cost, some(own) ? own : other)
  const collective = spread(collectiveCost, attended, advised)
  const individual = spread(individualCost, advised, attended)
  const costs = firms.map((_firm, index) => add(collective[index] ?? ZERO, individual[index] ?? ZERO))
  const aids = aid === ZERO ? firms.map(() => ZERO) : allocate(aid, costs)
  return firms.map((firm, index) => ({
    ...{ participantId: firm.participantId, collective: firm.collective, individual: firm.individual },
    ...{ cost: formatMoney(costs[index] ?? ZERO), aid: formatMoney(aids[index] ?? ZERO) },
  }))
}
