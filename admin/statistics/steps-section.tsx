import { Link } from 'react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { formatCount } from '../shared/format.ts'
import { Section } from '../shared/section.tsx'
import { casesAddress, type Dashboard, type Indicator } from './figure-words.ts'

interface Props {
  readonly data: Dashboard
  readonly indicators: readonly Indicator[]
  readonly filter: Readonly<Record<string, string>>
}

/** Days each step takes: the middle case and the one nine tenths do better than. */
export function StepsSection({ data, indicators, filter }: Props) {
  const t = useWords()
  const days = (count: number | null | undefined): string =>
    count === null || count === undefined ? '–' : t('statistics.days', { count: formatCount(count, t.locale) })
  return (
    <Section
      title={t('statistics.steps')}
      actions={<ExportButton of={t('statistics.steps')} list="statistic-steps" filter={{ ...filter, from: data.from, to: data.to }} />}
    >
      <p className="small second">{t('statistics.stepsLead')}</p>
      <table className="statistics-grid">
        <caption className="hidden-visually">{t('statistics.steps')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statistics.stage')}</th>
            <th scope="col">{t('statistics.cases')}</th>
            <th scope="col">{t('statistics.median')}</th>
            <th scope="col">{t('statistics.ninth')}</th>
            <th scope="col">{t('statistics.medianBefore')}</th>
          </tr>
        </thead>
        <tbody>
          {data.steps.map(({ step, cases, median, ninth }) => (
            <tr key={step}>
              <th scope="row">{indicators.find(({ code }) => code === step)?.label ?? step}</th>
              <td>
                <Link to={casesAddress(`step-${step}`, filter)}>{formatCount(cases, t.locale)}</Link>
              </td>
              <td>{days(median)}</td>
              <td>{days(ninth)}</td>
              <td>{days(data.previousSteps.find((one) => one.step === step)?.median)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
