import { useState } from 'react'
import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'

type Row = Schema<'ReviewLine'>
const STATES = ['assigned', 'submitted'] as const

const columnsOf = (t: Translate): Column<Row>[] => [
  { key: 'firm', title: t('committees.reviews.columns.firm'), cell: (row) => row.case.applicantName },
  {
    key: 'title',
    title: t('committees.reviews.columns.title'),
    wide: true,
    cell: (row) => <span title={row.case.title}>{row.case.title}</span>,
  },
  {
    key: 'progress',
    title: t('committees.reviews.columns.progress'),
    cell: (row) =>
      row.submittedAt ? (
        <InstantText value={row.submittedAt} />
      ) : (
        t('committees.reviews.progress', { marked: row.marked, criteria: row.criteria })
      ),
  },
]

/** The cases given to this person to review: those to do first. */
export default function MyReviewsPage() {
  const t = useWords()
  const [state, setState] = useState<(typeof STATES)[number]>('assigned')
  const list = useList('/reviews', { query: { state } })
  return (
    <Page
      title={t('committees.reviews.title')}
      lead={t('committees.reviews.lead')}
      actions={<ExportButton list="reviews" filter={{ state }} />}
    >
      <div className="row">
        {STATES.map((one) => (
          <Button key={one} small look={one === state ? 'primary' : 'plain'} aria-pressed={one === state} onClick={() => setState(one)}>
            {t(one === 'assigned' ? 'committees.reviews.toDo' : 'committees.reviews.done')}
          </Button>
        ))}
      </div>
      {list.problem ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={5} />
      ) : (
        <DataTable
          caption={t('committees.reviews.title')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.case.reference}
          rowHref={(row) => `/reviews/${row.id}`}
          first={{ title: t('committees.reviews.columns.case') }}
          columns={columnsOf(t)}
          count={t('committees.reviews.count', { smart_count: list.head?.total ?? 0 })}
          total={list.head?.total}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          outdated={list.outdated}
          empty={
            <EmptyState icon="inbox" title={t('committees.reviews.emptyTitle')}>
              <p>{t('committees.reviews.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
    </Page>
  )
}
