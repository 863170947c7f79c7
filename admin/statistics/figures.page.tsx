import { Link, useSearchParams } from 'react-router'
import { useRead } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { todayIn } from '../shared/clock.ts'
import { Notice } from '../shared/notice.tsx'
import { Page } from '../shared/page.tsx'
import { valueWords } from '../shared/problem-words.ts'
import { useTimeZone } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { Breaches } from './breaches.tsx'
import { departementName } from './departements.ts'
import {
  entriesAddress,
  FAMILIES,
  type Family,
  figureColumn,
  figureOf,
  figureText,
  type Group,
  type Indicator,
  unknownWord,
  useIndicators,
} from './figure-words.ts'
import { nafName } from './naf-sections.ts'
import { Choice } from './period-bar.tsx'
import './statistics.css'

const CUTS = ['programme', 'edition', 'departement', 'naf', 'size', 'field', 'consultant', 'officer', 'quarter', 'month'] as const
type Cut = (typeof CUTS)[number]
/** What the table shows of each family: as many columns as the page holds. */
const SHOWN: Readonly<Record<Family, readonly string[]>> = {
  cases: ['received', 'complete', 'decided', 'awarded', 'refused', 'implicit', 'withdrawn', 'implicit-share'],
  money: ['requested', 'eligible', 'awarded-amount', 'committed', 'paid', 'aid-rate', 'leverage', 'private-share'],
  firms: ['aids', 'firms', 'firms-before', 'subscription', 'population', 'penetration'],
  advice: [
    'collective-planned',
    'collective-delivered',
    'individual-planned',
    'individual-delivered',
    'missions',
    'daily-rate',
    'satisfaction',
  ],
  results: ['would-same', 'would-smaller', 'would-later', 'would-not', 'would-not-share', 'jobs-kept', 'jobs-created'],
}
/** Columns of the export that are ticked at first: those on the screen. */
const columnsOf = (family: Family): readonly string[] => ['group', ...SHOWN[family].map(figureColumn), 'withheld']
/** Cuts whose value is also a filter of the rows. */
const FILTERS: readonly string[] = CUTS.slice(0, 8)

/** The figures of a year by any cut: one line a group, each figure leads to its rows. */
export default function FiguresPage() {
  const t = useWords()
  const [search] = useSearchParams()
  const thisYear = todayIn(useTimeZone()).slice(0, 4)
  const year = search.get('year') ?? thisYear
  const by = CUTS.find((cut) => cut === search.get('by')) ?? 'departement'
  const filter: Record<string, string> = { from: `${year}-01-01`, to: `${year}-12-31` }
  const programme = search.get('programme')
  if (programme) filter['programme'] = programme
  const family = FAMILIES.find((one) => one === search.get('family')) ?? 'cases'
  const indicators = useIndicators(t.locale)?.filter(({ code }) => SHOWN[family].includes(code))
  const { data, problem, retry } = useRead('/statistics/figures', { query: { ...filter, by } })
  const names = Object.fromEntries((data?.items ?? []).map((group) => [group.key ?? 'none', groupName(t, by, group)]))
  return (
    <Page
      title={t('statistics.cuts')}
      lead={t('statistics.lead')}
      back={{ to: '/statistics', label: t('statistics.back') }}
      actions={<ExportButton list="statistic-figures" filter={{ ...filter, by }} columns={columnsOf(family)} words={{ group: names }} />}
    >
      <CutBar by={by} family={family} year={year} thisYear={thisYear} />
      {problem && !data ? (
        <ErrorState problem={problem} onRetry={retry} />
      ) : !data || !indicators ? (
        <LoadingSkeleton rows={8} />
      ) : data.items.length === 0 ? (
        <EmptyState icon="chart" title={t('statistics.empty')}>
          <p>{t('statistics.emptyLead')}</p>
        </EmptyState>
      ) : (
        <div className="statistics">
          {data.partial ? <Notice tone="attention">{t('statistics.partial')}</Notice> : null}
          {data.breaches.length > 0 ? <Breaches breaches={data.breaches} filter={{ ...filter, by }} groups={names} /> : null}
          <GroupTable by={by} groups={data.items} indicators={indicators} filter={filter} />
        </div>
      )}
    </Page>
  )
}

function CutBar({ by, family, year, thisYear }: { by: Cut; family: Family; year: string; thisYear: string }) {
  const t = useWords()
  const programmes = useRead('/programmes', {}).data?.items ?? []
  return (
    <div className="statistics-bar row">
      <Choice
        name="by"
        label={t('statistics.by')}
        value={by}
        choices={CUTS.map((value) => ({ value, label: t(`statistics.byOf.${value}`) }))}
      />
      <Choice
        name="family"
        label={t('statistics.family')}
        value={family}
        choices={FAMILIES.map((value) => ({ value, label: t(`statistics.families.${value}`) }))}
      />
      <Choice
        name="year"
        label={t('statistics.year')}
        value={year}
        choices={Array.from({ length: 6 }, (_none, back) => String(Number(thisYear) - back)).map((value) => ({ value, label: value }))}
      />
      <Choice
        name="programme"
        label={t('statistics.programme')}
        empty={t('statistics.everyProgramme')}
        choices={programmes.map(({ code }) => ({ value: code, label: t.maybe(`programmes.${code}.short`) ?? code }))}
      />
    </div>
  )
}

interface GroupTableProps {
  readonly by: Cut
  readonly groups: readonly Group[]
  readonly indicators: readonly Indicator[]
  readonly filter: Readonly<Record<string, string>>
}

function GroupTable({ by, groups, indicators, filter }: GroupTableProps) {
  const t = useWords()
  return (
    <div className="section section-body">
      <table className="statistics-grid">
        <caption className="hidden-visually">{t('statistics.cuts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`statistics.byOf.${by}`)}</th>
            {indicators.map(({ code, label }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key ?? 'none'}>
              <th scope="row">{groupName(t, by, group)}</th>
              {indicators.map((indicator) => {
                const figure = figureOf(group.figures, indicator.code)
                const unknown = figure?.value === null ? unknownWord(indicator) : null
                const text = figure?.withheld
                  ? t('statistics.withheld')
                  : unknown
                    ? t(unknown)
                    : figureText(figure?.value, indicator.unit, t.locale)
                return (
                  <td key={indicator.code}>
                    {FILTERS.includes(by) && !figure?.withheld ? (
                      <Link to={entriesAddress(indicator, { ...filter, [by]: group.key ?? 'none' })}>{text}</Link>
                    ) : (
                      text
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function groupName(t: Translate, by: Cut, { key, label }: Group): string {
  if (key === null) return t('statistics.notStated')
  switch (by) {
    case 'programme':
      return t.maybe(`programmes.${key}.short`) ?? key
    case 'departement':
      return departementName(key)
    case 'naf':
      return nafName(key, t)
    case 'size':
      return t.maybe(`statistics.sizes.${key}`) ?? key
    case 'field':
      return valueWords(key, t) ?? key
    default:
      return label ?? key
  }
}
