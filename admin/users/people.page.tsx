import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { ExportButton, filterOfList } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from '../shared/button.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { type Filter, FilterBar } from '../shared/filter-bar.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { useListState } from '../shared/list-state.ts'
import { Page } from '../shared/page.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { GIVEN_ROLES } from './grants.ts'
import { PersonState } from './person-state.tsx'

type Row = Schema<'PersonRow'>

const KEYS = ['q', 'role', 'state'] as const
const ROLES = [...GIVEN_ROLES, 'consultant', 'applicant'] as const
const STATES = ['active', 'invited', 'inactive'] as const

const filtersOf = (t: Translate): readonly Filter[] => [
  { key: 'q', kind: 'text', label: t('people.filters.q.label'), sentence: (value) => t('people.filters.q.sentence', { value }) },
  {
    key: 'role',
    kind: 'choice',
    label: t('people.filters.role.label'),
    options: ROLES.map((value) => ({ value, label: t(`shell.roles.${value}`) })),
    sentence: (value) => t('people.filters.role.sentence', { value }),
  },
  {
    key: 'state',
    kind: 'choice',
    label: t('people.filters.state.label'),
    options: STATES.map((value) => ({ value, label: t(`people.states.${value}`) })),
    sentence: (value) => t('people.filters.state.sentence', { value }),
  },
]

/** Who enters, and with which rights. */
export default function PeoplePage() {
  const t = useWords()
  const state = useListState('users', KEYS, '')
  const list = useList('/users', { list: state })
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      actions={
        <>
          <ExportButton list="people" filter={filterOfList(state.query)} />
          <LinkButton to="/outgoing-mails" icon="letter">
            {t('people.mails.title')}
          </LinkButton>
          <LinkButton look="primary" icon="plus" to="/users/new">
            {t('people.invite')}
          </LinkButton>
        </>
      }
    >
      <FilterBar filters={filtersOf(t)} state={state} />
      {list.problem && list.items.length === 0 ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={8} />
      ) : (
        <DataTable
          caption={t('people.title')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.fullName}
          rowHref={(row) => `/users/${row.id}`}
          first={{ title: t('people.columns.name') }}
          columns={columnsOf(t)}
          count={list.head ? t('people.count', { smart_count: list.head.total }) : null}
          total={list.head?.total}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          outdated={list.outdated}
          empty={
            <EmptyState icon="people" title={t('people.empty')}>
              <p>{t('people.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
    </Page>
  )
}

const columnsOf = (t: Translate): readonly Column<Row>[] => [
  { key: 'email', title: t('people.columns.email'), priority: 'medium', cell: (row) => row.email },
  {
    key: 'roles',
    title: t('people.columns.roles'),
    wide: true,
    cell: (row) => row.grants.map(({ role }) => t(`shell.roles.${role}`)).join(', '),
  },
  { key: 'state', title: t('people.columns.state'), cell: (row) => <PersonState state={row.state} /> },
  { key: 'factor', title: t('people.columns.factor'), priority: 'wide', cell: (row) => t(row.secondFactor ? 'common.yes' : 'common.no') },
  {
    key: 'lastSignIn',
    title: t('people.columns.lastSignIn'),
    priority: 'medium',
    cell: (row) => (row.lastSignInAt ? <InstantText value={row.lastSignInAt} /> : <span className="second">{t('people.never')}</span>),
  },
]
