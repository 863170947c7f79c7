import { useSearchParams } from 'react-router'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { Button } from '../shared/button.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { LegalDate } from '../shared/legal-date.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'

const STATES = ['claimed', 'certified', 'ordered', 'paid', 'refused'] as const
const SHOWN = [...STATES, 'all'] as const

/** Claims of the cases one may see, by state, the first to be paid first. */
export function ClaimList() {
  const t = useWords()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('state')
  // what waits to be paid comes first: those paid long ago are asked for by name
  const shown = SHOWN.find((one) => one === asked) ?? 'certified'
  const filter = shown === 'all' ? {} : { state: shown }
  const { items, problem, loading, outdated, hasMore, more, loadingMore, retry } = useList('/claims', { query: filter })
  return (
    <div className="stack">
      <div className="row spread">
        <nav className="row" aria-label={t('budget.claimColumns.state')}>
          {SHOWN.map((one) => (
            <Button
              key={one}
              small
              look={one === shown ? 'plain' : 'quiet'}
              aria-pressed={one === shown}
              onClick={() => setSearch({ tab: 'claims', state: one })}
            >
              {one === 'all' ? t('budget.allStates') : t(`cases.payments.state.${one}`)}
            </Button>
          ))}
        </nav>
        <ExportButton list="claims" filter={filter} />
      </div>
      {problem ? (
        <ErrorState problem={problem} onRetry={retry} />
      ) : loading ? (
        <LoadingSkeleton rows={4} />
      ) : (
        <DataTable
          caption={t('budget.claims')}
          rows={items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.reference}
          rowHref={(row) => `/cases/${row.caseId}#payments`}
          first={{ title: t('budget.claimColumns.case') }}
          columns={[
            { key: 'firm', title: t('cases.parties.applicant'), wide: true, cell: (row) => row.applicantName },
            { key: 'kind', title: t('budget.claimColumns.kind'), cell: (row) => t(`cases.payments.kind.${row.kind}`) },
            { key: 'state', title: t('budget.claimColumns.state'), cell: (row) => t(`cases.payments.state.${row.state}`) },
            { key: 'order', title: t('budget.claimColumns.order'), cell: (row) => row.orderNumber ?? '–' },
            {
              key: 'due',
              title: t('budget.claimColumns.due'),
              cell: (row) => (row.dueOn ? <LegalDate value={row.dueOn} look="short" /> : '–'),
            },
            { key: 'amount', title: t('budget.claimColumns.amount'), align: 'end', cell: (row) => <Amount value={row.amount} /> },
          ]}
          hasMore={hasMore}
          onMore={more}
          loadingMore={loadingMore}
          outdated={outdated}
          empty={
            <EmptyState icon="euro" title={t('budget.claimsEmpty')}>
              <p>{t('budget.claimsEmptyLead')}</p>
            </EmptyState>
          }
        />
      )}
    </div>
  )
}
