import { useSearchParams } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { Button, LinkButton } from '../shared/button.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { Page } from '../shared/page.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { ClaimList } from './claim-list.tsx'

type Envelope = Schema<'Envelope'>

/** Envelopes with what is left, and the claims waiting at each step. */
export default function BudgetPage() {
  const t = useWords()
  const { grants } = usePerson()
  const [search, setSearch] = useSearchParams()
  const tab = search.get('tab') === 'claims' ? 'claims' : 'envelopes'
  const administrator = grants.some(({ role }) => role === 'administrator')
  return (
    <Page
      title={t('shell.rail.budget')}
      lead={t('shell.lead.budget')}
      actions={
        <>
          {tab === 'envelopes' ? <ExportButton list="envelopes" filter={{}} /> : null}
          {administrator ? (
            <LinkButton look="primary" icon="plus" to="/budget/new">
              {t('budget.open')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <nav className="row" aria-label={t('budget.tabs')}>
        {(['envelopes', 'claims'] as const).map((key) => (
          <Button
            key={key}
            small
            look={tab === key ? 'plain' : 'quiet'}
            aria-pressed={tab === key}
            onClick={() => setSearch(key === 'claims' ? { tab: key } : {})}
          >
            {t(`budget.${key}`)}
          </Button>
        ))}
      </nav>
      {tab === 'claims' ? <ClaimList /> : <Envelopes />}
    </Page>
  )
}

function Envelopes() {
  const t = useWords()
  const { data, problem, retry } = useRead('/envelopes', {})
  if (problem && !data) return <ErrorState problem={problem} onRetry={retry} />
  if (!data) return <LoadingSkeleton rows={4} />
  const amount = (key: 'allocated' | 'committed' | 'paid' | 'left') => ({
    key,
    title: t(`budget.columns.${key}`),
    align: 'end' as const,
    cell: (row: Envelope) => <Amount value={row[key]} />,
  })
  return (
    <DataTable
      caption={t('budget.envelopes')}
      count={t('budget.count', { smart_count: data.items.length })}
      rows={data.items}
      rowKey={(row) => row.id}
      rowLabel={(row) => row.label}
      rowHref={(row) => `/budget/${row.id}`}
      first={{ title: t('budget.columns.label') }}
      columns={[
        {
          key: 'programme',
          title: t('budget.columns.programme'),
          cell: (row) => t.maybe(`programmes.${row.programme}.short`) ?? row.programme,
        },
        { key: 'year', title: t('budget.columns.year'), cell: (row) => row.year },
        amount('allocated'),
        amount('committed'),
        amount('paid'),
        amount('left'),
      ]}
      empty={
        <EmptyState icon="euro" title={t('budget.empty')}>
          <p>{t('budget.emptyLead')}</p>
        </EmptyState>
      }
    />
  )
}
