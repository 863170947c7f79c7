import type { Schema } from '../../api/contract.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { useWords } from '../../i18n/use-words.ts'
import { formatRate } from '../../shared/format.ts'
import { Ladder, type LadderStep } from '../../shared/ladder.tsx'
import { readableDetails } from '../../shared/problem-words.ts'
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

/** Base, limits, rate, ceiling, result: each line with what it was made from and its rule one click away. */
export function AidLadder({ computation, retained }: { computation: Computation; retained: boolean }) {
  const t = useWords()
  const key = (step: Step, part: string): MessageKey => `programmes.frac.ladder.${step.code}.${part}` as MessageKey
  const steps = computation.steps.map((step): LadderStep => {
    const values = {
      ...readableDetails(step.values, t),
      ...(typeof step.values['days'] === 'string' ? { days: daysWords(step.values['days'], t.locale) } : {}),
      rate: typeof step.values['rateBasisPoints'] === 'number' ? formatRate(step.values['rateBasisPoints'], t.locale) : '',
      share: typeof step.values['shareBasisPoints'] === 'number' ? formatRate(step.values['shareBasisPoints'], t.locale) : '',
    }
    return {
      id: step.code,
      kind: KIND[step.code],
      label: t(key(step, 'label')),
      amount: step.amount,
      note: t(key(step, 'note'), values),
      rule: { title: t('programmes.frac.ladder.rule'), text: t(key(step, 'rule'), values) },
      ...(step.values['binds'] === true ? { binding: t('programmes.frac.ladder.binds') } : {}),
    }
  })
  return (
    <div className="stack stack-tight">
      <p className="second">{t(retained ? 'programmes.frac.ladder.retained' : 'programmes.frac.ladder.asked')}</p>
      <Ladder steps={steps} label={t('cases.sections.aid')} />
    </div>
  )
}
