import type { Schema } from '../../api/contract.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { LadderStep } from '../../shared/ladder.tsx'
import { AidLadder as Ladder } from '../aid-ladder.tsx'
import { daysWords } from './days-words.ts'

type Computation = NonNullable<Schema<'FracCase'>['computation']>
type Step = Computation['steps'][number]

const KIND: Readonly<Record<Step['code'], LadderStep['kind']>> = {
  fee: 'base',
  'days-cap': 'cap',
  'daily-rate-cap': 'cap',
  'travel-share': 'plus',
  base: 'subtotal',
  rate: 'rate',
  ceiling: 'cap',
  aid: 'result',
}

/** Base, limits, rate, ceiling, result. */
export function AidLadder({ computation, retained }: { computation: Computation; retained: boolean }) {
  const { locale } = useWords()
  return (
    <Ladder
      programme="frac"
      steps={computation.steps}
      kinds={KIND}
      lead={retained ? 'retained' : 'asked'}
      written={({ values: { days } }): Readonly<Record<string, string>> =>
        typeof days === 'string' ? { days: daysWords(days, locale) } : {}
      }
    />
  )
}
