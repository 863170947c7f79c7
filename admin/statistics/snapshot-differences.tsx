import { useId, useState } from 'react'
import type { ItemOf, Output } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { DataTable } from '../shared/data-table.tsx'
import { formatCount } from '../shared/format.ts'
import { InstantText, LegalDate } from '../shared/legal-date.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Section } from '../shared/section.tsx'
import { figureText, useIndicators } from './figure-words.ts'
import { SnapshotFigures } from './snapshot-figures.tsx'

type Snapshot = ItemOf<'/statistics/snapshots'>

/** Why two snapshots differ: in total by cause, then case by case. */
export function SnapshotDifferences({ items }: { items: readonly Snapshot[] }) {
  const t = useWords()
  const [second, first] = [items[0]?.id ?? '', items.find((one) => one.programme === items[0]?.programme && one !== items[0])?.id ?? '']
  const [chosen, setChosen] = useState({ first, second })
  const ready = chosen.first !== '' && chosen.second !== '' && chosen.first !== chosen.second
  return (
    <Section
      title={t('statistics.snapshot.compare')}
      actions={ready ? <ExportButton of={t('statistics.snapshot.differences')} list="snapshot-differences" filter={chosen} /> : null}
    >
      <div className="statistics-bar row">
        {(['first', 'second'] as const).map((which) => (
          <Pick
            key={which}
            label={t(`statistics.snapshot.${which}`)}
            items={items}
            value={chosen[which]}
            onChange={(id) => setChosen({ ...chosen, [which]: id })}
          />
        ))}
      </div>
      {ready ? (
        <Differences
          first={chosen.first}
          second={chosen.second}
          programme={items.find(({ id }) => id === chosen.first)?.programme ?? null}
        />
      ) : null}
    </Section>
  )
}

interface PickProps {
  readonly label: string
  readonly items: readonly Snapshot[]
  readonly value: string
  readonly onChange: (id: string) => void
}

function Pick({ label, items, value, onChange }: PickProps) {
  const t = useWords()
  const id = useId()
  return (
    <div className="row statistics-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('statistics.snapshot.choose')}</option>
        {items.map((one) => (
          <option key={one.id} value={one.id}>
            {t('statistics.snapshot.numbered', { number: one.number })} – {one.title}
          </option>
        ))}
      </select>
    </div>
  )
}

function Differences({ first, second, programme }: { first: string; second: string; programme: string | null }) {
  const t = useWords()
  const indicators = useIndicators(t.locale)
  const list = useList('/statistics/snapshots/{id}/differences', { params: { id: first }, query: { with: second } })
  if (list.problem) return <ProblemMessage problem={list.problem} />
  const totals = list.head?.totals ?? []
  const same = list.head !== undefined && totals.length === 0
  const label = (code: string): string =>
    indicators?.find((one) => one.code === code)?.label ?? t.maybe(`statistics.frozen.${code}`) ?? code
  // days and half-days are decimals: they stand beside the amounts, not among the counts
  const value = (row: { indicator: string; count: number; amount: string }): string => {
    const unit = indicators?.find((one) => one.code === row.indicator)?.unit
    return unit === 'cents' || unit === 'decimal' ? figureText(row.amount, unit, t.locale) : formatCount(row.count, t.locale)
  }
  return (
    <div className="statistics">
      {indicators && list.head ? <SnapshotFigures first={first} second={second} programme={programme} indicators={indicators} /> : null}
      {same ? (
        <p>{t('statistics.snapshot.same')}</p>
      ) : (
        <>
          {totals.length > 0 ? (
            <p>
              <ExportButton of={t('statistics.snapshot.totals')} list="snapshot-totals" filter={{ first, second }} />
            </p>
          ) : null}
          <Totals totals={totals} label={label} value={value} />
        </>
      )}
      {same ? null : (
        <DataTable
          caption={t('statistics.snapshot.differences')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.caseReference}
          rowHref={(row) => `/cases/${row.caseId}`}
          first={{ title: t('statistics.entries.case') }}
          columns={[
            { key: 'firm', title: t('statistics.entries.firm'), wide: true, cell: (row) => row.applicantName },
            { key: 'cause', title: t('statistics.entries.cause'), cell: (row) => t(`statistics.causes.${row.cause}`) },
            { key: 'figure', title: t('statistics.figure'), cell: (row) => label(row.indicator) },
            { key: 'on', title: t('statistics.entries.on'), cell: (row) => <LegalDate value={row.on} look="plain" /> },
            {
              key: 'recorded',
              title: t('statistics.entries.recorded'),
              priority: 'wide',
              cell: (row) => <InstantText value={row.recordedAt} />,
            },
            { key: 'value', title: t('statistics.entries.amount'), align: 'end', cell: value },
          ]}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
        />
      )}
    </div>
  )
}

type Total = Output<'get', '/statistics/snapshots/{id}/differences'>['totals'][number]

interface TotalsProps {
  readonly totals: readonly Total[]
  readonly label: (code: string) => string
  readonly value: (row: Total) => string
}

function Totals({ totals, label, value }: TotalsProps) {
  const t = useWords()
  return (
    <table className="statistics-grid">
      <caption>{t('statistics.snapshot.totals')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('statistics.entries.cause')}</th>
          <th scope="col" className="statistics-words">
            {t('statistics.figure')}
          </th>
          <th scope="col">{t('statistics.cases')}</th>
          <th scope="col">{t('statistics.entries.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map((row) => (
          <tr key={`${row.cause} ${row.indicator}`}>
            <th scope="row">{t(`statistics.causes.${row.cause}`)}</th>
            <td className="statistics-words">{label(row.indicator)}</td>
            <td>{formatCount(row.cases, t.locale)}</td>
            <td>{value(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
