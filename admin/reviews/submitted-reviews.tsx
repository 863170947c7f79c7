import type { Schema } from '../api/contract.ts'
import { useWords } from '../i18n/use-words.ts'
import { formatRate } from '../shared/format.ts'
import { Section } from '../shared/section.tsx'

type Submitted = Schema<'SubmittedReview'>
type Criterion = Schema<'ReviewCriterion'>

/** Reviews handed in, each with its marks, its reasons and how its points are made up. */
export function SubmittedReviews({ title, reviews, grid }: { title: string; reviews: readonly Submitted[]; grid: readonly Criterion[] }) {
  const t = useWords()
  const words = new Map(grid.map((criterion) => [criterion.code, t.locale === 'fr' ? criterion.labelFr : criterion.labelEn]))
  return (
    <Section title={title}>
      {reviews.length === 0 ? <p className="second">{t('committees.reviews.noOthers')}</p> : null}
      {reviews.map((review) => (
        <details key={review.id} open={reviews.length === 1}>
          <summary>
            {review.reviewerName} · <strong>{t('committees.reviews.points', { points: pointsText(review.points, t.locale) })}</strong>
          </summary>
          <ul className="bullets">
            {review.steps.map((step) => (
              <li key={step.criterion}>
                {words.get(step.criterion) ?? step.criterion}
                {t.colon}
                {step.mark} / {step.scale} × {formatRate(step.weight, t.locale)} = {pointsText(step.points, t.locale)}
                <br />
                <span className="second">{review.marks.find(({ criterion }) => criterion === step.criterion)?.reason}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  )
}

/** "72,50" in French. */
export const pointsText = (points: string, locale: 'fr' | 'en'): string => (locale === 'fr' ? points.replace('.', ',') : points)
