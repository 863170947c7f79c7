import { Navigate, useSearchParams } from 'react-router'
import type { ItemOf } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { formatCount } from '../shared/format.ts'
import { InstantText, LegalDate } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { formatDecimal, useIndicators } from './figure-words.ts'

type Entry = ItemOf<'/statistics/entries'>

/** What a figure is the sum of. The address says which figure, of which period. */
export default function EntriesPage() {
  const [search] = useSearchParams()
  return search.has('indicator') ? <Entries query={Object.fromEntries(search) as Query} /> : <Navigate to="/statistics" replace />
}

type Query = { readonly indicator: 'received' }

function Entries({ query }: { readonly query: Query }) {
  const t = useWords()
  const indicator = useIndicators(t.locale)?.find(({ code }) => code === query.indicator)
  const list = useList('/statistics/entries', { query })
  const value = valueColumn(indicator?.unit, t)
  return (
    <Page
      title={indicator?.label ?? t('statistics.rail')}
      lead={indicator ? `${indicator.definition} ${t('statistics.entries.lead')}` : t('statistics.entries.lead')}
      back={{ to: '/statistics', label: t('statistics.back') }}
      actions={<ExportButton list="statistic-entries" filter={query} />}
    >
      {list.problem && list.items.length === 0 ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={8} />
      ) : (
        <DataTable
          caption={indicator?.label ?? t('statistics.rail')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.caseReference}
          rowHref={(row) => `/cases/${row.caseId}`}
          first={{ title: t('statistics.entries.case') }}
          columns={[
            { key: 'firm', title: t('statistics.entries.firm'), wide: true, cell: (row) => row.applicantName },
            {
              key: 'programme',
              title: t('statistics.programme'),
              cell: (row) => t.maybe(`programmes.${row.programme}.short`) ?? row.programme,
            },
            { key: 'on', title: t('statistics.entries.on'), cell: (row) => <LegalDate value={row.on} look="plain" /> },
            { key: 'cause', title: t('statistics.entries.cause'), cell: (row) => t(`statistics.causes.${row.cause}`) },
            {
              key: 'recorded',
              title: t('statistics.entries.recorded'),
              priority: 'wide',
              cell: (row) => <InstantText value={row.recordedAt} />,
            },
            value,
          ]}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          empty={
            <EmptyState icon="chart" title={t('statistics.entries.empty')}>
              <p>{t('statistics.entries.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
    </Page>
  )
}

/** What each row adds to the figure, in its unit. */
const valueColumn = (unit: string | undefined, t: Translate): Column<Entry> =>
  unit === 'cents'
    ? { key: 'amount', title: t('statistics.entries.amount'), align: 'end', cell: (row) => <Amount value={row.amount} /> }
    : unit === 'decimal'
      ? { key: 'amount', title: t('statistics.entries.count'), align: 'end', cell: (row) => formatDecimal(row.amount, t.locale) }
      : { key: 'count', title: t('statistics.entries.count'), align: 'end', cell: (row) => formatCount(row.count, t.locale) }
