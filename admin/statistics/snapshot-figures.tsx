import { useId, useState } from 'react'
import type { ItemOf, Output } from '../api/contract.ts'
import { useList, useRead } from '../api/hooks.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { DataTable } from '../shared/data-table.tsx'
import { InstantText, LegalDate } from '../shared/legal-date.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { departementName } from './departements.ts'
import { figureText, type Indicator, pointsText } from './figure-words.ts'

type Explained = Output<'get', '/statistics/snapshots/{id}/explanations'>['items'][number]
type Firm = ItemOf<'/statistics/snapshots/{id}/firms'>

interface Props {
  readonly first: string
  readonly second: string
  /** Programme of both snapshots; null: all of them. */
  readonly programme: string | null
  readonly indicators: readonly Indicator[]
}

const NOW = 'now'

/** Every figure in which two snapshots differ, year by year, with what each cause makes of the difference. */
export function SnapshotFigures({ first, second, programme, indicators }: Props) {
  const t = useWords()
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const { data, problem } = useRead('/statistics/snapshots/{id}/explanations', {
    params: { id: first },
    query: { with: second, programme: programme ?? '' },
  })
  if (problem) return <ProblemMessage problem={problem} />
  if (!data || data.items.length === 0) return null
  const years = [...new Set(data.items.map(({ year }) => year ?? NOW))].sort().reverse()
  const year = chosen !== null && years.includes(chosen) ? chosen : (years.find((one) => one !== NOW) ?? NOW)
  const items = data.items.filter((one) => (one.year ?? NOW) === year)
  return (
    <>
      <div className="row statistics-choice">
        <label htmlFor={id}>{t('statistics.year')}</label>
        <select id={id} className="input" value={year} onChange={(event) => setChosen(event.target.value)}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one === NOW ? t('statistics.snapshot.onTheDay') : one}
            </option>
          ))}
        </select>
      </div>
      <p className="small second">{t('statistics.snapshot.orderOfCauses')}</p>
      <Figures items={items} indicators={indicators} year={year} programme={programme} />
      {items.some(({ indicator, cut }) => indicator === 'firms' && cut === 'year') ? (
        <Firms first={first} second={second} programme={programme} year={year} />
      ) : null}
    </>
  )
}

interface FiguresProps {
  readonly items: readonly Explained[]
  readonly indicators: readonly Indicator[]
  readonly year: string
  readonly programme: string | null
}

/** The figures of the whole first, in the order of the dashboard; those of each part behind a line, or they hide the others. */
function Figures({ items, indicators, year, programme }: FiguresProps) {
  const t = useWords()
  const caption = t('statistics.snapshot.figuresOf', { year: year === NOW ? t('statistics.snapshot.onTheDay') : year })
  const rank = ({ indicator }: Explained): number =>
    (indicators.findIndex(({ code }) => code === indicator) + indicators.length) % indicators.length
  const isWhole = (row: Explained): boolean => row.cut === 'year' && row.programme === programme
  const whole = items.filter(isWhole).sort((one, other) => rank(one) - rank(other))
  const parts = items.filter((row) => !isWhole(row))
  return (
    <>
      {whole.length > 0 ? <FigureTable caption={caption} rows={whole} indicators={indicators} /> : null}
      {parts.length > 0 ? (
        <details className="statistics-table" open={whole.length === 0}>
          <summary>{t('statistics.snapshot.partsOf', { smart_count: parts.length })}</summary>
          <FigureTable
            caption={`${caption} – ${t('statistics.snapshot.partsOf', { smart_count: parts.length })}`}
            rows={parts}
            indicators={indicators}
          />
        </details>
      ) : null}
    </>
  )
}

interface TableProps {
  readonly caption: string
  readonly rows: readonly Explained[]
  readonly indicators: readonly Indicator[]
}

function FigureTable({ caption, rows, indicators }: TableProps) {
  const t = useWords()
  const label = ({ programme, indicator, cut, key }: Explained): string => {
    const figure = indicators.find((one) => one.code === indicator)?.label ?? t.maybe(`statistics.frozen.${indicator}`) ?? indicator
    const word = programme === null ? figure : `${t.maybe(`programmes.${programme}.short`) ?? programme} – ${figure}`
    if (cut === 'year') return word
    if (cut === 'age') return `${word} – ${t('statistics.snapshot.days', { from: key ?? '0' })}`
    return `${word} – ${key === null ? t('statistics.notStated') : cut === 'departement' ? departementName(key) : key}`
  }
  return (
    <table className="statistics-grid statistics-all">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('statistics.figure')}</th>
          <th scope="col">{t('statistics.snapshot.first')}</th>
          <th scope="col">{t('statistics.snapshot.second')}</th>
          <th scope="col">{t('statistics.snapshot.why')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.programme ?? ''} ${row.indicator} ${row.cut} ${row.key ?? ''}`}>
            <th scope="row">{label(row)}</th>
            <td>{figureText(row.first, row.unit, t.locale)}</td>
            <td>{figureText(row.second, row.unit, t.locale)}</td>
            <td className="statistics-words">
              <span className="statistics-reasons">
                {row.parts.map(({ cause, difference }) => (
                  <span key={cause}>
                    {t(`statistics.causes.${cause}`)} {differenceText(difference, row.unit, t)}
                  </span>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** With its sign; a rate differs by points, a per cent of a rate would be read as something else. */
function differenceText(difference: string, unit: Explained['unit'], t: Translate): string {
  const less = difference.startsWith('-')
  const size = less ? difference.slice(1) : difference
  const tenths = Math.round(Number(size) / 10)
  const words = unit === 'share' ? pointsText(tenths, t) : figureText(size, unit, t.locale)
  return `${less ? '\u2212' : '+'}${words}`
}

function Firms({ first, second, programme, year }: Omit<Props, 'indicators'> & { readonly year: string }) {
  const t = useWords()
  const list = useList('/statistics/snapshots/{id}/firms', {
    params: { id: first },
    query: { with: second, year, ...(programme ? { programme } : {}) },
  })
  if (list.problem) return <ProblemMessage problem={list.problem} />
  return (
    <DataTable<Firm>
      caption={t('statistics.snapshot.firms', { year })}
      rows={list.items}
      rowKey={(row) => `${row.organisationId} ${row.cause}`}
      rowLabel={(row) => row.name}
      rowHref={(row) => `/organisations/${row.organisationId}`}
      first={{ title: t('statistics.entries.firm') }}
      columns={[
        { key: 'side', title: t('statistics.snapshot.side'), cell: (row) => t(`statistics.snapshot.${row.entered ? 'entered' : 'left'}`) },
        { key: 'cause', title: t('statistics.entries.cause'), cell: (row) => t(`statistics.causes.${row.cause}`) },
        { key: 'case', title: t('statistics.entries.case'), cell: (row) => row.caseReference },
        { key: 'on', title: t('statistics.entries.on'), cell: (row) => <LegalDate value={row.on} look="plain" /> },
        {
          key: 'recorded',
          title: t('statistics.entries.recorded'),
          priority: 'wide',
          cell: (row) => <InstantText value={row.recordedAt} />,
        },
      ]}
      hasMore={list.hasMore}
      onMore={list.more}
      loadingMore={list.loadingMore}
    />
  )
}
