import { useSearchParams } from 'react-router'
import { useList } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { LegalDate } from '../shared/legal-date.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'

const STATES = ['claimed', 'certified', 'ordered', 'paid', 'refused'] as const
type State = (typeof STATES)[number]

/** Claims of the cases one may see, oldest first, by state. */
export function ClaimList() {
  const t = useWords()
  const [search, setSearch] = useSearchParams()
  const state = STATES.find((one) => one === search.get('state'))
  const { items, problem, loading, hasMore, more, loadingMore, retry } = useList('/claims', { query: state ? { state } : {} })
  return (
    <div className="stack">
      <FieldFrame label={t('budget.claimColumns.state')}>
        {(attributes) => (
          <select
            {...attributes}
            className="input"
            style={{ maxWidth: 240 }}
            value={state ?? ''}
            onChange={(event) => setSearch({ tab: 'claims', ...(event.target.value ? { state: event.target.value as State } : {}) })}
          >
            <option value="">{t('budget.allStates')}</option>
            {STATES.map((one) => (
              <option key={one} value={one}>
                {t(`cases.payments.state.${one}`)}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
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
          rowHref={(row) => `/cases/${row.caseId}`}
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
