import { useSearchParams } from 'react-router'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { formatCount } from '../shared/format.ts'
import { LegalDate } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { useIndicators } from './figure-words.ts'

/** The different firms aided in a period: one line each, however often it was aided. */
export default function FirmsPage() {
  const t = useWords()
  const [search] = useSearchParams()
  const query = Object.fromEntries(search) as { set?: 'firms' | 'firms-before' }
  const indicator = useIndicators(t.locale)?.find(({ code }) => code === (query.set ?? 'firms'))
  const list = useList('/statistics/firms', { query })
  return (
    <Page
      title={indicator?.label ?? t('statistics.rail')}
      lead={indicator?.definition}
      back={{ to: '/statistics', label: t('statistics.back') }}
      actions={<ExportButton list="statistic-firms" filter={query} />}
    >
      {list.problem && list.items.length === 0 ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={8} />
      ) : (
        <DataTable
          caption={indicator?.label ?? t('statistics.rail')}
          rows={list.items}
          rowKey={(row) => row.organisationId}
          rowLabel={(row) => row.name}
          rowHref={(row) => `/organisations/${row.organisationId}`}
          first={{ title: t('statistics.entries.firm') }}
          columns={[
            { key: 'siren', title: 'SIREN', cell: (row) => row.siren ?? t('statistics.notStated') },
            { key: 'first', title: t('statistics.firms.first'), cell: (row) => <LegalDate value={row.firstOn} look="plain" /> },
            {
              key: 'before',
              title: t('statistics.firms.before'),
              cell: (row) => t(row.before ? 'statistics.firms.yes' : 'statistics.firms.no'),
            },
            { key: 'aids', title: t('statistics.firms.aids'), align: 'end', cell: (row) => formatCount(row.aids, t.locale) },
            { key: 'amount', title: t('statistics.entries.amount'), align: 'end', cell: (row) => <Amount value={row.amount} /> },
          ]}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          empty={
            <EmptyState icon="chart" title={t('statistics.entries.empty')}>
              <p>{t('statistics.firms.empty')}</p>
            </EmptyState>
          }
        />
      )}
    </Page>
  )
}
