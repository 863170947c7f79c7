import { useState } from 'react'
import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { dueWords } from '../cases/case-words.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { type Filter, FilterBar } from '../shared/filter-bar.tsx'
import { formatDate } from '../shared/format.ts'
import { LegalDate } from '../shared/legal-date.tsx'
import { useListState } from '../shared/list-state.ts'
import { Page } from '../shared/page.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { MutesSection } from './mutes-section.tsx'
import { PreviewSheet, SnoozeSheet } from './reminder-sheets.tsx'
import { ruleWords } from './reminder-words.ts'
import { RulesSection } from './rules-section.tsx'

type Row = Schema<'ComingReminder'>

/** What goes out in the next thirty days, and why; what was muted, and the rules. */
export default function ComingRemindersPage() {
  const t = useWords()
  const { roles } = usePerson()
  const manages = roles.includes('supervisor') || roles.includes('administrator')
  const state = useListState('reminders', ['recipient'], 'dueAt')
  const { sort: _sort, ...query } = state.query as Record<string, string>
  const list = useList('/reminders', { list: { query } })
  const [shown, setShown] = useState<{ row: Row; sheet: 'preview' | 'snooze' } | null>(null)
  return (
    <Page title={t('reminders.title')} lead={t('reminders.lead')} actions={<ExportButton list="reminders" filter={query} />}>
      {manages ? <FilterBar filters={filtersOf(t)} state={state} /> : null}
      {list.problem && list.items.length === 0 ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={8} />
      ) : (
        <DataTable
          caption={t('reminders.title')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.case.reference}
          rowHref={(row) => `/cases/${row.case.id}`}
          first={{ title: t('reminders.columns.case'), after: (row) => <span className="second"> {row.case.applicantName}</span> }}
          columns={columnsOf(t, (row, sheet) => setShown({ row, sheet }))}
          count={list.head ? t('reminders.count', { smart_count: list.head.total }) : null}
          total={list.head?.total}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          outdated={list.outdated}
          empty={
            <EmptyState icon="bell" title={t('reminders.empty')}>
              <p>{t('reminders.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
      <MutesSection />
      <RulesSection />
      {shown?.sheet === 'preview' ? <PreviewSheet row={shown.row} onClose={() => setShown(null)} /> : null}
      {shown?.sheet === 'snooze' ? <SnoozeSheet row={shown.row} onClose={() => setShown(null)} /> : null}
    </Page>
  )
}

/** The function on a line of its own: beside the name it would leave no room for why. */
function ToWhom({ row }: { row: Row }) {
  const t = useWords()
  if (row.recipient !== 'officer') return t(`reminders.to.${row.recipient}`)
  if (!row.officerName) return t('reminders.toNobody')
  return (
    <>
      <span className="cell-line">{row.officerName}</span>
      <span className="small second">{t('reminders.to.officer')}</span>
    </>
  )
}

const columnsOf = (t: Translate, open: (row: Row, sheet: 'preview' | 'snooze') => void): readonly Column<Row>[] => [
  {
    key: 'due',
    title: t('reminders.columns.due'),
    cell: (row) => <LegalDate value={row.snoozedUntil ?? row.dueOn} look="short" distance="first" />,
  },
  {
    key: 'why',
    title: t('reminders.columns.why'),
    wide: true,
    cell: (row) => (
      <span title={ruleWords(row.rule, t)}>
        {t('reminders.about', { kind: dueWords(row.aboutKind, t), date: formatDate(row.aboutOn, t.locale, 'plain') })}
      </span>
    ),
  },
  { key: 'to', title: t('reminders.columns.to'), cell: (row) => <ToWhom row={row} /> },
  { key: 'channel', title: t('reminders.columns.channel'), priority: 'wide', cell: (row) => t(`reminders.channels.${row.channel}`) },
  {
    key: 'acts',
    title: t('reminders.columns.acts'),
    cell: (row) => {
      const names = { rule: ruleWords(row.rule, t), reference: row.case.reference }
      return (
        <span className="row" style={{ flexWrap: 'nowrap' }}>
          <Button small look="quiet" aria-label={t('reminders.acts.previewOf', names)} onClick={() => open(row, 'preview')}>
            {t('reminders.acts.preview')}
          </Button>
          <Button small look="quiet" aria-label={t('reminders.acts.snoozeOf', names)} onClick={() => open(row, 'snooze')}>
            {t('reminders.acts.snooze')}
          </Button>
        </span>
      )
    },
  },
]

const filtersOf = (t: Translate): readonly Filter[] => [
  {
    key: 'recipient',
    kind: 'choice',
    label: t('reminders.filters.recipient.label'),
    options: (['officer', 'supervisor', 'applicant', 'consultant'] as const).map((value) => ({ value, label: t(`reminders.to.${value}`) })),
    sentence: (value) => t('reminders.filters.recipient.sentence', { value }),
  },
]
