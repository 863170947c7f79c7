import { Link } from 'react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { formatCount } from '../shared/format.ts'
import { Section } from '../shared/section.tsx'
import { type Dashboard, sizeOf } from './figure-words.ts'
import { type MonthRow, MonthsChart } from './months-chart.tsx'

const EXPORTED = ['group', 'received', 'decided']

/** Received and decided, month by month, beside the year before. */
export function MonthsSection({ data, filter }: { data: Dashboard; filter: Readonly<Record<string, string>> }) {
  const t = useWords()
  const rows = monthRows(data, t.locale)
  const link = (indicator: string, month: string, count: number) => (
    <Link
      to={`/statistics/entries?${new URLSearchParams({ ...filter, indicator, from: `${month}-01`, to: lastDay(month, data.to) }).toString()}`}
    >
      {formatCount(count, t.locale)}
    </Link>
  )
  return (
    <Section
      title={t('statistics.months')}
      actions={<ExportButton of={t('statistics.months')} list="statistic-figures" filter={{ ...filter, by: 'month' }} columns={EXPORTED} />}
    >
      <p className="small second">{t('statistics.monthsLead')}</p>
      <div aria-hidden="true" className="statistics-chart">
        <MonthsChart rows={rows} received={t('statistics.monthsReceived')} decided={t('statistics.monthsDecided')} />
      </div>
      <details className="statistics-table">
        <summary>{t('statistics.table')}</summary>
        <table className="statistics-grid">
          <caption className="hidden-visually">{t('statistics.months')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('statistics.month')}</th>
              <th scope="col">{t('statistics.monthsReceived')}</th>
              <th scope="col">{t('statistics.monthsReceivedBefore')}</th>
              <th scope="col">{t('statistics.monthsDecided')}</th>
              <th scope="col">{t('statistics.monthsDecidedBefore')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.month}>
                <th scope="row">{row.label}</th>
                <td>{link('received', row.month, row.received)}</td>
                <td>{formatCount(row.receivedBefore, t.locale)}</td>
                <td>{link('decided', row.month, row.decided)}</td>
                <td>{formatCount(row.decidedBefore, t.locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  )
}

const lastDay = (month: string, until: string): string => {
  const [year = '', number = ''] = month.split('-')
  const last = `${month}-${new Date(Date.UTC(Number(year), Number(number), 0)).getUTCDate()}`
  return last < until ? last : until
}

function monthRows(data: Dashboard, locale: 'fr' | 'en'): readonly MonthRow[] {
  const year = Number(data.from.slice(0, 4))
  const last = Number(data.to.slice(5, 7))
  return Array.from({ length: last }, (_none, index) => {
    const number = String(index + 1).padStart(2, '0')
    const [month, before] = [`${year}-${number}`, `${year - 1}-${number}`]
    const now = data.months.find(({ key }) => key === month)?.figures
    const then = data.previousMonths.find(({ key }) => key === before)?.figures
    const label = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { month: 'short', timeZone: 'UTC' }).format(
      Date.UTC(year, index, 15),
    )
    return {
      ...{ month, label, received: sizeOf(now, 'received'), decided: sizeOf(now, 'decided') },
      ...{ receivedBefore: sizeOf(then, 'received'), decidedBefore: sizeOf(then, 'decided') },
    }
  })
}
