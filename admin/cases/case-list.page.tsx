import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { CaseSelection } from '../committees/case-selection.tsx'
import { ExportButton, filterOfList } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { programmePages } from '../programmes/pages.ts'
import { Amount } from '../shared/amount.tsx'
import { Button, LinkButton } from '../shared/button.tsx'
import { CaseStateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { FilterBar } from '../shared/filter-bar.tsx'
import { formatAmount, formatCount } from '../shared/format.ts'
import { LegalDate } from '../shared/legal-date.tsx'
import { useListState, useSelection } from '../shared/list-state.ts'
import { Page } from '../shared/page.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { CASE_FILTERS, useCaseFilters } from './case-filters.ts'
import { CaseViews } from './case-views.tsx'
import { doneWords, dueWords } from './case-words.ts'

type Row = Schema<'CaseSummary'>

/** Every case the person may see: views, filters that combine, sums, keyboard. */
export default function CaseListPage() {
  const t = useWords()
  const { grants } = usePerson()
  const outside = grants.some(({ role }) => role === 'applicant' || role === 'consultant')
  const list = useListState('cases', CASE_FILTERS, '-lastEventAt')
  const filters = useCaseFilters(list)
  const columns = useColumns()
  const { items, head, problem, loading, outdated, hasMore, more, loadingMore, retry } = useList('/cases', { list })
  const mayOpen = grants.some(({ role }) => role === 'caseOfficer' || role === 'applicant' || role === 'consultant')
  const selection = useSelection('cases')
  const prepares = grants.some(({ role }) => role === 'caseOfficer' || role === 'supervisor')
  const filtered = Object.keys(list.filters).length > 0
  return (
    <Page
      title={t('shell.rail.cases')}
      actions={
        <>
          <ExportButton list="cases" filter={filterOfList(list.query)} sort={list.sort} />
          {mayOpen ? (
            <LinkButton look="primary" icon="plus" to="/cases/new">
              {t('cases.open')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <CaseViews list={list} />
      <FilterBar filters={filters} state={list} />
      {problem ? (
        <ErrorState problem={problem} onRetry={retry} />
      ) : loading ? (
        <LoadingSkeleton rows={8} />
      ) : (
        <DataTable
          caption={t('shell.rail.cases')}
          rows={items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.reference}
          rowHref={(row) => `/cases/${row.id}`}
          first={{ title: t('cases.columns.reference'), sort: 'reference' }}
          columns={columns}
          sort={list.sort}
          onSort={list.setSort}
          {...(prepares ? { selection } : {})}
          count={head ? <Counted head={head} /> : null}
          total={head?.total}
          hasMore={hasMore}
          onMore={more}
          loadingMore={loadingMore}
          outdated={outdated}
          empty={
            filtered ? (
              <EmptyState
                icon="search"
                title={t('lists.noMatch')}
                action={<Button onClick={list.clear}>{t('lists.filters.clear')}</Button>}
              >
                <p>{t('lists.noMatchLead')}</p>
              </EmptyState>
            ) : (
              <EmptyState
                icon="folder"
                title={t('cases.emptyTitle')}
                action={outside ? <LinkButton to="/attachments/mine">{t('attachments.ask')}</LinkButton> : null}
              >
                <p>{t('cases.emptyLead')}</p>
              </EmptyState>
            )
          }
        />
      )}
      {prepares ? <CaseSelection selection={selection} rows={items} /> : null}
    </Page>
  )
}

/** "137 dossiers · 412 300,00 € demandés". */
function Counted({ head }: { head: Schema<'CaseList'> }) {
  const t = useWords()
  const count = head.totalIsExact
    ? t('cases.count', { smart_count: head.total })
    : t('cases.countMore', { count: formatCount(head.total, t.locale) })
  return (
    <>
      {count} · {t('cases.sums', { requested: formatAmount(head.requestedSum, t.locale) })}
    </>
  )
}

function useColumns(): readonly Column<Row>[] {
  const t = useWords()
  return [
    { key: 'firm', title: t('cases.parties.applicant'), wide: true, cell: (row) => <span title={row.title}>{row.applicantName}</span> },
    { key: 'state', title: t('cases.columns.state'), cell: (row) => <CaseStateChip programme={row.programme} state={row.state} /> },
    {
      key: 'change',
      title: t('cases.columns.change'),
      sort: 'lastEventAt',
      priority: 'wide',
      cell: (row) => <span className="second">{doneWords(row.lastAction, row.programme, t)}</span>,
    },
    {
      key: 'due',
      title: t('cases.columns.due'),
      sort: 'nextDueOn',
      cell: (row) =>
        row.nextDueOn ? (
          <span title={dueWords(row.nextDueKind, t)}>
            <LegalDate value={row.nextDueOn} look="short" distance="first" />
          </span>
        ) : (
          <span className="second">–</span>
        ),
    },
    {
      key: 'officer',
      title: t('cases.columns.officer'),
      priority: 'medium',
      cell: (row) => row.officerName ?? <span className="second">–</span>,
    },
    {
      key: 'amount',
      title: t('cases.columns.requested'),
      sort: 'requestedAmount',
      align: 'end',
      cell: (row) =>
        programmePages[row.programme]?.pays === false ? <span className="second">–</span> : <Amount value={row.requestedAmount} />,
    },
  ]
}
