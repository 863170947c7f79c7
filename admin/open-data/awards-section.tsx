import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useList, useRead, useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { type Filter, FilterBar } from '../shared/filter-bar.tsx'
import { formatDate } from '../shared/format.ts'
import { LegalDate } from '../shared/legal-date.tsx'
import { useListState } from '../shared/list-state.ts'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { AWARD_STATES, type Award, LOOKS, whyWords } from './open-data-words.ts'

/** Awards, their time limit and their state of publication, each with its reason. */
export function AwardsSection() {
  const t = useWords()
  const administrator = usePerson().has('administrator')
  const programmes = useRead('/programmes', {})
  const state = useListState('open-data', ['state', 'late', 'programme'], '')
  const { sort: _sort, ...query } = state.query as Record<string, string>
  const list = useList('/open-data/awards', { list: { query } })
  const [ruling, setRuling] = useState<{ award: Award; ruling: 'withhold' | 'release' } | null>(null)
  const filtered = Object.keys(state.filters).length > 0
  const codes = (programmes.data?.items ?? []).filter(({ open }) => open).map(({ code }) => code)
  return (
    <Section
      title={t('openData.awards.title')}
      actions={<ExportButton of={t('openData.awards.title')} list="open-data-awards" filter={query} />}
      flush
    >
      <div style={{ padding: '12px 16px 0' }}>
        <FilterBar filters={filtersOf(t, codes)} state={state} />
      </div>
      {list.problem && list.items.length === 0 ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={6} />
      ) : (
        <DataTable
          caption={t('openData.awards.title')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.reference || row.beneficiary}
          rowHref={(row) => (row.source === 'case' ? `/cases/${row.id}` : `/imports?q=${encodeURIComponent(row.beneficiary)}`)}
          first={{ title: t('openData.awards.columns.reference'), after: (row) => <Who award={row} /> }}
          columns={columnsOf(t, administrator ? (award, word) => setRuling({ award, ruling: word }) : null)}
          count={t('openData.awards.shown', { smart_count: list.items.length })}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          outdated={list.outdated}
          empty={
            <EmptyState icon="report" title={t(filtered ? 'openData.awards.filteredTitle' : 'openData.awards.emptyTitle')}>
              <p>{t(filtered ? 'openData.awards.filteredLead' : 'openData.awards.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
      {ruling ? <RulingSheet {...ruling} onClose={() => setRuling(null)} /> : null}
    </Section>
  )
}

function Who({ award }: { award: Award }) {
  const t = useWords()
  const several = t('openData.awards.several', { smart_count: award.lines.length })
  return <div className="second">{award.beneficiary || several}</div>
}

const columnsOf = (t: Translate, rule: ((award: Award, ruling: 'withhold' | 'release') => void) | null): readonly Column<Award>[] => [
  {
    key: 'state',
    title: t('openData.awards.columns.state'),
    wide: true,
    cell: (row) => (
      <>
        <span className="row">
          <StateChip {...LOOKS[row.state]} label={t(`openData.states.${row.state}`)} />
          {row.late ? <StateChip tone="refused" icon="alert" label={t('openData.late')} /> : null}
        </span>
        <Why award={row} />
      </>
    ),
  },
  {
    key: 'signed',
    title: t('openData.awards.columns.signed'),
    priority: 'wide',
    cell: (row) => (row.signedOn ? <LegalDate value={row.signedOn} look="plain" /> : '–'),
  },
  {
    key: 'due',
    title: t('openData.awards.columns.due'),
    cell: (row) =>
      row.dueOn && WAITING.includes(row.state) && row.publishedOn === null ? (
        <LegalDate value={row.dueOn} look="short" distance="after" />
      ) : (
        '–'
      ),
  },
  { key: 'amount', title: t('openData.awards.columns.amount'), align: 'end', cell: (row) => <Amount value={row.amount} /> },
  ...(rule ? [{ key: 'acts', title: t('openData.awards.columns.acts'), cell: (row: Award) => <Acts award={row} rule={rule} /> }] : []),
]

/** Under the state: why it is so; of what is published, in which edition. */
function Why({ award }: { award: Award }) {
  const t = useWords()
  const edition =
    award.state === 'published' && award.publishedOn
      ? [t('openData.awards.publishedOn', { date: formatDate(award.publishedOn, t.locale, 'plain') })]
      : []
  const why = [...edition, whyWords(award, t)].filter(Boolean).join(' · ')
  return why ? (
    <div className="small second" title={why} style={{ whiteSpace: 'normal' }}>
      {why}
    </div>
  ) : null
}

const WAITING: readonly Award['state'][] = ['to-publish', 'held']

/** Kept out by a word of the administration, or waiting for one: what only an administrator can decide. */
function Acts({ award, rule }: { award: Award; rule: (award: Award, ruling: 'withhold' | 'release') => void }) {
  const t = useWords()
  const doubted = award.lines.some(({ faults }) => faults.some(({ code }) => code === 'legal-form-unknown' || code === 'names-a-person'))
  const reference = award.reference || award.beneficiary
  const release = award.ruling?.ruling === 'withhold' || doubted
  const withhold = award.ruling?.ruling !== 'withhold' && ['to-publish', 'held', 'published'].includes(award.state)
  return (
    <span className="row" style={{ flexWrap: 'nowrap' }}>
      {release ? (
        <Button small look="quiet" aria-label={t('openData.awards.releaseOf', { reference })} onClick={() => rule(award, 'release')}>
          {t('openData.awards.release')}
        </Button>
      ) : null}
      {withhold ? (
        <Button small look="quiet" aria-label={t('openData.awards.withholdOf', { reference })} onClick={() => rule(award, 'withhold')}>
          {t('openData.awards.withhold')}
        </Button>
      ) : null}
    </span>
  )
}

function RulingSheet({ award, ruling, onClose }: { award: Award; ruling: 'withhold' | 'release'; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const send = useSend('post', '/open-data/awards/{id}/rulings')
  const reference = award.reference || award.beneficiary
  return (
    <ConfirmSheet
      title={t(`openData.awards.${ruling}Of`, { reference })}
      consequence={<p>{t(`openData.awards.${ruling}Next`, { reference })}</p>}
      confirm={t(`openData.awards.${ruling}`)}
      danger={ruling === 'withhold'}
      reason={{ label: t('openData.awards.reason'), hint: t('openData.awards.reasonHint') }}
      onConfirm={async (reason) => {
        await send.send({ params: { id: award.id }, body: { ruling, reason } })
        notify(t('openData.awards.ruledNow'), { type: 'success' })
      }}
      onClose={onClose}
    />
  )
}

const filtersOf = (t: Translate, codes: readonly string[]): readonly Filter[] => [
  {
    key: 'state',
    kind: 'choice',
    label: t('openData.awards.filters.state'),
    options: AWARD_STATES.map((value) => ({ value, label: t(`openData.states.${value}`) })),
    sentence: (words) => t('openData.awards.filters.stateWords', { words }),
  },
  { key: 'late', kind: 'flag', label: t('openData.awards.filters.late'), sentence: t('openData.awards.filters.lateWords') },
  {
    key: 'programme',
    kind: 'choice',
    label: t('openData.awards.filters.programme'),
    options: codes.map((value) => ({ value, label: t.maybe(`programmes.${value}.name`) ?? value })),
    sentence: (words) => t('openData.awards.filters.programmeWords', { words }),
  },
]
