import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { DataTable } from '../shared/data-table.tsx'
import { formatCount } from '../shared/format.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { Section } from '../shared/section.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'

/** Editions as they were published: they never change. */
export function EditionsSection() {
  const t = useWords()
  const list = useList('/open-data/editions', {})
  const count = (value: number): string => formatCount(value, t.locale)
  return (
    <Section
      title={t('openData.editions.title')}
      actions={<ExportButton of={t('openData.editions.title')} list="open-data-editions" filter={{}} />}
      flush
    >
      {list.problem && list.items.length === 0 ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={2} />
      ) : (
        <DataTable
          caption={t('openData.editions.title')}
          rows={list.items}
          rowKey={(row) => row.code}
          rowLabel={(row) => row.code}
          first={{ title: t('openData.editions.columns.code') }}
          columns={[
            { key: 'at', title: t('openData.editions.columns.at'), cell: (row) => <InstantText value={row.publishedAt} /> },
            { key: 'by', title: t('openData.editions.columns.by'), wide: true, cell: (row) => row.publishedByName },
            { key: 'lines', title: t('openData.editions.columns.lines'), align: 'end', cell: (row) => count(row.lines) },
            {
              key: 'changes',
              title: t('openData.editions.columns.changes'),
              align: 'end',
              cell: (row) => [row.added, row.changed, row.removed].map(count).join(' · '),
            },
            { key: 'held', title: t('openData.editions.columns.held'), align: 'end', cell: (row) => count(row.held) },
            {
              key: 'sha',
              title: t('openData.editions.columns.sha'),
              priority: 'wide',
              cell: (row) => <code title={row.scdlSha256}>{row.scdlSha256.slice(0, 12)}…</code>,
            },
          ]}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          empty={
            <EmptyState icon="report" title={t('openData.editions.empty')}>
              <p>{t('openData.editions.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
    </Section>
  )
}
