import type { Schema } from '../api/contract.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { formatDate } from '../shared/format.ts'

type Step = Schema<'LimitStep'>

/** How a date is found, step by step, as an officer counts it. */
export function LimitSteps({ steps }: { steps: readonly Step[] }) {
  const t = useWords()
  return (
    <ol className="plain-list">
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are never reordered, and two may be alike
        <li key={index}>{stepWords(step, t)}</li>
      ))}
    </ol>
  )
}

function stepWords(step: Step, t: Translate): string {
  const on = (date: string | undefined): string => (date ? formatDate(date, t.locale, 'plain') : '')
  const date = on(step.date)
  if (step.code === 'counted')
    return t('cases.limitSteps.counted', { count: step.count ?? 0, unit: t(`corrections.limits.units.${step.unit ?? 'days'}`), date })
  if (step.code === 'holiday') return t('cases.limitSteps.holiday', { date, name: dayWords(step.name, t) })
  if (step.code === 'rolled') return t('cases.limitSteps.rolled', { date, why: dayWords(step.why, t) })
  if (step.code === 'stopped')
    return t('cases.limitSteps.stopped', { date, from: on(step.from), until: on(step.until), smart_count: step.days ?? 0 })
  return t(`cases.limitSteps.${step.code}`, { date })
}

const dayWords = (day: string | undefined, t: Translate): string => (day ? (t.maybe(`cases.daysOff.${day}`) ?? day) : '')
