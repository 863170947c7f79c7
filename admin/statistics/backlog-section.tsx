import { Link } from 'react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { formatAmount, formatCount, formatDate } from '../shared/format.ts'
import { Section } from '../shared/section.tsx'
import { BarLine } from './bar-line.tsx'
import { casesAddress, type Dashboard } from './figure-words.ts'

/** What waits for a decision today, by age; the whole of it, whatever year is shown. */
export function BacklogSection({ data, filter }: { data: Dashboard; filter: Readonly<Record<string, string>> }) {
  const t = useWords()
  const most = Math.max(1, ...data.backlog.map(({ cases }) => cases))
  const { from: _from, to: _to, ...place } = filter
  return (
    <Section
      title={t('statistics.backlog')}
      actions={<ExportButton of={t('statistics.backlog')} list="statistic-backlog" filter={{ ...filter, from: data.from, to: data.to }} />}
    >
      <p className="small second">{t('statistics.backlogLead', { on: formatDate(data.today, t.locale, 'plain') })}</p>
      <table className="statistics-grid">
        <caption className="hidden-visually">{t('statistics.backlog')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statistics.waiting')}</th>
            <th scope="col">{t('statistics.cases')}</th>
            <th scope="col">{t('statistics.entries.requested')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {data.backlog.map(({ from, to, cases, requested }) => (
            <tr key={from}>
              <th scope="row">
                {to === null ? t('statistics.waitingBeyond', { from }) : t('statistics.waitingBetween', { from, to: to - 1 })}
              </th>
              <td>
                <Link to={casesAddress(`waiting-${from}`, place)}>{formatCount(cases, t.locale)}</Link>
              </td>
              <td>{formatAmount(requested, t.locale)}</td>
              <td className="statistics-bar-cell">
                <BarLine share={cases / most} colour={from >= 60 ? 'var(--refused)' : 'var(--accent)'} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
