import { useSearchParams } from 'react-router'
import { useRead } from '../api/hooks.ts'
import { apiAddress } from '../api/index.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button, LinkButton } from '../shared/button.tsx'
import { todayIn } from '../shared/clock.ts'
import { formatDate } from '../shared/format.ts'
import { Page } from '../shared/page.tsx'
import { useTimeZone } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { AllFigures } from './all-figures.tsx'
import { BacklogSection } from './backlog-section.tsx'
import { Breaches } from './breaches.tsx'
import { EnvelopesSection } from './envelopes-section.tsx'
import { sizeOf, useIndicators } from './figure-words.ts'
import { FunnelSection } from './funnel-section.tsx'
import { Headline } from './headline.tsx'
import { MapSection } from './map-section.tsx'
import { MonthsSection } from './months-section.tsx'
import { PastAwardsSection } from './past-awards-section.tsx'
import { PeriodBar } from './period-bar.tsx'
import './statistics.css'
import { StepsSection } from './steps-section.tsx'

const KEYS = ['programme', 'departement'] as const

/** The figures of a year, beside those of the year before; each one opens onto what it is made of. */
export default function StatisticsPage() {
  const t = useWords()
  const today = todayIn(useTimeZone())
  const [search] = useSearchParams()
  const thisYear = today.slice(0, 4)
  const year = search.get('year') ?? thisYear
  const filter: Record<string, string> = { from: `${year}-01-01`, to: year === thisYear ? today : `${year}-12-31` }
  for (const key of KEYS) {
    const value = search.get(key)
    if (value) filter[key] = value
  }
  const indicators = useIndicators(t.locale)
  const { data, problem, retry } = useRead('/statistics/dashboard', { query: filter })
  const imported = useRead('/statistics/past-awards', { query: { by: 'year' } }).data?.items ?? []
  const years = yearsWith(
    yearsUntil(thisYear),
    imported.map(({ key }) => key ?? ''),
  )
  return (
    <Page title={t('statistics.rail')} lead={t('statistics.lead')} actions={<Doors year={year} programme={filter['programme']} />}>
      <PeriodBar years={years} year={year} groups={data?.departements ?? []} />
      {problem && !data ? (
        <ErrorState problem={problem} onRetry={retry} />
      ) : !data || !indicators ? (
        <LoadingSkeleton rows={8} />
      ) : (
        <div className="statistics">
          <p className="small second">
            {t('statistics.period', { from: formatDate(data.from, t.locale, 'plain'), to: formatDate(data.to, t.locale, 'plain') })}
          </p>
          {data.breaches.length > 0 ? <Breaches breaches={data.breaches} filter={filter} /> : null}
          {sizeOf(data.figures, 'received') === 0 && sizeOf(data.previous, 'received') === 0 ? (
            <EmptyState icon="chart" title={t('statistics.empty')}>
              <p>{imported.some(({ key }) => key === year) ? t('statistics.imported.only', { year }) : t('statistics.emptyLead')}</p>
            </EmptyState>
          ) : null}
          <Headline data={data} indicators={indicators} filter={filter} />
          <MonthsSection data={data} filter={filter} />
          <div className="statistics-pair">
            <FunnelSection data={data} filter={filter} />
            <StepsSection data={data} indicators={indicators} filter={filter} />
          </div>
          <MapSection groups={data.departements} filter={filter} />
          <div className="statistics-pair">
            <BacklogSection data={data} filter={filter} />
            <EnvelopesSection data={data} filter={filter} />
          </div>
          <PastAwardsSection years={imported} year={year} />
          <AllFigures data={data} indicators={indicators} filter={filter} />
        </div>
      )}
    </Page>
  )
}

/** The report of the year, and the pages beside this one. */
function Doors({ year, programme }: { year: string; programme: string | undefined }) {
  const t = useWords()
  const report = { year, language: t.locale, ...(programme ? { programme } : {}) }
  return (
    <>
      <a className="button" data-look="primary" href={apiAddress('/statistics/report.zip', {}, report)} download>
        {t('statistics.report')}
      </a>
      <LinkButton to={`/statistics/figures?by=departement&year=${year}`}>{t('statistics.cuts')}</LinkButton>
      <LinkButton to={`/statistics/population?year=${year}`}>{t('statistics.population.door')}</LinkButton>
      <LinkButton to="/statistics/snapshots">{t('statistics.snapshots')}</LinkButton>
      <Button onClick={() => window.print()}>{t('statistics.print')}</Button>
    </>
  )
}

/** Years of the product, then those only imported awards are known of. */
const yearsWith = (own: readonly string[], imported: readonly string[]): readonly string[] =>
  [...new Set([...own, ...imported])].sort().reverse()

const yearsUntil = (year: string): readonly string[] => Array.from({ length: 6 }, (_none, back) => String(Number(year) - back))
