import { useState } from 'react'
import { useList } from '../api/hooks.ts'
import { ExportButton, filterOfList } from '../exports/export-button.tsx'
import { french } from '../i18n/fr.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { type Filter, FilterBar } from '../shared/filter-bar.tsx'
import { formatCount, formatInstant } from '../shared/format.ts'
import { useListState } from '../shared/list-state.ts'
import { Page } from '../shared/page.tsx'
import { useTimeZone } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import './journal.css'
import { actOf, type JournalLine, JournalLineSheet, rolesOf, SubjectOf, whoOf } from './journal-line-sheet.tsx'
import { JournalSeals } from './journal-seals.tsx'

const KEYS = ['person', 'actorId', 'action', 'subject', 'from', 'until'] as const

/** Who did what, newest first. */
export default function JournalPage() {
  const t = useWords()
  const zone = useTimeZone()
  const state = useListState('journal', KEYS, '-sequence')
  const list = useList('/journal', { list: state })
  const [shown, setShown] = useState<JournalLine | null>(null)
  const only = (key: 'actorId' | 'subject', value: string): void => {
    setShown(null)
    state.replace({ [key]: value })
  }
  return (
    <Page title={t('journal.title')} lead={t('journal.lead')} actions={<ExportButton list="journal" filter={filterOfList(state.query)} />}>
      <JournalSeals />
      <FilterBar filters={filtersOf(t)} state={state} />
      {list.problem ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={8} />
      ) : (
        <DataTable
          caption={t('journal.title')}
          rows={list.items}
          rowKey={(row) => row.sequence}
          rowLabel={(row) => formatInstant(row.at, t.locale, zone)}
          first={{ title: t('journal.columns.when') }}
          columns={columnsOf(t, setShown)}
          count={list.head ? countWords(list.head, t) : null}
          total={list.head?.total}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          outdated={list.outdated}
          empty={
            <EmptyState icon="search" title={t('journal.emptyTitle')}>
              <p>{t('journal.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
      {shown ? (
        <JournalLineSheet
          line={shown}
          onClose={() => setShown(null)}
          onPerson={(id) => only('actorId', id)}
          onSubject={(id) => only('subject', id)}
        />
      ) : null}
    </Page>
  )
}

const countWords = (head: { readonly total: number; readonly totalExact: boolean }, t: Translate): string =>
  head.totalExact ? t('journal.count', { smart_count: head.total }) : t('journal.countMore', { count: formatCount(head.total, t.locale) })

/** Every act the catalogue has words for, in the order of their words. */
function actionOptions(t: Translate): readonly { value: string; label: string }[] {
  const codes = Object.entries(french.journal.actions).flatMap(([subject, acts]) => Object.keys(acts).map((act) => `${subject}.${act}`))
  return codes
    .map((value) => ({ value, label: t.maybe(`journal.actions.${value}`) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, t.locale))
}

function filtersOf(t: Translate): readonly Filter[] {
  const words = (key: 'personWords' | 'subjectWords' | 'actionWords' | 'fromWords' | 'untilWords') => (value: string) =>
    t(`journal.filters.${key}`, { words: value })
  return [
    { key: 'person', kind: 'text', label: t('journal.filters.person'), sentence: words('personWords') },
    { key: 'action', kind: 'choice', label: t('journal.filters.action'), options: actionOptions(t), sentence: words('actionWords') },
    { key: 'subject', kind: 'text', label: t('journal.filters.subject'), sentence: words('subjectWords') },
    { key: 'from', kind: 'date', label: t('journal.filters.from'), sentence: words('fromWords') },
    { key: 'until', kind: 'date', label: t('journal.filters.until'), sentence: words('untilWords') },
    { key: 'actorId', kind: 'text', label: t('journal.filters.actor'), sentence: () => t('journal.filters.actorWords') },
  ]
}

function columnsOf(t: Translate, onShow: (line: JournalLine) => void): readonly Column<JournalLine>[] {
  return [
    { key: 'who', title: t('journal.columns.who'), cell: (row) => <span title={rolesOf(row, t)}>{whoOf(row, t)}</span> },
    { key: 'act', title: t('journal.columns.act'), cell: (row) => actOf(row, t) },
    { key: 'subject', title: t('journal.columns.subject'), wide: true, cell: (row) => <SubjectOf line={row} /> },
    {
      key: 'open',
      title: t('journal.columns.detail'),
      cell: (row) => (
        <Button small look="quiet" aria-label={t('journal.openOf', { sequence: row.sequence })} onClick={() => onShow(row)}>
          {t('journal.open')}
        </Button>
      ),
    },
  ]
}
