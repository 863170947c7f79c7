import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { formatAmount, formatCount } from '../shared/format.ts'
import { Section } from '../shared/section.tsx'
import { BarLine } from './bar-line.tsx'
import { departementName } from './departements.ts'

type Group = Schema<'PastAwardGroup'>

/** Awards of the past taken from files: a series of its own, year by year, and the year that is read by programme and place. Never added to cases. */
export function PastAwardsSection({ years, year }: { years: readonly Group[]; year: string }) {
  const t = useWords()
  const asked = Number(year)
  const schemes = useRead('/statistics/past-awards', { query: { by: 'scheme', year: asked } }).data?.items ?? []
  const places = useRead('/statistics/past-awards', { query: { by: 'departement', year: asked } }).data?.items ?? []
  if (years.length === 0) return null
  const none = t('statistics.notStated')
  return (
    <Section
      title={t('statistics.imported.title')}
      id="imported"
      actions={<ExportButton of={t('statistics.imported.title')} list="past-award-figures" filter={{ by: 'year' }} />}
    >
      <p className="small second">{t('statistics.imported.lead')}</p>
      <Groups
        caption={t('statistics.imported.years')}
        first={t('statistics.year')}
        groups={[...years].reverse()}
        name={({ key }) => <Link to={`/imports?year=${key ?? ''}`}>{key}</Link>}
        current={year}
      />
      {schemes.length > 0 ? (
        <div className="statistics-pair">
          <Groups
            caption={t('statistics.imported.schemes', { year })}
            first={t('statistics.imported.scheme')}
            groups={schemes}
            name={({ key }) => (key === null ? none : <Link to={past(year, 'scheme', key)}>{key}</Link>)}
          />
          <Groups
            caption={t('statistics.imported.places', { year })}
            first={t('statistics.departement')}
            groups={places}
            name={({ key }) => (key === null ? none : <Link to={past(year, 'departement', key)}>{departementName(key)}</Link>)}
          />
        </div>
      ) : null}
    </Section>
  )
}

const past = (year: string, by: string, key: string): string => `/imports?${new URLSearchParams({ year, [by]: key }).toString()}`

interface GroupsProps {
  readonly caption: string
  readonly first: string
  readonly groups: readonly Group[]
  readonly name: (group: Group) => ReactNode
  readonly current?: string
}

function Groups({ caption, first, groups, name, current }: GroupsProps) {
  const t = useWords()
  const most = Math.max(1, ...groups.map(({ amount }) => Number(amount)))
  return (
    <table className="statistics-grid">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{t('statistics.imported.lines')}</th>
          <th scope="col">{t('statistics.entries.amount')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.key ?? 'none'} aria-current={group.key !== null && group.key === current ? 'true' : undefined}>
            <th scope="row">{name(group)}</th>
            <td>{formatCount(group.lines, t.locale)}</td>
            <td>{formatAmount(group.amount, t.locale)}</td>
            <td className="statistics-bar-cell">
              <BarLine share={Number(group.amount) / most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
