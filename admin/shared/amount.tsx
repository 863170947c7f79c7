import { useWords } from '../i18n/use-words.ts'
import { formatAmount, formatRate } from './format.ts'

/** A wire amount ("412300.00") as "412 300,00 €"; nothing is written "–" with its meaning for those who listen. */
export function Amount({ value }: { value: string | null | undefined }) {
  const t = useWords()
  if (value === null || value === undefined) {
    return (
      <span className="amount second">
        <span aria-hidden="true">–</span>
        <span className="hidden-visually">{t('common.notGiven')}</span>
      </span>
    )
  }
  return <span className="amount">{formatAmount(value, t.locale)}</span>
}

/** Basis points as a rate: 8000 is "80 %". */
export function Rate({ points }: { points: number }) {
  const t = useWords()
  return <span className="amount">{formatRate(points, t.locale)}</span>
}
