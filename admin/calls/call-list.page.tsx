import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from '../shared/button.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { formatAmount, formatCount } from '../shared/format.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { CallState } from './call-state.tsx'

type Call = Schema<'Call'>

/** Calls for projects, the last to close first: where each stands, and how many files wait behind the seal. */
export default function CallListPage() {
  const t = useWords()
  const { grants } = usePerson()
  const { data, problem, retry } = useRead('/calls', { query: { limit: 200 } })
  const administrator = grants.some(({ role }) => role === 'administrator')
  const outside = grants.every(({ role }) => role === 'applicant' || role === 'consultant')
  return (
    <Page
      title={t('calls.title')}
      lead={t(outside ? 'calls.leadFirm' : 'calls.lead')}
      actions={
        <>
          {outside ? null : <ExportButton list="calls" filter={{}} />}
          {administrator ? (
            <LinkButton look="primary" icon="plus" to="/calls/new">
              {t('calls.announce')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data ? <Calls calls={data.items} outside={outside} /> : problem ? null : <LoadingSkeleton rows={4} />}
    </Page>
  )
}

function Calls({ calls, outside }: { calls: readonly Call[]; outside: boolean }) {
  const t = useWords()
  return (
    <DataTable
      caption={t('calls.title')}
      rows={calls}
      rowKey={(row) => row.id}
      rowLabel={(row) => row.title}
      rowHref={(row) => `/calls/${row.id}`}
      first={{ title: t('calls.columns.name') }}
      columns={[
        {
          key: 'programme',
          title: t('calls.columns.programme'),
          cell: (row) => t.maybe(`programmes.${row.programme}.short`) ?? row.programme,
        },
        { key: 'state', title: t('calls.columns.state'), cell: (row) => <CallState state={row.state} /> },
        { key: 'opens', title: t('calls.columns.opens'), cell: (row) => <InstantText value={row.opensAt} />, priority: 'wide' },
        { key: 'closes', title: t('calls.columns.closes'), cell: (row) => <InstantText value={row.closesAt} /> },
        ...(outside
          ? []
          : [
              {
                key: 'files',
                title: t('calls.columns.files'),
                align: 'end' as const,
                cell: (row: Call) =>
                  row.filed === null ? <span className="second small">{t('calls.secret')}</span> : formatCount(row.filed, t.locale),
              },
              {
                key: 'envelope',
                title: t('calls.columns.envelope'),
                priority: 'wide' as const,
                cell: (row: Call) =>
                  row.envelope ? t('calls.left', { label: row.envelope.label, left: formatAmount(row.envelope.left, t.locale) }) : '',
              },
            ]),
      ]}
      empty={
        <EmptyState icon="inbox" title={t('calls.empty')}>
          <p>{t(outside ? 'calls.emptyLeadFirm' : 'calls.emptyLead')}</p>
        </EmptyState>
      }
    />
  )
}
