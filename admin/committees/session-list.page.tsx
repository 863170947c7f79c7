import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from '../shared/button.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { LegalDate } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { SessionStateChip } from './session-state.tsx'

type Row = Schema<'CommitteeSessionLine'>

const columnsOf = (t: Translate): Column<Row>[] => [
  {
    key: 'date',
    title: t('committees.columns.date'),
    cell: (row) => (
      <>
        <LegalDate value={row.meetsOn} look="short" /> {row.meetsAt ? <span className="second">{row.meetsAt}</span> : null}
      </>
    ),
  },
  { key: 'state', title: t('committees.columns.state'), cell: (row) => <SessionStateChip state={row.state} /> },
  {
    key: 'programme',
    title: t('committees.columns.programme'),
    wide: true,
    cell: (row) => t.maybe(`programmes.${row.programme}.short`) ?? row.programme,
  },
  { key: 'cases', title: t('committees.columns.cases'), align: 'end', cell: (row) => row.cases },
  { key: 'members', title: t('committees.columns.members'), align: 'end', cell: (row) => row.members },
]

/** Sessions of the committees, the latest date first. */
export default function SessionListPage() {
  const t = useWords()
  const person = usePerson()
  const prepares = person.has('caseOfficer', 'supervisor')
  const member = !person.roles.some((role) => role !== 'committeeMember')
  const list = useList('/committee-sessions', {})
  return (
    <Page
      title={t('committees.title')}
      lead={t('committees.lead')}
      actions={
        <>
          {person.has('committeeMember') ? <LinkButton to="/reviews">{t('committees.reviews.title')}</LinkButton> : null}
          {member ? null : <LinkButton to="/committees/ranking">{t('committees.ranking.title')}</LinkButton>}
          <ExportButton list="committee-sessions" filter={{}} />
          {prepares ? (
            <LinkButton look="primary" icon="plus" to="/committees/new">
              {t('committees.newSession')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {list.problem ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={5} />
      ) : (
        <DataTable
          caption={t('committees.sessions')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.title}
          rowHref={(row) => `/committees/${row.id}`}
          first={{ title: t('committees.columns.title') }}
          columns={columnsOf(t)}
          count={t('committees.count', { smart_count: list.head?.total ?? 0 })}
          total={list.head?.total}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          empty={
            <EmptyState icon="people" title={t('committees.emptyTitle')}>
              <p>{t(member ? 'committees.emptyMember' : 'committees.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
    </Page>
  )
}
