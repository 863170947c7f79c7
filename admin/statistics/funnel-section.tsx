import { Link } from 'react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { formatCount, formatRate } from '../shared/format.ts'
import { Section } from '../shared/section.tsx'
import { BarLine } from './bar-line.tsx'
import { casesAddress, type Dashboard } from './figure-words.ts'

/** How far the cases of the period have come. The table is the chart. */
export function FunnelSection({ data, filter }: { data: Dashboard; filter: Readonly<Record<string, string>> }) {
  const t = useWords()
  const whole = data.funnel[0]?.cases ?? 0
  return (
    <Section
      title={t('statistics.funnel')}
      actions={<ExportButton of={t('statistics.funnel')} list="statistic-funnel" filter={{ ...filter, from: data.from, to: data.to }} />}
    >
      <p className="small second">{t('statistics.funnelLead')}</p>
      <table className="statistics-grid">
        <caption className="hidden-visually">{t('statistics.funnel')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statistics.stage')}</th>
            <th scope="col">{t('statistics.cases')}</th>
            <th scope="col">{t('statistics.share')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {data.funnel.map(({ stage, cases }) => (
            <tr key={stage}>
              <th scope="row">{t.maybe(`statistics.stages.${stage}`) ?? stage}</th>
              <td>
                <Link to={casesAddress(`funnel-${stage}`, filter)}>{formatCount(cases, t.locale)}</Link>
              </td>
              <td>{whole === 0 ? '–' : formatRate(Math.round((cases / whole) * 100) * 100, t.locale)}</td>
              <td className="statistics-bar-cell">
                <BarLine share={whole === 0 ? 0 : cases / whole} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
