import type { Schema } from '../../api/contract.ts'
import type { LadderStep } from '../../shared/ladder.tsx'
import { AidLadder as Ladder } from '../aid-ladder.tsx'

type Step = Schema<'CollectiveAidStep'>

const KIND: Readonly<Record<Step['code'], LadderStep['kind']>> = {
  cost: 'base',
  categories: 'cap',
  'collective-cap': 'cap',
  'individual-cap': 'cap',
  base: 'subtotal',
  'public-cap': 'rate',
  'other-public': 'minus',
  'granted-rate': 'cap',
  asked: 'cap',
  ceiling: 'cap',
  aid: 'result',
}

/** Costs, limits, base, public cap, result. */
export const AidLadder = ({ steps }: { steps: readonly Step[] }) => <Ladder programme="collective-action" steps={steps} kinds={KIND} />
