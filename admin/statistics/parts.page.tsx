import { Link, Navigate, useSearchParams } from 'react-router'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Page } from '../shared/page.tsx'
import { Section } from '../shared/section.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { entriesAddress, type Figure, figureOf, figureText, type Indicator, unknownWord, useIndicators } from './figure-words.ts'
import './statistics.css'

/** A figure made of two others: what stands above the line and below it, each with its value, each opening onto its rows. */
export default function PartsPage() {
  const t = useWords()
  const [search] = useSearchParams()
  const { indicator: code = '', ...filter } = Object.fromEntries(search)
  const indicators = useIndicators(t.locale)
  const indicator = indicators?.find((one) => one.code === code)
  const { data, problem, retry } = useRead('/statistics/figures', { query: filter })
  const figures = data?.items[0]?.figures
  // an address typed without a figure, or with one that does not exist
  if (code === '' || (indicators && !indicator)) return <Navigate to="/statistics" replace />
  return (
    <Page
      title={indicator?.label ?? t('statistics.rail')}
      lead={indicator ? `${indicator.definition} ${t('statistics.source', { source: indicator.source })}` : undefined}
      back={{ to: '/statistics', label: t('statistics.back') }}
    >
      {problem && !data ? (
        <ErrorState problem={problem} onRetry={retry} />
      ) : !indicators || !indicator || !figures ? (
        <LoadingSkeleton rows={4} />
      ) : (
        <Section title={t('statistics.parts.title')}>
          <p className="statistics-value">{textOf(indicator, figureOf(figures, code), t)}</p>
          <Parts indicator={indicator} indicators={indicators} figures={figures} filter={filter} />
        </Section>
      )}
    </Page>
  )
}

interface PartsProps {
  readonly indicator: Indicator
  readonly indicators: readonly Indicator[]
  readonly figures: readonly Figure[]
  readonly filter: Readonly<Record<string, string>>
}

function Parts({ indicator, indicators, figures, filter }: PartsProps) {
  const t = useWords()
  const rows = (['numerator', 'less', 'denominator'] as const).flatMap((place) =>
    indicator[place].flatMap((code) => {
      const part = indicators.find((one) => one.code === code)
      return part ? [{ place, part }] : []
    }),
  )
  return (
    <table className="statistics-grid statistics-all">
      <caption className="hidden-visually">{t('statistics.parts.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('statistics.figure')}</th>
          <th scope="col">{t('statistics.parts.place')}</th>
          <th scope="col">{t('statistics.current')}</th>
          <th scope="col">{t('statistics.definition')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ place, part }) => (
          <tr key={`${place}-${part.code}`}>
            <th scope="row">{part.label}</th>
            <td>{t(`statistics.parts.${place}`)}</td>
            <td>
              <Link to={entriesAddress(part, filter)}>{textOf(part, figureOf(figures, part.code), t)}</Link>
            </td>
            <td className="statistics-words small">
              {part.definition} <span className="second">{t('statistics.source', { source: part.source })}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function textOf(indicator: Indicator, figure: Figure | undefined, t: ReturnType<typeof useWords>): string {
  if (figure?.withheld) return t('statistics.withheld')
  const unknown = figure?.value === null ? unknownWord(indicator) : null
  return unknown ? t(unknown) : figureText(figure?.value, indicator.unit, t.locale)
}
