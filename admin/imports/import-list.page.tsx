import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from '../shared/button.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { formatCount } from '../shared/format.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { ImportStateChip } from './import-state.tsx'
import { ImportsFrame } from './imports-frame.tsx'

/** Files read so far, the newest first. */
export default function ImportListPage() {
  const t = useWords()
  const list = useList('/imports', {})
  return (
    <ImportsFrame lead={t('imports.files.lead')} actions={<ExportButton list="imports" filter={{}} />}>
      {list.problem ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={6} />
      ) : (
        <DataTable
          caption={t('imports.tabs.files')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.fileName}
          rowHref={(row) => `/imports/${row.id}`}
          first={{ title: t('imports.files.columns.file') }}
          columns={columnsOf(t)}
          count={list.head ? t('imports.files.count', { smart_count: list.head.total }) : null}
          total={list.head?.total}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          empty={
            <EmptyState
              icon="import"
              title={t('imports.files.emptyTitle')}
              action={
                <LinkButton look="primary" icon="import" to="/imports/new">
                  {t('imports.add')}
                </LinkButton>
              }
            >
              <p>{t('imports.files.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
    </ImportsFrame>
  )
}

function columnsOf(t: Translate): readonly Column<Schema<'ImportFile'>>[] {
  return [
    { key: 'state', title: t('imports.files.columns.state'), cell: (row) => <ImportStateChip state={row.state} /> },
    { key: 'kind', title: t('imports.files.columns.kind'), priority: 'medium', cell: (row) => t(`imports.kinds.${row.kind}`) },
    { key: 'rows', title: t('imports.files.columns.rows'), align: 'end', cell: (row) => formatCount(row.counts.rows, t.locale) },
    {
      key: 'added',
      title: t('imports.files.columns.added'),
      align: 'end',
      cell: (row) => (row.added === null ? <span className="second">–</span> : formatCount(row.added, t.locale)),
    },
    { key: 'sent', title: t('imports.files.columns.sent'), cell: (row) => <InstantText value={row.createdAt} /> },
    { key: 'by', title: t('imports.files.columns.by'), priority: 'wide', cell: (row) => row.createdByName },
  ]
}
