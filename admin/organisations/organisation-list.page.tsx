import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { ExportButton, filterOfList } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button, LinkButton } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { type Filter, FilterBar } from '../shared/filter-bar.tsx'
import { formatCount, formatSiret } from '../shared/format.ts'
import { type ListState, useListState } from '../shared/list-state.ts'
import { Page } from '../shared/page.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { ORGANISATION_KINDS, ORGANISATION_WRITERS } from './organisation-words.ts'
import { SearchField } from './search-field.tsx'

type Row = Schema<'OrganisationListItem'>
const FILTERS = ['q', 'departement', 'kind', 'active'] as const

/** Every organisation of the funder: found by name in spite of a typing error, by SIRET or town. */
export default function OrganisationListPage() {
  const t = useWords()
  const list = useListState('organisations', FILTERS, 'name')
  const { items, head, problem, loading, outdated, hasMore, more, loadingMore, retry } = useList('/organisations', { list })
  const mayAdd = usePerson().has(...ORGANISATION_WRITERS)
  const add = mayAdd ? (
    <LinkButton look="primary" icon="plus" to="/organisations/new">
      {t('organisations.add')}
    </LinkButton>
  ) : null
  return (
    <Page
      title={t('shell.rail.organisations')}
      actions={
        <>
          <ExportButton list="organisations" filter={filterOfList(list.query)} sort={list.sort} />
          {add}
        </>
      }
    >
      <FilterBar filters={filtersOf(t)} state={list}>
        <SearchField
          label={t('organisations.searchLabel')}
          value={list.filters['q']?.[0] ?? ''}
          onChange={(q) => list.setFilter('q', q === '' ? [] : [q])}
        />
      </FilterBar>
      {problem ? (
        <ErrorState problem={problem} onRetry={retry} />
      ) : loading ? (
        <LoadingSkeleton rows={8} />
      ) : (
        <DataTable
          caption={t('shell.rail.organisations')}
          rows={items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.name}
          rowHref={(row) => `/organisations/${row.id}`}
          first={{
            title: t('organisations.columns.name'),
            sort: 'name',
            after: (row) => (row.active ? null : <StateChip tone="neutral" icon="stop" label={t('organisations.closed')} />),
          }}
          columns={columnsOf(t)}
          sort={list.sort}
          onSort={list.setSort}
          count={head ? countWords(head, t) : null}
          total={head?.total}
          hasMore={hasMore}
          onMore={more}
          loadingMore={loadingMore}
          outdated={outdated}
          empty={<NothingFound list={list} mayAdd={mayAdd} />}
        />
      )}
    </Page>
  )
}

const countWords = (head: Schema<'OrganisationList'>, t: Translate): string =>
  head.totalExact
    ? t('organisations.count', { smart_count: head.total })
    : t('organisations.countMore', { count: formatCount(head.total, t.locale) })

function NothingFound({ list, mayAdd }: { list: ListState; mayAdd: boolean }) {
  const t = useWords()
  const q = list.filters['q']?.[0]
  const filtered = Object.keys(list.filters).length > 0
  const add = mayAdd ? (
    <LinkButton look={filtered ? 'plain' : 'primary'} icon="plus" to="/organisations/new">
      {t('organisations.add')}
    </LinkButton>
  ) : null
  const clear = filtered ? <Button onClick={list.clear}>{t('lists.filters.clear')}</Button> : null
  const title = q ? t('organisations.noneFound', { q }) : filtered ? t('lists.noMatch') : t('organisations.emptyTitle')
  const lead = q ? t('organisations.noneFoundLead') : filtered ? t('lists.noMatchLead') : t('organisations.emptyLead')
  return (
    <EmptyState
      icon={filtered ? 'search' : 'building'}
      title={title}
      action={
        <>
          {clear}
          {add}
        </>
      }
    >
      <p>{lead}</p>
    </EmptyState>
  )
}

/** The search stands in its own box, always open; the rest are chips. */
function filtersOf(t: Translate): readonly Filter[] {
  return [
    {
      key: 'departement',
      kind: 'text',
      label: t('organisations.filters.departement'),
      sentence: (value) => t('organisations.filters.departementSentence', { value }),
    },
    {
      key: 'kind',
      kind: 'choice',
      label: t('organisations.filters.kind'),
      options: ORGANISATION_KINDS.map((value) => ({ value, label: t(`organisations.kinds.${value}`) })),
      sentence: (value) => t('organisations.filters.kindSentence', { value: value.toLowerCase() }),
    },
    {
      key: 'active',
      kind: 'choice',
      label: t('organisations.filters.active'),
      options: [
        { value: 'true', label: t('organisations.active') },
        { value: 'false', label: t('organisations.closed') },
      ],
      sentence: (value) => t('organisations.filters.activeSentence', { value: value.toLowerCase() }),
    },
  ]
}

function columnsOf(t: Translate): readonly Column<Row>[] {
  const nothing = <span className="second">–</span>
  return [
    {
      key: 'siret',
      title: t('organisations.columns.siret'),
      cell: (row) => {
        const number = row.siret ?? row.siren
        return number ? <span className="date">{formatSiret(number)}</span> : nothing
      },
    },
    { key: 'kind', title: t('organisations.columns.kind'), priority: 'medium', cell: (row) => t(`organisations.kinds.${row.kind}`) },
    { key: 'naf', title: t('organisations.columns.naf'), priority: 'wide', cell: (row) => row.nafCode ?? nothing },
    {
      key: 'commune',
      title: t('organisations.columns.commune'),
      wide: true,
      cell: (row) => (row.communeName || row.departement ? placeWords(row) : nothing),
    },
  ]
}

const placeWords = ({ communeName, departement }: Pick<Row, 'communeName' | 'departement'>): string =>
  [communeName, departement ? (communeName ? `(${departement})` : departement) : null].filter(Boolean).join(' ')
