import { type ReactNode, useState } from 'react'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { formatSiret } from '../shared/format.ts'
import { InstantText, LegalDate } from '../shared/legal-date.tsx'
import { EndSheet, type Interest } from './interest-sheets.tsx'

interface TableProps {
  readonly caption: string
  readonly rows: readonly Interest[]
  /** With the person each link is about. */
  readonly named?: boolean
  readonly count?: ReactNode
  readonly total?: number | undefined
  readonly hasMore?: boolean
  readonly onMore?: () => void
  readonly loadingMore?: boolean
  readonly empty: ReactNode
}

/** Links of interest, each with its effect today and the way to end it. */
export function InterestTable({ named = false, ...props }: TableProps) {
  const t = useWords()
  const [ending, setEnding] = useState<Interest | null>(null)
  const columns = [
    ...(named ? [organisationColumn(t)] : []),
    ...commonColumns(t),
    {
      key: 'act',
      title: t('interests.columns.act'),
      cell: (row: Interest) =>
        row.endedAt ? (
          <span className="small second">{t('interests.endedBy', { name: row.endedByName ?? '' })}</span>
        ) : (
          <Button
            small
            look="quiet"
            aria-label={t('interests.end.actFor', { name: row.organisation.name })}
            whyNot={row.mayEnd ? null : t('interests.byAnother')}
            onClick={() => setEnding(row)}
          >
            {t('interests.end.act')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <DataTable
        {...props}
        rowKey={(row) => row.id}
        rowLabel={(row) => (named ? row.user.name : row.organisation.name)}
        first={{ title: t(named ? 'interests.columns.person' : 'interests.columns.organisation') }}
        columns={columns}
      />
      {ending ? <EndSheet interest={ending} onClose={() => setEnding(null)} /> : null}
    </>
  )
}

const organisationColumn = (t: Translate): Column<Interest> => ({
  key: 'organisation',
  title: t('interests.columns.organisation'),
  wide: true,
  cell: ({ organisation }) => (
    <>
      {organisation.name} {organisation.siret ? <span className="small second">{formatSiret(organisation.siret)}</span> : null}
    </>
  ),
})

const commonColumns = (t: Translate): Column<Interest>[] => [
  { key: 'kind', title: t('interests.columns.kind'), cell: (row) => t(`interests.kinds.${row.kind}`) },
  { key: 'from', title: t('interests.columns.from'), priority: 'medium', cell: (row) => <LegalDate value={row.from} look="plain" /> },
  {
    key: 'until',
    title: t('interests.columns.until'),
    cell: (row) => (row.until ? <LegalDate value={row.until} look="plain" /> : <span className="second">{t('interests.running')}</span>),
  },
  { key: 'effect', title: t('interests.columns.effect'), cell: (row) => <Effect interest={row} /> },
  {
    key: 'declared',
    title: t('interests.columns.declared'),
    priority: 'wide',
    cell: (row) => (
      <>
        <InstantText value={row.declaredAt} />{' '}
        <span className="small second">{t('interests.declaredBy', { name: row.declaredByName })}</span>
      </>
    ),
  },
]

function Effect({ interest }: { interest: Interest }) {
  const t = useWords()
  if (!interest.binds) return <StateChip tone="neutral" icon="check" label={t('interests.over')} />
  return <StateChip tone="attention" icon="lock" label={t('interests.binds')} />
}
