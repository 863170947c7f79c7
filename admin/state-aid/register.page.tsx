import { useState } from 'react'
import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { ExportButton, filterOfList } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { type Filter, FilterBar } from '../shared/filter-bar.tsx'
import { amountOf, centsOf, formatAmount } from '../shared/format.ts'
import type { IconName } from '../shared/icons.tsx'
import { LegalDate } from '../shared/legal-date.tsx'
import { useListState, useSelection } from '../shared/list-state.ts'
import { Notice } from '../shared/notice.tsx'
import { Page } from '../shared/page.tsx'
import { SelectionBar } from '../shared/selection-bar.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import type { Tone } from '../theme.ts'
import { Declarations } from './declarations.tsx'
import { DeclareSheet } from './declare-sheet.tsx'

type Line = Schema<'RegisterLine'>

const STATES = ['late', 'to-correct', 'to-declare', 'declared'] as const
const LOOKS: Readonly<Record<Line['state'], { tone: Tone; icon: IconName }>> = {
  late: { tone: 'refused', icon: 'alert' },
  'to-correct': { tone: 'attention', icon: 'pencil' },
  'to-declare': { tone: 'information', icon: 'hourglass' },
  declared: { tone: 'done', icon: 'check' },
}
const keyOf = (row: Line): string => `${row.caseId}:${row.organisationId}`

/** What is to be entered in the State's register of de minimis aid, late awards first; what was, and what has changed since. */
export default function StateAidPage() {
  const t = useWords()
  const declares = usePerson().has('caseOfficer', 'supervisor', 'administrator')
  const state = useListState('state-aid', ['state'], '')
  const query = filterOfList(state.query)
  const list = useList('/state-aid/register', { list: { query } })
  const selection = useSelection('state-aid')
  const [declaring, setDeclaring] = useState(false)
  const chosen = list.items.filter((row) => selection.ids.has(keyOf(row)) && row.state !== 'declared')
  const sum = amountOf(chosen.reduce((all, row) => all + centsOf(row.amount), 0n))
  return (
    <Page title={t('stateAid.title')} lead={t('stateAid.lead')} actions={<ExportButton list="state-aid-register" filter={query} />}>
      <Notice tone="information">{t('stateAid.shape')}</Notice>
      <FilterBar filters={filtersOf(t, list.head?.counts)} state={state} />
      {list.problem && list.items.length === 0 ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={6} />
      ) : (
        <DataTable
          caption={t('stateAid.title')}
          rows={list.items}
          rowKey={keyOf}
          rowLabel={(row) => row.reference}
          rowHref={(row) => `/cases/${row.caseId}`}
          first={{ title: t('stateAid.columns.reference'), after: (row) => <div className="second">{row.beneficiary}</div> }}
          columns={columnsOf(t)}
          {...(declares ? { selection } : {})}
          total={list.head?.total}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          outdated={list.outdated}
          empty={<Nothing filtered={Boolean(state.filters['state'])} />}
        />
      )}
      {declares ? (
        <SelectionBar selection={selection} sum={formatAmount(sum, t.locale)}>
          <Button
            small
            look="primary"
            whyNot={chosen.length === 0 ? t('stateAid.nothingToDeclare') : null}
            onClick={() => setDeclaring(true)}
          >
            {t('stateAid.declare.action')}
          </Button>
        </SelectionBar>
      ) : null}
      {declaring ? <DeclareSheet lines={chosen} onDone={selection.clear} onClose={() => setDeclaring(false)} /> : null}
      <Declarations mayUndo={declares} />
    </Page>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = useWords()
  return (
    <EmptyState icon="check" title={t(filtered ? 'stateAid.noneSuch' : 'stateAid.none')}>
      <p>{t('stateAid.noneLead')}</p>
    </EmptyState>
  )
}

const columnsOf = (t: Translate): readonly Column<Line>[] => [
  {
    key: 'state',
    title: t('stateAid.columns.state'),
    wide: true,
    cell: (row) => (
      <>
        <StateChip {...LOOKS[row.state]} label={t(`stateAid.states.${row.state}`)} />
        <Said line={row} />
      </>
    ),
  },
  { key: 'due', title: t('stateAid.columns.due'), cell: (row) => (row.state === 'declared' ? '–' : <Due line={row} />) },
  {
    key: 'granted',
    title: t('stateAid.columns.granted'),
    priority: 'wide',
    cell: (row) => <LegalDate value={row.grantedOn} look="plain" />,
  },
  { key: 'siren', title: t('stateAid.columns.siren'), priority: 'medium', cell: (row) => row.siren ?? '–' },
  { key: 'amount', title: t('stateAid.columns.amount'), align: 'end', cell: (row) => <Amount value={row.amount} /> },
]

/** A correction has no limit of its own in the regulation: it is due at once. */
function Due({ line }: { line: Line }) {
  const t = useWords()
  return line.state === 'to-correct' ? <span>{t('stateAid.atOnce')}</span> : <LegalDate value={line.dueOn} look="short" distance="after" />
}

/** Under the state: since when it is declared, under which number, and with which amount when that is no longer right. */
function Said({ line }: { line: Line }) {
  const t = useWords()
  if (line.declaredOn === null) return null
  return (
    <div className="small second">
      {t('stateAid.declaredOn')} <LegalDate value={line.declaredOn} look="plain" />
      {line.number ? ` · ${line.number}` : null}
      {line.state === 'to-correct' && line.declaredAmount !== null ? (
        <>
          {' · '}
          {t('stateAid.declaredWith')} <Amount value={line.declaredAmount} />
        </>
      ) : null}
    </div>
  )
}

const filtersOf = (t: Translate, counts: Readonly<Record<Line['state'], number>> | undefined): readonly Filter[] => [
  {
    key: 'state',
    kind: 'choice',
    label: t('stateAid.columns.state'),
    options: STATES.map((value) => ({ value, label: `${t(`stateAid.states.${value}`)}${counts ? ` (${counts[value]})` : ''}` })),
    sentence: (words) => t('stateAid.stateWords', { words }),
  },
]
