import type { Schema } from '../../api/contract.ts'
import type { LadderStep } from '../../shared/ladder.tsx'
import { AidLadder as Ladder } from '../aid-ladder.tsx'

export type Computation = Schema<'ApprenticComputation'>
type Step = Computation['steps'][number]

const KIND: Readonly<Record<Step['code'], LadderStep['kind']>> = {
  budget: 'base',
  'category-excluded': 'cap',
  'officer-excluded': 'cap',
  base: 'subtotal',
  rate: 'rate',
  ceiling: 'cap',
  'public-money': 'cap',
  aid: 'result',
}

const binding = (code: Step['code']): string => (code.endsWith('excluded') ? 'leftOut' : 'binds')

/** Budget, exclusions, eligible spending, rate, ceiling, other public money, result. */
export const AidLadder = ({ computation, on }: { computation: Computation; on: 'planned' | 'spent' }) => (
  <Ladder programme="apprentic" steps={computation.steps} kinds={KIND} lead={on} binding={binding} />
)
