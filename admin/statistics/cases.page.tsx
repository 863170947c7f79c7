import { Navigate, useSearchParams } from 'react-router'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { CaseStateChip } from '../shared/chip.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { formatCount } from '../shared/format.ts'
import { LegalDate } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { useIndicators } from './figure-words.ts'

/** The cases of a stage, of a step or of an age. The address says which. */
export default function StatisticCasesPage() {
  const [search] = useSearchParams()
  return search.has('set') ? <StatisticCases query={Object.fromEntries(search) as Query} /> : <Navigate to="/statistics" replace />
}

type Query = { readonly set: 'funnel-received' }

function StatisticCases({ query }: { readonly query: Query }) {
  const t = useWords()
  const [kind = '', ...rest] = query.set.split('-')
  const code = rest.join('-')
  const step = useIndicators(t.locale)?.find((one) => one.code === code)
  const title =
    kind === 'funnel'
      ? (t.maybe(`statistics.stages.${code}`) ?? code)
      : kind === 'step'
        ? (step?.label ?? t('statistics.steps'))
        : `${t('statistics.waiting')} – ${t('statistics.waitingBeyond', { from: code })}`
  const list = useList('/statistics/cases', { query })
  return (
    <Page
      title={title}
      lead={kind === 'step' ? step?.definition : undefined}
      back={{ to: '/statistics', label: t('statistics.back') }}
      actions={<ExportButton list="statistic-cases" filter={query} />}
    >
      {list.problem && list.items.length === 0 ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={8} />
      ) : (
        <DataTable
          caption={title}
          rows={list.items}
          rowKey={(row) => row.caseId}
          rowLabel={(row) => row.caseReference}
          rowHref={(row) => `/cases/${row.caseId}`}
          first={{ title: t('statistics.entries.case') }}
          columns={[
            { key: 'firm', title: t('statistics.entries.firm'), wide: true, cell: (row) => row.applicantName },
            { key: 'state', title: t('statistics.stage'), cell: (row) => <CaseStateChip programme={row.programme} state={row.state} /> },
            { key: 'received', title: t('statistics.entries.received'), cell: (row) => <LegalDate value={row.receivedOn} look="plain" /> },
            { key: 'requested', title: t('statistics.entries.requested'), align: 'end', cell: (row) => <Amount value={row.requested} /> },
            {
              key: 'days',
              title: t('statistics.entries.days'),
              align: 'end',
              cell: (row) => (row.days === null ? '–' : formatCount(row.days, t.locale)),
            },
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
