import { Link } from 'react-router'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { formatRate } from '../shared/format.ts'
import { Icon } from '../shared/icons.tsx'
import { Section } from '../shared/section.tsx'
import {
  type Dashboard,
  entriesAddress,
  type Figure,
  figureOf,
  figureText,
  type Indicator,
  pointsText,
  wholeEuros,
} from './figure-words.ts'

const SHOWN = ['received', 'decided', 'awarded', 'awarded-amount', 'paid', 'aid-rate'] as const

interface Props {
  readonly data: Dashboard
  readonly indicators: readonly Indicator[]
  readonly filter: Readonly<Record<string, string>>
}

/** Six figures with their change and their definition: what one is asked first. */
export function Headline({ data, indicators, filter }: Props) {
  const t = useWords()
  return (
    <Section title={t('statistics.headline')} flush>
      <ul className="statistics-tiles">
        {SHOWN.map((code) => {
          const indicator = indicators.find((one) => one.code === code)
          return indicator ? (
            <Tile
              key={code}
              indicator={indicator}
              now={figureOf(data.figures, code)}
              before={figureOf(data.previous, code)}
              address={entriesAddress(indicator, filter)}
            />
          ) : null
        })}
      </ul>
    </Section>
  )
}

interface TileProps {
  readonly indicator: Indicator
  readonly now: Figure | undefined
  readonly before: Figure | undefined
  readonly address: string
}

function Tile({ indicator, now, before, address }: TileProps) {
  const t = useWords()
  const short = (value: string | null | undefined): string =>
    indicator.unit === 'cents' && value ? wholeEuros(value, t.locale) : figureText(value, indicator.unit, t.locale)
  return (
    <li className="statistics-tile">
      <h3>{indicator.label}</h3>
      <p className="statistics-value">
        {now?.withheld ? (
          t('statistics.withheld')
        ) : (
          <Link to={address} aria-label={`${short(now?.value)} – ${t('statistics.openEntries', { label: indicator.label })}`}>
            {short(now?.value)}
          </Link>
        )}
      </p>
      <p className="small">
        <Change indicator={indicator} now={now} before={before} t={t} />{' '}
        <span className="second">{t('statistics.before', { value: short(before?.value) })}</span>
      </p>
      <p className="small second statistics-definition">{indicator.definition}</p>
    </li>
  )
}

interface ChangeProps {
  readonly indicator: Indicator
  readonly now: Figure | undefined
  readonly before: Figure | undefined
  readonly t: Translate
}

/** How much more or less, as a sign and words; nothing where there was nothing before. A rate moves by points: a per cent of a per cent misleads. */
export function Change({ indicator, now, before, t }: ChangeProps) {
  const [value, past] = [Number(now?.value ?? 0), Number(before?.value ?? 0)]
  if (past === 0 || now?.withheld || before?.withheld) return null
  const points = indicator.unit === 'share'
  // tenths of a point out of basis points, tenths of a per cent out of two values
  const change = points ? Math.round((value - past) / 10) : Math.round(((value - past) / past) * 1000)
  const way = change > 0 ? 'up' : change < 0 ? 'down' : 'same'
  const size = Math.abs(change)
  return (
    <span className="statistics-change">
      {way === 'same' ? null : <Icon name={way} small />}
      {t(`statistics.change.${way}`, {
        rate: points ? pointsText(size, t) : formatRate(size * 10, t.locale),
      })}
    </span>
  )
}
