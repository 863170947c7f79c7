import { Link } from 'react-router'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { formatAmount, formatCount } from '../shared/format.ts'
import { Section } from '../shared/section.tsx'
import { departementName, OUTLINES, OVERSEAS, VIEW_BOX } from './departements.ts'
import { figureOf, type Group, sizeOf, wholeEuros } from './figure-words.ts'

type Level = 'none' | 'low' | 'middle' | 'high' | 'most'
const LEVELS: readonly Level[] = ['none', 'low', 'middle', 'high', 'most']

const levelOf = (amount: number, most: number): Level =>
  amount <= 0 ? 'none' : amount <= most / 4 ? 'low' : amount <= most / 2 ? 'middle' : amount <= (most * 3) / 4 ? 'high' : 'most'

const EXPORTED = ['group', 'awarded', 'awardedAmount', 'withheld']

/** Where the aid goes: a map for the eye, and beside it the same figures as a table that leads to the cases. */
export function MapSection({ groups, filter }: { groups: readonly Group[]; filter: Readonly<Record<string, string>> }) {
  const t = useWords()
  const names = Object.fromEntries(groups.flatMap(({ key }) => (key === null ? [] : [[key, departementName(key)]])))
  const most = Math.max(0, ...groups.map(({ figures }) => sizeOf(figures, 'awarded-amount')))
  const of = (code: string): Group | undefined => groups.find(({ key }) => key === code)
  const address = (code: string): string =>
    `/statistics/entries?${new URLSearchParams({ ...filter, indicator: 'awarded-amount', departement: code }).toString()}`
  const shape = (code: string) => ({
    level: levelOf(sizeOf(of(code)?.figures, 'awarded-amount'), most),
    label: labelOf(t, code, of(code)),
  })
  return (
    <Section
      title={t('statistics.map')}
      actions={
        <ExportButton
          of={t('statistics.map')}
          list="statistic-figures"
          filter={{ ...filter, by: 'departement' }}
          columns={EXPORTED}
          words={{ group: names }}
        />
      }
    >
      <p className="small second">{t('statistics.mapLead')}</p>
      <div className="statistics-map">
        <div>
          <Outlines shape={shape} address={address} />
          <ul className="statistics-overseas" aria-label={t('statistics.overseas')}>
            {OVERSEAS.map(({ code, name }) => {
              const { level, label } = shape(code)
              return (
                <li key={code} data-level={level} title={label}>
                  <span>{code}</span> {level === 'none' ? name : <Link to={address(code)}>{name}</Link>}
                </li>
              )
            })}
          </ul>
          <ul className="statistics-legend">
            {LEVELS.map((level) => (
              <li key={level}>
                <span data-level={level} aria-hidden="true" />
                {t(`statistics.density.${level}`)}
              </li>
            ))}
          </ul>
        </div>
        <Places groups={groups} address={address} />
      </div>
    </Section>
  )
}

interface PlacesProps {
  readonly address: (code: string) => string
}

function Outlines({ shape, address }: PlacesProps & { readonly shape: (code: string) => { level: Level; label: string } }) {
  const t = useWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing
    <svg viewBox={VIEW_BOX} role="group" aria-label={t('statistics.map')}>
      {OUTLINES.map(({ code, path }) => {
        const { level, label } = shape(code)
        const outline = (
          <path key={code} d={path} data-level={level}>
            <title>{label}</title>
          </path>
        )
        return level === 'none' ? (
          outline
        ) : (
          <Link key={code} to={address(code)} aria-label={label}>
            {outline}
          </Link>
        )
      })}
    </svg>
  )
}

function Places({ groups, address }: PlacesProps & { readonly groups: readonly Group[] }) {
  const t = useWords()
  const rows = [...groups].sort((a, b) => sizeOf(b.figures, 'awarded-amount') - sizeOf(a.figures, 'awarded-amount'))
  return (
    <table className="statistics-grid">
      <caption className="hidden-visually">{t('statistics.map')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('statistics.departement')}</th>
          <th scope="col">{t('statistics.stages.received')}</th>
          <th scope="col">{t('statistics.stages.awarded')}</th>
          <th scope="col">{t('statistics.entries.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, figures }) => (
          <tr key={key ?? 'none'}>
            <th scope="row">{key === null ? t('statistics.noDepartement') : departementName(key)}</th>
            <td>{formatCount(sizeOf(figures, 'received'), t.locale)}</td>
            <td>{formatCount(sizeOf(figures, 'awarded'), t.locale)}</td>
            <td>
              {figureOf(figures, 'awarded-amount')?.withheld ? (
                t('statistics.withheld')
              ) : (
                <Link to={address(key ?? 'none')}>{formatAmount(figureOf(figures, 'awarded-amount')?.value ?? '0.00', t.locale)}</Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const labelOf = (t: Translate, code: string, group: Group | undefined): string =>
  t('statistics.mapOf', {
    name: departementName(code),
    amount: figureOf(group?.figures, 'awarded-amount')?.withheld
      ? t('statistics.withheld')
      : wholeEuros(figureOf(group?.figures, 'awarded-amount')?.value ?? '0.00', t.locale),
    count: formatCount(sizeOf(group?.figures, 'awarded'), t.locale),
  })
