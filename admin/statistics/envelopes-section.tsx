import { Link } from 'react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import { formatDate } from '../shared/format.ts'
import { Section } from '../shared/section.tsx'
import type { Dashboard } from './figure-words.ts'
import { wholeEuros } from './figure-words.ts'

/** Where each envelope will stand at the end of the year, if it goes on as it did. */
export function EnvelopesSection({ data, filter }: { data: Dashboard; filter: Readonly<Record<string, string>> }) {
  const t = useWords()
  const euros = (amount: string): string => wholeEuros(amount, t.locale)
  return (
    <Section
      title={t('statistics.envelopes')}
      actions={
        <ExportButton of={t('statistics.envelopes')} list="statistic-envelopes" filter={{ ...filter, from: data.from, to: data.to }} />
      }
    >
      <p className="small second">{t('statistics.envelopesLead')}</p>
      {data.envelopes.length === 0 ? (
        <p>{t('statistics.noEnvelope')}</p>
      ) : (
        <table className="statistics-grid">
          <caption className="hidden-visually">{t('statistics.envelopes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('budget.columns.label')}</th>
              <th scope="col">{t('statistics.allocated')}</th>
              <th scope="col">{t('statistics.committed')}</th>
              <th scope="col">{t('statistics.paid')}</th>
              <th scope="col">{t('statistics.projected')}</th>
            </tr>
          </thead>
          <tbody>
            {data.envelopes.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link to={`/budget/${one.id}`}>{one.label}</Link>
                  <span className="small second"> {t.maybe(`programmes.${one.programme}.short`) ?? one.programme}</span>
                </th>
                <td>{euros(one.allocated)}</td>
                <td>{euros(one.committed)}</td>
                <td>{euros(one.paid)}</td>
                <td>
                  {one.projected === null ? null : <div>{euros(one.projected)}</div>}
                  {one.projected === null ? (
                    <span className="small second">{t('statistics.overYear')}</span>
                  ) : one.exhaustedOn ? (
                    <StateChip
                      tone="attention"
                      icon="alert"
                      label={t('statistics.exhausted', { on: formatDate(one.exhaustedOn, t.locale, 'short') })}
                    />
                  ) : (
                    <span className="small second">{t('statistics.enough')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
