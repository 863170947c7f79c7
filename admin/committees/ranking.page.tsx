import { useState } from 'react'
import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { pointsText } from '../reviews/submitted-reviews.tsx'
import { Amount } from '../shared/amount.tsx'
import { StateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { Notice } from '../shared/notice.tsx'
import { Page } from '../shared/page.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'

type Row = Schema<'RankedCase'>

const columnsOf = (t: Translate): Column<Row>[] => [
  {
    key: 'rank',
    title: t('committees.ranking.columns.rank'),
    align: 'end',
    cell: (row) => (row.rank === null ? <span className="second">{t('committees.ranking.none')}</span> : row.rank),
  },
  {
    key: 'firm',
    title: t('committees.ranking.columns.firm'),
    wide: true,
    cell: (row) => <span title={row.title}>{row.applicantName}</span>,
  },
  {
    key: 'points',
    title: t('committees.ranking.columns.points'),
    align: 'end',
    cell: (row) => (
      <>
        {row.points === null ? '–' : pointsText(row.points, t.locale)}
        {row.tied ? <span className="second small"> {t('committees.ranking.tied')}</span> : null}
      </>
    ),
  },
  {
    key: 'spread',
    title: t('committees.ranking.columns.spread'),
    cell: (row) => (
      <span className="row" style={{ flexWrap: 'nowrap' }}>
        {row.spread === null || row.submitted < 2 ? '–' : pointsText(row.spread, t.locale)}
        {row.flagged ? <StateChip tone="attention" icon="flag" label={t('committees.ranking.flagged')} /> : null}
      </span>
    ),
  },
  {
    key: 'reviews',
    title: t('committees.ranking.columns.reviews'),
    priority: 'medium',
    cell: (row) => t('committees.case.progress', { submitted: row.submitted, assigned: row.assigned }),
  },
  {
    key: 'requested',
    title: t('committees.ranking.columns.requested'),
    align: 'end',
    priority: 'wide',
    cell: (row) => <Amount value={row.requested} />,
  },
]

/** Cases with reviewers, best first, with what reviewers disagree on. */
export default function RankingPage() {
  const t = useWords()
  const programmes = useRead('/programmes', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const codes = (programmes.data?.items ?? []).filter(({ committee }) => committee).map(({ code }) => code)
  const programme = chosen ?? codes[0] ?? ''
  const { data, problem, retry } = useRead('/reviews/ranking', { query: { programme }, enabled: programme !== '' })
  return (
    <Page
      title={t('committees.ranking.title')}
      lead={t('committees.ranking.lead')}
      back={{ to: '/committees', label: t('committees.title') }}
      actions={programme === '' ? null : <ExportButton list="ranking" filter={{ programme }} />}
    >
      <ProgrammeChoice codes={codes} programme={programme} onChange={setChosen} />
      {data && data.toReview > 0 ? (
        <Notice tone="information" title={t('committees.ranking.toReview', { smart_count: data.toReview })} />
      ) : null}
      {data && !data.complete ? <Notice tone="attention" title={t('committees.ranking.incomplete')} /> : null}
      {problem ? (
        <ErrorState problem={problem} onRetry={retry} />
      ) : data ? (
        <>
          <DataTable
            caption={t('committees.ranking.title')}
            rows={data.items}
            rowKey={(row) => row.caseId}
            rowLabel={(row) => row.reference}
            rowHref={(row) => `/cases/${row.caseId}`}
            first={{ title: t('committees.ranking.columns.case') }}
            columns={columnsOf(t)}
            empty={
              <EmptyState icon="scales" title={t('committees.ranking.emptyTitle')}>
                <p>{t('committees.ranking.emptyLead')}</p>
              </EmptyState>
            }
          />
          <p className="small second">{t('committees.ranking.flagHint', { points: data.spreadPoints })}</p>
        </>
      ) : (
        <LoadingSkeleton rows={6} />
      )}
    </Page>
  )
}

interface ProgrammeChoiceProps {
  readonly codes: readonly string[]
  readonly programme: string
  readonly onChange: (programme: string) => void
}

/** Asked only where there is a choice. */
function ProgrammeChoice({ codes, programme, onChange }: ProgrammeChoiceProps) {
  const t = useWords()
  if (codes.length < 2) return null
  return (
    <FieldFrame label={t('committees.fields.programme')}>
      {(attributes) => (
        <select
          {...attributes}
          className="input"
          style={{ maxWidth: 360 }}
          value={programme}
          onChange={(event) => onChange(event.target.value)}
        >
          {codes.map((code) => (
            <option key={code} value={code}>
              {t.maybe(`programmes.${code}.name`) ?? code}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
