import { Link } from 'react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Section } from '../shared/section.tsx'
import { type Dashboard, entriesAddress, FAMILIES, type Figure, figureOf, figureText, type Indicator, unknownWord } from './figure-words.ts'
import { Change } from './headline.tsx'

interface Props {
  readonly data: Dashboard
  readonly indicators: readonly Indicator[]
  readonly filter: Readonly<Record<string, string>>
}

/** Every figure to the cent, family by family, beside the year before, with its definition and its source. */
export function AllFigures({ data, indicators, filter }: Props) {
  const t = useWords()
  return (
    <Section title={t('statistics.all')} actions={<ExportButton of={t('statistics.all')} list="statistic-values" filter={filter} />}>
      <table className="statistics-grid statistics-all">
        <caption className="hidden-visually">{t('statistics.all')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statistics.figure')}</th>
            <th scope="col">{t('statistics.current')}</th>
            <th scope="col">{t('statistics.previous')}</th>
            <th scope="col">{t('statistics.definition')}</th>
          </tr>
        </thead>
        {FAMILIES.map((family) => (
          <tbody key={family}>
            <tr className="statistics-family">
              <th scope="rowgroup" colSpan={4}>
                {t(`statistics.families.${family}`)}
              </th>
            </tr>
            {indicators
              .filter((one) => one.family === family && one.unit !== 'days')
              .map((indicator) => (
                <Row key={indicator.code} indicator={indicator} data={data} filter={filter} />
              ))}
          </tbody>
        ))}
      </table>
    </Section>
  )
}

function Row({ indicator, data, filter }: { indicator: Indicator } & Omit<Props, 'indicators'>) {
  const t = useWords()
  const past = { ...filter, from: data.previousFrom, to: data.previousTo }
  const [now, before] = [figureOf(data.figures, indicator.code), figureOf(data.previous, indicator.code)]
  const cell = (figure: Figure | undefined, where: Readonly<Record<string, string>>) => {
    const unknown = figure?.value === null ? unknownWord(indicator) : null
    return figure?.withheld ? (
      t('statistics.withheld')
    ) : (
      <Link to={entriesAddress(indicator, where)}>{unknown ? t(unknown) : figureText(figure?.value, indicator.unit, t.locale)}</Link>
    )
  }
  return (
    <tr>
      <th scope="row">{indicator.label}</th>
      <td>{cell(now, filter)}</td>
      <td>
        {cell(before, past)}
        <div className="small">
          <Change indicator={indicator} now={now} before={before} t={t} />
        </div>
      </td>
      <td className="statistics-words small">
        {indicator.definition} <span className="second">{t('statistics.source', { source: indicator.source })}</span>
      </td>
    </tr>
  )
}
